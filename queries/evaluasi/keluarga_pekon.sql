-- butir: satu baris per pekon: keluarga yang ditemukan, masing-masing pada pekon yang terakhir disebut dengan jelas
-- kunci: kode_pekon
WITH tempat AS (
    SELECT a.id_keluarga,
           arg_max(a.kode_pekon, (right(a.kode_pekon, 5) <> '.0000', p.tanggal_akhir, a.sumber, a.kode_pekon)) AS kode_pekon
    FROM link.anggota AS a
    JOIN ref.periode AS p ON p.periode = a.periode
    GROUP BY a.id_keluarga
)
SELECT kode_pekon, count(*) AS keluarga
FROM tempat
GROUP BY kode_pekon
