-- butir: satu baris per segmen, status, alasan, kelas desil, wilayah dan periode; desil demi desil hanya untuk kabupaten
-- kunci: segmen, status_peserta, alasan, kelas, desil, kode_wilayah, periode
-- A kecamatan has the classes that eligibility needs (desil is then empty): decile by decile most of its cells would
-- be 1–4. Where the reason excludes whatever the decile, that is the class. Every combination that occurs in
-- a segment has a row at every place, also where nobody is in it.
WITH hitung AS (
    SELECT segmen, status AS status_peserta, alasan,
           CASE WHEN adalah_dikecualikan THEN 'dikecualikan' ELSE kelas END AS kelas,
           desil, kode_pekon, periode, count(*) AS jumlah
    FROM core.pbi_peserta
    GROUP BY ALL
),
tingkat AS (
    SELECT h.* EXCLUDE (kode_pekon, desil, jumlah), CASE WHEN w.tingkat = 'kabupaten' THEN h.desil ELSE '' END AS desil,
           w.kode_wilayah, CAST(sum(h.jumlah) AS BIGINT) AS jumlah
    FROM hitung AS h
    JOIN rollup.wilayah AS w
        ON w.tingkat <> 'pekon' AND w.kode_wilayah IN (left(h.kode_pekon, 8), left(h.kode_pekon, 5))
    GROUP BY ALL
),
tempat AS (
    SELECT p.segmen, p.periode, w.kode_wilayah, w.tingkat
    FROM (SELECT DISTINCT segmen, periode FROM hitung) AS p
    JOIN rollup.wilayah AS w ON w.tingkat <> 'pekon' AND w.jenis <> 'tak dikenal'
    UNION
    SELECT t.segmen, t.periode, t.kode_wilayah, w.tingkat
    FROM tingkat AS t
    JOIN rollup.wilayah AS w ON w.kode_wilayah = t.kode_wilayah
),
kombinasi AS (
    SELECT DISTINCT segmen, status_peserta, alasan, kelas, desil, 'kabupaten' AS tingkat FROM hitung
    UNION ALL
    SELECT DISTINCT segmen, status_peserta, alasan, kelas, '', 'kecamatan' FROM hitung
)
SELECT k.segmen, k.status_peserta, k.alasan, k.kelas, k.desil, w.tingkat, w.kode_wilayah,
       w.periode, p.tanggal_akhir AS periode_urut, coalesce(t.jumlah, 0) AS jumlah,
       CASE WHEN t.jumlah > 0 THEN 'ada' ELSE 'nol' END AS status,
       (SELECT min(asal) FROM raw.batch) AS asal
FROM kombinasi AS k
JOIN tempat AS w ON w.segmen = k.segmen AND w.tingkat = k.tingkat
JOIN ref.periode AS p ON p.periode = w.periode
LEFT JOIN tingkat AS t
    ON (t.segmen, t.status_peserta, t.alasan, t.kelas, t.desil, t.periode, t.kode_wilayah)
     = (k.segmen, k.status_peserta, k.alasan, k.kelas, k.desil, w.periode, w.kode_wilayah)
