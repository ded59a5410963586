-- butir: satu baris per program yang punya daftar penerima: daftar terbarunya dan syarat tahun itu
-- kunci: program
-- A programme over two lists is complete when both are in. The rule is that of the list's year, else the one before.
WITH daftar AS (
    SELECT program, unnest(string_split(sumber, ';')) AS sumber
    FROM ref.program
    WHERE jenis = 'penerimaan' AND sumber IS NOT NULL
),
terakhir AS (
    SELECT d.program, d.sumber, b.periode, p.tanggal_akhir
    FROM daftar AS d
    LEFT JOIN raw.batch AS b ON b.sumber = d.sumber
    LEFT JOIN ref.periode AS p ON p.periode = b.periode
    QUALIFY row_number() OVER (PARTITION BY d.sumber ORDER BY p.tanggal_akhir DESC, b.periode DESC) = 1
),
masuk AS (
    SELECT t.program, count(t.periode) = count(*) AS adalah_lengkap, min_by(t.periode, t.tanggal_akhir) AS periode_daftar,
           bool_or(s.tanpa_baris = 'tidak_ada') AS adalah_per_pekon
    FROM terakhir AS t
    JOIN ref.sumber AS s ON s.sumber = t.sumber
    GROUP BY t.program
),
syarat AS (
    SELECT m.*, k.* EXCLUDE (program, baris_ref),
           row_number() OVER (
               PARTITION BY m.program
               ORDER BY k.tahun > left(m.periode_daftar, 4), abs(CAST(k.tahun AS INTEGER)
                        - CAST(left(m.periode_daftar, 4) AS INTEGER)), k.tahun) AS pilihan
    FROM masuk AS m
    LEFT JOIN ref.kelayakan_program AS k ON k.program = m.program
)
SELECT program, adalah_lengkap, adalah_per_pekon, periode_daftar, tahun AS tahun_syarat,
       CAST(desil_dari AS BIGINT) AS desil_dari, CAST(desil_sampai AS BIGINT) AS desil_sampai,
       coalesce(tanpa_program, '') AS tanpa_program, coalesce(hanya_jenis, '') AS hanya_jenis,
       coalesce(perlu_komponen, '') = 'ya' AS adalah_perlu_komponen
FROM syarat
WHERE pilihan = 1
