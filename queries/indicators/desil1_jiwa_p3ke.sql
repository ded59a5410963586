-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT
    kode_pekon AS kode_wilayah, periode,
    CAST(sum(jumlah_anggota) AS BIGINT) AS pembilang,
    CAST(NULL AS BIGINT) AS penyebut
FROM core.keluarga_p3ke
WHERE desil = 1
GROUP BY kode_pekon, periode
