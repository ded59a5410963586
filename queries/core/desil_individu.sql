-- butir: satu baris per orang dalam DTSEN anggota pada periode DTSEN terakhir: keluarga DTSEN tempat ia tercatat
-- kunci: id_individu
-- Who has taken a card of his own since then still has the decile of the DTSEN family that lists him.
WITH keluarga AS (
    SELECT d.periode, d.no_kk_sah, min(a.id_keluarga) AS id_keluarga
    FROM staging.dtsen_keluarga AS d
    JOIN link.anggota AS a ON a.sumber = 'dtsen_keluarga' AND a.batch = d.batch AND a.kunci_baris = d.kunci_baris
    WHERE d.no_kk_sah IS NOT NULL
    GROUP BY d.periode, d.no_kk_sah
)
SELECT a.id_individu, min(coalesce(k.id_keluarga, a.id_keluarga)) AS id_keluarga
FROM staging.dtsen_anggota AS d
JOIN (SELECT DISTINCT periode FROM core.desil_keluarga) AS t ON t.periode = d.periode
JOIN link.anggota AS a ON a.sumber = 'dtsen_anggota' AND a.batch = d.batch AND a.kunci_baris = d.kunci_baris
LEFT JOIN keluarga AS k ON k.periode = d.periode AND k.no_kk_sah = d.no_kk_sah
GROUP BY a.id_individu
