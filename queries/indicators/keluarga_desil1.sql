-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT kode_pekon AS kode_wilayah, periode, count(*) AS pembilang, CAST(NULL AS BIGINT) AS penyebut
FROM core.keluarga_desil1
GROUP BY kode_pekon, periode
