-- butir: satu baris per dokumen pekon
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    tempat_ditulis(pekon_teks) AS pekon_teks,
    cara_tempat,
    bulat(tahun) AS tahun,
    teks(tahap) AS tahap,
    tanpa_nomor_orang(nomor_dokumen) AS nomor_dokumen,
    tanggal(tanggal_dokumen) AS tanggal_dokumen,
    bulat(rupiah) AS rupiah,
    tanpa_nomor_orang(bukti) AS bukti,
    tanpa_nomor_orang(keterangan) AS keterangan
FROM raw.rantai_pekon
