-- butir: satu baris per angka pembanding dari kabupaten lain, provinsi dan nasional
-- kunci: -
SELECT kode, nama, wilayah, CAST(tahun AS INTEGER) AS tahun, periode, label_periode, CAST(nilai AS DOUBLE) AS nilai,
       coalesce(penanda, '') AS penanda, satuan, agensi, sumber_url, catatan
FROM ref.pembanding
