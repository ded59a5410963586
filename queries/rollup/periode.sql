-- butir: satu baris per indikator dan periode yang mempunyai daftar atau angka terbit
-- kunci: kode_indikator, periode
SELECT k.kode AS kode_indikator, b.periode
FROM ref.kartu_indikator AS k
JOIN raw.batch AS b ON b.sumber = k.sumber
UNION
SELECT kode_indikator, periode
FROM rollup.dasar
