-- butir: satu baris per keluarga pada suatu daftar (No KK, nomor keluarga P3KE, IDSEMESTA): keluarga buku B.1 yang mana
-- kunci: satuan
-- A card that the book has is itself. Any other goes to the book's family with most of its members (the one named
-- more often where equal); without a member in the book it stays a family of its own. Never a family through a family.
WITH anggota AS (
    SELECT b.satuan, o.id_individu, count(*) AS baris
    FROM link.baris AS b
    JOIN link.orang AS o ON o.nomor = b.nomor
    WHERE b.satuan IS NOT NULL
    GROUP BY b.satuan, o.id_individu
),
suara AS (
    SELECT a.satuan, 'kk:' || k.no_kk AS id_keluarga, count(*) AS orang, sum(a.baris) AS baris
    FROM anggota AS a
    JOIN link.keluarga_buku AS k ON k.id_individu = a.id_individu
    GROUP BY a.satuan, k.no_kk
),
terpilih AS (
    SELECT satuan, arg_max(id_keluarga, (id_keluarga = satuan, orang, baris, id_keluarga)) AS id_keluarga
    FROM suara
    GROUP BY satuan
)
SELECT a.satuan, coalesce(CASE WHEN b.no_kk IS NOT NULL THEN a.satuan END, t.id_keluarga, a.satuan) AS id_keluarga,
       t.id_keluarga IS NOT NULL AS adalah_di_buku, a.orang
FROM (SELECT satuan, count(*) AS orang FROM anggota GROUP BY satuan) AS a
LEFT JOIN terpilih AS t ON t.satuan = a.satuan
LEFT JOIN (SELECT DISTINCT no_kk FROM link.keluarga_buku) AS b ON a.satuan = 'kk:' || b.no_kk
