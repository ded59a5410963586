-- butir: satu baris per wilayah yang batasnya sudah diimpor; kosong bila belum ada batas
-- kunci: kode_wilayah
SELECT kode_wilayah, tingkat, cincin, x, y, lebar_nama, luas_km2, sumber, edisi, berkas, diterima,
       keterangan
FROM raw.bentuk
