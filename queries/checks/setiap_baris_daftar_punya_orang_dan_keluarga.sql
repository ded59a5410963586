-- Linking gives every row of a list one person and one family, and neither loses nor doubles a row.
WITH tersambung AS (
    SELECT sumber, batch, count(*) AS baris, count(id_individu) AS berorang, count(id_keluarga) AS berkeluarga
    FROM link.anggota
    GROUP BY sumber, batch
)
SELECT h.sumber, h.batch, h.baris, t.baris AS tersambung, t.berorang, t.berkeluarga
FROM core.hitung_baris AS h
LEFT JOIN tersambung AS t ON t.sumber = h.sumber AND t.batch = h.batch
WHERE h.sumber NOT IN ('dukcapil', 'bps_penduduk', 'regsosek', 'pemangku_b2', 'pemangku_b3', 'lokus',
                       'petugas', 'rantai_opd', 'rantai_pekon', 'aksi_konvergensi')
  AND (t.baris IS DISTINCT FROM h.baris OR t.berorang <> h.baris OR t.berkeluarga <> h.baris)
