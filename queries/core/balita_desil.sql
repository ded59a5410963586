-- butir: satu baris per balita stunting dan putaran: apakah tersambung ke keluarga DTSEN, dan desil berapa
-- kunci: periode, id_individu
-- DTSEN is the latest one received; a child is in it by its own row, or else by its family.
WITH terakhir AS (
    SELECT d.periode
    FROM (SELECT DISTINCT periode FROM staging.dtsen_keluarga) AS d
    JOIN ref.periode AS p ON p.periode = d.periode
    ORDER BY p.tanggal_akhir DESC, d.periode DESC
    LIMIT 1
),
keluarga AS (
    SELECT a.id_keluarga, min(d.desil) AS desil
    FROM staging.dtsen_keluarga AS d
    JOIN terakhir AS t ON t.periode = d.periode
    JOIN link.anggota AS a
        ON a.sumber = 'dtsen_keluarga' AND a.batch = d.batch AND a.kunci_baris = d.kunci_baris
    GROUP BY a.id_keluarga
),
anggota AS (
    SELECT a.id_individu, min(a.id_keluarga) AS id_keluarga
    FROM staging.dtsen_anggota AS d
    JOIN terakhir AS t ON t.periode = d.periode
    JOIN link.anggota AS a
        ON a.sumber = 'dtsen_anggota' AND a.batch = d.batch AND a.kunci_baris = d.kunci_baris
    GROUP BY a.id_individu
)
SELECT b.periode, b.id_individu, b.kode_pekon, k.id_keluarga IS NOT NULL AS adalah_tersambung, k.desil
FROM core.balita AS b
LEFT JOIN anggota AS a ON a.id_individu = b.id_individu
LEFT JOIN keluarga AS k ON k.id_keluarga = coalesce(a.id_keluarga, b.id_keluarga)
WHERE b.adalah_stunting
