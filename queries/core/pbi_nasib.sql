-- butir: satu baris per calon reaktivasi pada daftar yang sudah ada daftar berikutnya: apa jadinya ia di sana
-- kunci: segmen, periode, id_individu
-- A person is looked for by his linked id, so that a NIK that broke between the lists does not make him vanish.
WITH baris AS (
    SELECT segmen, periode, id_individu, bool_or(status = 'aktif') AS adalah_aktif
    FROM core.pbi_peserta
    GROUP BY segmen, periode, id_individu
),
lain AS (
    SELECT DISTINCT d.segmen, d.periode, b.id_individu
    FROM core.pbi_daftar AS d
    JOIN baris AS b ON b.segmen = d.segmen_lain AND b.periode = d.periode_lain
    WHERE b.adalah_aktif AND d.segmen_lain <> d.segmen
)
SELECT c.segmen, c.periode, d.periode_berikut, c.id_individu, c.kode_pekon,
       CASE WHEN b.adalah_aktif THEN 'aktif kembali'
            WHEN l.id_individu IS NOT NULL THEN 'pindah segmen'
            WHEN b.id_individu IS NOT NULL THEN 'masih nonaktif'
            ELSE 'tidak lagi dalam daftar' END AS nasib
FROM core.pbi_peserta AS c
JOIN core.pbi_daftar AS d ON d.segmen = c.segmen AND d.periode = c.periode AND d.segmen_lain = c.segmen
LEFT JOIN baris AS b ON (b.segmen, b.periode, b.id_individu) = (c.segmen, d.periode_berikut, c.id_individu)
LEFT JOIN lain AS l ON (l.segmen, l.periode, l.id_individu) = (c.segmen, d.periode_berikut, c.id_individu)
WHERE c.golongan = 'calon' AND d.periode_berikut IS NOT NULL
