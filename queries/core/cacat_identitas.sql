-- butir: satu baris per sumber, periode dan macam cacat NIK atau No KK
-- kunci: sumber, periode, jenis
SELECT 'air_mck' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.air_mck
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'blt_dd' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.blt_dd
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'dtks' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.dtks
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'dtsen_anggota' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.dtsen_anggota
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'eppgbm' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.eppgbm
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'p3ke' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.p3ke
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'pbi_apbd' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.pbi_apbd
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'pbi_jk' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.pbi_jk
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'pemangku_b1' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.pemangku_b1
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'pkh' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.pkh
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'sembako' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.sembako
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'sembako_apbd' AS sumber, periode, 'nik_' || cacat_nik AS jenis, count(*) AS jumlah FROM staging.sembako_apbd
WHERE cacat_nik IS NOT NULL GROUP BY periode, cacat_nik
UNION ALL
SELECT 'air_mck', periode, 'kk_' || cacat_kk, count(*) FROM staging.air_mck
WHERE cacat_kk IS NOT NULL GROUP BY periode, cacat_kk
UNION ALL
SELECT 'blt_dd', periode, 'kk_' || cacat_kk, count(*) FROM staging.blt_dd
WHERE cacat_kk IS NOT NULL GROUP BY periode, cacat_kk
UNION ALL
SELECT 'dtks', periode, 'kk_' || cacat_kk, count(*) FROM staging.dtks
WHERE cacat_kk IS NOT NULL GROUP BY periode, cacat_kk
UNION ALL
SELECT 'dtsen_anggota', periode, 'kk_' || cacat_kk, count(*) FROM staging.dtsen_anggota
WHERE cacat_kk IS NOT NULL GROUP BY periode, cacat_kk
UNION ALL
SELECT 'dtsen_keluarga', periode, 'kk_' || cacat_kk, count(*) FROM staging.dtsen_keluarga
WHERE cacat_kk IS NOT NULL GROUP BY periode, cacat_kk
UNION ALL
SELECT 'pbi_jk', periode, 'kk_' || cacat_kk, count(*) FROM staging.pbi_jk
WHERE cacat_kk IS NOT NULL GROUP BY periode, cacat_kk
UNION ALL
SELECT 'pemangku_b1', periode, 'kk_' || cacat_kk, count(*) FROM staging.pemangku_b1
WHERE cacat_kk IS NOT NULL GROUP BY periode, cacat_kk
UNION ALL
SELECT 'sembako_apbd', periode, 'kk_' || cacat_kk, count(*) FROM staging.sembako_apbd
WHERE cacat_kk IS NOT NULL GROUP BY periode, cacat_kk
