-- butir: satu baris per pekon dalam lampiran keputusan
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    teks(kecamatan_teks) AS kecamatan_teks,
    teks(pekon_teks) AS pekon_teks,
    cara_tempat,
    teks(jenis) AS jenis,
    bulat(tahun_penetapan) AS tahun_penetapan,
    bulat(tahun_pelaksanaan) AS tahun_pelaksanaan,
    teks(nomor_keputusan) AS nomor_keputusan,
    tanggal(tanggal_keputusan) AS tanggal_keputusan,
    teks(keterangan) AS keterangan
FROM raw.lokus
