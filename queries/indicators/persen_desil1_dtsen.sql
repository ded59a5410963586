-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT kode_pekon AS kode_wilayah, periode, count(*) FILTER (WHERE desil = 1) AS pembilang, count(*) AS penyebut
FROM staging.dtsen_keluarga
GROUP BY kode_pekon, periode
