-- butir: satu baris per calon yang mencari dan calon lain dalam No KK yang sama dengan nama yang cocok
-- kunci: calon, tujuan, aturan
-- Names that only resemble each other need a birth date and sex that do not speak against it: brothers and sisters.
WITH pasangan AS (
    SELECT a.calon, b.calon AS tujuan, nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) AS mutu,
           lahir_bertentangan(a.lahir, coalesce(b.lahir, b.lahir_nik))
           OR coalesce(a.jenis_kelamin <> b.jenis_kelamin, false) AS berlawanan
    FROM link.ciri_calon AS a
    JOIN link.ciri_calon AS b ON b.no_kk_sah = a.no_kk_sah AND b.calon <> a.calon
        AND nama_sehuruf(a.bunyi, b.bunyi)
    WHERE a.mencari
)
SELECT calon, tujuan, 'kk_nama' AS aturan, max(mutu) AS mutu, 30 AS bobot
FROM pasangan
WHERE mutu >= CASE WHEN berlawanan THEN 3 ELSE 1 END
GROUP BY calon, tujuan
