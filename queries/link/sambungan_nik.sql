-- butir: satu baris per calon tanpa NIK sah, orang ber-NIK yang mungkin, dan aturan: 15 angka NIK, atau sebagian NIK dan nama
-- kunci: calon, tujuan, aturan
WITH pencari AS (SELECT * FROM link.ciri_calon WHERE mencari AND nik_15 IS NOT NULL AND NOT adalah_nik),
tujuan AS (SELECT * FROM link.ciri_calon WHERE adalah_nik),
pasangan AS (
    SELECT a.calon, b.calon AS tujuan, 'nik_15' AS aturan,
           nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) AS mutu
    FROM pencari AS a JOIN tujuan AS b ON b.nik_15 = a.nik_15
    UNION ALL
    SELECT a.calon, b.calon, 'nik_nama', nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi)
    FROM pencari AS a JOIN tujuan AS b ON b.nik_12 = a.nik_12 AND b.huruf = a.huruf
    WHERE nik_salah_ketik(a.nik_sebagian, substr(b.calon, 5))
    UNION ALL
    SELECT a.calon, b.calon, 'nik_nama', 3
    FROM pencari AS a JOIN tujuan AS b ON b.pekon = a.pekon AND b.bunyi = a.bunyi
    WHERE nik_salah_ketik(a.nik_sebagian, substr(b.calon, 5))
)
SELECT calon, tujuan, aturan, max(mutu) AS mutu, 40 AS bobot
FROM pasangan
WHERE mutu >= 1
GROUP BY calon, tujuan, aturan
