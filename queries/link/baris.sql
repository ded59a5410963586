-- butir: satu baris per baris daftar bernama, dengan kolom padan yang sudah dibakukan; yang tidak dapat dipakai NULL
-- kunci: nomor
-- A family of a list (satuan) is its No KK, for P3KE its own number. Dates of birth are six digits, day month year,
-- so that the one written and the one in the NIK can be compared.
WITH semua AS (
    SELECT 'pemangku_b1' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           no_kk_sah, nama_baku, jenis_kelamin, tanggal_lahir, 'kk:' || no_kk_sah AS satuan
    FROM staging.pemangku_b1
    UNION ALL BY NAME
    SELECT 'dtsen_anggota' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           no_kk_sah, nama_baku, jenis_kelamin, tanggal_lahir, 'kk:' || no_kk_sah AS satuan
    FROM staging.dtsen_anggota
    UNION ALL BY NAME
    SELECT 'dtsen_keluarga' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, no_kk_sah, nama_baku,
           'kk:' || no_kk_sah AS satuan
    FROM staging.dtsen_keluarga
    UNION ALL BY NAME
    SELECT 'p3ke' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           nama_baku, jenis_kelamin, tanggal_lahir, 'p3ke:' || id_keluarga_p3ke AS satuan
    FROM staging.p3ke
    UNION ALL BY NAME
    SELECT 'dtks' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           no_kk_sah, nama_baku, jenis_kelamin, tanggal_lahir, 'kk:' || no_kk_sah AS satuan
    FROM staging.dtks
    UNION ALL BY NAME
    SELECT 'pbi_jk' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           no_kk_sah, nama_baku, jenis_kelamin, tanggal_lahir, 'kk:' || no_kk_sah AS satuan
    FROM staging.pbi_jk
    UNION ALL BY NAME
    SELECT 'pbi_apbd' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           nama_baku, jenis_kelamin, tanggal_lahir
    FROM staging.pbi_apbd
    UNION ALL BY NAME
    SELECT 'eppgbm' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           nama_baku, jenis_kelamin, tanggal_lahir
    FROM staging.eppgbm
    UNION ALL BY NAME
    SELECT 'pkh' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian, nama_baku
    FROM staging.pkh
    UNION ALL BY NAME
    SELECT 'sembako' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           nama_baku
    FROM staging.sembako
    UNION ALL BY NAME
    SELECT 'sembako_apbd' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           no_kk_sah, nama_baku, 'kk:' || no_kk_sah AS satuan
    FROM staging.sembako_apbd
    UNION ALL BY NAME
    SELECT 'blt_dd' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           no_kk_sah, nama_baku, 'kk:' || no_kk_sah AS satuan
    FROM staging.blt_dd
    UNION ALL BY NAME
    SELECT 'air_mck' AS sumber, batch, periode, kunci_baris, kode_kecamatan, kode_pekon, nik_sah, nik_sebagian,
           no_kk_sah, nama_baku, 'kk:' || no_kk_sah AS satuan
    FROM staging.air_mck
)
SELECT row_number() OVER () AS nomor, sumber, batch, periode, sumber || ' ' || periode AS daftar, kunci_baris,
       kode_pekon,
       CASE WHEN right(kode_pekon, 5) <> '.0000' THEN kode_pekon END AS pekon,
       CASE WHEN right(kode_kecamatan, 3) <> '.00' THEN kode_kecamatan END AS kecamatan,
       nik_sah, nik_sebagian, no_kk_sah, satuan, nama_baku, jenis_kelamin, tanggal_lahir, tanggal_6(tanggal_lahir) AS lahir,
       CASE WHEN nik_sah IS NOT NULL THEN tanggal_nik(nik_sah) END AS lahir_nik
FROM semua
