-- butir: satu baris per sumber, periode dan macam cacat NIK atau No KK
-- kunci: sumber, periode, jenis
WITH cacat AS (
    SELECT sumber, periode, 'nik_' || cacat_nik AS jenis FROM link.baris WHERE cacat_nik IS NOT NULL
    UNION ALL
    SELECT sumber, periode, 'kk_' || cacat_kk FROM link.baris WHERE cacat_kk IS NOT NULL
)
SELECT sumber, periode, jenis, count(*) AS jumlah
FROM cacat
GROUP BY sumber, periode, jenis
