-- butir: satu baris per program bersyarat "tanpa bantuan lain" dan keluarga yang menerima bantuan lain itu
-- kunci: program, id_keluarga
SELECT DISTINCT l.program, p.id_keluarga
FROM (SELECT program, unnest(string_split(tanpa_program, ';')) AS lain FROM core.kelayakan) AS l
JOIN core.penerima_desil AS p ON p.program = l.lain
WHERE p.id_keluarga IS NOT NULL
