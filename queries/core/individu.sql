-- butir: satu baris per orang menurut buku pemangku B.1 dan DTSEN anggota terbaru; baris terbaru yang dipakai
-- kunci: id_individu
WITH daftar AS (
    SELECT 'pemangku_b1' AS sumber, batch, kunci_baris, periode, kode_pekon, jenis_kelamin, tanggal_lahir
    FROM staging.pemangku_b1
    UNION ALL
    SELECT 'dtsen_anggota', batch, kunci_baris, periode, kode_pekon, jenis_kelamin, tanggal_lahir
    FROM staging.dtsen_anggota
),
berurut AS (
    SELECT a.id_individu, a.id_keluarga, d.sumber, d.periode, d.kode_pekon, d.jenis_kelamin, d.tanggal_lahir,
           row_number() OVER (
               PARTITION BY a.id_individu
               ORDER BY p.tanggal_akhir DESC, d.sumber DESC, d.batch, d.kunci_baris) AS pilihan
    FROM daftar AS d
    JOIN link.anggota AS a ON a.sumber = d.sumber AND a.batch = d.batch AND a.kunci_baris = d.kunci_baris
    JOIN ref.periode AS p ON p.periode = d.periode
)
SELECT id_individu, id_keluarga, sumber, periode, kode_pekon, jenis_kelamin, tanggal_lahir
FROM berurut
WHERE pilihan = 1
