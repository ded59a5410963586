-- butir: satu baris per versi aksi konvergensi dan nomor aksinya
-- kunci: versi, nomor_aksi
SELECT versi, CAST(tahun_awal AS INTEGER) AS tahun_awal, CAST(tahun_akhir AS INTEGER) AS tahun_akhir,
       CAST(nomor_aksi AS INTEGER) AS nomor_aksi, nama_aksi, sumber, sumber_url, catatan
FROM ref.aksi_konvergensi
