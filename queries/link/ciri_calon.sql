-- butir: satu baris per calon orang dan gabungan ciri yang pernah tertulis, NIK salah ketik sudah dikembalikan
-- kunci: -
-- A row with another member's NIK gets that member's family card to look in.
WITH satu AS (
    SELECT c.* REPLACE (CASE WHEN i.induk IS NULL THEN c.calon ELSE 'nik:' || i.induk END AS calon,
                        c.mencari AND i.induk IS NULL AS mencari)
    FROM link.ciri AS c
    LEFT JOIN link.nik_induk AS i ON c.adalah_nik AND c.calon = 'nik:' || i.nik_sah
)
SELECT * EXCLUDE (milik) FROM satu
UNION ALL BY NAME
SELECT DISTINCT s.* EXCLUDE (milik) REPLACE (k.no_kk_sah AS no_kk_sah, CAST(NULL AS VARCHAR) AS pekon,
                                            CAST(NULL AS VARCHAR) AS kecamatan)
FROM satu AS s
JOIN satu AS k ON k.calon = s.milik AND k.no_kk_sah IS NOT NULL
WHERE s.milik IS NOT NULL AND k.no_kk_sah IS DISTINCT FROM s.no_kk_sah
