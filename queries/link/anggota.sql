-- butir: satu baris per baris daftar: orang dan keluarga yang mana
-- kunci: sumber, batch, kunci_baris
-- A family is its No KK. B.1 is the book itself; a block follows most of its members; a row alone follows its
-- person, then its own No KK. Nothing is joined through a chain of families.
SELECT
    o.sumber, o.batch, o.periode, o.kunci_baris, o.id_individu,
    CASE
        WHEN o.sumber = 'pemangku_b1' AND o.no_kk_sah IS NOT NULL THEN 'kk:' || o.no_kk_sah
        WHEN b.no_kk_sah IS NOT NULL THEN 'kk:' || b.no_kk_sah
        WHEN o.blok IS NULL AND k.no_kk_sah IS NOT NULL THEN 'kk:' || k.no_kk_sah
        WHEN o.no_kk_sah IS NOT NULL THEN 'kk:' || o.no_kk_sah
        WHEN o.blok IS NOT NULL THEN o.blok
        ELSE o.id_individu
    END AS id_keluarga,
    o.aturan
FROM link.orang AS o
LEFT JOIN link.blok AS b ON b.blok = o.blok
LEFT JOIN link.buku AS k ON k.nik_sah = o.nik_buku
