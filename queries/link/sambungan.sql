-- butir: satu baris per pasangan calon orang yang disebut sekurangnya satu aturan, dengan bobot buktinya
-- kunci: calon, tujuan
-- A NIK counts most, family card and birth date alike, the pekon least; the quality of the name decides between
-- candidates that the same rules name.
WITH semua AS (
    SELECT * FROM link.sambungan_nik
    UNION ALL BY NAME SELECT * FROM link.sambungan_kk
    UNION ALL BY NAME SELECT * FROM link.sambungan_lahir
    UNION ALL BY NAME SELECT * FROM link.sambungan_pekon
),
dihitung AS (
    SELECT calon, tujuan, max(mutu) AS mutu,
           max(CASE WHEN aturan IN ('nik_15', 'nik_nama') THEN 40 ELSE 0 END)
           + max(CASE WHEN aturan = 'kk_nama' THEN 30 ELSE 0 END)
           + max(CASE WHEN aturan IN ('lahir_nama', 'nik_lahir') THEN 30 ELSE 0 END)
           + max(CASE WHEN aturan = 'pekon_nama' THEN 10 ELSE 0 END) AS bukti,
           min(CASE aturan WHEN 'nik_15' THEN 1 WHEN 'kk_nama' THEN 2 WHEN 'lahir_nama' THEN 3 WHEN 'nik_nama' THEN 4
                           WHEN 'nik_lahir' THEN 5 ELSE 6 END) AS urutan,
           bool_or(aturan IN ('kk_nama', 'lahir_nama', 'nik_lahir') AND mutu = 3) AS adalah_serupa
    FROM semua
    GROUP BY calon, tujuan
)
SELECT calon, tujuan, bukti + mutu AS nilai, adalah_serupa,
       ['nik_15', 'kk_nama', 'lahir_nama', 'nik_nama', 'nik_lahir', 'pekon_nama'][urutan] AS aturan
FROM dihitung
