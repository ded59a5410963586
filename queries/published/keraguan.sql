-- butir: satu baris per sumber, periode dan macam keraguan; dihitung untuk seluruh kabupaten
-- kunci: sumber, periode, jenis
WITH nik AS (
    SELECT sumber, periode, nik_sah, count(*) AS baris, count(DISTINCT kode_pekon) AS pekon
    FROM link.anggota
    WHERE nik_sah IS NOT NULL
    GROUP BY sumber, periode, nik_sah
    HAVING count(*) > 1
),
keluarga AS (
    SELECT sumber, periode, id_keluarga, count(*) AS baris
    FROM link.anggota
    WHERE sumber IN ('air_mck', 'blt_dd', 'dtks', 'dtsen_keluarga', 'pkh', 'sembako', 'sembako_apbd')
    GROUP BY sumber, periode, id_keluarga
    HAVING count(*) > 1
)
SELECT c.sumber, c.periode, c.jenis, c.jumlah, 'baris' AS satuan
FROM core.cacat_identitas AS c
UNION ALL
SELECT sumber, periode, 'nik_ganda', CAST(sum(baris) AS BIGINT), 'baris'
FROM nik
GROUP BY sumber, periode
UNION ALL
SELECT sumber, periode, 'nik_di_dua_pekon', count(*), 'NIK'
FROM nik
WHERE pekon > 1
GROUP BY sumber, periode
UNION ALL
SELECT sumber, periode, 'keluarga_ganda', CAST(sum(baris - 1) AS BIGINT), 'baris'
FROM keluarga
GROUP BY sumber, periode
UNION ALL
SELECT b.sumber, b.periode, 'pekon_tak_dikenal', CAST(sum(h.tak_dikenal) AS BIGINT), 'baris'
FROM raw.batch AS b
JOIN core.hitung_baris AS h ON h.sumber = b.sumber AND h.batch = b.batch
GROUP BY b.sumber, b.periode
HAVING sum(h.tak_dikenal) > 0
UNION ALL
SELECT sumber, periode, 'kode_beda_nama', jumlah, 'baris'
FROM core.kode_beda_nama
UNION ALL
SELECT sumber, periode, 'tidak_tersambung', count(*), 'baris'
FROM link.anggota
WHERE aturan = 'sendiri'
GROUP BY sumber, periode
UNION ALL
SELECT 'p3ke', periode, 'tidak_padan_dukcapil', count(*), 'baris'
FROM staging.p3ke
WHERE NOT adalah_padan_dukcapil
GROUP BY periode
UNION ALL
SELECT 'eppgbm', periode, 'tanggal_di_depan', count(*), 'baris'
FROM staging.eppgbm
WHERE tanggal_ukur > (SELECT tanggal FROM ref.hari_ini)
GROUP BY periode
UNION ALL
SELECT 'pemangku_b3', periode, 'tidak_seimbang', count(*), 'pekon'
FROM core.rekap_b3
WHERE dusun_tidak_seimbang > 0
GROUP BY periode
UNION ALL
SELECT sumber, periode, jenis, count(*), 'baris'
FROM (
    SELECT 'rantai_opd' AS sumber, periode, unnest(string_split(keraguan, '|')) AS jenis FROM core.rantai_opd
    UNION ALL
    SELECT 'rantai_pekon', periode, unnest(string_split(keraguan, '|')) FROM core.rantai_pekon
    UNION ALL
    SELECT 'aksi_konvergensi', periode, unnest(string_split(keraguan, '|')) FROM core.aksi_konvergensi
)
WHERE jenis <> 'pekon_tak_dikenal'
GROUP BY sumber, periode, jenis
