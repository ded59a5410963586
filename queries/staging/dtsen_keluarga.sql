-- butir: satu baris per keluarga dan triwulan; desil NULL = belum berperingkat
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    no_kk_sah(no_kk) AS no_kk_sah,
    cacat_kk(no_kk) AS cacat_kk,
    teks(nama) AS nama,
    nama_baku(nama) AS nama_baku,
    bulat(jumlah_anggota) AS jumlah_anggota,
    bulat(desil) AS desil,
    teks(fasilitas_bab) AS fasilitas_bab,
    teks(sumber_air_minum) AS sumber_air_minum
FROM raw.dtsen_keluarga
