-- butir: satu baris per populasi contoh: keluarga per pekon yang ditemukan dan yang keliru, menurut tkpk link evaluate
-- kunci: benih, kadar_kesalahan
SELECT CAST(benih AS INTEGER) AS benih, kadar_kesalahan, CAST(keluarga_benar AS BIGINT) AS keluarga_benar,
       CAST(keluarga_ditemukan AS BIGINT) AS keluarga_ditemukan, CAST(keluarga_terhitung AS BIGINT) AS keluarga_terhitung,
       CAST(keluarga_keliru AS BIGINT) AS keluarga_keliru, CAST(tanggal_ukur AS DATE) AS tanggal_ukur, perintah
FROM ref.kesalahan_hitung
