-- butir: satu baris per pekon atau kelurahan
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    bulat(jumlah_keluarga) AS jumlah_keluarga
FROM raw.regsosek
