-- butir: satu baris per baris daftar tanpa NIK yang dikenal buku, tetapi yang No KK dan namanya cocok dengan satu orang
-- kunci: sumber, batch, kunci_baris
WITH belum AS (
    SELECT b.sumber, b.batch, b.kunci_baris, b.no_kk_sah, b.nama_baku
    FROM link.baris AS b
    LEFT JOIN link.buku AS k ON k.nik_sah = b.nik_sah
    WHERE k.nik_sah IS NULL AND b.no_kk_sah IS NOT NULL AND b.nama_baku IS NOT NULL
)
SELECT b.sumber, b.batch, b.kunci_baris, min(n.nik_sah) AS nik_sah
FROM belum AS b
JOIN link.buku_nama AS n ON n.no_kk_sah = b.no_kk_sah AND nama_cocok(n.nama_baku, b.nama_baku)
GROUP BY b.sumber, b.batch, b.kunci_baris
HAVING count(DISTINCT n.nik_sah) = 1
