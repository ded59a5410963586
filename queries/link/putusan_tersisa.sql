-- butir: satu baris per calon yang masih sendiri dan orang senama sepekon yang satu-satunya mungkin
-- kunci: calon
-- Of all who bear that name in the pekon the others stand in this list already, were too young for it (a row of a family
-- list is about an adult), or have another birth date or sex. Of several left those whose family, by its card, is not
-- in that list of families yet; of several still the only one that another period of the same list has. Rows without a
-- family card only; and only somebody whom the book or DTSEN, which list everybody, knows. A tie wins nothing.
WITH arah AS (
    SELECT calon, tujuan FROM link.putusan UNION ALL SELECT calon, tujuan FROM link.putusan_sisa
),
pencari AS (
    SELECT c.calon, c.pekon, c.bunyi, c.lahir, c.jenis_kelamin,
           min(CASE WHEN r.tingkat_baris = 'keluarga' THEN year(p.tanggal_akhir) - 15 END) AS lahir_paling_akhir
    FROM link.ciri_calon AS c
    ANTI JOIN (SELECT calon FROM arah UNION SELECT tujuan FROM arah) AS a ON a.calon = c.calon
    JOIN link.calon AS k ON k.calon = c.calon
    JOIN link.baris AS b ON b.nomor = k.nomor
    JOIN ref.sumber AS r ON r.sumber = b.sumber
    JOIN ref.periode AS p ON p.periode = b.periode
    WHERE c.mencari AND NOT c.adalah_nik AND c.no_kk_sah IS NULL AND c.pekon IS NOT NULL
      AND (c.kata > 1 OR NOT c.nik_orang_lain)
    GROUP BY ALL
),
dikenal AS (
    SELECT coalesce(a.tujuan, c.calon) AS tujuan, c.pekon, c.bunyi, c.jenis_kelamin, coalesce(c.lahir, c.lahir_nik) AS lahir
    FROM link.ciri_calon AS c
    SEMI JOIN pencari AS p ON p.pekon = c.pekon AND p.bunyi = c.bunyi
    LEFT JOIN arah AS a ON a.calon = c.calon
),
senama AS (
    SELECT a.calon, b.tujuan
    FROM pencari AS a
    JOIN dikenal AS b ON b.pekon = a.pekon AND b.bunyi = a.bunyi AND b.tujuan <> a.calon
    GROUP BY a.calon, b.tujuan
    HAVING NOT bool_or(lahir_bertentangan(a.lahir, b.lahir)
                       OR coalesce(a.jenis_kelamin <> b.jenis_kelamin, false)
                       OR coalesce(tahun_lahir(b.lahir) > a.lahir_paling_akhir, false))
),
tertulis AS (
    SELECT coalesce(a.tujuan, c.calon) AS orang, b.daftar, b.sumber, b.no_kk_sah
    FROM link.calon AS c
    LEFT JOIN arah AS a ON a.calon = c.calon
    JOIN link.baris AS b ON b.nomor = c.nomor
),
hadir AS (
    SELECT DISTINCT orang, daftar, sumber
    FROM tertulis
    WHERE orang IN (SELECT calon FROM senama UNION SELECT tujuan FROM senama)
),
berkartu AS (
    SELECT orang, arg_max(no_kk_sah, (daftar, no_kk_sah)) AS no_kk_sah
    FROM tertulis
    WHERE sumber IN ('pemangku_b1', 'dtsen_anggota') AND no_kk_sah IS NOT NULL
    GROUP BY orang
),
sekeluarga AS (
    SELECT k.orang, s.orang AS anggota
    FROM berkartu AS k
    SEMI JOIN senama AS n ON n.tujuan = k.orang
    JOIN berkartu AS s ON s.no_kk_sah = k.no_kk_sah
),
keluarga_bertemu AS (
    SELECT DISTINCT s.calon, s.tujuan
    FROM senama AS s
    JOIN hadir AS h ON h.orang = s.calon
    SEMI JOIN ref.sumber AS r ON r.sumber = h.sumber AND r.tingkat_baris = 'keluarga'
    JOIN sekeluarga AS k ON k.orang = s.tujuan
    JOIN tertulis AS t ON t.orang = k.anggota AND t.daftar = h.daftar
),
bertemu AS (
    SELECT s.calon, s.tujuan, bool_or(i.daftar = h.daftar) AS adalah_sudah_ada
    FROM senama AS s
    JOIN hadir AS h ON h.orang = s.calon
    JOIN hadir AS i ON i.orang = s.tujuan AND i.sumber = h.sumber
    GROUP BY s.calon, s.tujuan
),
bebas AS (
    SELECT s.calon, s.tujuan, b.tujuan IS NOT NULL AS adalah_sumber_sama, k.tujuan IS NULL AS adalah_keluarga_bebas,
           bool_or(k.tujuan IS NULL) OVER (PARTITION BY s.calon) AS ada_keluarga_bebas
    FROM senama AS s
    LEFT JOIN bertemu AS b ON b.calon = s.calon AND b.tujuan = s.tujuan
    LEFT JOIN keluarga_bertemu AS k ON k.calon = s.calon AND k.tujuan = s.tujuan
    WHERE NOT coalesce(b.adalah_sudah_ada, false)
),
mungkin AS (
    SELECT calon, tujuan, adalah_sumber_sama, count(*) OVER (PARTITION BY calon) AS banyak,
           count(*) FILTER (WHERE adalah_sumber_sama) OVER (PARTITION BY calon) AS banyak_sumber_sama
    FROM bebas
    WHERE adalah_keluarga_bebas OR NOT ada_keluarga_bebas
),
terpilih AS (
    SELECT m.calon, m.tujuan
    FROM mungkin AS m
    SEMI JOIN (SELECT orang FROM hadir WHERE sumber IN ('pemangku_b1', 'dtsen_anggota')) AS h ON h.orang = m.tujuan
    WHERE m.banyak = 1 OR (m.adalah_sumber_sama AND m.banyak_sumber_sama = 1)
),
diperebutkan AS (
    SELECT t.tujuan
    FROM terpilih AS t
    JOIN hadir AS h ON h.orang = t.calon
    GROUP BY t.tujuan, h.daftar
    HAVING count(*) > 1
)
SELECT t.calon, t.tujuan, 'pekon_nama' AS aturan
FROM terpilih AS t
ANTI JOIN diperebutkan AS d ON d.tujuan = t.tujuan
ANTI JOIN terpilih AS u ON u.calon = t.tujuan
