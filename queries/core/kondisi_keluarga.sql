-- butir: satu baris per keluarga DTSEN yang ada dalam pendataan air dan jamban terbaru
-- kunci: id_keluarga
-- Written twice, the worse state counts: tidak layak, else what was built last, else layak.
WITH terakhir AS (
    SELECT b.periode
    FROM raw.batch AS b
    JOIN ref.periode AS p ON p.periode = b.periode
    WHERE b.sumber = 'air_mck'
    ORDER BY p.tanggal_akhir DESC, b.periode DESC
    LIMIT 1
),
dinilai AS (
    SELECT batch, periode, kunci_baris,
           CASE WHEN tahun_air IS NULL THEN air ELSE 'dibangun tahun ' || tahun_air END AS air,
           CASE WHEN tahun_jamban IS NULL THEN jamban ELSE 'dibangun tahun ' || tahun_jamban END AS jamban,
           CASE air WHEN 'tidak layak' THEN 9999 ELSE coalesce(tahun_air, 0) END AS urut_air,
           CASE jamban WHEN 'tidak layak' THEN 9999 ELSE coalesce(tahun_jamban, 0) END AS urut_jamban
    FROM staging.air_mck
)
SELECT k.id_keluarga, m.periode, max_by(m.air, m.urut_air) AS air, max_by(m.jamban, m.urut_jamban) AS jamban
FROM dinilai AS m
JOIN terakhir AS t ON t.periode = m.periode
JOIN link.anggota AS a ON a.sumber = 'air_mck' AND a.batch = m.batch AND a.kunci_baris = m.kunci_baris
LEFT JOIN core.desil_individu AS i ON i.id_individu = a.id_individu
JOIN core.desil_keluarga AS k ON k.id_keluarga = coalesce(i.id_keluarga, a.id_keluarga)
GROUP BY k.id_keluarga, m.periode
