-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT
    kode_pekon AS kode_wilayah, periode,
    CAST(sum(jumlah_art) AS BIGINT) AS pembilang,
    CAST(NULL AS BIGINT) AS penyebut
FROM staging.dtks
WHERE kelas = '1'
GROUP BY kode_pekon, periode
