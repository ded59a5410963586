-- butir: satu baris per seri, wilayah dan periode: angka terbit yang dipakai; yang bertentangan disebut di catatan
-- kunci: kode, kode_wilayah, periode
WITH lain AS (
    SELECT kode, kode_wilayah, periode,
           string_agg(penanda || replace(CAST(nilai AS VARCHAR), '.0', '') || ' (' || agensi || ')', '; ' ORDER BY baris)
               AS angka_lain
    FROM core.terbit
    WHERE NOT adalah_utama
    GROUP BY kode, kode_wilayah, periode
)
SELECT t.kode, t.kode_wilayah, t.periode, t.nilai, t.penanda,
       nullif(concat_ws('. ',
           CASE t.penanda WHEN '>' THEN 'Sumber menulis "lebih dari"' WHEN '±' THEN 'Sumber membulatkan'
                          WHEN '*' THEN 'Dihitung dari rincian sumber' END,
           'Sumber lain menulis ' || l.angka_lain,
           t.label_periode), '') AS catatan
FROM core.terbit AS t
LEFT JOIN lain AS l ON l.kode = t.kode AND l.kode_wilayah = t.kode_wilayah AND l.periode = t.periode
WHERE t.adalah_utama
