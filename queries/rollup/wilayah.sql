-- butir: satu baris per wilayah, termasuk tempat penampung yang tidak dikenal (berakhir .00 atau .0000)
-- kunci: kode_wilayah
WITH kabupaten AS (
    SELECT kode_wilayah FROM ref.wilayah WHERE tingkat = 'kabupaten'
),
kecamatan AS (
    SELECT kode_wilayah, nama FROM ref.wilayah WHERE tingkat = 'kecamatan'
)
SELECT kode_wilayah, tingkat, jenis, kode_induk
FROM ref.wilayah
UNION ALL
SELECT kode_wilayah || '.00', 'kecamatan', 'tak dikenal', kode_wilayah FROM kabupaten
UNION ALL
SELECT kode_wilayah || '.0000', 'pekon', 'tak dikenal', kode_wilayah FROM kecamatan
UNION ALL
SELECT kode_wilayah || '.00.0000', 'pekon', 'tak dikenal', kode_wilayah || '.00' FROM kabupaten
