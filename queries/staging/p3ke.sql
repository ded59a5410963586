-- butir: satu baris per orang; desil P3KE bukan desil DTSEN
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    teks(id_keluarga_p3ke) AS id_keluarga_p3ke,
    teks(id_individu_p3ke) AS id_individu_p3ke,
    bulat(desil) AS desil,
    teks(padan_dukcapil) = 'ya' AS adalah_padan_dukcapil,
    nik_sah(nik) AS nik_sah,
    nik_sebagian(nik) AS nik_sebagian,
    cacat_nik(nik, tanggal(tanggal_lahir)) AS cacat_nik,
    teks(nama) AS nama,
    nama_baku(nama) AS nama_baku,
    teks(jenis_kelamin) AS jenis_kelamin,
    tanggal(tanggal_lahir) AS tanggal_lahir,
    lower(teks(hubungan)) AS hubungan
FROM raw.p3ke
