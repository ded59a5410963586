-- butir: satu baris per baris dokumen OPD
-- kunci: batch, kunci_baris
SELECT
    batch, periode, diterima, kunci_baris, kode_kecamatan, kode_pekon,
    tempat_ditulis(kecamatan_teks) AS kecamatan_teks,
    tempat_ditulis(pekon_teks) AS pekon_teks,
    cara_tempat,
    tanpa_nomor_orang(opd) AS opd,
    bulat(tahun) AS tahun,
    teks(tahap) AS tahap,
    tanpa_nomor_orang(nomor_dokumen) AS nomor_dokumen,
    tanggal(tanggal_dokumen) AS tanggal_dokumen,
    rtrim(tanpa_nomor_orang(replace(kode_kegiatan, ' ', '')), '.') AS kode_kegiatan,
    tanpa_nomor_orang(nama_program) AS nama_program,
    tanpa_nomor_orang(nama_kegiatan) AS nama_kegiatan,
    tanpa_nomor_orang(nama_subkegiatan) AS nama_subkegiatan,
    teks(strategi) AS strategi,
    teks(untuk_lokus) AS untuk_lokus,
    bulat(rupiah_pagu) AS rupiah_pagu,
    bulat(rupiah_realisasi) AS rupiah_realisasi,
    try_cast(persen_fisik AS DOUBLE) AS persen_fisik,
    tanpa_nomor_orang(sumber_dana) AS sumber_dana,
    tanpa_nomor_orang(keterangan) AS keterangan
FROM raw.rantai_opd
