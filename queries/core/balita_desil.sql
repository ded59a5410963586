-- butir: satu baris per balita stunting dan putaran: apakah tersambung ke keluarga DTSEN, desilnya, air dan jambannya
-- kunci: periode, id_individu
-- DTSEN is the latest one received; a child is in it by its own row, or else by its family.
SELECT b.periode, b.id_individu, b.kode_pekon, k.id_keluarga IS NOT NULL AS adalah_tersambung, k.desil, m.air, m.jamban
FROM core.balita AS b
LEFT JOIN core.desil_individu AS a ON a.id_individu = b.id_individu
LEFT JOIN core.desil_keluarga AS k ON k.id_keluarga = coalesce(a.id_keluarga, b.id_keluarga)
LEFT JOIN core.kondisi_keluarga AS m ON m.id_keluarga = k.id_keluarga
WHERE b.adalah_stunting
