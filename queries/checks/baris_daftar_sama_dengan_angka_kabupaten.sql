-- A list's kabupaten figure is its rows in staging: nothing is lost or doubled on the way up.
WITH daftar AS (
    SELECT 'kpm_pkh' AS kode, periode, count(*) AS baris FROM staging.pkh GROUP BY periode
    UNION ALL SELECT 'kpm_sembako', periode, count(*) FROM staging.sembako GROUP BY periode
    UNION ALL SELECT 'kpm_sembako_apbd', periode, count(*) FROM staging.sembako_apbd GROUP BY periode
    UNION ALL SELECT 'kpm_blt_dd', periode, count(*) FROM staging.blt_dd GROUP BY periode
    UNION ALL SELECT 'rumah_tangga_dtks', periode, count(*) FROM staging.dtks GROUP BY periode
    UNION ALL SELECT 'jiwa_p3ke', periode, count(*) FROM staging.p3ke GROUP BY periode
    UNION ALL SELECT 'keluarga_dtsen', periode, count(*) FROM staging.dtsen_keluarga GROUP BY periode
    UNION ALL SELECT 'jiwa_dtsen', periode, count(*) FROM staging.dtsen_anggota GROUP BY periode
    UNION ALL SELECT 'penduduk_b1', periode, count(*) FROM staging.pemangku_b1 GROUP BY periode
    UNION ALL SELECT 'balita_diukur', periode, count(*) FROM staging.eppgbm GROUP BY periode
)
SELECT d.kode, d.periode, d.baris, t.pembilang
FROM daftar AS d
LEFT JOIN ref.wilayah AS w ON w.tingkat = 'kabupaten'
LEFT JOIN rollup.tingkat AS t
    ON t.kode_indikator = d.kode AND t.periode = d.periode AND t.kode_wilayah = w.kode_wilayah
WHERE t.pembilang IS DISTINCT FROM d.baris
