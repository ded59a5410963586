-- butir: satu baris per baris daftar: calon orangnya sebelum ada yang disambung
-- kunci: nomor
-- The NIK is the person when its holder's name or birth date is on the row. A NIK that one list gives to more
-- than two names, and one copied from another member, say nothing about the person; the latter is kept as a hint.
WITH berbagi AS (
    SELECT b.daftar, b.nik_sah, count(DISTINCT n.bunyi) AS nama
    FROM link.baris AS b
    JOIN link.pemegang_nik AS p ON p.nik_sah = b.nik_sah AND p.nama > 1
    JOIN link.nama AS n ON n.nama_baku = b.nama_baku
    GROUP BY b.daftar, b.nik_sah
    HAVING count(DISTINCT n.bunyi) > 1
),
dinilai AS (
    SELECT b.*, p.adalah_ragu,
           CASE WHEN s.nama > 2 THEN 'bersama'
                WHEN b.nik_sah IS NULL THEN 'tanpa'
                WHEN b.nama_baku IS NULL OR p.nama = 1 OR b.nama_baku = p.nama_baku
                     OR nama_mutu(b.nama_baku, nama_bunyi(b.nama_baku), p.nama_baku, nama_bunyi(p.nama_baku)) > 0
                     OR (b.lahir = b.lahir_nik AND s.nama IS NULL) THEN 'dipakai'
                ELSE 'orang_lain' END AS nilai_nik
    FROM link.baris AS b
    LEFT JOIN link.pemegang_nik AS p ON p.nik_sah = b.nik_sah
    LEFT JOIN berbagi AS s ON s.daftar = b.daftar AND s.nik_sah = b.nik_sah
)
SELECT nomor,
       CASE WHEN nilai_nik = 'dipakai' THEN 'nik:' || nik_sah
            WHEN no_kk_sah IS NOT NULL AND nama_baku IS NOT NULL THEN 'kk:' || no_kk_sah || ':' || nama_baku
            WHEN tanggal_lahir IS NOT NULL AND kecamatan IS NOT NULL AND nama_baku IS NOT NULL
                THEN 'lahir:' || tanggal_lahir || ':' || kecamatan || ':' || nama_baku
            ELSE 'baris:' || sumber || ':' || batch || ':' || kunci_baris END AS calon,
       nilai_nik = 'dipakai' AS adalah_nik,
       nilai_nik <> 'dipakai' OR adalah_ragu AS mencari,
       CASE WHEN nilai_nik = 'orang_lain' THEN 'nik:' || nik_sah END AS milik
FROM dinilai
