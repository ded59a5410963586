-- butir: satu baris per orang menurut buku pemangku B.1 dan DTSEN anggota; barisnya yang terbaru
-- kunci: id_individu
WITH berurut AS (
    SELECT a.id_individu, a.id_keluarga, a.sumber, a.batch, a.periode, a.kunci_baris, a.kode_pekon, a.nama_baku,
           row_number() OVER (
               PARTITION BY a.id_individu
               ORDER BY p.tanggal_akhir DESC, a.sumber DESC, a.batch, a.kunci_baris) AS pilihan
    FROM link.anggota AS a
    JOIN ref.periode AS p ON p.periode = a.periode
    WHERE a.sumber IN ('pemangku_b1', 'dtsen_anggota')
),
rincian AS (
    SELECT 'pemangku_b1' AS sumber, batch, kunci_baris, jenis_kelamin, tanggal_lahir FROM staging.pemangku_b1
    UNION ALL
    SELECT 'dtsen_anggota', batch, kunci_baris, jenis_kelamin, tanggal_lahir FROM staging.dtsen_anggota
)
SELECT b.id_individu, b.id_keluarga, b.sumber, b.periode, b.kode_pekon, b.nama_baku, r.jenis_kelamin,
       r.tanggal_lahir
FROM berurut AS b
JOIN rincian AS r ON r.sumber = b.sumber AND r.batch = b.batch AND r.kunci_baris = b.kunci_baris
WHERE b.pilihan = 1
