-- butir: satu baris per istilah
-- kunci: istilah
SELECT istilah, arti, satuan, jangan_disamakan, sumber
FROM ref.glosarium
