-- butir: satu baris per calon yang mencari dan calon lain sekecamatan dengan nama cocok dan tanggal lahir yang sama
-- kunci: calon, tujuan, aturan
WITH pencari AS (SELECT * FROM link.ciri_calon WHERE mencari),
pasangan AS (
    SELECT a.calon, b.calon AS tujuan, 'lahir_nama' AS aturan,
           nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) AS mutu,
           coalesce(a.jenis_kelamin <> b.jenis_kelamin, false) AS berlawanan
    FROM pencari AS a
    JOIN link.ciri_calon AS b ON b.lahir = a.lahir AND b.kecamatan = a.kecamatan AND b.calon <> a.calon
    UNION ALL
    SELECT a.calon, b.calon, 'nik_lahir', nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi),
           coalesce(a.jenis_kelamin <> b.jenis_kelamin, false)
    FROM pencari AS a
    JOIN link.ciri_calon AS b
        ON b.lahir_nik = a.lahir AND b.kecamatan = a.kecamatan AND b.calon <> a.calon AND b.adalah_nik
)
SELECT calon, tujuan, aturan, max(mutu) AS mutu
FROM pasangan
WHERE mutu >= CASE WHEN berlawanan THEN 3 ELSE 1 END
GROUP BY calon, tujuan, aturan
