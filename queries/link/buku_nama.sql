-- butir: satu baris per No KK dan nama yang hanya dipakai satu NIK
-- kunci: no_kk_sah, nama_baku
SELECT b.no_kk_sah, b.nama_baku, min(b.nik_sah) AS nik_sah
FROM link.baris AS b
LEFT JOIN link.nik_bersama AS s ON s.nik_sah = b.nik_sah
WHERE b.sumber IN ('pemangku_b1', 'dtsen_anggota')
  AND b.nik_sah IS NOT NULL AND b.no_kk_sah IS NOT NULL AND b.nama_baku IS NOT NULL AND s.nik_sah IS NULL
GROUP BY b.no_kk_sah, b.nama_baku
HAVING count(DISTINCT b.nik_sah) = 1
