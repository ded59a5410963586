-- butir: satu baris per angka terbit menurut sumbernya; penanda seperti ">" tetap terpisah dari angkanya
-- kunci: baris
WITH semua AS (
    SELECT 'kabupaten:' || baris_ref AS baris, kode, nama, wilayah, kode_wilayah, tahun, periode, label_periode,
           nilai, penanda, satuan, agensi, sumber_url, catatan, konflik_id, utama, garis
    FROM ref.indikator_terbit
    UNION ALL
    SELECT 'kecamatan:' || baris_ref, kode, nama, wilayah, kode_wilayah, tahun, periode, label_periode,
           nilai, penanda, satuan, agensi, sumber_url, catatan, konflik_id, utama, NULL
    FROM ref.kecamatan_terbit
)
SELECT baris, kode, nama, wilayah, kode_wilayah, CAST(tahun AS INTEGER) AS tahun, periode, label_periode,
       CAST(nilai AS DOUBLE) AS nilai, coalesce(penanda, '') AS penanda, satuan, agensi, sumber_url, catatan,
       konflik_id, coalesce(utama, '') = 'ya' AS adalah_utama, coalesce(garis, '') AS garis
FROM semua
