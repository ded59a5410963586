-- butir: satu baris per aksi atau bukti, dengan versi aksi tahunnya
-- kunci: batch, kunci_baris
WITH versi AS (
    SELECT DISTINCT versi, CAST(tahun_awal AS INTEGER) AS tahun_awal, CAST(tahun_akhir AS INTEGER) AS tahun_akhir
    FROM ref.aksi_konvergensi
),
baris AS (
    SELECT s.*, v.versi, r.nama_aksi,
           adalah_tersesat(s.kode_kecamatan, s.kode_pekon, s.kecamatan_teks, s.pekon_teks) AS adalah_tersesat,
           row_number() OVER (PARTITION BY s.tahun, s.jenis_bukti, s.nomor_aksi, s.kecamatan_teks, s.pekon_teks,
                                           s.nomor_dokumen, s.tanggal_dokumen, s.status_aksi
                              ORDER BY s.kunci_baris) > 1 AS adalah_ganda
    FROM staging.aksi_konvergensi AS s
    LEFT JOIN versi AS v ON s.tahun BETWEEN v.tahun_awal AND v.tahun_akhir
    LEFT JOIN ref.aksi_konvergensi AS r ON r.versi = v.versi AND CAST(r.nomor_aksi AS BIGINT) = s.nomor_aksi
)
SELECT * EXCLUDE (adalah_tersesat),
       sasaran_baris(adalah_tersesat, kecamatan_teks, pekon_teks) AS sasaran,
       nullif(concat_ws('|',
           CASE WHEN adalah_ganda THEN 'baris_ganda' END,
           CASE WHEN adalah_tersesat THEN 'pekon_tak_dikenal' END,
           CASE WHEN nomor_aksi IS NULL AND jenis_bukti = 'pelaksanaan aksi' THEN 'tanpa_nomor_aksi' END,
           CASE WHEN versi IS NOT NULL AND nomor_aksi IS NOT NULL AND nama_aksi IS NULL THEN 'aksi_di_luar_versi' END,
           CASE WHEN status_aksi = 'selesai' AND nomor_dokumen IS NULL AND bukti IS NULL THEN 'selesai_tanpa_bukti' END,
           CASE WHEN tanggal_dokumen > (SELECT tanggal FROM ref.hari_ini) THEN 'dokumen_di_depan' END), '') AS keraguan
FROM baris
