-- butir: satu baris per aksi atau bukti
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    tempat_ditulis(kecamatan_teks) AS kecamatan_teks,
    tempat_ditulis(pekon_teks) AS pekon_teks,
    cara_tempat,
    bulat(tahun) AS tahun,
    teks(jenis_bukti) AS jenis_bukti,
    bulat(nomor_aksi) AS nomor_aksi,
    teks(status_aksi) AS status_aksi,
    tanggal(tanggal_dokumen) AS tanggal_dokumen,
    tanpa_nomor_orang(nomor_dokumen) AS nomor_dokumen,
    tanpa_nomor_orang(bukti) AS bukti
FROM raw.aksi_konvergensi
