-- butir: satu baris per pekon atau kelurahan pada peta petak
-- kunci: kode_wilayah
SELECT kode_wilayah, CAST(kolom AS INTEGER) AS kolom, CAST(baris AS INTEGER) AS baris,
       CAST(x AS DOUBLE) AS x, CAST(y AS DOUBLE) AS y, CAST(pergeseran_km AS DOUBLE) AS pergeseran_km
FROM ref.petak
