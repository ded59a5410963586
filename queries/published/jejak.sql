-- butir: satu baris per indikator, periode dan berkas (atau angka terbit) yang menjadi dasarnya
-- kunci: -
-- Counts of a file's rows stand in published.batch only. A figure over several lists names each of them;
-- the SQL file of a published indicator names its series.
WITH daftar AS (
    SELECT r.kode_indikator, r.periode, b.sumber, b.batch
    FROM rollup.periode AS r
    JOIN ref.kartu_indikator AS k ON k.kode = r.kode_indikator
    JOIN raw.batch AS b ON b.sumber = k.sumber AND b.periode = r.periode
    UNION
    SELECT r.kode_indikator, r.periode, t.sumber, t.batch
    FROM rollup.periode AS r
    JOIN ref.kartu_indikator AS k ON k.kode = r.kode_indikator AND k.sumber = 'gabungan' AND k.tema <> 'konvergensi'
    CROSS JOIN (SELECT DISTINCT sumber, batch FROM core.sumber_terdaftar) AS t
    UNION
    SELECT r.kode_indikator, r.periode, b.sumber, b.batch
    FROM rollup.periode AS r
    JOIN ref.kartu_indikator AS k ON k.kode = r.kode_indikator AND k.tema = 'konvergensi'
    JOIN raw.batch AS b ON b.sumber IN ('dtsen_keluarga', 'dtsen_anggota') AND b.periode = r.periode
    UNION
    SELECT r.kode_indikator, r.periode, b.sumber, b.batch
    FROM rollup.periode AS r
    JOIN ref.kartu_indikator AS k ON k.kode = r.kode_indikator AND k.tema = 'konvergensi' AND k.jenis = 'persen'
    JOIN (SELECT DISTINCT program, sumber, batch FROM core.penerima_desil) AS b
        ON k.kode = 'belum_' || b.program || '_desil1' OR k.kode = 'tanpa_bantuan_desil1'
        OR (k.kode = 'tanpa_tunai_pangan_desil1' AND b.program <> 'pbi')
    UNION
    SELECT r.kode_indikator, r.periode, b.sumber, b.batch
    FROM rollup.periode AS r
    JOIN raw.batch AS b ON b.sumber IN ('dtsen_keluarga', 'dtsen_anggota')
    JOIN (SELECT DISTINCT periode FROM core.desil_keluarga) AS d ON d.periode = b.periode
    WHERE r.kode_indikator IN ('balita_stunting_tersambung', 'balita_stunting_desil1')
       OR r.kode_indikator SIMILAR TO 'pbi_.*_calon'
    UNION
    SELECT r.kode_indikator, r.periode, b.sumber, b.batch
    FROM rollup.periode AS r
    JOIN core.pbi_daftar AS d
        ON r.kode_indikator = d.segmen || '_calon' AND d.periode = r.periode AND d.segmen_lain <> d.segmen
    JOIN raw.batch AS b ON b.sumber = d.segmen_lain AND b.periode = d.periode_lain
),
seri_terbit AS (
    SELECT kode AS kode_indikator, unnest(regexp_extract_all(sql, 'kode = ''([a-z0-9_]+)''', 1)) AS seri
    FROM ref.kartu_indikator
    WHERE sumber = 'terbit'
)
SELECT d.kode_indikator, d.periode, d.sumber, u.nama, d.batch, u.pemilik AS agensi, p.label_periode AS tanggal_acuan,
       CAST(NULL AS VARCHAR) AS sumber_url
FROM daftar AS d
JOIN raw.batch AS b ON b.sumber = d.sumber AND b.batch = d.batch
JOIN ref.sumber AS u ON u.sumber = d.sumber
JOIN ref.periode AS p ON p.periode = b.periode
UNION ALL
SELECT DISTINCT s.kode_indikator, t.periode, 'terbit', t.nama, CAST(NULL AS VARCHAR), t.agensi, t.label_periode,
       t.sumber_url
FROM seri_terbit AS s
JOIN core.terbit AS t ON t.kode = s.seri AND t.adalah_utama
JOIN rollup.periode AS r ON r.kode_indikator = s.kode_indikator AND r.periode = t.periode
