-- butir: satu baris per segmen PBI, status, alasan, desil keluarga, pekon dan periode
-- kunci: segmen, status_peserta, alasan, desil, kode_pekon, periode
-- The decile is that of the latest DTSEN received; a person is in it by his own row, or else by his family.
WITH peserta AS (
    SELECT 'pbi_jk' AS segmen, batch, kunci_baris, periode, kode_pekon, status, alasan FROM staging.pbi_jk
    UNION ALL
    SELECT 'pbi_apbd', batch, kunci_baris, periode, kode_pekon, status, alasan FROM staging.pbi_apbd
)
SELECT p.segmen, p.status AS status_peserta,
       coalesce(p.alasan, CASE WHEN p.status = 'nonaktif' THEN 'tidak disebut' ELSE '' END) AS alasan,
       CASE WHEN k.id_keluarga IS NULL THEN 'tidak tersambung'
            ELSE coalesce(CAST(k.desil AS VARCHAR), 'belum') END AS desil,
       p.kode_pekon, p.periode, count(*) AS jumlah
FROM peserta AS p
JOIN link.anggota AS a ON a.sumber = p.segmen AND a.batch = p.batch AND a.kunci_baris = p.kunci_baris
LEFT JOIN core.desil_individu AS i ON i.id_individu = a.id_individu
LEFT JOIN core.desil_keluarga AS k ON k.id_keluarga = coalesce(i.id_keluarga, a.id_keluarga)
WHERE p.status IN ('aktif', 'nonaktif')
GROUP BY ALL
