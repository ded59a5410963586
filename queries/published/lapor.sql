-- butir: satu baris per pekon dan bulan: apakah B.3 sudah disetor, tepat waktu, dan seimbang hitungannya
-- kunci: kode_wilayah, bulan
-- Due on the tenth of the next month. The note shows stocks and the net change only: flows of one pekon stay inside.
WITH bulan AS (
    SELECT DISTINCT b.periode, p.tanggal_akhir
    FROM raw.batch AS b
    JOIN ref.periode AS p ON p.periode = b.periode
    WHERE b.sumber = 'pemangku_b3'
)
SELECT
    w.kode_wilayah, b.periode AS bulan,
    CASE
        WHEN r.kode_pekon IS NULL THEN 'belum'
        WHEN r.dusun_tidak_seimbang > 0 THEN 'tidak_seimbang'
        WHEN r.tanggal_setor > b.tanggal_akhir + 10 THEN 'terlambat'
        ELSE 'tepat'
    END AS status,
    r.tanggal_setor,
    CASE
        WHEN r.kode_pekon IS NULL THEN 'Belum ada baris untuk bulan ini'
        WHEN r.dusun_tidak_seimbang > 0 THEN
            'Awal ' || angka_id(r.awal_jiwa) || ', perubahan bersih ' || (r.akhir_terhitung - r.awal_jiwa)
            || ', seharusnya ' || angka_id(r.akhir_terhitung) || '; tertulis ' || angka_id(r.akhir_jiwa)
            || ' jiwa, ' || angka_id(r.akhir_menurut_kelamin) || ' laki-laki + perempuan, '
            || angka_id(r.akhir_menurut_kk) || ' KK + anggota (' || r.dusun_tidak_seimbang
            || ' dusun tidak seimbang)'
    END AS catatan
FROM ref.wilayah AS w
CROSS JOIN bulan AS b
LEFT JOIN core.rekap_b3 AS r ON r.kode_pekon = w.kode_wilayah AND r.periode = b.periode
WHERE w.tingkat = 'pekon'
