-- butir: satu baris per calon yang mencari dan calon lain dengan IDSEMESTA yang sama dan nama yang cocok
-- kunci: calon, tujuan, aturan
SELECT a.calon, b.calon AS tujuan, 'semesta_nama' AS aturan,
       max(nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi)) AS mutu, 30 AS bobot
FROM link.ciri_calon AS a
JOIN link.ciri_calon AS b ON b.id_semesta = a.id_semesta AND b.calon <> a.calon
WHERE a.mencari AND nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) >= 1
GROUP BY a.calon, b.calon
