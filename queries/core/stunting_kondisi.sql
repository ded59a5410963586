-- butir: satu baris per kondisi, keadaan, pekon dan putaran: balita stunting di keluarga desil 1
-- kunci: kondisi, keadaan, kode_pekon, periode
-- "dibangun tahun NNNN" counts as layak; a family that the survey does not hold is no state of its own water.
WITH anak AS (
    SELECT periode, kode_pekon, unnest(['air', 'jamban']) AS kondisi, unnest([air, jamban]) AS tertulis
    FROM core.balita_desil
    WHERE desil = 1
)
SELECT kondisi,
       CASE WHEN tertulis IS NULL THEN 'tidak didata' WHEN tertulis = 'tidak layak' THEN tertulis ELSE 'layak' END
           AS keadaan,
       kode_pekon, periode, count(*) AS jumlah
FROM anak
GROUP BY ALL
