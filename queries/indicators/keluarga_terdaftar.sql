-- butir: satu baris per pekon; periode = periode daftar terbaru
-- kunci: kode_wilayah, periode
SELECT t.kode_pekon AS kode_wilayah, p.periode, count(*) AS pembilang, CAST(NULL AS BIGINT) AS penyebut
FROM core.keluarga_terdaftar AS t
CROSS JOIN (SELECT max(periode) AS periode FROM core.sumber_terdaftar
            WHERE tanggal_akhir = (SELECT max(tanggal_akhir) FROM core.sumber_terdaftar)) AS p
GROUP BY t.kode_pekon, p.periode
