-- butir: satu baris per wilayah, termasuk penampung yang tidak dikenal
-- kunci: kode_wilayah
WITH varian AS (
    SELECT kode_wilayah, string_agg(varian, ' | ' ORDER BY baris_ref) AS varian
    FROM ref.varian_nama
    GROUP BY kode_wilayah
)
SELECT
    w.kode_wilayah, r.kode_bps,
    CASE WHEN w.jenis <> 'tak dikenal' THEN r.nama
         WHEN w.tingkat = 'kecamatan' THEN 'Kecamatan tak dikenal'
         ELSE 'Pekon tak dikenal' END AS nama,
    w.tingkat, w.jenis, w.kode_induk,
    CAST(r.lat AS DOUBLE) AS lat, CAST(r.lon AS DOUBLE) AS lon, CAST(r.luas_km2 AS DOUBLE) AS luas_km2, v.varian
FROM rollup.wilayah AS w
LEFT JOIN ref.wilayah AS r ON r.kode_wilayah = w.kode_wilayah
LEFT JOIN varian AS v ON v.kode_wilayah = w.kode_wilayah
