-- butir: satu baris per peserta dan bulan
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
    teks(status) AS status,
    teks(alasan) AS alasan
FROM raw.pbi_jk
