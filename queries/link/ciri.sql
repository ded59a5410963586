-- butir: satu baris per calon orang dan gabungan ciri yang pernah tertulis tentangnya
-- kunci: -
-- A NIK that is not used for the row's person tells nothing here either.
WITH tertulis AS (
    SELECT DISTINCT s.calon, s.adalah_nik, s.mencari, s.milik, b.nama_baku, b.lahir, b.jenis_kelamin, b.no_kk_sah,
           b.id_semesta, b.pekon, b.kecamatan, b.nik_sebagian,
           b.nik_sah IS NOT NULL AND NOT s.adalah_nik AS nik_orang_lain
    FROM link.simpul AS s
    JOIN link.baris AS b ON b.nomor = s.nomor
    WHERE b.nama_baku IS NOT NULL
)
SELECT t.*, n.bunyi, n.bunyi_awal, n.huruf, n.panggil, n.kata,
       CASE WHEN t.adalah_nik THEN tanggal_nik(substr(t.calon, 5)) END AS lahir_nik,
       left(CASE WHEN t.adalah_nik THEN substr(t.calon, 5) ELSE t.nik_sebagian END, 15) AS nik_15,
       left(CASE WHEN t.adalah_nik THEN substr(t.calon, 5) ELSE t.nik_sebagian END, 12) AS nik_12
FROM tertulis AS t
JOIN link.nama AS n ON n.nama_baku = t.nama_baku
