-- butir: satu baris per daftar penerima terbaru, kelas kesesuaian, wilayah (kecamatan atau kabupaten) dan periode
-- kunci: sumber, kelas, kode_wilayah, periode
-- Rows of the list: those that meet nobody in DTSEN are not examined, which says nothing about them.
WITH dinilai AS (
    SELECT p.program, p.sumber, p.periode, p.kode_pekon,
           CASE
               WHEN p.id_keluarga IS NULL THEN 'belum diperiksa'
               WHEN s.hanya_jenis <> '' AND w.jenis IS NOT NULL AND w.jenis <> s.hanya_jenis THEN 'di luar syarat'
               WHEN b.id_keluarga IS NOT NULL THEN 'di luar syarat'
               WHEN s.desil_sampai IS NULL THEN 'sesuai'
               WHEN p.desil IS NULL THEN 'belum berperingkat'
               WHEN p.desil BETWEEN s.desil_dari AND s.desil_sampai THEN 'sesuai'
               ELSE 'di luar syarat'
           END AS kelas
    FROM core.penerima_desil AS p
    JOIN core.kelayakan AS s ON s.program = p.program
    LEFT JOIN ref.wilayah AS w ON w.kode_wilayah = p.kode_pekon
    LEFT JOIN core.penerima_lain AS b ON b.program = p.program AND b.id_keluarga = p.id_keluarga
),
tingkat AS (
    SELECT d.program, d.sumber, d.kelas, d.periode, w.kode_wilayah, count(*) AS jumlah
    FROM dinilai AS d
    JOIN rollup.wilayah AS w
        ON w.tingkat <> 'pekon' AND w.kode_wilayah IN (left(d.kode_pekon, 8), left(d.kode_pekon, 5))
    GROUP BY ALL
)
SELECT s.program, s.sumber, k.kelas, w.tingkat, w.kode_wilayah, s.periode, p.tanggal_akhir AS periode_urut,
       coalesce(t.jumlah, 0) AS jumlah, CASE WHEN t.jumlah > 0 THEN 'ada' ELSE 'nol' END AS status,
       (SELECT min(asal) FROM raw.batch) AS asal
FROM (SELECT DISTINCT program, sumber, periode FROM core.penerima_desil) AS s
CROSS JOIN (SELECT unnest(['sesuai', 'di luar syarat', 'belum berperingkat', 'belum diperiksa']) AS kelas) AS k
JOIN ref.periode AS p ON p.periode = s.periode
JOIN rollup.wilayah AS w ON w.tingkat <> 'pekon'
LEFT JOIN tingkat AS t
    ON (t.sumber, t.kelas, t.kode_wilayah, t.periode) = (s.sumber, k.kelas, w.kode_wilayah, s.periode)
WHERE w.jenis <> 'tak dikenal' OR t.jumlah > 0
