-- butir: satu baris per baris daftar: calon orangnya sebelum ada yang disambung
-- kunci: nomor
-- The NIK is the person when its holder's name or birth date is on the row. A NIK that one list gives to more
-- than two names, and one copied from another member, say nothing about the person; the latter is kept as a hint.
WITH rancu AS (
    SELECT b.nomor, b.daftar, b.nik_sah, b.lahir = b.lahir_nik AS cocok, n.bunyi,
           CASE WHEN b.nama_baku = p.nama_baku THEN true
                ELSE nama_mutu(b.nama_baku, n.bunyi, p.nama_baku, m.bunyi) > 0 END AS senama
    FROM link.pemegang_nik AS p
    JOIN link.baris AS b ON b.nik_sah = p.nik_sah
    JOIN link.nama AS n ON n.nama_baku = b.nama_baku
    JOIN link.nama AS m ON m.nama_baku = p.nama_baku
    WHERE p.nama > 1
),
berbagi AS (
    SELECT daftar, nik_sah, count(DISTINCT bunyi) AS nama
    FROM rancu
    GROUP BY daftar, nik_sah
    HAVING count(DISTINCT bunyi) > 1
),
lepas AS (
    SELECT r.nomor, CASE WHEN s.nama > 2 THEN 'bersama' ELSE 'orang_lain' END AS sebab
    FROM rancu AS r
    LEFT JOIN berbagi AS s ON s.daftar = r.daftar AND s.nik_sah = r.nik_sah
    WHERE s.nama > 2 OR NOT (r.senama OR (s.nama IS NULL AND coalesce(r.cocok, false)))
)
SELECT b.nomor,
       CASE WHEN b.nik_sah IS NOT NULL AND l.nomor IS NULL THEN 'nik:' || b.nik_sah
            WHEN b.no_kk_sah IS NOT NULL AND b.nama_baku IS NOT NULL THEN 'kk:' || b.no_kk_sah || ':' || b.nama_baku
            WHEN b.tanggal_lahir IS NOT NULL AND b.kecamatan IS NOT NULL AND b.nama_baku IS NOT NULL
                THEN 'lahir:' || b.tanggal_lahir || ':' || b.kecamatan || ':' || b.nama_baku
            ELSE 'baris:' || b.sumber || ':' || b.batch || ':' || b.kunci_baris END AS calon,
       b.nik_sah IS NOT NULL AND l.nomor IS NULL AS adalah_nik,
       b.nik_sah IS NULL OR l.nomor IS NOT NULL OR p.nik_sah IS NOT NULL AS mencari,
       CASE WHEN l.sebab = 'orang_lain' THEN 'nik:' || b.nik_sah END AS milik
FROM link.baris AS b
LEFT JOIN lepas AS l ON l.nomor = b.nomor
LEFT JOIN (SELECT nik_sah FROM link.pemegang_nik WHERE adalah_ragu) AS p ON p.nik_sah = b.nik_sah
