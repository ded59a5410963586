-- butir: satu baris per keluarga dan daftar yang membuatnya "terdaftar"; daftar dan batas desil dari data/profil.toml
-- kunci: sumber, batch, kunci_baris
WITH terakhir AS (
    SELECT b.sumber, max(p.tanggal_akhir) AS tanggal_akhir
    FROM raw.batch AS b
    JOIN ref.periode AS p ON p.periode = b.periode
    GROUP BY b.sumber
),
dipakai AS (
    SELECT nilai AS sumber FROM ref.profil WHERE kunci = 'keluarga_terdaftar.daftar'
    UNION ALL
    SELECT 'dtsen_keluarga'
),
berdesil AS (
    SELECT batch, kunci_baris
    FROM staging.dtsen_keluarga
    WHERE desil <= (
        SELECT CAST(nilai AS BIGINT) FROM ref.profil WHERE kunci = 'keluarga_terdaftar.desil_dtsen_sampai')
)
SELECT a.sumber, a.batch, a.kunci_baris, a.periode, p.tanggal_akhir, a.kode_pekon, a.id_keluarga
FROM link.anggota AS a
JOIN dipakai AS d ON d.sumber = a.sumber
JOIN ref.periode AS p ON p.periode = a.periode
JOIN terakhir AS t ON t.sumber = a.sumber AND t.tanggal_akhir = p.tanggal_akhir
LEFT JOIN berdesil AS m ON a.sumber = 'dtsen_keluarga' AND m.batch = a.batch AND m.kunci_baris = a.kunci_baris
WHERE a.sumber <> 'dtsen_keluarga' OR m.kunci_baris IS NOT NULL
