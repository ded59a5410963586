-- The kabupaten is the sum of its kecamatan, the unknown one included. Published figures are copied, not summed.
WITH kecamatan AS (
    SELECT t.kode_indikator, t.periode, left(t.kode_wilayah, 5) AS kode_wilayah,
           sum(t.pembilang) AS pembilang, sum(t.penyebut) AS penyebut
    FROM rollup.tingkat AS t
    JOIN ref.kartu_indikator AS k ON k.kode = t.kode_indikator
    WHERE length(t.kode_wilayah) = 8 AND k.sumber <> 'terbit'
    GROUP BY t.kode_indikator, t.periode, left(t.kode_wilayah, 5)
)
SELECT k.kode_indikator, k.periode, k.kode_wilayah, k.pembilang AS jumlah_kecamatan, t.pembilang AS kabupaten
FROM kecamatan AS k
LEFT JOIN rollup.tingkat AS t
    ON t.kode_indikator = k.kode_indikator AND t.periode = k.periode AND t.kode_wilayah = k.kode_wilayah
WHERE t.pembilang IS DISTINCT FROM k.pembilang OR t.penyebut IS DISTINCT FROM k.penyebut
