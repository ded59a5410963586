-- butir: satu baris per calon yang tidak menemukan orang ber-NIK dan menyatu dengan calon lain yang juga tidak
-- kunci: calon
-- Each follows one better documented candidate that follows nobody itself: no chains. A tie wins nothing.
WITH dokumen AS (
    SELECT c.calon, (count(DISTINCT b.no_kk_sah) > 0, count(DISTINCT b.lahir) > 0, count(*), c.calon) AS bobot
    FROM link.calon AS c
    JOIN link.baris AS b ON b.nomor = c.nomor
    WHERE c.mencari AND c.calon NOT IN (SELECT calon FROM link.putusan)
    GROUP BY c.calon
),
terarah AS (
    SELECT s.calon, s.tujuan, s.nilai, s.aturan, s.adalah_serupa
    FROM (SELECT * FROM link.sambungan
          UNION SELECT tujuan, calon, nilai, adalah_serupa, aturan FROM link.sambungan) AS s
    JOIN dokumen AS a ON a.calon = s.calon
    JOIN dokumen AS b ON b.calon = s.tujuan
    WHERE a.bobot < b.bobot
),
hadir AS (
    SELECT DISTINCT c.calon, b.daftar
    FROM link.calon AS c
    JOIN link.baris AS b ON b.nomor = c.nomor
    WHERE c.calon IN (SELECT calon FROM terarah UNION SELECT tujuan FROM terarah)
),
bentrok AS (
    SELECT DISTINCT t.calon, t.tujuan
    FROM terarah AS t
    JOIN hadir AS h ON h.calon = t.calon
    JOIN hadir AS i ON i.calon = t.tujuan AND i.daftar = h.daftar
    WHERE NOT t.adalah_serupa
),
terpisah AS (
    SELECT t.* FROM terarah AS t ANTI JOIN bentrok AS b ON b.calon = t.calon AND b.tujuan = t.tujuan
),
berurut AS (
    SELECT *, rank() OVER (PARTITION BY calon ORDER BY nilai DESC) AS peringkat
    FROM terpisah
    WHERE tujuan NOT IN (SELECT calon FROM terpisah)
)
SELECT calon, min(tujuan) AS tujuan, min(aturan) AS aturan, min(nilai) AS nilai
FROM berurut
WHERE peringkat = 1
GROUP BY calon
HAVING count(*) = 1
