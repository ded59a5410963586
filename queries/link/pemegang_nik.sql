-- butir: satu baris per NIK sah: nama pemegangnya, yakni nama pada baris yang tanggal lahirnya cocok, lalu yang tersering
-- kunci: nik_sah
-- A NIK in one list only, whose birth date is never the one written beside it, is doubtful.
WITH bernama AS (
    SELECT nik_sah, nama_baku, count(*) AS baris, count(DISTINCT sumber) AS daftar,
           count(*) FILTER (WHERE lahir = lahir_nik) AS cocok,
           count(*) FILTER (WHERE lahir <> lahir_nik) AS beda, min(sumber) AS sumber
    FROM link.baris
    WHERE nik_sah IS NOT NULL
    GROUP BY nik_sah, nama_baku
)
SELECT nik_sah, arg_max(nama_baku, (cocok, daftar, baris, nama_baku)) AS nama_baku,
       sum(cocok) = 0 AND sum(beda) > 0 AND min(sumber) = max(sumber) AND max(daftar) = 1 AS adalah_ragu,
       count(DISTINCT nama_baku) AS nama
FROM bernama
GROUP BY nik_sah
