-- butir: satu baris per baris daftar: orang dan keluarga yang mana, dan menurut aturan mana
-- kunci: sumber, batch, kunci_baris
-- A row of the book is the family of its card. A row of any other list follows its person, so that one old card may
-- lead to several families of the book; but to the family it stood in when the person's card is younger than the list.
SELECT b.sumber, b.batch, b.periode, b.kunci_baris, b.kode_pekon, b.nik_sah, b.nama_baku, o.id_individu,
       CASE WHEN b.sumber = 'pemangku_b1' AND b.no_kk_sah IS NOT NULL THEN 'kk:' || b.no_kk_sah
            WHEN k.id_keluarga IS NULL THEN coalesce(s.id_keluarga, m.id_keluarga, o.id_individu)
            WHEN s.adalah_di_buku AND k.sejak > p.tanggal_akhir THEN s.id_keluarga
            ELSE k.id_keluarga END AS id_keluarga,
       o.aturan
FROM link.baris AS b
JOIN link.orang AS o ON o.nomor = b.nomor
LEFT JOIN (SELECT nomor, milik FROM link.simpul WHERE milik IS NOT NULL) AS x ON x.nomor = b.nomor
JOIN ref.periode AS p ON p.periode = b.periode
LEFT JOIN link.satuan AS s ON s.satuan = b.satuan
LEFT JOIN link.keluarga_orang AS k ON k.id_individu = o.id_individu
LEFT JOIN link.keluarga_orang AS m ON m.id_individu = x.milik
