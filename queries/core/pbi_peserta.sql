-- butir: satu baris per baris daftar PBI: orangnya, desil keluarganya, dan bila nonaktif: calon reaktivasi atau mengapa bukan
-- kunci: segmen, batch, kunci_baris
-- The decile is that of the latest DTSEN received; a person is in it by his own row, or else by his family. A reason
-- that the reference table does not know excludes nobody. Whoever died on any PBI list stays dead on all of them.
WITH daftar AS (
    SELECT 'pbi_jk' AS segmen, batch, kunci_baris, periode, kode_pekon, status, alasan FROM staging.pbi_jk
    UNION ALL
    SELECT 'pbi_apbd', batch, kunci_baris, periode, kode_pekon, status, alasan FROM staging.pbi_apbd
),
alasan AS (
    SELECT d.alasan, coalesce(bool_or(r.dikecualikan = 'ya'), false) AS adalah_dikecualikan,
           coalesce(bool_or(r.kelompok = 'meninggal'), false) AS adalah_meninggal
    FROM (SELECT DISTINCT alasan FROM daftar) AS d
    LEFT JOIN ref.alasan_pbi AS r ON position(r.kata IN lower(d.alasan)) > 0
    GROUP BY d.alasan
),
syarat AS (
    SELECT desil_dari, desil_sampai FROM core.kelayakan WHERE program = 'pbi'
),
peserta AS (
    SELECT d.segmen, d.batch, d.kunci_baris, d.periode, p.tanggal_akhir, d.kode_pekon, d.status,
           coalesce(d.alasan, CASE WHEN d.status = 'nonaktif' THEN 'tidak disebut' ELSE '' END) AS alasan,
           coalesce(r.adalah_dikecualikan, false) AND d.status = 'nonaktif' AS adalah_dikecualikan,
           coalesce(r.adalah_meninggal, false) AND d.status = 'nonaktif' AS adalah_meninggal,
           a.id_individu, k.id_keluarga IS NOT NULL AS adalah_tersambung, k.desil
    FROM daftar AS d
    JOIN ref.periode AS p ON p.periode = d.periode
    JOIN link.anggota AS a ON a.sumber = d.segmen AND a.batch = d.batch AND a.kunci_baris = d.kunci_baris
    LEFT JOIN alasan AS r ON r.alasan = d.alasan
    LEFT JOIN core.desil_individu AS i ON i.id_individu = a.id_individu
    LEFT JOIN core.desil_keluarga AS k ON k.id_keluarga = coalesce(i.id_keluarga, a.id_keluarga)
    WHERE d.status IN ('aktif', 'nonaktif')
),
aktif AS (
    SELECT DISTINCT segmen, periode, id_individu FROM peserta WHERE status = 'aktif'
),
tercakup AS (
    SELECT DISTINCT l.segmen, l.periode, a.id_individu
    FROM core.pbi_daftar AS l
    JOIN aktif AS a ON a.segmen = l.segmen_lain AND a.periode = l.periode_lain
),
dinilai AS (
    SELECT p.*, CASE WHEN NOT p.adalah_tersambung OR p.desil IS NULL THEN 'tidak diketahui'
                     WHEN p.desil BETWEEN coalesce(s.desil_dari, 1) AND coalesce(s.desil_sampai, 10) THEN 'sesuai'
                     ELSE 'di luar syarat' END AS kelas,
           t.id_individu IS NOT NULL AS adalah_tercakup,
           bool_or(p.adalah_meninggal) OVER (PARTITION BY p.id_individu) AS adalah_wafat
    FROM peserta AS p
    LEFT JOIN syarat AS s ON true
    LEFT JOIN tercakup AS t ON (t.segmen, t.periode, t.id_individu) = (p.segmen, p.periode, p.id_individu)
),
digolongkan AS (
    SELECT *, CASE WHEN status = 'aktif' THEN ''
                   WHEN adalah_dikecualikan OR adalah_wafat THEN 'dikecualikan'
                   WHEN kelas = 'di luar syarat' THEN 'di luar desil'
                   WHEN kelas = 'tidak diketahui' THEN 'desil tidak diketahui'
                   WHEN adalah_tercakup THEN 'tercakup'
                   ELSE 'calon' END AS golongan
    FROM dinilai
)
SELECT segmen, batch, kunci_baris, periode, kode_pekon, status, alasan, adalah_dikecualikan, id_individu, kelas,
       CASE WHEN NOT adalah_tersambung THEN 'tidak tersambung' ELSE coalesce(CAST(desil AS VARCHAR), 'belum') END AS desil,
       CASE WHEN golongan = 'calon' AND row_number() OVER (
                PARTITION BY segmen, periode, id_individu, golongan ORDER BY kode_pekon DESC, batch, kunci_baris) > 1
            THEN 'baris kedua' ELSE golongan END AS golongan
FROM digolongkan
