-- butir: satu baris per peristiwa dalam buku mutasi pemangku
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    bagian,
    teks(dusun) AS dusun,
    teks(nama) AS nama,
    nama_baku(nama) AS nama_baku,
    teks(jenis_kelamin) AS jenis_kelamin,
    tanggal(tanggal_lahir) AS tanggal_lahir,
    teks(datang_dari) AS datang_dari,
    tanggal(tanggal_datang) AS tanggal_datang,
    teks(pindah_ke) AS pindah_ke,
    tanggal(tanggal_pindah) AS tanggal_pindah,
    teks(tempat_meninggal) AS tempat_meninggal,
    tanggal(tanggal_meninggal) AS tanggal_meninggal
FROM raw.pemangku_b2
