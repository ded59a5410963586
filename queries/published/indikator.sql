-- butir: satu baris per indikator: kartunya, tingkat yang ada angkanya dan periode terakhirnya
-- kunci: kode
WITH ada AS (
    SELECT kode_indikator, tingkat, periode, periode_urut,
           CASE tingkat WHEN 'pekon' THEN 1 WHEN 'kecamatan' THEN 2 ELSE 3 END AS urut
    FROM published.nilai
    WHERE status IN ('ada', 'nol', 'gerbang')
),
tingkat AS (
    SELECT kode_indikator, string_agg(tingkat, ',' ORDER BY urut) AS tingkat_tersedia
    FROM (SELECT DISTINCT kode_indikator, tingkat, urut FROM ada) AS beda
    GROUP BY kode_indikator
),
terakhir AS (
    SELECT kode_indikator, periode,
           row_number() OVER (PARTITION BY kode_indikator ORDER BY periode_urut DESC, periode DESC) AS pilihan
    FROM (SELECT DISTINCT kode_indikator, periode, periode_urut FROM ada) AS beda
)
SELECT k.*, t.tingkat_tersedia, a.periode AS periode_terakhir
FROM ref.kartu_indikator AS k
LEFT JOIN tingkat AS t ON t.kode_indikator = k.kode
LEFT JOIN terakhir AS a ON a.kode_indikator = k.kode AND a.pilihan = 1
