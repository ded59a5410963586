-- butir: satu baris per rumah tangga; NIK, No KK dan nama milik kepalanya; kelas DTKS bukan desil
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    teks(id_rumah_tangga) AS id_rumah_tangga,
    teks(kelas) AS kelas,
    bulat(jumlah_art) AS jumlah_art,
    nik_sah(nik) AS nik_sah,
    nik_sebagian(nik) AS nik_sebagian,
    cacat_nik(nik, tanggal(tanggal_lahir)) AS cacat_nik,
    no_kk_sah(no_kk) AS no_kk_sah,
    cacat_kk(no_kk) AS cacat_kk,
    teks(nama) AS nama,
    nama_baku(nama) AS nama_baku,
    teks(jenis_kelamin) AS jenis_kelamin,
    tanggal(tanggal_lahir) AS tanggal_lahir
FROM raw.dtks
