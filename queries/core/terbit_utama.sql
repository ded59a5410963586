-- butir: satu baris per seri, wilayah dan periode: angka terbit yang dipakai; yang bertentangan disebut di catatan
-- kunci: kode, kode_wilayah, periode
WITH lain AS (
    SELECT kode, kode_wilayah, periode,
           string_agg(
               CASE penanda WHEN '>' THEN 'lebih dari ' WHEN '±' THEN 'sekitar ' ELSE '' END || angka_id(nilai)
               || ' (' || agensi || CASE penanda WHEN '*' THEN ', jumlah rincian' ELSE '' END || ')',
               '; ' ORDER BY baris) AS angka_lain
    FROM core.terbit
    WHERE NOT adalah_utama
    GROUP BY kode, kode_wilayah, periode
)
SELECT t.kode, t.kode_wilayah, t.periode, t.nilai, t.penanda,
       nullif(concat_ws('. ',
           CASE WHEN t.label_periode <> p.label_periode THEN 'Menurut sumber: ' || t.label_periode END,
           CASE t.penanda WHEN '>' THEN 'Sumber menulis “lebih dari”' WHEN '±' THEN 'Angka dibulatkan oleh sumber'
                          WHEN '*' THEN 'Dihitung dari rincian sumber' END,
           'Angka lain untuk periode ini: ' || l.angka_lain), '') AS catatan
FROM core.terbit AS t
JOIN ref.periode AS p ON p.periode = t.periode
LEFT JOIN lain AS l ON l.kode = t.kode AND l.kode_wilayah = t.kode_wilayah AND l.periode = t.periode
WHERE t.adalah_utama
