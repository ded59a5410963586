-- butir: satu baris per anggota keluarga dan triwulan
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    nik_sah(nik) AS nik_sah,
    nik_sebagian(nik) AS nik_sebagian,
    cacat_nik(nik, tanggal(tanggal_lahir)) AS cacat_nik,
    no_kk_sah(no_kk) AS no_kk_sah,
    cacat_kk(no_kk) AS cacat_kk,
    teks(nama) AS nama,
    nama_baku(nama) AS nama_baku,
    teks(jenis_kelamin) AS jenis_kelamin,
    tanggal(tanggal_lahir) AS tanggal_lahir,
    lower(teks(hubungan)) AS hubungan,
    teks(pbi_nas) = 'ya' AS adalah_pbi_nas,
    teks(pbi_pemda) = 'ya' AS adalah_pbi_pemda,
    teks(alamat) AS alamat
FROM raw.dtsen_anggota
