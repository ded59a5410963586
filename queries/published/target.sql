-- butir: satu baris per target yang terbit
-- kunci: -
SELECT kode, wilayah, CAST(tahun AS INTEGER) AS tahun, CAST(nilai AS DOUBLE) AS nilai, satuan, dokumen, agensi,
       sumber_url, catatan
FROM ref.target
