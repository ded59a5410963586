-- The same figure is equal wherever it appears: classes of a finer table add up to the indicator they break down.
WITH kelas AS (
    SELECT 'keluarga_dtsen' AS kode, kode_wilayah, periode, sum(jumlah) AS jumlah FROM published.desil
    WHERE sumber = 'dtsen' AND satuan = 'keluarga' GROUP BY ALL
    UNION ALL
    SELECT 'desil14_keluarga_dtsen', kode_wilayah, periode, sum(jumlah) FROM published.desil
    WHERE sumber = 'dtsen' AND satuan = 'keluarga' AND kelas IN ('1', '2', '3', '4') GROUP BY ALL
    UNION ALL
    SELECT 'desil1_' || satuan || '_' || sumber, kode_wilayah, periode, jumlah FROM published.desil
    WHERE kelas = '1' AND sumber IN ('dtsen', 'p3ke')
    UNION ALL
    SELECT 'belum_berperingkat_dtsen', kode_wilayah, periode, jumlah FROM published.desil
    WHERE sumber = 'dtsen' AND satuan = 'keluarga' AND kelas = 'belum'
    UNION ALL
    SELECT satuan || '_p3ke', kode_wilayah, periode, sum(jumlah) FROM published.desil
    WHERE sumber = 'p3ke' GROUP BY ALL
    UNION ALL
    SELECT 'rumah_tangga_dtks', kode_wilayah, periode, sum(jumlah) FROM published.desil
    WHERE sumber = 'dtks' GROUP BY ALL
    UNION ALL
    SELECT 'kelas1_dtks', kode_wilayah, periode, jumlah FROM published.desil WHERE sumber = 'dtks' AND kelas = '1'
    UNION ALL
    SELECT segmen || '_' || status_peserta, kode_wilayah, periode, sum(jumlah) FROM published.pbi_alasan GROUP BY ALL
    UNION ALL
    SELECT segmen || '_calon', kode_wilayah, periode, sum(jumlah) FROM published.pbi_nasib GROUP BY ALL
    UNION ALL
    SELECT CASE WHEN program = 'pbi' THEN sumber || '_aktif' ELSE 'kpm_' || sumber END, kode_wilayah, periode, sum(jumlah)
    FROM published.penerima_kelas GROUP BY ALL
    UNION ALL
    SELECT 'keluarga_desil1', kode_wilayah, periode, jumlah FROM (
        SELECT program, kode_wilayah, periode, sum(jumlah) AS jumlah FROM published.konvergensi GROUP BY ALL)
    UNION ALL
    SELECT 'balita_stunting_desil1', kode_wilayah, periode, jumlah FROM (
        SELECT kondisi, kode_wilayah, periode, sum(jumlah) AS jumlah FROM published.stunting_kondisi GROUP BY ALL)
)
SELECT k.kode, k.kode_wilayah, k.periode, k.jumlah, t.pembilang
FROM kelas AS k
LEFT JOIN rollup.tingkat AS t
    ON t.kode_indikator = k.kode AND t.kode_wilayah = k.kode_wilayah AND t.periode = k.periode
WHERE k.jumlah <> coalesce(t.pembilang, 0)
