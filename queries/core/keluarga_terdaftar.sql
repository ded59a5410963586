-- butir: satu baris per keluarga terdaftar, pada satu pekon: daftar terbaru yang menyebut pekonnya dengan jelas
-- kunci: id_keluarga
WITH berurut AS (
    SELECT id_keluarga, sumber, kode_pekon,
           row_number() OVER (
               PARTITION BY id_keluarga
               ORDER BY CASE WHEN right(kode_pekon, 5) = '.0000' THEN 1 ELSE 0 END,
                        tanggal_akhir DESC, sumber, batch, kunci_baris) AS pilihan
    FROM core.sumber_terdaftar
),
jumlah AS (
    SELECT id_keluarga, count(DISTINCT sumber) AS jumlah_daftar
    FROM core.sumber_terdaftar
    GROUP BY id_keluarga
)
SELECT b.id_keluarga, b.kode_pekon, b.sumber AS sumber_pekon, j.jumlah_daftar
FROM berurut AS b
JOIN jumlah AS j ON j.id_keluarga = b.id_keluarga
WHERE b.pilihan = 1
