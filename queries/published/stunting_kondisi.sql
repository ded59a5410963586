-- butir: satu baris per kondisi (air, jamban), keadaan dan putaran: balita stunting di keluarga desil 1, satu kabupaten
-- kunci: kondisi, keadaan, kode_wilayah, periode
-- The kabupaten only: in a kecamatan nearly every state holds 1-4 children. Every state has a row in every
-- round; a list by name hangs on core.balita_desil.
SELECT d.kondisi, e.keadaan, w.tingkat, w.kode_wilayah, p.periode, p.tanggal_akhir AS periode_urut,
       coalesce((SELECT min(periode) FROM core.kondisi_keluarga), '') AS periode_kondisi,
       CAST(coalesce(sum(s.jumlah), 0) AS BIGINT) AS jumlah,
       CASE WHEN sum(s.jumlah) > 0 THEN 'ada' ELSE 'nol' END AS status, (SELECT min(asal) FROM raw.batch) AS asal
FROM (SELECT unnest(['air', 'jamban']) AS kondisi) AS d
CROSS JOIN (SELECT unnest(['tidak layak', 'layak', 'tidak didata']) AS keadaan) AS e
JOIN rollup.wilayah AS w ON w.tingkat = 'kabupaten'
CROSS JOIN (SELECT DISTINCT periode FROM staging.eppgbm) AS b
JOIN ref.periode AS p ON p.periode = b.periode
LEFT JOIN core.stunting_kondisi AS s
    ON s.kondisi = d.kondisi AND s.keadaan = e.keadaan AND s.periode = p.periode
GROUP BY ALL
