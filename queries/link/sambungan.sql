-- butir: satu baris per pasangan calon orang yang disebut sekurangnya satu aturan, dengan nilai buktinya
-- kunci: calon, tujuan
-- A NIK counts most, family card (or IDSEMESTA) and birth date alike, the pekon least; evidence of one kind counts
-- once, and the quality of the name decides between candidates that the same rules name.
WITH semua AS (
    SELECT *, 'nik' AS bukti, CASE aturan WHEN 'nik_15' THEN 1 ELSE 4 END AS urutan FROM link.sambungan_nik
    UNION ALL BY NAME
    SELECT *, 'kk' AS bukti, 2 AS urutan FROM link.sambungan_kk
    UNION ALL BY NAME
    SELECT *, 'kk' AS bukti, 6 AS urutan FROM link.sambungan_semesta
    UNION ALL BY NAME
    SELECT *, 'lahir' AS bukti, CASE aturan WHEN 'lahir_nama' THEN 3 ELSE 5 END AS urutan FROM link.sambungan_lahir
    UNION ALL BY NAME
    SELECT *, 'pekon' AS bukti, 7 AS urutan FROM link.sambungan_pekon
),
sejenis AS (
    SELECT calon, tujuan, bukti, max(bobot) AS bobot, max(mutu) AS mutu, min(urutan) AS urutan
    FROM semua
    GROUP BY calon, tujuan, bukti
)
SELECT calon, tujuan, sum(bobot) + max(mutu) AS nilai,
       bool_or(bukti IN ('kk', 'lahir') AND bobot = 30 AND mutu = 3) AS adalah_serupa,
       ['nik_15', 'kk_nama', 'lahir_nama', 'nik_nama', 'nik_lahir', 'semesta_nama', 'pekon_nama'][min(urutan)] AS aturan
FROM sejenis
GROUP BY calon, tujuan
