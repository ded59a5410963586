-- butir: satu baris per blok keluarga dalam DTSEN atau P3KE: No KK buku yang paling banyak anggotanya sama
-- kunci: blok
WITH suara AS (
    SELECT o.blok, k.no_kk_sah, count(*) AS anggota
    FROM link.orang AS o
    JOIN link.buku AS k ON k.nik_sah = o.nik_buku
    WHERE o.blok IS NOT NULL
    GROUP BY o.blok, k.no_kk_sah
),
berurut AS (
    SELECT *, row_number() OVER (PARTITION BY blok ORDER BY anggota DESC, no_kk_sah) AS pilihan
    FROM suara
)
SELECT blok, no_kk_sah
FROM berurut
WHERE pilihan = 1
