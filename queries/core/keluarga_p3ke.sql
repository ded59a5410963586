-- butir: satu baris per keluarga P3KE: pekon dengan anggota terbanyak, desil terendah yang tertulis
-- kunci: periode, id_keluarga_p3ke
WITH pekon AS (
    SELECT periode, id_keluarga_p3ke, kode_pekon, count(*) AS anggota
    FROM staging.p3ke
    GROUP BY periode, id_keluarga_p3ke, kode_pekon
),
berurut AS (
    SELECT *, row_number() OVER (
        PARTITION BY periode, id_keluarga_p3ke ORDER BY anggota DESC, kode_pekon DESC) AS pilihan
    FROM pekon
),
desil AS (
    SELECT periode, id_keluarga_p3ke, min(desil) AS desil, count(*) AS jumlah_anggota
    FROM staging.p3ke
    GROUP BY periode, id_keluarga_p3ke
)
SELECT b.periode, b.id_keluarga_p3ke, b.kode_pekon, d.desil, d.jumlah_anggota
FROM berurut AS b
JOIN desil AS d ON d.periode = b.periode AND d.id_keluarga_p3ke = b.id_keluarga_p3ke
WHERE b.pilihan = 1
