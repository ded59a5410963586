-- Linking gives every row of a list exactly one person and one family.
SELECT coalesce(b.sumber, a.sumber) AS sumber, coalesce(b.batch, a.batch) AS batch,
       count(*) AS baris_tanpa_pasangan
FROM link.baris AS b
FULL JOIN link.anggota AS a ON a.sumber = b.sumber AND a.batch = b.batch AND a.kunci_baris = b.kunci_baris
WHERE a.id_individu IS NULL OR a.id_keluarga IS NULL OR b.kunci_baris IS NULL
GROUP BY coalesce(b.sumber, a.sumber), coalesce(b.batch, a.batch)
