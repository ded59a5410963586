-- butir: satu baris per aturan: baris yang disambungnya ke baris lain, dan yang sampai pada orang yang benar
-- kunci: aturan
-- The right person of a group is the one that most of its rows are about.
WITH baris AS (
    SELECT a.aturan, a.id_individu, k.id_individu AS kunci
    FROM link.anggota AS a
    JOIN nilai.kunci AS k ON k.sumber = a.sumber AND k.kunci_baris = a.kunci_baris
),
kelompok AS (SELECT id_individu, kunci, count(*) AS n FROM baris GROUP BY id_individu, kunci),
wakil AS (
    SELECT id_individu, arg_max(kunci, (n, kunci)) AS kunci, sum(n) AS n FROM kelompok GROUP BY id_individu
)
SELECT b.aturan, count(*) FILTER (WHERE w.n > 1) AS sambungan,
       count(*) FILTER (WHERE w.n > 1 AND b.kunci = w.kunci) AS benar, count(*) FILTER (WHERE w.n = 1) AS sendirian
FROM baris AS b
JOIN wakil AS w ON w.id_individu = b.id_individu
GROUP BY b.aturan
ORDER BY sambungan DESC, b.aturan
