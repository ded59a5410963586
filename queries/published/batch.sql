-- butir: satu baris per berkas yang dipakai rilis ini
-- kunci: sumber, periode, bagian
SELECT b.sumber, b.periode, b.bagian, b.batch, b.berkas, b.hash, b.diterima, b.asal,
       b.baris_masuk, b.baris_diterima, b.baris_ditolak, coalesce(h.tak_dikenal, 0) AS tak_dikenal
FROM raw.batch AS b
LEFT JOIN core.hitung_baris AS h ON h.sumber = b.sumber AND h.batch = b.batch
