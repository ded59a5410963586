-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT kode_pekon AS kode_wilayah, periode, count(*) AS pembilang, CAST(NULL AS BIGINT) AS penyebut
FROM staging.sembako_apbd
GROUP BY kode_pekon, periode
