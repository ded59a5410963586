-- butir: satu baris per orang atau keluarga dalam tiap daftar, dengan kunci yang dipakai menyambung
-- kunci: sumber, batch, kunci_baris
-- blok = rows that the list itself calls one family; NULL where a row stands alone.
SELECT 'pemangku_b1' AS sumber, batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku,
       CAST(NULL AS VARCHAR) AS blok
FROM staging.pemangku_b1
UNION ALL
SELECT 'dtsen_anggota', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku,
       'dtsen:' || periode || ':' || no_kk_sah
FROM staging.dtsen_anggota
UNION ALL
SELECT 'dtsen_keluarga', batch, periode, kunci_baris, kode_pekon, CAST(NULL AS VARCHAR), no_kk_sah, nama_baku,
       'dtsen:' || periode || ':' || no_kk_sah
FROM staging.dtsen_keluarga
UNION ALL
SELECT 'p3ke', batch, periode, kunci_baris, kode_pekon, nik_sah, CAST(NULL AS VARCHAR), nama_baku,
       'p3ke:' || id_keluarga_p3ke
FROM staging.p3ke
UNION ALL
SELECT 'dtks', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku, CAST(NULL AS VARCHAR)
FROM staging.dtks
UNION ALL
SELECT 'pkh', batch, periode, kunci_baris, kode_pekon, nik_sah, CAST(NULL AS VARCHAR), nama_baku,
       CAST(NULL AS VARCHAR)
FROM staging.pkh
UNION ALL
SELECT 'sembako', batch, periode, kunci_baris, kode_pekon, nik_sah, CAST(NULL AS VARCHAR), nama_baku,
       CAST(NULL AS VARCHAR)
FROM staging.sembako
UNION ALL
SELECT 'sembako_apbd', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku,
       CAST(NULL AS VARCHAR)
FROM staging.sembako_apbd
UNION ALL
SELECT 'blt_dd', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku, CAST(NULL AS VARCHAR)
FROM staging.blt_dd
UNION ALL
SELECT 'pbi_jk', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku, CAST(NULL AS VARCHAR)
FROM staging.pbi_jk
UNION ALL
SELECT 'pbi_apbd', batch, periode, kunci_baris, kode_pekon, nik_sah, CAST(NULL AS VARCHAR), nama_baku,
       CAST(NULL AS VARCHAR)
FROM staging.pbi_apbd
UNION ALL
SELECT 'eppgbm', batch, periode, kunci_baris, kode_pekon, nik_sah, CAST(NULL AS VARCHAR), nama_baku,
       CAST(NULL AS VARCHAR)
FROM staging.eppgbm
UNION ALL
SELECT 'air_mck', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku, CAST(NULL AS VARCHAR)
FROM staging.air_mck
