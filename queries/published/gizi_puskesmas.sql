-- butir: satu baris per puskesmas dan putaran: dari berkas e-PPGBM, dan yang terbit (dicatat menurut kecamatannya)
-- kunci: puskesmas, periode, asal
-- kode_kecamatan = where most of its children were measured. Published counts came without the number measured.
WITH kecamatan AS (
    SELECT puskesmas, periode, kode_kecamatan, sum(diukur) AS diukur, sum(pendek) AS pendek
    FROM core.gizi_puskesmas
    GROUP BY puskesmas, periode, kode_kecamatan
)
SELECT puskesmas, arg_max(kode_kecamatan, (diukur, kode_kecamatan)) AS kode_kecamatan, periode,
       CAST(sum(diukur) AS BIGINT) AS diukur, CAST(sum(pendek) AS BIGINT) AS pendek,
       CASE WHEN sum(pendek) = 0 THEN 'nol' ELSE 'ada' END AS status,
       (SELECT min(asal) FROM raw.batch) AS asal
FROM kecamatan
GROUP BY puskesmas, periode
UNION ALL
SELECT wilayah, kode_wilayah, periode, CAST(NULL AS BIGINT), CAST(nilai AS BIGINT),
       CASE WHEN nilai = 0 THEN 'nol' ELSE 'ada' END, 'terbit'
FROM core.terbit
WHERE kode = 'stunting_eppgbm_puskesmas'
