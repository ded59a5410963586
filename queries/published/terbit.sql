-- butir: satu baris per angka terbit, termasuk yang saling bertentangan
-- kunci: -
SELECT kode, nama, wilayah, kode_wilayah, tahun, periode, label_periode, nilai, penanda, satuan, agensi,
       sumber_url, catatan, konflik_id, adalah_utama, garis
FROM core.terbit
