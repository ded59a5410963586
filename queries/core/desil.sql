-- butir: satu baris per daftar, satuan, kelas, pekon dan periode; kelas tiga daftar ini tidak pernah dijumlahkan
-- kunci: sumber, satuan, kelas, kode_pekon, periode
WITH keluarga AS (
    SELECT 'dtsen' AS sumber, coalesce(CAST(desil AS VARCHAR), 'belum') AS kelas, kode_pekon, periode, jumlah_anggota
    FROM staging.dtsen_keluarga
    UNION ALL
    SELECT 'p3ke', coalesce(CAST(desil AS VARCHAR), 'belum'), kode_pekon, periode, jumlah_anggota
    FROM core.keluarga_p3ke
)
SELECT sumber, 'keluarga' AS satuan, kelas, kode_pekon, periode, count(*) AS jumlah
FROM keluarga
GROUP BY sumber, kelas, kode_pekon, periode
UNION ALL
SELECT sumber, 'jiwa', kelas, kode_pekon, periode, CAST(coalesce(sum(jumlah_anggota), 0) AS BIGINT)
FROM keluarga
GROUP BY sumber, kelas, kode_pekon, periode
UNION ALL
SELECT 'dtks', 'rumah tangga', coalesce(kelas, 'belum'), kode_pekon, periode, count(*)
FROM staging.dtks
GROUP BY kelas, kode_pekon, periode
