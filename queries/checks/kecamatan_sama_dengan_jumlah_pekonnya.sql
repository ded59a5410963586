-- A kecamatan is the sum of its pekon and its unknown pekon. Published figures are copied, not summed.
WITH pekon AS (
    SELECT kode_indikator, periode, left(kode_wilayah, 8) AS kode_wilayah,
           sum(pembilang) AS pembilang, sum(penyebut) AS penyebut
    FROM rollup.dasar
    WHERE length(kode_wilayah) = 13
    GROUP BY kode_indikator, periode, left(kode_wilayah, 8)
)
SELECT p.kode_indikator, p.periode, p.kode_wilayah, p.pembilang AS jumlah_pekon, k.pembilang AS kecamatan
FROM pekon AS p
LEFT JOIN rollup.tingkat AS k
    ON k.kode_indikator = p.kode_indikator AND k.periode = p.periode AND k.kode_wilayah = p.kode_wilayah
WHERE k.pembilang IS DISTINCT FROM p.pembilang OR k.penyebut IS DISTINCT FROM p.penyebut
