-- butir: satu baris per balita dan putaran pengukuran; pengukuran terakhir dalam putaran itu
-- kunci: periode, id_individu
WITH berurut AS (
    SELECT e.periode, a.id_individu, a.id_keluarga, e.kode_pekon, e.tanggal_ukur, e.tb_u, e.adalah_stunting,
           row_number() OVER (
               PARTITION BY e.periode, a.id_individu
               ORDER BY e.tanggal_ukur DESC NULLS LAST, e.batch, e.kunci_baris) AS pilihan
    FROM staging.eppgbm AS e
    JOIN link.anggota AS a ON a.sumber = 'eppgbm' AND a.batch = e.batch AND a.kunci_baris = e.kunci_baris
)
SELECT periode, id_individu, id_keluarga, kode_pekon, tanggal_ukur, tb_u, adalah_stunting
FROM berurut
WHERE pilihan = 1
