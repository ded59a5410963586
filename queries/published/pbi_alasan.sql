-- butir: satu baris per segmen, status, alasan, desil, wilayah (kecamatan atau kabupaten) dan periode
-- kunci: segmen, status_peserta, alasan, desil, kode_wilayah, periode
-- Every combination that occurs in a segment has a row in every kecamatan, also where nobody is in it.
WITH tingkat AS (
    SELECT b.segmen, b.status_peserta, b.alasan, b.desil, b.periode, w.kode_wilayah,
           CAST(sum(b.jumlah) AS BIGINT) AS jumlah
    FROM core.pbi_alasan AS b
    JOIN rollup.wilayah AS w
        ON w.tingkat <> 'pekon' AND w.kode_wilayah IN (left(b.kode_pekon, 8), left(b.kode_pekon, 5))
    GROUP BY ALL
),
tempat AS (
    SELECT p.segmen, p.periode, w.kode_wilayah, w.tingkat
    FROM (SELECT DISTINCT segmen, periode FROM core.pbi_alasan) AS p
    JOIN rollup.wilayah AS w ON w.tingkat <> 'pekon' AND w.jenis <> 'tak dikenal'
    UNION
    SELECT t.segmen, t.periode, t.kode_wilayah, w.tingkat
    FROM tingkat AS t
    JOIN rollup.wilayah AS w ON w.kode_wilayah = t.kode_wilayah
)
SELECT k.segmen, k.status_peserta, k.alasan, k.desil, w.tingkat, w.kode_wilayah, w.periode,
       p.tanggal_akhir AS periode_urut, coalesce(t.jumlah, 0) AS jumlah,
       CASE WHEN t.jumlah > 0 THEN 'ada' ELSE 'nol' END AS status,
       (SELECT min(asal) FROM raw.batch) AS asal
FROM (SELECT DISTINCT segmen, status_peserta, alasan, desil FROM core.pbi_alasan) AS k
JOIN tempat AS w ON w.segmen = k.segmen
JOIN ref.periode AS p ON p.periode = w.periode
LEFT JOIN tingkat AS t
    ON (t.segmen, t.status_peserta, t.alasan, t.desil, t.periode, t.kode_wilayah)
     = (k.segmen, k.status_peserta, k.alasan, k.desil, w.periode, w.kode_wilayah)
