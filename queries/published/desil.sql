-- butir: satu baris per daftar, satuan, kelas, wilayah (kecamatan atau kabupaten) dan periode
-- kunci: sumber, satuan, kelas, kode_wilayah, periode
-- Every class of a list has a row in every kecamatan, also where nobody is in it.
WITH kelas AS (
    SELECT DISTINCT sumber, satuan, kelas FROM core.desil
    UNION
    SELECT DISTINCT d.sumber, d.satuan, k.kelas
    FROM core.desil AS d
    JOIN (SELECT 'dtsen' AS sumber, unnest(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'belum']) AS kelas
          UNION ALL SELECT 'p3ke', unnest(['1', '2', '3', '4'])
          UNION ALL SELECT 'dtks', unnest(['1', '2', '3', '4', '4+'])) AS k ON k.sumber = d.sumber
),
tingkat AS (
    SELECT d.sumber, d.satuan, d.kelas, d.periode, w.kode_wilayah, sum(d.jumlah) AS jumlah
    FROM core.desil AS d
    JOIN rollup.wilayah AS w
        ON w.tingkat <> 'pekon' AND w.kode_wilayah IN (left(d.kode_pekon, 8), left(d.kode_pekon, 5))
    GROUP BY d.sumber, d.satuan, d.kelas, d.periode, w.kode_wilayah
),
tempat AS (
    SELECT p.sumber, p.periode, w.kode_wilayah, w.tingkat
    FROM (SELECT DISTINCT sumber, periode FROM core.desil) AS p
    JOIN rollup.wilayah AS w ON w.tingkat <> 'pekon' AND w.jenis <> 'tak dikenal'
    UNION
    SELECT t.sumber, t.periode, t.kode_wilayah, w.tingkat
    FROM tingkat AS t
    JOIN rollup.wilayah AS w ON w.kode_wilayah = t.kode_wilayah
)
SELECT k.sumber, k.kelas, w.tingkat, w.kode_wilayah, w.periode, p.tanggal_akhir AS periode_urut, k.satuan,
       CAST(coalesce(t.jumlah, 0) AS BIGINT) AS jumlah,
       CASE WHEN t.jumlah > 0 THEN 'ada' ELSE 'nol' END AS status,
       (SELECT min(asal) FROM raw.batch) AS asal
FROM kelas AS k
JOIN tempat AS w ON w.sumber = k.sumber
JOIN ref.periode AS p ON p.periode = w.periode
LEFT JOIN tingkat AS t
    ON (t.sumber, t.satuan, t.kelas, t.periode, t.kode_wilayah)
     = (k.sumber, k.satuan, k.kelas, w.periode, w.kode_wilayah)
