-- butir: satu baris per sumber dan periode yang kode wilayahnya sah tetapi namanya milik tempat lain
-- kunci: sumber, periode
-- Only sources that write a code beside the names.
SELECT 'bps_penduduk' AS sumber, periode, count(*) AS jumlah FROM raw.bps_penduduk
WHERE cara_tempat = 'kode_beda_nama' GROUP BY periode
UNION ALL
SELECT 'dtsen_anggota', periode, count(*) FROM raw.dtsen_anggota
WHERE cara_tempat = 'kode_beda_nama' GROUP BY periode
UNION ALL
SELECT 'dtsen_keluarga', periode, count(*) FROM raw.dtsen_keluarga
WHERE cara_tempat = 'kode_beda_nama' GROUP BY periode
UNION ALL
SELECT 'dukcapil', periode, count(*) FROM raw.dukcapil
WHERE cara_tempat = 'kode_beda_nama' GROUP BY periode
UNION ALL
SELECT 'petugas', periode, count(*) FROM raw.petugas
WHERE cara_tempat = 'kode_beda_nama' GROUP BY periode
UNION ALL
SELECT 'regsosek', periode, count(*) FROM raw.regsosek
WHERE cara_tempat = 'kode_beda_nama' GROUP BY periode
