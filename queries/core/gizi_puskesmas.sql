-- butir: satu baris per puskesmas, pekon dan putaran pengukuran
-- kunci: puskesmas, kode_pekon, periode
WITH baku AS (
    SELECT periode, kode_kecamatan, kode_pekon, adalah_stunting,
           coalesce(nullif(trim(regexp_replace(puskesmas, '^(UPTD?\s+)?(PUSKESMAS|PKM)\s+', '', 'i')), ''),
                    'tidak disebut') AS nama
    FROM staging.eppgbm
)
SELECT CASE WHEN nama = upper(nama)
            THEN array_to_string(list_transform(string_split(lower(nama), ' '), lambda k: upper(k[1]) || k[2:]), ' ')
            ELSE nama END AS puskesmas,
       kode_kecamatan, kode_pekon, periode,
       count(*) AS diukur, count(*) FILTER (WHERE adalah_stunting) AS pendek
FROM baku
GROUP BY ALL
