-- butir: satu baris per baris daftar: orang siapa, dan menurut aturan mana
-- kunci: sumber, batch, kunci_baris
-- Rules in order: a NIK the book knows; No KK with a matching name; a valid NIK by itself; No KK and name; alone.
SELECT
    b.sumber, b.batch, b.periode, b.kunci_baris, b.no_kk_sah, b.blok,
    CASE
        WHEN k.nik_sah IS NOT NULL THEN k.nik_sah
        WHEN n.nik_sah IS NOT NULL THEN n.nik_sah
    END AS nik_buku,
    CASE
        WHEN k.nik_sah IS NOT NULL THEN 'nik:' || k.nik_sah
        WHEN n.nik_sah IS NOT NULL THEN 'nik:' || n.nik_sah
        WHEN b.nik_sah IS NOT NULL AND s.nik_sah IS NULL THEN 'nik:' || b.nik_sah
        WHEN b.no_kk_sah IS NOT NULL AND b.nama_baku IS NOT NULL THEN 'kk:' || b.no_kk_sah || ':' || b.nama_baku
        ELSE 'baris:' || b.sumber || ':' || b.batch || ':' || b.kunci_baris
    END AS id_individu,
    CASE
        WHEN k.nik_sah IS NOT NULL THEN 'nik'
        WHEN n.nik_sah IS NOT NULL THEN 'kk_nama'
        WHEN b.nik_sah IS NOT NULL AND s.nik_sah IS NULL THEN 'nik'
        WHEN b.no_kk_sah IS NOT NULL AND b.nama_baku IS NOT NULL THEN 'kk_nama'
        ELSE 'sendiri'
    END AS aturan
FROM link.baris AS b
LEFT JOIN link.buku AS k ON k.nik_sah = b.nik_sah
LEFT JOIN link.kk_nama AS n ON n.sumber = b.sumber AND n.batch = b.batch AND n.kunci_baris = b.kunci_baris
LEFT JOIN link.nik_bersama AS s ON s.nik_sah = b.nik_sah
