-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT
    kode_pekon AS kode_wilayah, periode,
    count(*) FILTER (WHERE jamban = 'layak') AS pembilang,
    CAST(NULL AS BIGINT) AS penyebut
FROM staging.air_mck
GROUP BY kode_pekon, periode
