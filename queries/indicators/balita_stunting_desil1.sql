-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT kode_wilayah, periode, desil1 AS pembilang, tersambung AS penyebut
FROM core.stunting_desil
