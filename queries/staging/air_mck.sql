-- butir: satu baris per keluarga; yang dibangun dalam suatu tahun terhitung layak
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
    kondisi(air) AS air,
    kondisi(jamban) AS jamban,
    try_cast(regexp_extract(air, '[0-9]{4}') AS BIGINT) AS tahun_air,
    try_cast(regexp_extract(jamban, '[0-9]{4}') AS BIGINT) AS tahun_jamban
FROM raw.air_mck
