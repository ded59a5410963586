-- butir: satu baris per calon orang dan gabungan ciri yang pernah tertulis tentangnya
-- kunci: -
-- A NIK that is not used for the row's person tells nothing here either.
SELECT s.calon, s.adalah_nik, s.mencari, n.nama_baku, n.bunyi, n.huruf, n.kata,
       b.lahir, b.jenis_kelamin, b.no_kk_sah, b.pekon, b.kecamatan, s.milik, b.nik_sebagian,
       CASE WHEN s.adalah_nik THEN b.lahir_nik END AS lahir_nik,
       CASE WHEN s.adalah_nik THEN b.nik_15 ELSE left(b.nik_sebagian, 15) END AS nik_15,
       CASE WHEN s.adalah_nik THEN b.nik_12 ELSE left(b.nik_sebagian, 12) END AS nik_12
FROM link.simpul AS s
JOIN link.baris AS b ON b.nomor = s.nomor
JOIN link.nama AS n ON n.nama_baku = b.nama_baku
GROUP BY ALL
