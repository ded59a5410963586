-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT
    kode_pekon AS kode_wilayah, periode,
    count(*) FILTER (WHERE starts_with(hubungan, 'kepala')) AS pembilang,
    CAST(NULL AS BIGINT) AS penyebut
FROM staging.pemangku_b1
GROUP BY kode_pekon, periode
