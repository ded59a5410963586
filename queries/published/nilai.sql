-- butir: satu baris per indikator, periode dan wilayah: angka utuh, atau sebab tidak ada angka
-- kunci: kode_indikator, kode_wilayah, periode
-- A rate out of nobody: where the card's whole (sisa_dari) is nought too, nothing applies; else nothing is known.
WITH tertahan AS (
    SELECT DISTINCT kode_indikator, kode_wilayah, periode FROM published.gerbang
),
unit_berlaku AS (
    SELECT b.kode_indikator, b.periode, b.kode_wilayah
    FROM rollup.bingkai AS b
    WHERE b.tingkat = 'pekon' AND b.status_tanpa_baris <> 'tidak_berlaku'
),
kelengkapan AS (
    SELECT kode_indikator, periode, left(kode_wilayah, 8) AS kode_wilayah, count(*) AS unit
    FROM unit_berlaku
    GROUP BY kode_indikator, periode, left(kode_wilayah, 8)
    UNION ALL
    SELECT kode_indikator, periode, left(kode_wilayah, 5), count(*)
    FROM unit_berlaku
    GROUP BY kode_indikator, periode, left(kode_wilayah, 5)
),
tanpa_keseluruhan AS (
    SELECT t.kode_indikator, t.periode, t.kode_wilayah, 'Tidak ada ' || u.pembilang_nama AS catatan
    FROM rollup.tingkat AS t
    JOIN ref.kartu_indikator AS k ON k.kode = t.kode_indikator AND k.jenis = 'persen'
    JOIN ref.kartu_indikator AS u ON u.kode = k.sisa_dari
    LEFT JOIN rollup.tingkat AS w
        ON w.kode_indikator = k.sisa_dari AND w.periode = t.periode AND w.kode_wilayah = t.kode_wilayah
    WHERE t.nilai IS NULL AND t.penyebut = 0 AND coalesce(w.pembilang, 0) = 0
),
sel AS (
    SELECT
        coalesce(t.kode_indikator, b.kode_indikator) AS kode_indikator,
        coalesce(t.kode_wilayah, b.kode_wilayah) AS kode_wilayah,
        coalesce(t.periode, b.periode) AS periode,
        t.pembilang, t.penyebut, t.nilai, t.unit, coalesce(t.catatan, n.catatan) AS catatan,
        CASE
            WHEN n.kode_wilayah IS NOT NULL THEN 'tidak_berlaku'
            WHEN b.adalah_terlalu_rinci AND t.kode_wilayah IS NOT NULL THEN 'ditahan'
            WHEN t.kode_wilayah IS NULL THEN b.status_tanpa_baris
            WHEN t.nilai IS NULL AND t.penyebut = 0 THEN 'tidak_ada'
            WHEN t.nilai IS NULL AND t.pembilang IS NULL THEN 'tidak_ada'
            WHEN coalesce(t.nilai, t.pembilang) = 0 THEN 'nol'
            ELSE 'ada'
        END AS status
    FROM rollup.tingkat AS t
    FULL JOIN rollup.bingkai AS b
        ON b.kode_indikator = t.kode_indikator AND b.periode = t.periode AND b.kode_wilayah = t.kode_wilayah
    LEFT JOIN tanpa_keseluruhan AS n
        ON n.kode_indikator = t.kode_indikator AND n.periode = t.periode AND n.kode_wilayah = t.kode_wilayah
),
bergerbang AS (
    SELECT s.*, g.kode_wilayah IS NOT NULL AS adalah_gerbang
    FROM sel AS s
    LEFT JOIN tertahan AS g
        ON g.kode_indikator = s.kode_indikator AND g.periode = s.periode AND g.kode_wilayah = s.kode_wilayah
)
SELECT
    s.kode_indikator, w.tingkat, s.kode_wilayah, s.periode, p.tanggal_akhir AS periode_urut,
    CASE WHEN s.adalah_gerbang OR s.status NOT IN ('ada', 'nol') THEN NULL
         WHEN s.status = 'nol' AND s.pembilang IS NULL AND k.jenis = 'jumlah' THEN 0
         ELSE s.pembilang END AS pembilang,
    CASE WHEN s.adalah_gerbang OR s.status NOT IN ('ada', 'nol') THEN NULL ELSE s.penyebut END AS penyebut,
    CASE WHEN s.adalah_gerbang OR s.status NOT IN ('ada', 'nol') THEN NULL
         WHEN s.nilai IS NOT NULL THEN s.nilai
         WHEN s.status = 'nol' THEN 0
         WHEN k.jenis = 'persen' THEN 100.0 * s.pembilang / nullif(s.penyebut, 0)
         ELSE s.pembilang END AS nilai,
    CASE WHEN s.adalah_gerbang THEN 'gerbang' ELSE s.status END AS status,
    CASE WHEN k.sumber = 'terbit' THEN 'terbit' ELSE (SELECT min(asal) FROM raw.batch) END AS asal,
    CASE WHEN s.status = 'ditahan' THEN 'Ditampilkan mulai tingkat ' || k.tingkat_terendah
         WHEN u.tanpa_baris = 'tidak_ada' AND s.unit < l.unit
             THEN concat_ws('. ', s.catatan, s.unit || ' dari ' || l.unit || ' pekon/kelurahan ada datanya')
         ELSE s.catatan END AS catatan
FROM bergerbang AS s
JOIN ref.kartu_indikator AS k ON k.kode = s.kode_indikator
JOIN rollup.wilayah AS w ON w.kode_wilayah = s.kode_wilayah
JOIN ref.periode AS p ON p.periode = s.periode
LEFT JOIN ref.sumber AS u ON u.sumber = k.sumber
LEFT JOIN kelengkapan AS l
    ON l.kode_indikator = s.kode_indikator AND l.periode = s.periode AND l.kode_wilayah = s.kode_wilayah
WHERE w.jenis <> 'tak dikenal' OR s.pembilang > 0
