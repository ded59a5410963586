-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT kode_pekon AS kode_wilayah, periode, count(*) FILTER (WHERE adalah_stunting) AS pembilang, count(*) AS penyebut
FROM staging.eppgbm
GROUP BY kode_pekon, periode
