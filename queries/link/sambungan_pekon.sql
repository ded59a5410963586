-- butir: satu baris per calon yang mencari dan calon lain sepekon yang nama lengkapnya sama; tunggal di kedua sisi
-- kunci: calon, tujuan, aturan
-- A full name has two words. It must be one candidate's only in the pekon, and one row's only in each list.
WITH lengkap AS (SELECT * FROM link.ciri_calon WHERE kata > 1 AND pekon IS NOT NULL),
tujuan AS (
    SELECT pekon, bunyi, min(calon) AS calon, min(coalesce(lahir, lahir_nik)) AS lahir, min(jenis_kelamin) AS jk
    FROM lengkap
    WHERE adalah_nik
    GROUP BY pekon, bunyi
    HAVING count(DISTINCT calon) = 1
),
dicari AS (SELECT DISTINCT pekon, bunyi FROM lengkap WHERE mencari),
dalam_daftar AS (
    SELECT d.pekon, d.bunyi, b.daftar, c.calon
    FROM link.baris AS b
    JOIN link.nama AS n ON n.nama_baku = b.nama_baku
    JOIN dicari AS d ON d.pekon = b.pekon AND d.bunyi = n.bunyi
    JOIN link.calon AS c ON c.nomor = b.nomor
),
kembar AS (
    SELECT DISTINCT pekon, bunyi
    FROM (SELECT pekon, bunyi FROM dalam_daftar GROUP BY pekon, bunyi, daftar HAVING count(DISTINCT calon) > 1) AS ganda
),
pencari AS (
    SELECT DISTINCT l.pekon, l.bunyi, l.calon, l.lahir, l.jenis_kelamin
    FROM lengkap AS l
    LEFT JOIN kembar AS k ON k.pekon = l.pekon AND k.bunyi = l.bunyi
    WHERE l.mencari AND k.pekon IS NULL
),
teman AS (
    SELECT pekon, bunyi, min(calon) AS calon, min(lahir) AS lahir, min(jenis_kelamin) AS jk
    FROM pencari
    GROUP BY pekon, bunyi
    HAVING count(DISTINCT calon) > 1
),
pilihan AS (SELECT * FROM tujuan UNION ALL BY NAME SELECT * FROM teman)
SELECT DISTINCT a.calon, b.calon AS tujuan, 'pekon_nama' AS aturan, 3 AS mutu
FROM pencari AS a
JOIN pilihan AS b ON b.pekon = a.pekon AND b.bunyi = a.bunyi AND b.calon <> a.calon
WHERE NOT lahir_bertentangan(a.lahir, b.lahir) AND NOT coalesce(a.jenis_kelamin <> b.jk, false)
