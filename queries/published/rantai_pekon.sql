-- butir: satu baris per dokumen pekon; dokumen publik tanpa orang, jadi tidak ada angka yang dirahasiakan
-- kunci: id
SELECT 'pekon-' || c.batch || '-' || row_number() OVER (PARTITION BY c.batch ORDER BY c.kunci_baris) AS id,
       CAST(c.tahun AS INTEGER) AS tahun,
       CASE WHEN right(c.kode_kecamatan, 3) <> '.00' THEN c.kode_kecamatan END AS kode_kecamatan,
       CASE WHEN right(c.kode_pekon, 5) <> '.0000' THEN c.kode_pekon END AS kode_wilayah,
       CASE WHEN right(c.kode_pekon, 5) = '.0000' THEN c.pekon_teks END AS nama_menurut_sumber,
       c.tahap, c.nomor_dokumen, c.tanggal_dokumen, c.rupiah, c.bukti, c.keterangan, c.keraguan, c.adalah_ganda,
       c.batch, b.asal
FROM core.rantai_pekon AS c
JOIN raw.batch AS b ON b.sumber = 'rantai_pekon' AND b.batch = c.batch
