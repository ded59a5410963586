-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT
    kode_pekon AS kode_wilayah, periode,
    CAST(sum(meninggal) AS BIGINT) AS pembilang,
    CAST(NULL AS BIGINT) AS penyebut
FROM core.rekap_b3
GROUP BY kode_pekon, periode
