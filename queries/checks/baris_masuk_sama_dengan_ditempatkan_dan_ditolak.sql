-- Per batch: rows in = rows placed + rows parked.
SELECT b.sumber, b.periode, b.batch, b.baris_masuk, coalesce(h.baris, 0) AS baris_ditempatkan, b.baris_ditolak
FROM raw.batch AS b
LEFT JOIN core.hitung_baris AS h ON h.sumber = b.sumber AND h.batch = b.batch
WHERE b.baris_masuk <> coalesce(h.baris, 0) + b.baris_ditolak
