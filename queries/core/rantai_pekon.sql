-- butir: satu baris per dokumen pekon
-- kunci: batch, kunci_baris
WITH baris AS (
    SELECT *,
           row_number() OVER (PARTITION BY tahun, kode_pekon, pekon_teks, tahap, nomor_dokumen, tanggal_dokumen, rupiah
                              ORDER BY kunci_baris) > 1 AS adalah_ganda
    FROM staging.rantai_pekon
),
apb AS (
    SELECT tahun, kode_pekon, sum(rupiah) AS rupiah
    FROM baris
    WHERE tahap = 'APB Pekon' AND NOT adalah_ganda
    GROUP BY tahun, kode_pekon
)
SELECT b.*,
       nullif(concat_ws('|',
           CASE WHEN b.adalah_ganda THEN 'baris_ganda' END,
           CASE WHEN b.tahap = 'realisasi' AND b.rupiah > a.rupiah THEN 'realisasi_melebihi_pagu' END,
           CASE WHEN right(b.kode_pekon, 5) = '.0000' THEN 'pekon_tak_dikenal' END,
           CASE WHEN w.jenis = 'kelurahan' THEN 'kelurahan_tidak_ditanya' END,
           CASE WHEN b.tahap IN ('APB Pekon', 'realisasi') AND b.rupiah IS NULL THEN 'tanpa_jumlah' END,
           CASE WHEN b.nomor_dokumen IS NULL OR b.tanggal_dokumen IS NULL THEN 'tanpa_nomor_tanggal' END,
           CASE WHEN b.tanggal_dokumen > (SELECT tanggal FROM ref.hari_ini) THEN 'dokumen_di_depan' END), '') AS keraguan
FROM baris AS b
LEFT JOIN apb AS a ON a.tahun = b.tahun AND a.kode_pekon = b.kode_pekon
LEFT JOIN ref.wilayah AS w ON w.kode_wilayah = b.kode_pekon
