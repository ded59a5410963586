-- butir: satu baris per baris daftar penerima (KPM atau peserta), dengan keluarga dan orangnya
-- kunci: sumber, batch, kunci_baris
WITH peserta AS (
    SELECT 'pbi_jk' AS sumber, batch, kunci_baris, status FROM staging.pbi_jk
    UNION ALL
    SELECT 'pbi_apbd', batch, kunci_baris, status FROM staging.pbi_apbd
)
SELECT a.sumber, a.batch, a.kunci_baris, a.periode, a.kode_pekon, 'KPM' AS satuan, 'aktif' AS status,
       a.id_individu, a.id_keluarga
FROM link.anggota AS a
WHERE a.sumber IN ('pkh', 'sembako', 'sembako_apbd', 'blt_dd')
UNION ALL
SELECT a.sumber, a.batch, a.kunci_baris, a.periode, a.kode_pekon, 'jiwa', p.status, a.id_individu, a.id_keluarga
FROM link.anggota AS a
JOIN peserta AS p ON p.sumber = a.sumber AND p.batch = a.batch AND p.kunci_baris = a.kunci_baris
