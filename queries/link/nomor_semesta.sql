-- butir: satu baris per IDSEMESTA yang dipakai sebagai nomor keluarga pada daftar PKH dan sembako
-- kunci: id_semesta
-- What the number means is told nowhere, so the lists have to show it: of the numbers that two lists share at least 15 %
-- must bear the same name in both. Row numbers reach 8 %, a family's number 25 % though husband and wife take turns.
-- Where PKH, sembako or the two beside each other fail, no number is used; nor one that a list gives to three names.
WITH tertulis AS (
    SELECT 'pkh' AS sumber, periode, id_semesta, nama_baku FROM staging.pkh
    UNION ALL
    SELECT 'sembako', periode, id_semesta, nama_baku FROM staging.sembako
),
bernama AS (
    SELECT DISTINCT sumber, periode, id_semesta, nama_bunyi(nama_baku) AS bunyi
    FROM tertulis
    WHERE nama_baku IS NOT NULL AND regexp_matches(id_semesta, '[1-9]')
),
berbagi AS (SELECT id_semesta FROM bernama GROUP BY sumber, periode, id_semesta HAVING count(*) > 2),
bersama AS (
    SELECT a.sumber AS satu, b.sumber AS lain, bool_or(a.bunyi = b.bunyi) AS senama
    FROM bernama AS a
    JOIN bernama AS b ON b.id_semesta = a.id_semesta AND (a.sumber, a.periode) < (b.sumber, b.periode)
    WHERE a.id_semesta NOT IN (SELECT id_semesta FROM berbagi)
    GROUP BY a.sumber, a.periode, b.sumber, b.periode, a.id_semesta
),
asing AS (SELECT satu FROM bersama GROUP BY satu, lain HAVING count(*) FILTER (WHERE senama) < 0.15 * count(*))
SELECT DISTINCT id_semesta
FROM bernama
WHERE id_semesta NOT IN (SELECT id_semesta FROM berbagi) AND NOT EXISTS (FROM asing)
