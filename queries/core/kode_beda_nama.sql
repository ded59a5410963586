-- butir: satu baris per sumber dan periode yang kode wilayahnya sah tetapi namanya milik tempat lain
-- kunci: sumber, periode
-- Only sources that write a code beside the names.
WITH berkode AS (
    SELECT 'bps_penduduk' AS sumber, periode, cara_tempat FROM raw.bps_penduduk
    UNION ALL
    SELECT 'dtsen_anggota', periode, cara_tempat FROM raw.dtsen_anggota
    UNION ALL
    SELECT 'dtsen_keluarga', periode, cara_tempat FROM raw.dtsen_keluarga
    UNION ALL
    SELECT 'dukcapil', periode, cara_tempat FROM raw.dukcapil
    UNION ALL
    SELECT 'petugas', periode, cara_tempat FROM raw.petugas
    UNION ALL
    SELECT 'regsosek', periode, cara_tempat FROM raw.regsosek
)
SELECT sumber, periode, count(*) AS jumlah
FROM berkode
WHERE cara_tempat = 'kode_beda_nama'
GROUP BY sumber, periode
