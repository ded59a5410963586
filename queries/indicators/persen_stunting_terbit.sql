-- butir: satu baris per wilayah dan periode yang terbit
-- kunci: kode_wilayah, periode
SELECT t.kode_wilayah, t.periode, CAST(j.nilai AS BIGINT) AS pembilang, CAST(d.nilai AS BIGINT) AS penyebut, t.nilai,
       t.catatan
FROM core.terbit_utama AS t
LEFT JOIN core.terbit_utama AS j
    ON j.kode = 'stunting_eppgbm_jumlah' AND j.kode_wilayah = t.kode_wilayah AND j.periode = t.periode
LEFT JOIN core.terbit_utama AS d
    ON d.kode = 'stunting_eppgbm_diukur' AND d.kode_wilayah = t.kode_wilayah AND d.periode = t.periode
WHERE t.kode = 'stunting_eppgbm_persen'
