-- butir: satu baris per baris daftar penerima terbaru tiap sumber: keluarga dan desilnya dalam DTSEN terakhir
-- kunci: sumber, batch, kunci_baris
-- id_keluarga is NULL where the row meets nobody in DTSEN; a person is in it by his own row, or else by his family.
WITH terakhir AS (
    SELECT b.sumber, b.periode
    FROM raw.batch AS b
    JOIN ref.periode AS p ON p.periode = b.periode
    QUALIFY dense_rank() OVER (PARTITION BY b.sumber ORDER BY p.tanggal_akhir DESC, b.periode DESC) = 1
)
SELECT g.program, p.sumber, p.batch, p.kunci_baris, p.periode, p.kode_pekon, p.id_individu, k.id_keluarga, k.desil
FROM core.penerima AS p
JOIN (SELECT program, unnest(string_split(sumber, ';')) AS sumber FROM ref.program WHERE jenis = 'penerimaan') AS g
    ON g.sumber = p.sumber
JOIN (SELECT DISTINCT sumber, periode FROM terakhir) AS t ON t.sumber = p.sumber AND t.periode = p.periode
LEFT JOIN core.desil_individu AS i ON i.id_individu = p.id_individu
LEFT JOIN core.desil_keluarga AS k ON k.id_keluarga = coalesce(i.id_keluarga, p.id_keluarga)
WHERE p.status = 'aktif'
