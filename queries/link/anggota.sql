-- butir: satu baris per baris daftar: orang dan keluarga yang mana, dan menurut aturan mana
-- kunci: sumber, batch, kunci_baris
--
-- A person is a valid NIK; where the NIK is missing, broken or unknown, No KK with a matching name stands in.
-- A family is its No KK in the book: B.1 of the pemangku first, then the newest DTSEN. A list's own family
-- (blok) follows most of its members; a row alone follows its person, then its own No KK. Nothing is joined
-- through a chain of families, and a NIK that one list gives to more than two names joins nobody.
WITH baris AS (
    SELECT 'pemangku_b1' AS sumber, batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku,
           CAST(NULL AS VARCHAR) AS blok
    FROM staging.pemangku_b1
    UNION ALL
    SELECT 'dtsen_anggota', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku,
           'dtsen:' || periode || ':' || no_kk_sah
    FROM staging.dtsen_anggota
    UNION ALL
    SELECT 'dtsen_keluarga', batch, periode, kunci_baris, kode_pekon, NULL, no_kk_sah, nama_baku,
           'dtsen:' || periode || ':' || no_kk_sah
    FROM staging.dtsen_keluarga
    UNION ALL
    SELECT 'p3ke', batch, periode, kunci_baris, kode_pekon, nik_sah, NULL, nama_baku, 'p3ke:' || id_keluarga_p3ke
    FROM staging.p3ke
    UNION ALL
    SELECT 'dtks', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku, NULL
    FROM staging.dtks
    UNION ALL
    SELECT 'pkh', batch, periode, kunci_baris, kode_pekon, nik_sah, NULL, nama_baku, NULL
    FROM staging.pkh
    UNION ALL
    SELECT 'sembako', batch, periode, kunci_baris, kode_pekon, nik_sah, NULL, nama_baku, NULL
    FROM staging.sembako
    UNION ALL
    SELECT 'sembako_apbd', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku, NULL
    FROM staging.sembako_apbd
    UNION ALL
    SELECT 'blt_dd', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku, NULL
    FROM staging.blt_dd
    UNION ALL
    SELECT 'pbi_jk', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku, NULL
    FROM staging.pbi_jk
    UNION ALL
    SELECT 'pbi_apbd', batch, periode, kunci_baris, kode_pekon, nik_sah, NULL, nama_baku, NULL
    FROM staging.pbi_apbd
    UNION ALL
    SELECT 'eppgbm', batch, periode, kunci_baris, kode_pekon, nik_sah, NULL, nama_baku, NULL
    FROM staging.eppgbm
    UNION ALL
    SELECT 'air_mck', batch, periode, kunci_baris, kode_pekon, nik_sah, no_kk_sah, nama_baku, NULL
    FROM staging.air_mck
),
nik_bersama AS (
    SELECT DISTINCT nik_sah
    FROM baris
    WHERE nik_sah IS NOT NULL
    GROUP BY sumber, periode, nik_sah
    HAVING count(*) > 2 AND count(DISTINCT nama_baku) > 2
),
calon AS (
    SELECT b.nik_sah, b.no_kk_sah, b.nama_baku, b.sumber, b.batch, b.kunci_baris, p.tanggal_akhir
    FROM baris AS b
    JOIN ref.periode AS p ON p.periode = b.periode
    LEFT JOIN nik_bersama AS s ON s.nik_sah = b.nik_sah
    WHERE b.sumber IN ('pemangku_b1', 'dtsen_anggota')
      AND b.nik_sah IS NOT NULL AND b.no_kk_sah IS NOT NULL AND s.nik_sah IS NULL
),
buku AS (
    SELECT nik_sah, no_kk_sah
    FROM (
        SELECT nik_sah, no_kk_sah, row_number() OVER (
            PARTITION BY nik_sah ORDER BY sumber DESC, tanggal_akhir DESC, batch, kunci_baris) AS pilihan
        FROM calon
    ) AS berurut
    WHERE pilihan = 1
),
nama_dalam_kk AS (
    SELECT no_kk_sah, nama_baku, min(nik_sah) AS nik_sah
    FROM calon
    WHERE nama_baku IS NOT NULL
    GROUP BY no_kk_sah, nama_baku
    HAVING count(DISTINCT nik_sah) = 1
),
dicari AS (
    SELECT DISTINCT b.no_kk_sah, b.nama_baku
    FROM baris AS b
    LEFT JOIN buku AS k ON k.nik_sah = b.nik_sah
    WHERE k.nik_sah IS NULL AND b.no_kk_sah IS NOT NULL AND b.nama_baku IS NOT NULL
),
kk_nama AS (
    SELECT d.no_kk_sah, d.nama_baku, min(n.nik_sah) AS nik_sah
    FROM dicari AS d
    JOIN nama_dalam_kk AS n ON n.no_kk_sah = d.no_kk_sah AND nama_cocok(n.nama_baku, d.nama_baku)
    GROUP BY d.no_kk_sah, d.nama_baku
    HAVING count(DISTINCT n.nik_sah) = 1
),
orang AS (
    SELECT
        b.sumber, b.batch, b.periode, b.kunci_baris, b.kode_pekon, b.nik_sah, b.no_kk_sah, b.nama_baku, b.blok,
        coalesce(k.nik_sah, n.nik_sah) AS nik_buku,
        CASE
            WHEN k.nik_sah IS NOT NULL THEN 'nik:' || k.nik_sah
            WHEN n.nik_sah IS NOT NULL THEN 'nik:' || n.nik_sah
            WHEN b.nik_sah IS NOT NULL AND s.nik_sah IS NULL THEN 'nik:' || b.nik_sah
            WHEN b.no_kk_sah IS NOT NULL AND b.nama_baku IS NOT NULL
                THEN 'kk:' || b.no_kk_sah || ':' || b.nama_baku
            ELSE 'baris:' || b.sumber || ':' || b.batch || ':' || b.kunci_baris
        END AS id_individu,
        CASE
            WHEN k.nik_sah IS NOT NULL THEN 'nik'
            WHEN n.nik_sah IS NOT NULL THEN 'kk_nama'
            WHEN b.nik_sah IS NOT NULL AND s.nik_sah IS NULL THEN 'nik'
            WHEN b.no_kk_sah IS NOT NULL AND b.nama_baku IS NOT NULL THEN 'kk_nama'
            ELSE 'sendiri'
        END AS aturan
    FROM baris AS b
    LEFT JOIN buku AS k ON k.nik_sah = b.nik_sah
    LEFT JOIN kk_nama AS n ON k.nik_sah IS NULL AND n.no_kk_sah = b.no_kk_sah AND n.nama_baku = b.nama_baku
    LEFT JOIN nik_bersama AS s ON s.nik_sah = b.nik_sah
),
blok AS (
    SELECT blok, no_kk_sah
    FROM (
        SELECT o.blok, k.no_kk_sah, row_number() OVER (
            PARTITION BY o.blok ORDER BY count(*) DESC, k.no_kk_sah) AS pilihan
        FROM orang AS o
        JOIN buku AS k ON k.nik_sah = o.nik_buku
        WHERE o.blok IS NOT NULL
        GROUP BY o.blok, k.no_kk_sah
    ) AS suara
    WHERE pilihan = 1
)
SELECT
    o.sumber, o.batch, o.periode, o.kunci_baris, o.kode_pekon, o.nik_sah, o.nama_baku, o.id_individu,
    CASE
        WHEN o.sumber = 'pemangku_b1' AND o.no_kk_sah IS NOT NULL THEN 'kk:' || o.no_kk_sah
        WHEN b.no_kk_sah IS NOT NULL THEN 'kk:' || b.no_kk_sah
        WHEN o.blok IS NULL AND k.no_kk_sah IS NOT NULL THEN 'kk:' || k.no_kk_sah
        WHEN o.no_kk_sah IS NOT NULL THEN 'kk:' || o.no_kk_sah
        WHEN o.blok IS NOT NULL THEN o.blok
        ELSE o.id_individu
    END AS id_keluarga,
    o.aturan
FROM orang AS o
LEFT JOIN blok AS b ON b.blok = o.blok
LEFT JOIN buku AS k ON k.nik_sah = o.nik_buku
