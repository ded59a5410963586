-- butir: satu baris per indikator, periode dan wilayah yang mempunyai angka, pada semua tingkat
-- kunci: kode_indikator, periode, kode_wilayah
-- unit = known pekon behind the figure.
-- An upper level is the sum of the level below it, unless the source itself gives the upper figure (terbit).
WITH dasar AS (
    SELECT d.*, w.tingkat, w.jenis, w.kode_induk
    FROM rollup.dasar AS d
    JOIN rollup.wilayah AS w ON w.kode_wilayah = d.kode_wilayah
),
kecamatan AS (
    SELECT kode_indikator, periode, kode_induk AS kode_wilayah,
           CAST(sum(pembilang) AS BIGINT) AS pembilang, CAST(sum(penyebut) AS BIGINT) AS penyebut,
           count(*) FILTER (WHERE jenis <> 'tak dikenal') AS unit
    FROM dasar
    WHERE tingkat = 'pekon'
    GROUP BY kode_indikator, periode, kode_induk
),
semua_kecamatan AS (
    SELECT kode_indikator, periode, kode_wilayah, pembilang, penyebut, CAST(NULL AS DOUBLE) AS nilai,
           CAST(NULL AS VARCHAR) AS catatan, unit
    FROM kecamatan
    UNION ALL
    SELECT kode_indikator, periode, kode_wilayah, pembilang, penyebut, nilai, catatan, 1
    FROM dasar
    WHERE tingkat = 'kecamatan'
),
kabupaten AS (
    SELECT k.kode_indikator, k.periode, w.kode_induk AS kode_wilayah,
           CAST(sum(k.pembilang) AS BIGINT) AS pembilang, CAST(sum(k.penyebut) AS BIGINT) AS penyebut,
           CAST(sum(k.unit) AS BIGINT) AS unit
    FROM semua_kecamatan AS k
    JOIN rollup.wilayah AS w ON w.kode_wilayah = k.kode_wilayah
    GROUP BY k.kode_indikator, k.periode, w.kode_induk
),
kabupaten_terbit AS (
    SELECT d.kode_indikator, d.periode, d.kode_wilayah, d.pembilang, d.penyebut, d.nilai,
           CASE WHEN k.pembilang <> d.pembilang
                THEN concat_ws('. ', d.catatan, 'Rincian kecamatan berjumlah ' || angka_id(k.pembilang))
                ELSE d.catatan END AS catatan,
           1 AS unit
    FROM dasar AS d
    LEFT JOIN kabupaten AS k
        ON k.kode_indikator = d.kode_indikator AND k.periode = d.periode AND k.kode_wilayah = d.kode_wilayah
    WHERE d.tingkat = 'kabupaten'
)
SELECT kode_indikator, periode, kode_wilayah, pembilang, penyebut, nilai, catatan, 1 AS unit
FROM dasar
WHERE tingkat = 'pekon'
UNION ALL
SELECT * FROM semua_kecamatan
UNION ALL
SELECT * FROM kabupaten_terbit
UNION ALL
SELECT k.kode_indikator, k.periode, k.kode_wilayah, k.pembilang, k.penyebut, CAST(NULL AS DOUBLE),
       CAST(NULL AS VARCHAR), k.unit
FROM kabupaten AS k
LEFT JOIN kabupaten_terbit AS t
    ON t.kode_indikator = k.kode_indikator AND t.periode = k.periode AND t.kode_wilayah = k.kode_wilayah
WHERE t.kode_wilayah IS NULL
