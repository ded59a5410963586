-- butir: satu baris per sumber: isi kontraknya dan keadaan daftar terakhirnya
-- kunci: sumber
-- A source in parts shows the newest period as a whole; `batch` is then the number of files.
WITH terakhir AS (
    SELECT b.sumber, b.periode, p.tanggal_akhir,
           row_number() OVER (PARTITION BY b.sumber ORDER BY p.tanggal_akhir DESC, b.periode DESC) AS pilihan
    FROM published.batch AS b
    JOIN ref.periode AS p ON p.periode = b.periode
    GROUP BY b.sumber, b.periode, p.tanggal_akhir
),
daftar AS (
    SELECT b.sumber, b.periode AS periode_terakhir, t.tanggal_akhir,
           CASE WHEN count(*) = 1 THEN min(b.batch) ELSE count(*) || ' berkas' END AS batch,
           max(b.diterima) AS diterima,
           CAST(sum(b.baris_masuk) AS BIGINT) AS baris_masuk, CAST(sum(b.baris_ditolak) AS BIGINT) AS baris_ditolak,
           CAST(sum(b.tak_dikenal) AS BIGINT) AS tak_dikenal
    FROM published.batch AS b
    JOIN terakhir AS t ON t.sumber = b.sumber AND t.periode = b.periode AND t.pilihan = 1
    GROUP BY b.sumber, b.periode, t.tanggal_akhir
)
SELECT s.*, d.periode_terakhir, d.batch, d.diterima,
       greatest(0, date_diff('day', d.tanggal_akhir, (SELECT tanggal FROM ref.hari_ini))) AS umur_hari,
       d.baris_masuk, d.baris_ditolak, d.tak_dikenal,
       CAST(date_trunc('month', d.tanggal_akhir) + to_months(CAST(s.tiap_bulan AS INTEGER) + 1) AS DATE) - 1
           AS jatuh_tempo
FROM ref.sumber AS s
LEFT JOIN daftar AS d ON d.sumber = s.sumber
