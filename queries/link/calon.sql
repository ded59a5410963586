-- butir: satu baris per baris daftar: calon orangnya, dengan NIK yang salah ketik dikembalikan ke NIK yang benar
-- kunci: nomor
SELECT s.nomor, CASE WHEN i.induk IS NULL THEN s.calon ELSE 'nik:' || i.induk END AS calon,
       coalesce(i.aturan, CASE WHEN s.adalah_nik THEN 'nik' END) AS aturan,
       s.mencari AND i.induk IS NULL AS mencari
FROM link.simpul AS s
LEFT JOIN link.nik_induk AS i ON s.adalah_nik AND s.calon = 'nik:' || i.nik_sah
