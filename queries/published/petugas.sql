-- butir: satu baris per petugas, jabatan dan wilayah dalam daftar terbaru; hanya pejabat dan petugas publik
-- kunci: kode_wilayah, jabatan, nama
-- A row without a pekon serves the whole kecamatan; a pekon that is named but not known serves nobody's page.
WITH terbaru AS (
    SELECT b.batch
    FROM raw.batch AS b
    JOIN ref.periode AS p ON p.periode = b.periode
    WHERE b.sumber = 'petugas'
    QUALIFY row_number() OVER (ORDER BY p.tanggal_akhir DESC, b.batch) = 1
)
SELECT CASE WHEN s.pekon_teks IS NULL AND right(s.kode_pekon, 5) = '.0000' THEN s.kode_kecamatan
            ELSE s.kode_pekon END AS kode_wilayah,
       s.jabatan, s.nama_petugas AS nama, max(s.sejak) AS sejak, s.periode
FROM staging.petugas AS s
JOIN terbaru AS t ON t.batch = s.batch
WHERE right(s.kode_pekon, 5) <> '.0000' OR (s.pekon_teks IS NULL AND right(s.kode_kecamatan, 3) <> '.00')
GROUP BY ALL
