-- butir: satu baris per keluarga desil 1 dalam DTSEN terakhir: pekonnya, dan apakah daftar menyebut komponen PKH
-- kunci: id_keluarga
-- Ages on the last day of the list: 0–6, 7–18 (school) and 60 or more are components; the lists tell of no
-- pregnancy and no disability, so a family without such an age is not known to lack a component.
WITH berurut AS (
    SELECT a.id_keluarga, d.kode_pekon, d.periode, d.no_kk_sah IS NOT NULL OR a.aturan <> 'sendiri' AS adalah_tersambung,
           row_number() OVER (
               PARTITION BY a.id_keluarga
               ORDER BY d.desil, right(d.kode_pekon, 5) = '.0000', d.batch, d.kunci_baris) AS pilihan
    FROM core.desil_keluarga AS k
    JOIN link.anggota AS a ON a.sumber = 'dtsen_keluarga' AND a.id_keluarga = k.id_keluarga AND a.periode = k.periode
    JOIN staging.dtsen_keluarga AS d ON d.batch = a.batch AND d.kunci_baris = a.kunci_baris
    WHERE k.desil = 1
),
berkomponen AS (
    SELECT DISTINCT i.id_keluarga
    FROM core.desil_individu AS i
    JOIN core.individu AS o ON o.id_individu = i.id_individu
    JOIN core.desil_keluarga AS k ON k.id_keluarga = i.id_keluarga AND k.desil = 1
    JOIN ref.periode AS p ON p.periode = k.periode
    WHERE date_sub('year', o.tanggal_lahir, p.tanggal_akhir) NOT BETWEEN 19 AND 59
)
SELECT b.id_keluarga, b.kode_pekon, w.jenis, b.periode, b.adalah_tersambung,
       m.id_keluarga IS NOT NULL AS adalah_berkomponen
FROM berurut AS b
LEFT JOIN ref.wilayah AS w ON w.kode_wilayah = b.kode_pekon
LEFT JOIN berkomponen AS m ON m.id_keluarga = b.id_keluarga
WHERE b.pilihan = 1
