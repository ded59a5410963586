-- butir: satu baris per pengukuran balita dalam berkas
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    nik_sah(nik) AS nik_sah,
    nik_sebagian(nik) AS nik_sebagian,
    cacat_nik(nik, tanggal(tanggal_lahir)) AS cacat_nik,
    teks(nama) AS nama,
    nama_baku(nama) AS nama_baku,
    teks(jenis_kelamin) AS jenis_kelamin,
    tanggal(tanggal_lahir) AS tanggal_lahir,
    teks(puskesmas) AS puskesmas,
    teks(posyandu) AS posyandu,
    tanggal(tanggal_ukur) AS tanggal_ukur,
    try_cast(berat AS DOUBLE) AS berat,
    try_cast(tinggi AS DOUBLE) AS tinggi,
    teks(tb_u) AS tb_u,
    teks(tb_u) IN ('Sangat Pendek', 'Pendek') AS adalah_stunting,
    try_cast(zs_tb_u AS DOUBLE) AS zs_tb_u
FROM raw.eppgbm
