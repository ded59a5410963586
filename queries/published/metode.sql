-- butir: satu baris per bagian penjelasan metode
-- kunci: bagian, urutan
SELECT bagian, CAST(urutan AS INTEGER) AS urutan, judul, isi, sumber
FROM ref.metode
