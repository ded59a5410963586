-- The same figure is equal wherever it appears: a percentage's numerator and denominator are indicators themselves.
WITH pasangan AS (
    SELECT 'persen_desil1_dtsen' AS persen, 'desil1_keluarga_dtsen' AS pembilang, 'keluarga_dtsen' AS penyebut
    UNION ALL
    SELECT 'persen_stunting', 'balita_stunting', 'balita_diukur'
)
SELECT n.kode_indikator, n.kode_wilayah, n.periode, n.pembilang, a.pembilang AS pembilang_lain,
       n.penyebut, b.pembilang AS penyebut_lain
FROM pasangan AS p
JOIN rollup.tingkat AS n ON n.kode_indikator = p.persen
LEFT JOIN rollup.tingkat AS a
    ON a.kode_indikator = p.pembilang AND a.kode_wilayah = n.kode_wilayah AND a.periode = n.periode
LEFT JOIN rollup.tingkat AS b
    ON b.kode_indikator = p.penyebut AND b.kode_wilayah = n.kode_wilayah AND b.periode = n.periode
WHERE n.pembilang <> coalesce(a.pembilang, 0) OR n.penyebut IS DISTINCT FROM b.pembilang
