-- butir: satu baris per segmen, daftar, nasib calon reaktivasi pada daftar berikutnya, dan wilayah
-- kunci: segmen, periode, nasib, kode_wilayah
-- Only of lists that have a next one; at every place all four, also where nobody is in it.
WITH tingkat AS (
    SELECT n.segmen, n.periode, n.nasib, w.kode_wilayah, count(*) AS jumlah
    FROM core.pbi_nasib AS n
    JOIN rollup.wilayah AS w
        ON w.tingkat <> 'pekon' AND w.kode_wilayah IN (left(n.kode_pekon, 8), left(n.kode_pekon, 5))
    GROUP BY ALL
)
SELECT d.segmen, d.periode, p.tanggal_akhir AS periode_urut, d.periode_berikut, n.nasib, w.tingkat, w.kode_wilayah,
       coalesce(t.jumlah, 0) AS jumlah, CASE WHEN t.jumlah > 0 THEN 'ada' ELSE 'nol' END AS status,
       (SELECT min(asal) FROM raw.batch) AS asal
FROM core.pbi_daftar AS d
JOIN ref.periode AS p ON p.periode = d.periode
CROSS JOIN (VALUES ('aktif kembali'), ('pindah segmen'), ('masih nonaktif'), ('tidak lagi dalam daftar')) AS n(nasib)
JOIN rollup.wilayah AS w ON w.tingkat <> 'pekon'
LEFT JOIN tingkat AS t ON (t.segmen, t.periode, t.nasib, t.kode_wilayah) = (d.segmen, d.periode, n.nasib, w.kode_wilayah)
WHERE d.segmen_lain = d.segmen AND d.periode_berikut IS NOT NULL
      AND (w.jenis <> 'tak dikenal' OR w.kode_wilayah IN (SELECT kode_wilayah FROM tingkat))
