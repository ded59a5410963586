-- butir: satu baris per program atau kondisi, keadaan, wilayah (kecamatan atau kabupaten) dan periode DTSEN
-- kunci: program, keadaan, kode_wilayah, periode
-- The states of a programme add up to keluarga_desil1. Every state has a row everywhere; by name they hang on
-- core.konvergensi by program, keadaan and pekon.
WITH keadaan AS (
    SELECT p.program, k.keadaan
    FROM (SELECT program FROM core.kelayakan UNION ALL SELECT 'tunai_pangan' UNION ALL SELECT 'apa_pun') AS p
    CROSS JOIN (SELECT unnest(['menerima', 'belum', 'tidak memenuhi syarat', 'tidak diketahui']) AS keadaan) AS k
    UNION
    SELECT program, unnest(['layak', 'tidak layak', 'tidak didata']) FROM ref.program WHERE jenis = 'kondisi'
    UNION
    SELECT program, keadaan FROM core.konvergensi_pekon
),
tingkat AS (
    SELECT k.program, k.keadaan, w.kode_wilayah, CAST(sum(k.jumlah) AS BIGINT) AS jumlah
    FROM core.konvergensi_pekon AS k
    JOIN rollup.wilayah AS w
        ON w.tingkat <> 'pekon' AND w.kode_wilayah IN (left(k.kode_pekon, 8), left(k.kode_pekon, 5))
    GROUP BY ALL
),
daftar AS (
    SELECT program, max(periode_daftar) AS periode_daftar FROM core.konvergensi_pekon GROUP BY program
)
SELECT k.program, k.keadaan, r.jenis IS NOT NULL AS adalah_kondisi, w.tingkat, w.kode_wilayah, d.periode,
       p.tanggal_akhir AS periode_urut, f.periode_daftar, coalesce(t.jumlah, 0) AS jumlah,
       CASE WHEN t.jumlah > 0 THEN 'ada' ELSE 'nol' END AS status, (SELECT min(asal) FROM raw.batch) AS asal
FROM keadaan AS k
CROSS JOIN (SELECT DISTINCT periode FROM core.desil_keluarga) AS d
JOIN ref.periode AS p ON p.periode = d.periode
JOIN rollup.wilayah AS w ON w.tingkat <> 'pekon'
LEFT JOIN tingkat AS t ON (t.program, t.keadaan, t.kode_wilayah) = (k.program, k.keadaan, w.kode_wilayah)
LEFT JOIN daftar AS f ON f.program = k.program
LEFT JOIN ref.program AS r ON r.program = k.program AND r.jenis = 'kondisi'
WHERE w.jenis <> 'tak dikenal' OR t.jumlah > 0
