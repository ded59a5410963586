-- butir: satu baris per program (atau gabungan program, atau kondisi), keadaan dan pekon: keluarga desil 1
-- kunci: program, keadaan, kode_pekon
-- Two programmes stand for several: tunai_pangan (any cash or food aid) and apa_pun (any aid at all). A family
-- there is counted by whether a list names it, eligible or not.
WITH gabungan AS (
    SELECT k.id_keluarga, k.kode_pekon, k.periode, f.adalah_tersambung, r.kelompok,
           bool_or(k.adalah_tercatat) AS adalah_tercatat, max(k.periode_daftar) AS periode_daftar
    FROM core.konvergensi AS k
    JOIN core.keluarga_desil1 AS f ON f.id_keluarga = k.id_keluarga
    JOIN (SELECT program, 'apa_pun' AS kelompok FROM ref.program
          UNION ALL SELECT program, 'tunai_pangan' FROM ref.program WHERE bentuk IN ('tunai', 'pangan')) AS r
        ON r.program = k.program
    GROUP BY ALL
),
semua AS (
    SELECT program, kode_pekon, periode, periode_daftar, keadaan FROM core.konvergensi
    UNION ALL
    SELECT kelompok, kode_pekon, periode, periode_daftar,
           CASE WHEN adalah_tercatat THEN 'menerima'
                WHEN adalah_tersambung AND periode_daftar IS NOT NULL THEN 'belum'
                ELSE 'tidak diketahui' END
    FROM gabungan
    UNION ALL
    SELECT r.program, f.kode_pekon, f.periode, (SELECT min(periode) FROM core.kondisi_keluarga),
           coalesce(CASE r.program WHEN 'air' THEN k.air ELSE k.jamban END, 'tidak didata')
    FROM core.keluarga_desil1 AS f
    CROSS JOIN (SELECT program FROM ref.program WHERE jenis = 'kondisi') AS r
    LEFT JOIN core.kondisi_keluarga AS k ON k.id_keluarga = f.id_keluarga
)
SELECT program, keadaan, kode_pekon, periode, periode_daftar, count(*) AS jumlah
FROM semua
GROUP BY ALL
