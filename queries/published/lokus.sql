-- butir: satu baris per lokus: yang terbit dan yang diimpor dari lampiran keputusan
-- kunci: id
WITH impor AS (
    SELECT 'keputusan-' || l.batch || '-' || row_number() OVER (PARTITION BY l.batch ORDER BY l.kunci_baris) AS id,
           l.*, b.asal
    FROM staging.lokus AS l
    JOIN raw.batch AS b ON b.sumber = 'lokus' AND b.batch = l.batch
)
SELECT id, jenis, nama_menurut_sumber, kode_wilayah, kode_kecamatan, status, kandidat,
       CAST(jumlah AS INTEGER) AS jumlah, CAST(tahun_penetapan AS INTEGER) AS tahun_penetapan,
       CAST(tahun_pelaksanaan AS INTEGER) AS tahun_pelaksanaan, keputusan, asal, sumber, sumber_url, catatan
FROM ref.lokus
UNION ALL
SELECT id, lower(jenis), pekon_teks,
       CASE WHEN right(kode_pekon, 5) = '.0000' THEN NULL ELSE kode_pekon END,
       CASE WHEN right(kode_kecamatan, 3) = '.00' THEN NULL ELSE kode_kecamatan END,
       CASE WHEN right(kode_pekon, 5) = '.0000' THEN 'belum pasti' ELSE 'pasti' END,
       NULL, NULL, CAST(tahun_penetapan AS INTEGER), CAST(tahun_pelaksanaan AS INTEGER),
       concat_ws(', ', nomor_keputusan, CAST(tanggal_keputusan AS VARCHAR)), asal, 'Lampiran keputusan', NULL,
       keterangan
FROM impor
