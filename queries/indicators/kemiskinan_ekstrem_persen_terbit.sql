-- butir: satu baris per wilayah dan periode yang terbit
-- kunci: kode_wilayah, periode
SELECT
    t.kode_wilayah, t.periode,
    CAST(NULL AS BIGINT) AS pembilang,
    CAST(NULL AS BIGINT) AS penyebut, t.nilai, t.catatan
FROM core.terbit_utama AS t
WHERE t.kode = 'kemiskinan_ekstrem_persen'
