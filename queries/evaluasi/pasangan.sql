-- butir: satu baris per hal yang dinilai (orang, keluarga): pasangan baris menurut padanan, menurut kunci, dan keduanya
-- kunci: hal
WITH kelompok AS (
    SELECT 'orang' AS hal, a.id_individu AS padanan, k.id_individu AS kunci, count(*) AS n
    FROM link.anggota AS a
    JOIN nilai.kunci AS k ON k.sumber = a.sumber AND k.kunci_baris = a.kunci_baris
    GROUP BY a.id_individu, k.id_individu
    UNION ALL
    SELECT 'keluarga', a.id_keluarga, k.id_keluarga, count(*)
    FROM link.anggota AS a
    JOIN nilai.kunci AS k ON k.sumber = a.sumber AND k.kunci_baris = a.kunci_baris
    GROUP BY a.id_keluarga, k.id_keluarga
),
padanan AS (SELECT hal, sum(n) AS n FROM kelompok GROUP BY hal, padanan),
kunci AS (SELECT hal, sum(n) AS n FROM kelompok GROUP BY hal, kunci)
SELECT hal, sum(n * (n - 1) // 2) AS keduanya,
       (SELECT sum(p.n * (p.n - 1) // 2) FROM padanan AS p WHERE p.hal = kelompok.hal) AS menurut_padanan,
       (SELECT sum(k.n * (k.n - 1) // 2) FROM kunci AS k WHERE k.hal = kelompok.hal) AS menurut_kunci
FROM kelompok
GROUP BY hal
