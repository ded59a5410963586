-- butir: satu baris per keluarga desil 1 dan program: keadaannya menurut daftar terbaru program itu
-- kunci: program, id_keluarga
-- Five words, one a family: menerima and belum together are those who qualify (berhak).
WITH lain AS (
    SELECT l.program, bool_and(coalesce(k.adalah_lengkap, false)) AS adalah_lengkap
    FROM (SELECT program, unnest(string_split(tanpa_program, ';')) AS lain FROM core.kelayakan
          WHERE tanpa_program <> '') AS l
    LEFT JOIN core.kelayakan AS k ON k.program = l.lain
    GROUP BY l.program
),
pasangan AS (
    SELECT s.*, f.id_keluarga, f.kode_pekon, f.periode, f.adalah_tersambung,
           CASE
               WHEN s.hanya_jenis <> '' AND f.jenis IS DISTINCT FROM s.hanya_jenis AND f.jenis IS NOT NULL THEN 'tidak'
               WHEN NOT coalesce(1 BETWEEN s.desil_dari AND s.desil_sampai, true) THEN 'tidak'
               WHEN b.id_keluarga IS NOT NULL THEN 'tidak'
               WHEN NOT coalesce(l.adalah_lengkap, true) THEN 'tidak diketahui'
               WHEN s.adalah_perlu_komponen AND NOT f.adalah_berkomponen THEN 'tidak diketahui'
               ELSE 'ya'
           END AS syarat
    FROM core.kelayakan AS s
    CROSS JOIN core.keluarga_desil1 AS f
    LEFT JOIN lain AS l ON l.program = s.program
    LEFT JOIN core.penerima_lain AS b ON b.program = s.program AND b.id_keluarga = f.id_keluarga
),
penerima AS (
    SELECT DISTINCT program, id_keluarga FROM core.penerima_desil WHERE id_keluarga IS NOT NULL
),
melapor AS (
    SELECT DISTINCT program, kode_pekon FROM core.penerima_desil
)
SELECT p.program, p.id_keluarga, p.kode_pekon, p.periode, p.periode_daftar, d.id_keluarga IS NOT NULL AS adalah_tercatat,
       CASE
           WHEN p.syarat = 'tidak' THEN 'tidak memenuhi syarat'
           WHEN d.id_keluarga IS NOT NULL THEN 'menerima'
           WHEN p.syarat = 'tidak diketahui' OR NOT p.adalah_tersambung OR NOT p.adalah_lengkap
                OR (p.adalah_per_pekon AND m.kode_pekon IS NULL) THEN 'tidak diketahui'
           ELSE 'belum'
       END AS keadaan
FROM pasangan AS p
LEFT JOIN penerima AS d ON d.program = p.program AND d.id_keluarga = p.id_keluarga
LEFT JOIN melapor AS m ON m.program = p.program AND m.kode_pekon = p.kode_pekon
