-- butir: satu baris per pekon dan putaran, juga yang kosong: balita stunting menurut sambungannya ke DTSEN
-- kunci: kode_wilayah, periode
-- Every pekon has a row, so that a place without such children does not look different below kecamatan.
WITH tempat AS (
    SELECT kode_wilayah FROM ref.wilayah WHERE tingkat = 'pekon'
    UNION
    SELECT kode_pekon FROM core.balita_desil
)
SELECT w.kode_wilayah, p.periode, count(b.id_individu) AS tersambung,
       count(b.id_individu) FILTER (WHERE b.desil = 1) AS desil1
FROM tempat AS w
CROSS JOIN (SELECT DISTINCT periode FROM staging.eppgbm) AS p
LEFT JOIN core.balita_desil AS b
    ON b.kode_pekon = w.kode_wilayah AND b.periode = p.periode AND b.adalah_tersambung
GROUP BY w.kode_wilayah, p.periode
