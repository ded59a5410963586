-- Placing left no row without a kecamatan and a pekon code, and the pekon lies in that kecamatan.
SELECT sumber, kode_kecamatan, kode_pekon, cara
FROM raw.tempat
WHERE kode_kecamatan IS NULL OR kode_pekon IS NULL OR left(kode_pekon, 8) <> kode_kecamatan
