-- butir: satu baris per NIK dengan No KK-nya: buku pemangku B.1 lebih dulu, lalu DTSEN anggota terbaru
-- kunci: nik_sah
WITH calon AS (
    SELECT b.nik_sah, b.no_kk_sah, b.nama_baku, p.tanggal_akhir, b.batch, b.kunci_baris,
           CASE WHEN b.sumber = 'pemangku_b1' THEN 1 ELSE 2 END AS urut
    FROM link.baris AS b
    JOIN ref.periode AS p ON p.periode = b.periode
    LEFT JOIN link.nik_bersama AS s ON s.nik_sah = b.nik_sah
    WHERE b.sumber IN ('pemangku_b1', 'dtsen_anggota')
      AND b.nik_sah IS NOT NULL AND b.no_kk_sah IS NOT NULL AND s.nik_sah IS NULL
),
berurut AS (
    SELECT *, row_number() OVER (
        PARTITION BY nik_sah ORDER BY urut, tanggal_akhir DESC, batch, kunci_baris) AS pilihan
    FROM calon
)
SELECT nik_sah, no_kk_sah, nama_baku
FROM berurut
WHERE pilihan = 1
