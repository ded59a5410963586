-- butir: satu baris per baris daftar: orangnya menurut kunci; yang tidak ada di kunci tetap menurut padanan
-- kunci: nomor
SELECT b.nomor, coalesce('benar:' || k.id_individu, o.id_individu) AS id_individu, o.aturan
FROM link.baris AS b
JOIN kerja.link.orang AS o ON o.nomor = b.nomor
LEFT JOIN nilai.kunci AS k ON k.sumber = b.sumber AND k.kunci_baris = b.kunci_baris
