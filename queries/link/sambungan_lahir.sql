-- butir: satu baris per calon yang mencari dan calon lain dengan nama cocok dan tanggal lahir yang sama
-- kunci: calon, tujuan, aturan
-- Inside a kecamatan the written date or the one in the NIK; across kecamatan only a full name that sounds the same;
-- inside a pekon also day and month exchanged, or 1 January for an unknown day, when the name sounds the same.
WITH pencari AS (SELECT * FROM link.ciri_calon WHERE mencari AND lahir IS NOT NULL),
tujuan AS (SELECT * FROM link.ciri_calon WHERE adalah_nik OR mencari),
pasangan AS (
    SELECT a.calon, b.calon AS tujuan, 'lahir_nama' AS aturan, 30 AS bobot,
           CASE WHEN nama_sehuruf(a.bunyi, a.panggil, b.bunyi, b.panggil)
                THEN nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) END AS mutu,
           coalesce(a.jenis_kelamin <> b.jenis_kelamin, false) AS berlawanan
    FROM pencari AS a
    JOIN tujuan AS b ON b.lahir = a.lahir AND b.kecamatan = a.kecamatan AND b.calon <> a.calon
    UNION ALL
    SELECT a.calon, b.calon, 'nik_lahir', 30,
           CASE WHEN nama_sehuruf(a.bunyi, a.panggil, b.bunyi, b.panggil)
                THEN nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) END,
           coalesce(a.jenis_kelamin <> b.jenis_kelamin, false)
    FROM pencari AS a
    JOIN tujuan AS b ON b.lahir_nik = a.lahir AND b.kecamatan = a.kecamatan AND b.calon <> a.calon
    UNION ALL
    SELECT a.calon, b.calon, 'lahir_nama', 20, 3, coalesce(a.jenis_kelamin <> b.jenis_kelamin, false)
    FROM pencari AS a
    JOIN tujuan AS b ON b.lahir = a.lahir AND b.bunyi = a.bunyi AND b.calon <> a.calon
    WHERE a.kata > 1
    UNION ALL
    SELECT a.calon, b.calon, 'lahir_nama', 15, 3, coalesce(a.jenis_kelamin <> b.jenis_kelamin, false)
    FROM pencari AS a
    JOIN tujuan AS b ON b.pekon = a.pekon AND b.bunyi = a.bunyi AND right(b.lahir, 2) = right(a.lahir, 2)
    WHERE b.calon <> a.calon AND NOT lahir_bertentangan(a.lahir, b.lahir)
)
SELECT calon, tujuan, aturan, max(mutu) AS mutu, max(bobot) AS bobot
FROM pasangan
WHERE mutu >= CASE WHEN berlawanan THEN 3 ELSE 1 END
GROUP BY calon, tujuan, aturan
