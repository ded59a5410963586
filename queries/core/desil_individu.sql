-- butir: satu baris per orang dalam DTSEN anggota pada periode DTSEN terakhir: keluarganya di sana
-- kunci: id_individu
SELECT a.id_individu, min(a.id_keluarga) AS id_keluarga
FROM staging.dtsen_anggota AS d
JOIN (SELECT DISTINCT periode FROM core.desil_keluarga) AS t ON t.periode = d.periode
JOIN link.anggota AS a ON a.sumber = 'dtsen_anggota' AND a.batch = d.batch AND a.kunci_baris = d.kunci_baris
GROUP BY a.id_individu
