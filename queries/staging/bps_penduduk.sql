-- butir: satu baris per pekon atau kelurahan dan tahun
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    bulat(jumlah_penduduk) AS jumlah_penduduk
FROM raw.bps_penduduk
