-- butir: satu baris per baris dokumen OPD; dokumen publik tanpa orang, jadi tidak ada angka yang dirahasiakan
-- kunci: id
SELECT 'opd-' || c.batch || '-' || row_number() OVER (PARTITION BY c.batch ORDER BY c.kunci_baris) AS id,
       CAST(c.tahun AS INTEGER) AS tahun, c.opd, c.tahap, c.nomor_dokumen, c.tanggal_dokumen, c.kode_kegiatan,
       c.nama_program, c.nama_kegiatan, c.nama_subkegiatan, c.strategi, c.sasaran,
       CASE WHEN c.sasaran = 'tidak dikenal' THEN coalesce(c.pekon_teks, c.kecamatan_teks) END AS nama_menurut_sumber,
       CASE WHEN c.sasaran <> 'kabupaten' AND right(c.kode_kecamatan, 3) <> '.00' THEN c.kode_kecamatan END AS kode_kecamatan,
       CASE WHEN c.sasaran = 'pekon' THEN c.kode_pekon END AS kode_wilayah,
       c.untuk_lokus, c.rupiah_pagu, c.rupiah_realisasi, c.persen_fisik, c.sumber_dana, c.keterangan, c.keraguan,
       c.adalah_ganda, c.batch, b.asal
FROM core.rantai_opd AS c
JOIN raw.batch AS b ON b.sumber = 'rantai_opd' AND b.batch = c.batch
