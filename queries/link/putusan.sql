-- butir: satu baris per calon yang mencari dan ternyata orang ber-NIK yang lain, sesudah kelompoknya diperiksa
-- kunci: calon
-- The best supported person wins, a tie wins nothing. Two rows of one list stay two persons, unless name and family
-- card or birth date are the same (a family listed twice). Of several that want one place in a list the best gets it.
WITH berurut AS (
    SELECT s.*, rank() OVER (PARTITION BY s.calon ORDER BY s.nilai DESC) AS peringkat
    FROM link.sambungan AS s
    WHERE starts_with(s.tujuan, 'nik:')
      AND s.tujuan NOT IN (SELECT calon FROM link.calon WHERE mencari AND starts_with(calon, 'nik:'))
),
tunggal AS (
    SELECT calon, min(tujuan) AS tujuan, min(nilai) AS nilai, min(aturan) AS aturan,
           bool_or(adalah_serupa) AS adalah_serupa
    FROM berurut
    WHERE peringkat = 1
    GROUP BY calon
    HAVING count(*) = 1
),
hadir AS (
    SELECT DISTINCT c.calon, b.daftar
    FROM link.calon AS c
    JOIN link.baris AS b ON b.nomor = c.nomor
    WHERE c.calon IN (SELECT calon FROM tunggal UNION SELECT tujuan FROM tunggal)
),
bentrok AS (
    SELECT DISTINCT t.calon
    FROM tunggal AS t
    JOIN hadir AS h ON h.calon = t.calon
    JOIN hadir AS i ON i.calon = t.tujuan AND i.daftar = h.daftar
    WHERE NOT t.adalah_serupa
),
sendiri AS (SELECT t.* FROM tunggal AS t ANTI JOIN bentrok AS b ON b.calon = t.calon),
tempat AS (
    SELECT s.calon, s.adalah_serupa,
           row_number() OVER (PARTITION BY s.tujuan, h.daftar ORDER BY s.nilai DESC, s.calon) AS giliran
    FROM sendiri AS s
    JOIN hadir AS h ON h.calon = s.calon
)
SELECT calon, tujuan, aturan, nilai
FROM sendiri
WHERE calon NOT IN (SELECT calon FROM tempat WHERE giliran > 1 AND NOT adalah_serupa)
