-- An indicator that its card calls a sum is the sum of those parts, wherever it has a figure.
WITH bagian AS (
    SELECT k.kode, unnest(string_split(k.jumlah_dari, ',')) AS bagian
    FROM ref.kartu_indikator AS k
    WHERE k.jumlah_dari <> ''
),
jumlah AS (
    SELECT b.kode, t.periode, t.kode_wilayah, sum(t.pembilang) AS pembilang
    FROM bagian AS b
    JOIN rollup.tingkat AS t ON t.kode_indikator = b.bagian
    GROUP BY b.kode, t.periode, t.kode_wilayah
)
SELECT j.kode, j.periode, j.kode_wilayah, j.pembilang AS jumlah_bagian, t.pembilang AS keseluruhan
FROM jumlah AS j
LEFT JOIN rollup.tingkat AS t
    ON t.kode_indikator = j.kode AND t.periode = j.periode AND t.kode_wilayah = j.kode_wilayah
WHERE t.pembilang IS DISTINCT FROM j.pembilang
