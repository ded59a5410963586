-- butir: satu baris per angka yang tidak masuk akal dan aturan yang menahannya, dengan kedua angkanya
-- kunci: kode_indikator, kode_wilayah, periode, aturan
-- Published figures (terbit) are never gated; rows of unknown places hold leftovers and are not compared.
WITH angka AS (
    SELECT t.kode_indikator, t.kode_wilayah, t.periode, t.pembilang, t.penyebut, w.jenis AS jenis_wilayah,
           k.nama_pendek, k.jenis, k.bagian_dari, k.tidak_melebihi, k.tidak_berlaku_jenis, p.tanggal_awal
    FROM rollup.tingkat AS t
    JOIN ref.kartu_indikator AS k ON k.kode = t.kode_indikator
    JOIN rollup.wilayah AS w ON w.kode_wilayah = t.kode_wilayah
    JOIN ref.periode AS p ON p.periode = t.periode
    WHERE k.sumber <> 'terbit'
),
pasangan AS (
    SELECT a.kode_indikator AS kode_a, b.kode_indikator AS kode_b, a.kode_wilayah, a.periode,
           a.pembilang AS angka_a, b.pembilang AS angka_b, a.nama_pendek AS nama_a, b.nama_pendek AS nama_b,
           CASE WHEN a.tidak_melebihi = b.kode_indikator THEN 'keluarga_melebihi_orang'
                ELSE 'bagian_melebihi_keseluruhan' END AS aturan
    FROM angka AS a
    JOIN angka AS b ON b.kode_wilayah = a.kode_wilayah AND b.periode = a.periode
        AND (b.kode_indikator = a.tidak_melebihi OR b.kode_indikator = a.bagian_dari)
    WHERE a.jenis_wilayah <> 'tak dikenal' AND a.pembilang > b.pembilang
)
SELECT kode_a AS kode_indikator, kode_wilayah, periode, aturan, angka_a, angka_b,
       nama_a || ' tidak boleh lebih banyak daripada ' || nama_b || ' dari sumber dan periode yang sama.' AS penjelasan
FROM pasangan
UNION ALL
SELECT kode_b, kode_wilayah, periode, aturan, angka_a, angka_b,
       nama_a || ' tidak boleh lebih banyak daripada ' || nama_b || '; salah satu keliru, keduanya ditahan.'
FROM pasangan
WHERE aturan = 'keluarga_melebihi_orang'
UNION ALL
SELECT kode_indikator, kode_wilayah, periode, 'pembilang_melebihi_penyebut', pembilang, penyebut,
       'Pembilang tidak boleh lebih besar daripada penyebut.'
FROM angka
WHERE jenis = 'persen' AND pembilang > penyebut
UNION ALL
SELECT kode_indikator, kode_wilayah, periode, 'periode_belum_tiba', pembilang, CAST(NULL AS BIGINT),
       'Periode dimulai sesudah tanggal rilis ini dibuat.'
FROM angka
WHERE tanggal_awal > (SELECT tanggal FROM ref.hari_ini)
UNION ALL
SELECT kode_indikator, kode_wilayah, periode, 'tidak_berlaku', pembilang, CAST(NULL AS BIGINT),
       'Program ini tidak berlaku untuk ' || jenis_wilayah || ', tetapi daftarnya memuat baris.'
FROM angka
WHERE pembilang > 0 AND position(',' || jenis_wilayah || ',' IN ',' || tidak_berlaku_jenis || ',') > 0
UNION ALL
SELECT a.kode_indikator, a.kode_wilayah, a.periode, 'hitungan_tidak_seimbang', r.akhir_terhitung, r.akhir_jiwa,
       'Akhir bulan harus sama dengan awal + lahir + datang − meninggal − pindah, laki-laki + perempuan, dan KK + anggota.'
FROM angka AS a
JOIN core.rekap_b3 AS r ON r.kode_pekon = a.kode_wilayah AND r.periode = a.periode
WHERE a.kode_indikator = 'penduduk_b3' AND r.dusun_tidak_seimbang > 0 AND a.jenis_wilayah <> 'tak dikenal'
UNION ALL
SELECT a.kode_indikator, a.kode_wilayah, a.periode, 'kk_tidak_cocok', r.akhir_menurut_kk, r.akhir_jiwa,
       'Jumlah jiwa harus sama dengan KK + anggota keluarga.'
FROM angka AS a
JOIN core.rekap_b3 AS r ON r.kode_pekon = a.kode_wilayah AND r.periode = a.periode
WHERE a.kode_indikator = 'kk_b3' AND r.dusun_kk_tidak_cocok > 0 AND a.jenis_wilayah <> 'tak dikenal'
