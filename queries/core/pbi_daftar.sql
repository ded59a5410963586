-- butir: satu baris per daftar PBI (segmen dan periode) dan daftar yang dapat mencakup orang yang sama pada saat itu
-- kunci: segmen, periode, segmen_lain
-- That is the list itself, and the latest one of every other segment that is not younger. periode_berikut: the next
-- list of the same segment, NULL where none has come yet.
WITH daftar AS (
    SELECT d.*, p.tanggal_akhir,
           lead(d.periode) OVER (PARTITION BY d.segmen ORDER BY p.tanggal_akhir, d.periode) AS periode_berikut
    FROM (SELECT DISTINCT 'pbi_jk' AS segmen, periode FROM staging.pbi_jk
          UNION ALL SELECT DISTINCT 'pbi_apbd', periode FROM staging.pbi_apbd) AS d
    JOIN ref.periode AS p ON p.periode = d.periode
)
SELECT a.segmen, a.periode, a.periode_berikut, b.segmen AS segmen_lain,
       max_by(b.periode, (b.tanggal_akhir, b.periode)) AS periode_lain
FROM daftar AS a
JOIN daftar AS b
    ON (b.segmen = a.segmen AND b.periode = a.periode)
    OR (b.segmen <> a.segmen AND b.tanggal_akhir <= a.tanggal_akhir)
GROUP BY ALL
