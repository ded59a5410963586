-- butir: satu baris per aksi atau bukti; dokumen publik tanpa orang, jadi tidak ada angka yang dirahasiakan
-- kunci: id
SELECT 'aksi-' || c.batch || '-' || row_number() OVER (PARTITION BY c.batch ORDER BY c.kunci_baris) AS id,
       CAST(c.tahun AS INTEGER) AS tahun, c.versi, c.jenis_bukti, CAST(c.nomor_aksi AS INTEGER) AS nomor_aksi,
       c.nama_aksi, c.sasaran,
       CASE WHEN c.sasaran = 'tidak dikenal' THEN coalesce(c.pekon_teks, c.kecamatan_teks) END AS nama_menurut_sumber,
       CASE WHEN c.sasaran <> 'kabupaten' AND right(c.kode_kecamatan, 3) <> '.00' THEN c.kode_kecamatan END AS kode_kecamatan,
       CASE WHEN c.sasaran = 'pekon' THEN c.kode_pekon END AS kode_wilayah,
       c.status_aksi, c.tanggal_dokumen, c.nomor_dokumen, c.bukti, c.keraguan, c.adalah_ganda, c.batch, b.asal
FROM core.aksi_konvergensi AS c
JOIN raw.batch AS b ON b.sumber = 'aksi_konvergensi' AND b.batch = c.batch
