-- butir: satu baris per pekon, tahun dan atribut desa yang terbit
-- kunci: -
SELECT kode_wilayah, nama_menurut_sumber, kecamatan_menurut_sumber, CAST(tahun AS INTEGER) AS tahun, atribut, nilai,
       agensi, sumber_url, catatan
FROM ref.idm
