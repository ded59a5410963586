-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT kode_wilayah, periode, belum AS pembilang, belum + menerima AS penyebut
FROM core.berhak_pekon
WHERE program = 'pbi'
