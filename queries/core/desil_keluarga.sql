-- butir: satu baris per keluarga dalam DTSEN yang terakhir diterima, dengan desilnya (NULL = belum berperingkat)
-- kunci: id_keluarga
WITH terakhir AS (
    SELECT d.periode
    FROM (SELECT DISTINCT periode FROM staging.dtsen_keluarga) AS d
    JOIN ref.periode AS p ON p.periode = d.periode
    ORDER BY p.tanggal_akhir DESC, d.periode DESC
    LIMIT 1
)
SELECT a.id_keluarga, d.periode, min(d.desil) AS desil
FROM staging.dtsen_keluarga AS d
JOIN terakhir AS t ON t.periode = d.periode
JOIN link.anggota AS a ON a.sumber = 'dtsen_keluarga' AND a.batch = d.batch AND a.kunci_baris = d.kunci_baris
GROUP BY a.id_keluarga, d.periode
