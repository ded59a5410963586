-- butir: satu baris per pekon atau kelurahan dan semester
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    bulat(jumlah_penduduk) AS jumlah_penduduk,
    bulat(jumlah_laki) AS jumlah_laki,
    bulat(jumlah_perempuan) AS jumlah_perempuan,
    bulat(jumlah_kk) AS jumlah_kk
FROM raw.dukcapil
