-- butir: satu baris per baris daftar penerima (KPM atau peserta), dengan keluarga dan orangnya
-- kunci: sumber, batch, kunci_baris
WITH daftar AS (
    SELECT 'pkh' AS sumber, batch, kunci_baris, periode, kode_pekon, 'KPM' AS satuan, 'aktif' AS status
    FROM staging.pkh
    UNION ALL
    SELECT 'sembako', batch, kunci_baris, periode, kode_pekon, 'KPM', 'aktif' FROM staging.sembako
    UNION ALL
    SELECT 'sembako_apbd', batch, kunci_baris, periode, kode_pekon, 'KPM', 'aktif' FROM staging.sembako_apbd
    UNION ALL
    SELECT 'blt_dd', batch, kunci_baris, periode, kode_pekon, 'KPM', 'aktif' FROM staging.blt_dd
    UNION ALL
    SELECT 'pbi_jk', batch, kunci_baris, periode, kode_pekon, 'jiwa', status FROM staging.pbi_jk
    UNION ALL
    SELECT 'pbi_apbd', batch, kunci_baris, periode, kode_pekon, 'jiwa', status FROM staging.pbi_apbd
)
SELECT d.*, a.id_individu, a.id_keluarga
FROM daftar AS d
JOIN link.anggota AS a ON a.sumber = d.sumber AND a.batch = d.batch AND a.kunci_baris = d.kunci_baris
