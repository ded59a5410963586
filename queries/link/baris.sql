-- butir: satu baris per baris daftar bernama, dengan kolom padan yang sudah dibakukan; yang tidak dapat dipakai NULL
-- kunci: nomor
-- A family of a list (satuan) is its No KK, for P3KE its own number, for PKH and sembako the IDSEMESTA; the row's own
-- NIK in place of a No KK is no card.
-- Dates of birth are six digits, day month year, so that the one written and the one in the NIK can be compared.
WITH semua AS (
    SELECT 'pemangku_b1' AS sumber, * FROM staging.pemangku_b1
    UNION ALL BY NAME
    SELECT 'dtsen_anggota' AS sumber, * FROM staging.dtsen_anggota
    UNION ALL BY NAME
    SELECT 'dtsen_keluarga' AS sumber, * FROM staging.dtsen_keluarga
    UNION ALL BY NAME
    SELECT 'p3ke' AS sumber, * FROM staging.p3ke
    UNION ALL BY NAME
    SELECT 'dtks' AS sumber, * FROM staging.dtks
    UNION ALL BY NAME
    SELECT 'pbi_jk' AS sumber, * FROM staging.pbi_jk
    UNION ALL BY NAME
    SELECT 'pbi_apbd' AS sumber, * FROM staging.pbi_apbd
    UNION ALL BY NAME
    SELECT 'eppgbm' AS sumber, * FROM staging.eppgbm
    UNION ALL BY NAME
    SELECT 'pkh' AS sumber, * FROM staging.pkh
    UNION ALL BY NAME
    SELECT 'sembako' AS sumber, * FROM staging.sembako
    UNION ALL BY NAME
    SELECT 'sembako_apbd' AS sumber, * FROM staging.sembako_apbd
    UNION ALL BY NAME
    SELECT 'blt_dd' AS sumber, * FROM staging.blt_dd
    UNION ALL BY NAME
    SELECT 'air_mck' AS sumber, * FROM staging.air_mck
),
berkartu AS (
    SELECT s.* REPLACE (CASE WHEN s.no_kk_sah IS DISTINCT FROM s.nik_sah THEN s.no_kk_sah END AS no_kk_sah,
                        n.id_semesta AS id_semesta)
    FROM semua AS s
    LEFT JOIN link.nomor_semesta AS n ON n.id_semesta = s.id_semesta
)
SELECT row_number() OVER () AS nomor, sumber, batch, periode, sumber || ' ' || periode AS daftar, kunci_baris,
       kode_pekon,
       CASE WHEN right(kode_pekon, 5) <> '.0000' THEN kode_pekon END AS pekon,
       CASE WHEN right(kode_kecamatan, 3) <> '.00' THEN kode_kecamatan END AS kecamatan,
       nik_sah, nik_sebagian, cacat_nik, no_kk_sah, cacat_kk,
       coalesce('kk:' || no_kk_sah, 'p3ke:' || id_keluarga_p3ke, 'semesta:' || id_semesta) AS satuan, id_semesta,
       nama_baku, jenis_kelamin, tanggal_lahir,
       tanggal_6(tanggal_lahir) AS lahir, CASE WHEN nik_sah IS NOT NULL THEN tanggal_nik(nik_sah) END AS lahir_nik
FROM berkartu
