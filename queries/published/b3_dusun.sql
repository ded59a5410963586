-- butir: satu baris per dusun dan bulan: penduduk dan KK pada akhir bulan menurut B.3; kosong bila belum disetor
-- kunci: kode_wilayah, dusun, bulan
-- A dusun is expected in every month from its first one on. Stocks only: births, deaths and moves stay inside.
WITH dusun AS (
    SELECT kode_pekon, coalesce(dusun, 'tanpa nama') AS dusun, periode,
           sum(akhir_jiwa) AS jiwa, sum(akhir_kk) AS kk, sum(akhir_l) AS laki, sum(akhir_p) AS perempuan,
           max(tanggal_setor) AS tanggal_setor,
           bool_or(
               awal_l + lahir_l + datang_l - meninggal_l - pindah_l <> akhir_l
               OR awal_p + lahir_p + datang_p - meninggal_p - pindah_p <> akhir_p
               OR akhir_l + akhir_p <> akhir_jiwa OR akhir_kk + akhir_anggota <> akhir_jiwa
               OR awal_l + awal_p <> awal_jiwa OR awal_kk + awal_anggota <> awal_jiwa) AS adalah_tidak_seimbang
    FROM staging.pemangku_b3
    GROUP BY kode_pekon, coalesce(dusun, 'tanpa nama'), periode
),
bulan AS (
    SELECT DISTINCT b.periode, p.tanggal_akhir
    FROM raw.batch AS b
    JOIN ref.periode AS p ON p.periode = b.periode
    WHERE b.sumber = 'pemangku_b3'
),
pertama AS (
    SELECT d.kode_pekon, d.dusun, min(p.tanggal_akhir) AS tanggal_akhir
    FROM dusun AS d
    JOIN ref.periode AS p ON p.periode = d.periode
    GROUP BY d.kode_pekon, d.dusun
)
SELECT
    f.kode_pekon AS kode_wilayah, f.dusun, b.periode AS bulan,
    CAST(d.jiwa AS BIGINT) AS jiwa, CAST(d.kk AS BIGINT) AS kk,
    CAST(d.laki AS BIGINT) AS laki, CAST(d.perempuan AS BIGINT) AS perempuan,
    CASE
        WHEN d.kode_pekon IS NULL THEN 'belum'
        WHEN d.adalah_tidak_seimbang THEN 'tidak_seimbang'
        WHEN d.tanggal_setor > b.tanggal_akhir + 10 THEN 'terlambat'
        ELSE 'tepat'
    END AS status_lapor
FROM pertama AS f
JOIN bulan AS b ON b.tanggal_akhir >= f.tanggal_akhir
LEFT JOIN dusun AS d ON d.kode_pekon = f.kode_pekon AND d.dusun = f.dusun AND d.periode = b.periode
