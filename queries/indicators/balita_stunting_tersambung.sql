-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT kode_wilayah, periode, tersambung AS pembilang, CAST(NULL AS BIGINT) AS penyebut
FROM core.stunting_desil
