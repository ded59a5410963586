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
keluarga AS (
    SELECT 'dtks' AS sumber, batch, kunci_baris, periode, kode_pekon FROM staging.dtks
    UNION ALL
    SELECT 'p3ke', batch, kunci_baris, periode, kode_pekon FROM staging.p3ke
    UNION ALL
    SELECT sumber, batch, kunci_baris, periode, kode_pekon FROM core.penerima WHERE satuan = 'KPM'
    UNION ALL
    SELECT 'dtsen_keluarga', batch, kunci_baris, periode, kode_pekon
    FROM staging.dtsen_keluarga
    WHERE desil <= (SELECT CAST(nilai AS BIGINT) FROM ref.profil WHERE kunci = 'keluarga_terdaftar.desil_dtsen_sampai')
)
SELECT k.sumber, k.batch, k.kunci_baris, k.periode, p.tanggal_akhir, k.kode_pekon, a.id_keluarga
FROM keluarga AS k
JOIN dipakai AS d ON d.sumber = k.sumber
JOIN ref.periode AS p ON p.periode = k.periode
JOIN terakhir AS t ON t.sumber = k.sumber AND t.tanggal_akhir = p.tanggal_akhir
JOIN link.anggota AS a ON a.sumber = k.sumber AND a.batch = k.batch AND a.kunci_baris = k.kunci_baris
