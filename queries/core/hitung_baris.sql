-- butir: satu baris per sumber dan batch: baris yang sampai di staging dan yang pekonnya tidak dikenal
-- kunci: sumber, batch
SELECT 'air_mck' AS sumber, batch, count(*) AS baris, count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000') AS tak_dikenal
FROM staging.air_mck
GROUP BY batch
UNION ALL
SELECT 'aksi_konvergensi', batch, count(*), count(*) FILTER (WHERE adalah_tersesat(kode_kecamatan, kode_pekon, kecamatan_teks, pekon_teks))
FROM staging.aksi_konvergensi GROUP BY batch
UNION ALL
SELECT 'blt_dd', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.blt_dd GROUP BY batch
UNION ALL
SELECT 'bps_penduduk', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.bps_penduduk GROUP BY batch
UNION ALL
SELECT 'dtks', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.dtks GROUP BY batch
UNION ALL
SELECT 'dtsen_anggota', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.dtsen_anggota GROUP BY batch
UNION ALL
SELECT 'dtsen_keluarga', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.dtsen_keluarga GROUP BY batch
UNION ALL
SELECT 'dukcapil', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.dukcapil GROUP BY batch
UNION ALL
SELECT 'eppgbm', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.eppgbm GROUP BY batch
UNION ALL
SELECT 'lokus', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.lokus GROUP BY batch
UNION ALL
SELECT 'p3ke', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.p3ke GROUP BY batch
UNION ALL
SELECT 'pbi_apbd', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.pbi_apbd GROUP BY batch
UNION ALL
SELECT 'pbi_jk', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.pbi_jk GROUP BY batch
UNION ALL
SELECT 'pemangku_b1', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.pemangku_b1 GROUP BY batch
UNION ALL
SELECT 'pemangku_b2', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.pemangku_b2 GROUP BY batch
UNION ALL
SELECT 'pemangku_b3', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.pemangku_b3 GROUP BY batch
UNION ALL
SELECT 'petugas', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000' AND pekon_teks IS NOT NULL)
FROM staging.petugas GROUP BY batch
UNION ALL
SELECT 'pkh', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.pkh GROUP BY batch
UNION ALL
SELECT 'rantai_opd', batch, count(*), count(*) FILTER (WHERE adalah_tersesat(kode_kecamatan, kode_pekon, kecamatan_teks, pekon_teks))
FROM staging.rantai_opd GROUP BY batch
UNION ALL
SELECT 'rantai_pekon', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.rantai_pekon GROUP BY batch
UNION ALL
SELECT 'regsosek', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.regsosek GROUP BY batch
UNION ALL
SELECT 'sembako', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.sembako GROUP BY batch
UNION ALL
SELECT 'sembako_apbd', batch, count(*), count(*) FILTER (WHERE right(kode_pekon, 5) = '.0000')
FROM staging.sembako_apbd GROUP BY batch
