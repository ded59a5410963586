-- butir: satu baris per program dan pekon, juga tanpa keluarga desil 1; pekon yang programnya tidak berlaku tidak ada
-- kunci: program, kode_wilayah
-- Nobody who qualifies gives 0 of 0: no figure, which is less than "nobody is left out".
WITH tempat AS (
    SELECT kode_wilayah, jenis FROM ref.wilayah WHERE tingkat = 'pekon'
    UNION
    SELECT kode_pekon, NULL FROM core.konvergensi_pekon WHERE right(kode_pekon, 5) = '.0000'
),
program AS (
    SELECT program, hanya_jenis FROM core.kelayakan
    UNION ALL SELECT 'tunai_pangan', '' UNION ALL SELECT 'apa_pun', ''
)
SELECT p.program, t.kode_wilayah, d.periode,
       CAST(coalesce(sum(k.jumlah) FILTER (WHERE k.keadaan = 'menerima'), 0) AS BIGINT) AS menerima,
       CAST(coalesce(sum(k.jumlah) FILTER (WHERE k.keadaan = 'belum'), 0) AS BIGINT) AS belum
FROM program AS p
JOIN tempat AS t ON p.hanya_jenis = '' OR t.jenis IS NULL OR t.jenis = p.hanya_jenis
CROSS JOIN (SELECT DISTINCT periode FROM core.desil_keluarga) AS d
LEFT JOIN core.konvergensi_pekon AS k ON k.program = p.program AND k.kode_pekon = t.kode_wilayah
GROUP BY ALL
