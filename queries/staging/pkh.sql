-- butir: satu baris per KPM dan triwulan
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    teks(tahap) AS tahap,
    teks(angka_identitas(id_semesta)) AS id_semesta,
    nik_sah(nik) AS nik_sah,
    nik_sebagian(nik) AS nik_sebagian,
    cacat_nik(nik, CAST(NULL AS DATE)) AS cacat_nik,
    teks(nama) AS nama,
    nama_baku(nama) AS nama_baku,
    teks(alamat) AS alamat
FROM raw.pkh
