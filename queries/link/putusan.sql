-- butir: satu baris per calon yang mencari dan ternyata orang ber-NIK yang lain, sesudah kelompoknya diperiksa
-- kunci: calon
-- The best supported person wins; of equals the one that is free, else none. Two rows of one list stay two persons, unless name and family
-- card or birth date are the same (a family listed twice). Of several that want one place in a list the best gets it.
WITH berurut AS (
    SELECT s.*, rank() OVER (PARTITION BY s.calon ORDER BY s.nilai DESC) AS peringkat
    FROM link.sambungan AS s
    WHERE starts_with(s.tujuan, 'nik:')
      AND s.tujuan NOT IN (SELECT calon FROM link.calon WHERE mencari AND starts_with(calon, 'nik:'))
),
terbaik AS (SELECT * FROM berurut WHERE peringkat = 1),
hadir AS (
    SELECT DISTINCT c.calon, b.daftar
    FROM link.calon AS c
    JOIN link.baris AS b ON b.nomor = c.nomor
    WHERE c.calon IN (SELECT calon FROM terbaik UNION SELECT tujuan FROM terbaik)
),
bertemu AS (
    SELECT DISTINCT t.calon, t.tujuan
    FROM terbaik AS t
    JOIN hadir AS h ON h.calon = t.calon
    JOIN hadir AS i ON i.calon = t.tujuan AND i.daftar = h.daftar
),
dinilai AS (
    SELECT t.*, b.tujuan IS NULL AS adalah_bebas, count(*) OVER (PARTITION BY t.calon) AS banyak,
           count(*) FILTER (WHERE b.tujuan IS NULL) OVER (PARTITION BY t.calon) AS banyak_bebas
    FROM terbaik AS t
    LEFT JOIN bertemu AS b ON b.calon = t.calon AND b.tujuan = t.tujuan
),
sendiri AS (
    SELECT calon, tujuan, nilai, aturan, adalah_serupa
    FROM dinilai
    WHERE (adalah_bebas AND banyak_bebas = 1) OR (banyak = 1 AND adalah_serupa)
),
tempat AS (
    SELECT s.calon, s.adalah_serupa,
           row_number() OVER (PARTITION BY s.tujuan, h.daftar ORDER BY s.nilai DESC, s.calon) AS giliran
    FROM sendiri AS s
    JOIN hadir AS h ON h.calon = s.calon
)
SELECT calon, tujuan, aturan, nilai
FROM sendiri
WHERE calon NOT IN (SELECT calon FROM tempat WHERE giliran > 1 AND NOT adalah_serupa)
