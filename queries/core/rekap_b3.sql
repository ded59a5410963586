-- butir: satu baris per pekon dan bulan menurut B.3: dusun dijumlahkan, dengan hasil pemeriksaan hitungannya
-- kunci: kode_pekon, periode
-- Women and men must each balance, the total must be women + men and KK + members, at both ends.
SELECT
    kode_pekon, periode,
    count(*) AS dusun,
    sum(awal_jiwa) AS awal_jiwa, sum(akhir_jiwa) AS akhir_jiwa, sum(akhir_kk) AS akhir_kk,
    sum(lahir_l + lahir_p) AS lahir, sum(datang_l + datang_p) AS datang,
    sum(meninggal_l + meninggal_p) AS meninggal, sum(pindah_l + pindah_p) AS pindah,
    sum(awal_l + awal_p + lahir_l + lahir_p + datang_l + datang_p
        - meninggal_l - meninggal_p - pindah_l - pindah_p) AS akhir_terhitung,
    sum(akhir_l + akhir_p) AS akhir_menurut_kelamin,
    sum(akhir_kk + akhir_anggota) AS akhir_menurut_kk,
    count(*) FILTER (WHERE
        awal_l + lahir_l + datang_l - meninggal_l - pindah_l <> akhir_l
        OR awal_p + lahir_p + datang_p - meninggal_p - pindah_p <> akhir_p
        OR awal_l + awal_p <> awal_jiwa OR akhir_l + akhir_p <> akhir_jiwa
        OR awal_kk + awal_anggota <> awal_jiwa OR akhir_kk + akhir_anggota <> akhir_jiwa
    ) AS dusun_tidak_seimbang,
    count(*) FILTER (WHERE
        awal_kk + awal_anggota <> awal_jiwa OR akhir_kk + akhir_anggota <> akhir_jiwa
    ) AS dusun_kk_tidak_cocok,
    max(tanggal_setor) AS tanggal_setor
FROM staging.pemangku_b3
GROUP BY kode_pekon, periode
