-- butir: satu baris per lokus: yang terbit dan yang diimpor dari lampiran keputusan
-- kunci: id
WITH impor AS (
    SELECT 'keputusan-' || l.batch || '-' || row_number() OVER (PARTITION BY l.batch ORDER BY l.kunci_baris) AS id,
           l.*, b.asal, b.diterima, right(l.kode_pekon, 5) <> '.0000' AS adalah_pasti,
           concat_ws(', ', l.nomor_keputusan, kata_tanggal(l.tanggal_keputusan)) AS keputusan
    FROM staging.lokus AS l
    JOIN raw.batch AS b ON b.sumber = 'lokus' AND b.batch = l.batch
),
mirip AS (
    SELECT i.id, string_agg(w.kode_wilayah, '|' ORDER BY w.kode_wilayah) AS kandidat
    FROM impor AS i
    JOIN ref.wilayah AS w ON left(w.kode_wilayah, 8) = i.kode_kecamatan AND w.tingkat = 'pekon'
    WHERE NOT i.adalah_pasti AND jaro_winkler_similarity(lower(i.pekon_teks), lower(w.nama)) >= 0.8
    GROUP BY i.id
),
semua AS (
    SELECT id, jenis, nama_menurut_sumber, kode_wilayah, kode_kecamatan, status, kandidat,
           CAST(jumlah AS INTEGER) AS jumlah, CAST(tahun_penetapan AS INTEGER) AS tahun_penetapan,
           CAST(tahun_pelaksanaan AS INTEGER) AS tahun_pelaksanaan, keputusan, asal, sumber, sumber_url, catatan,
           CAST(NULL AS VARCHAR) AS batch
    FROM ref.lokus
    UNION ALL
    SELECT i.id, lower(i.jenis), i.pekon_teks,
           CASE WHEN i.adalah_pasti THEN i.kode_pekon END,
           CASE WHEN right(i.kode_kecamatan, 3) = '.00' THEN NULL ELSE i.kode_kecamatan END,
           CASE WHEN i.adalah_pasti THEN 'pasti' ELSE 'belum pasti' END,
           m.kandidat, NULL, CAST(i.tahun_penetapan AS INTEGER), CAST(i.tahun_pelaksanaan AS INTEGER),
           i.keputusan, i.asal, 'Lampiran keputusan', NULL, i.keterangan, i.batch
    FROM impor AS i
    LEFT JOIN mirip AS m ON m.id = i.id
),
-- A name is confirmed where another decree list, of the same kind and year of implementation, has exactly one
-- of its candidates.
bukti AS (
    SELECT s.id, min(i.kode_pekon) AS kode_wilayah, min(i.keputusan) AS keputusan
    FROM semua AS s
    JOIN impor AS i
        ON i.adalah_pasti AND lower(i.jenis) = s.jenis
        AND CAST(i.tahun_pelaksanaan AS INTEGER) = s.tahun_pelaksanaan
        AND i.batch IS DISTINCT FROM s.batch
        AND list_contains(string_split(s.kandidat, '|'), i.kode_pekon)
    WHERE s.status = 'belum pasti'
    GROUP BY s.id
    HAVING count(DISTINCT i.kode_pekon) = 1
)
SELECT s.id, s.jenis, s.nama_menurut_sumber,
       coalesce(b.kode_wilayah, s.kode_wilayah) AS kode_wilayah, s.kode_kecamatan,
       CASE WHEN b.id IS NULL THEN s.status ELSE 'pasti' END AS status,
       s.kandidat, s.jumlah, s.tahun_penetapan, s.tahun_pelaksanaan, s.keputusan, s.asal, s.sumber, s.sumber_url,
       concat_ws('. ', s.catatan, 'Dipastikan oleh ' || b.keputusan) AS catatan
FROM semua AS s
LEFT JOIN bukti AS b ON b.id = s.id
