-- butir: satu baris per keluarga yang disebut buku pemangku, DTSEN atau daftar terdaftar
-- kunci: id_keluarga
WITH orang AS (
    SELECT id_keluarga, max(kode_pekon) AS kode_pekon, count(*) AS jumlah_orang
    FROM core.individu
    GROUP BY id_keluarga
)
SELECT coalesce(o.id_keluarga, t.id_keluarga) AS id_keluarga,
       coalesce(o.kode_pekon, t.kode_pekon) AS kode_pekon,
       coalesce(o.jumlah_orang, 0) AS jumlah_orang,
       t.id_keluarga IS NOT NULL AS adalah_terdaftar,
       coalesce(t.jumlah_daftar, 0) AS jumlah_daftar
FROM orang AS o
FULL JOIN core.keluarga_terdaftar AS t ON t.id_keluarga = o.id_keluarga
