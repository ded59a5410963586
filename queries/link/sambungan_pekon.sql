-- butir: satu baris per calon yang mencari dan calon lain sepekon yang namanya sama; tunggal di kedua sisi
-- kunci: calon, tujuan, aturan
-- One candidate's only in the pekon and one row's only in each list: a full name (two words), or, where a row has
-- no number and no birth date at all, a first word that nobody else in the pekon has, with the rest not speaking against it.
WITH kunci AS (
    SELECT calon, adalah_nik, mencari, pekon, bunyi AS kunci, nama_baku, bunyi, lahir, lahir_nik, jenis_kelamin
    FROM link.ciri_calon
    WHERE kata > 1 AND pekon IS NOT NULL
    UNION ALL
    SELECT calon, adalah_nik, mencari AND lahir IS NULL AND no_kk_sah IS NULL AND NOT nik_orang_lain,
           pekon, 'awal ' || bunyi_awal, nama_baku,
           bunyi, lahir, lahir_nik, jenis_kelamin
    FROM link.ciri_calon
    WHERE pekon IS NOT NULL
),
dicari AS (SELECT DISTINCT pekon, kunci FROM kunci WHERE mencari),
sepekon AS (SELECT k.* FROM kunci AS k SEMI JOIN dicari AS d ON d.pekon = k.pekon AND d.kunci = k.kunci),
baris AS (
    SELECT b.nomor, b.daftar, b.pekon, n.bunyi, 'awal ' || n.bunyi_awal AS awal
    FROM link.baris AS b
    JOIN link.nama AS n ON n.nama_baku = b.nama_baku
    WHERE b.pekon IS NOT NULL
),
dalam_daftar AS (
    SELECT d.pekon, d.kunci, b.daftar, c.calon
    FROM (SELECT nomor, daftar, pekon, bunyi AS kunci FROM baris
          UNION ALL SELECT nomor, daftar, pekon, awal FROM baris) AS b
    JOIN dicari AS d ON d.pekon = b.pekon AND d.kunci = b.kunci
    JOIN link.calon AS c ON c.nomor = b.nomor
),
kembar AS (
    SELECT DISTINCT pekon, kunci
    FROM (SELECT pekon, kunci FROM dalam_daftar GROUP BY pekon, kunci, daftar HAVING count(DISTINCT calon) > 1) AS ganda
),
tunggal AS (SELECT s.* FROM sepekon AS s ANTI JOIN kembar AS k ON k.pekon = s.pekon AND k.kunci = s.kunci),
satu_orang AS (
    SELECT pekon, kunci, min(calon) AS calon
    FROM tunggal
    WHERE adalah_nik
    GROUP BY pekon, kunci
    HAVING count(DISTINCT calon) = 1
),
teman AS (
    SELECT pekon, kunci, min(calon) AS calon FROM tunggal WHERE mencari GROUP BY pekon, kunci HAVING count(DISTINCT calon) > 1
),
pilihan AS (
    SELECT t.*
    FROM tunggal AS t
    SEMI JOIN (SELECT * FROM satu_orang UNION ALL SELECT * FROM teman) AS p
        ON p.pekon = t.pekon AND p.kunci = t.kunci AND p.calon = t.calon
),
pasangan AS (
    SELECT a.calon, b.calon AS tujuan, nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) AS mutu,
           CASE WHEN starts_with(a.kunci, 'awal ') THEN 8 ELSE 10 END AS bobot,
           lahir_bertentangan(a.lahir, coalesce(b.lahir, b.lahir_nik))
           OR coalesce(a.jenis_kelamin <> b.jenis_kelamin, false) AS berlawanan
    FROM tunggal AS a
    JOIN pilihan AS b ON b.pekon = a.pekon AND b.kunci = a.kunci AND b.calon <> a.calon
    WHERE a.mencari
)
SELECT calon, tujuan, 'pekon_nama' AS aturan, max(mutu) AS mutu, max(bobot) AS bobot
FROM pasangan
WHERE mutu >= 2
GROUP BY calon, tujuan
HAVING NOT bool_or(berlawanan)
