-- butir: satu baris per indikator, periode dan wilayah yang dikenal: apa arti bila tidak ada barisnya
-- kunci: kode_indikator, periode, kode_wilayah
-- A source that comes in parts says nothing about a kecamatan from which no part came.
WITH urutan_tingkat AS (
    SELECT 'pekon' AS tingkat, 1 AS urut UNION ALL SELECT 'kecamatan', 2 UNION ALL SELECT 'kabupaten', 3
)
SELECT
    p.kode_indikator, p.periode, w.kode_wilayah, w.tingkat,
    u.urut < t.urut AS adalah_terlalu_rinci,
    CASE
        WHEN position(',' || w.jenis || ',' IN ',' || k.tidak_berlaku_jenis || ',') > 0
          OR position(',' || w.jenis || ',' IN ',' || coalesce(s.tidak_berlaku_jenis, '') || ',') > 0
            THEN 'tidak_berlaku'
        WHEN u.urut < t.urut AND k.sumber = 'terbit' THEN 'tidak_ditanya'
        WHEN s.bagian <> '' AND w.tingkat <> 'kabupaten' AND m.kode_wilayah IS NULL THEN 'tidak_ada'
        WHEN s.tanpa_baris = 'nol' AND k.jenis = 'jumlah' THEN 'nol'
        WHEN k.sumber = 'gabungan' THEN 'nol'
        ELSE 'tidak_ada'
    END AS status_tanpa_baris
FROM rollup.periode AS p
JOIN ref.kartu_indikator AS k ON k.kode = p.kode_indikator
JOIN urutan_tingkat AS t ON t.tingkat = k.tingkat_terendah
CROSS JOIN rollup.wilayah AS w
JOIN urutan_tingkat AS u ON u.tingkat = w.tingkat
LEFT JOIN ref.sumber AS s ON s.sumber = k.sumber
LEFT JOIN rollup.tingkat AS m
    ON m.kode_indikator = p.kode_indikator AND m.periode = p.periode AND m.kode_wilayah = left(w.kode_wilayah, 8)
WHERE w.jenis <> 'tak dikenal'
