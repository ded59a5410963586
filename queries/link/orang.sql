-- butir: satu baris per baris daftar: orang yang mana, dan menurut aturan mana baris ini sampai kepadanya
-- kunci: nomor
SELECT c.nomor, coalesce(p.tujuan, s.tujuan, t.tujuan, c.calon) AS id_individu,
       coalesce(p.aturan, s.aturan, t.aturan, c.aturan,
                CASE split_part(c.calon, ':', 1) WHEN 'nik' THEN 'nik' WHEN 'kk' THEN 'kk_nama'
                     WHEN 'lahir' THEN 'lahir_nama' ELSE 'sendiri' END) AS aturan
FROM link.calon AS c
LEFT JOIN link.putusan AS p ON c.mencari AND p.calon = c.calon
LEFT JOIN link.putusan_sisa AS s ON c.mencari AND s.calon = c.calon
LEFT JOIN link.putusan_tersisa AS t ON c.mencari AND t.calon = c.calon
