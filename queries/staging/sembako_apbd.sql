-- butir: satu baris per KPM dan tahun
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    nik_sah(nik) AS nik_sah,
    nik_sebagian(nik) AS nik_sebagian,
    cacat_nik(nik, CAST(NULL AS DATE)) AS cacat_nik,
    no_kk_sah(no_kk) AS no_kk_sah,
    cacat_kk(no_kk) AS cacat_kk,
    teks(nama) AS nama,
    nama_baku(nama) AS nama_baku,
    teks(alamat) AS alamat
FROM raw.sembako_apbd
