-- butir: satu baris per petugas, jabatan dan wilayah
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    teks(pekon_teks) AS pekon_teks,
    cara_tempat,
    teks(jabatan) AS jabatan,
    teks(nama_petugas) AS nama_petugas,
    tanggal(sejak) AS sejak
FROM raw.petugas
