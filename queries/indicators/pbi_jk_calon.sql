-- butir: satu baris per pekon dan periode
-- kunci: kode_wilayah, periode
SELECT kode_pekon AS kode_wilayah, periode, count(*) FILTER (WHERE golongan = 'calon') AS pembilang,
       CAST(NULL AS BIGINT) AS penyebut
FROM core.pbi_peserta
WHERE segmen = 'pbi_jk' AND status = 'nonaktif'
GROUP BY kode_pekon, periode
