-- butir: satu baris per dusun dan bulan; WNA dan WNI dijumlahkan
-- kunci: batch, kunci_baris
SELECT
    batch, periode, kunci_baris, kode_kecamatan, kode_pekon,
    bagian,
    teks(dusun) AS dusun,
    bulat(awal_wna_l) + bulat(awal_wni_l) AS awal_l,
    bulat(awal_wna_p) + bulat(awal_wni_p) AS awal_p,
    bulat(lahir_wna_l) + bulat(lahir_wni_l) AS lahir_l,
    bulat(lahir_wna_p) + bulat(lahir_wni_p) AS lahir_p,
    bulat(datang_wna_l) + bulat(datang_wni_l) AS datang_l,
    bulat(datang_wna_p) + bulat(datang_wni_p) AS datang_p,
    bulat(meninggal_wna_l) + bulat(meninggal_wni_l) AS meninggal_l,
    bulat(meninggal_wna_p) + bulat(meninggal_wni_p) AS meninggal_p,
    bulat(pindah_wna_l) + bulat(pindah_wni_l) AS pindah_l,
    bulat(pindah_wna_p) + bulat(pindah_wni_p) AS pindah_p,
    bulat(akhir_wna_l) + bulat(akhir_wni_l) AS akhir_l,
    bulat(akhir_wna_p) + bulat(akhir_wni_p) AS akhir_p,
    bulat(awal_kk) AS awal_kk,
    bulat(awal_anggota) AS awal_anggota,
    bulat(awal_jiwa) AS awal_jiwa,
    bulat(akhir_kk) AS akhir_kk,
    bulat(akhir_anggota) AS akhir_anggota,
    bulat(akhir_jiwa) AS akhir_jiwa,
    coalesce(tanggal(tanggal_setor), CAST(diterima AS DATE)) AS tanggal_setor
FROM raw.pemangku_b3
