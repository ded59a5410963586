-- butir: satu baris per NIK yang dalam satu daftar dipakai lebih dari dua nama; NIK ini tidak menyambung siapa pun
-- kunci: nik_sah
SELECT DISTINCT nik_sah
FROM link.baris
WHERE nik_sah IS NOT NULL
GROUP BY sumber, periode, nik_sah
HAVING count(*) > 2 AND count(DISTINCT nama_baku) > 2
