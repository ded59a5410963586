-- butir: satu baris per baris dokumen OPD dari berkas terbaru tiap OPD dan tahun
-- kunci: batch, kunci_baris
-- Of two files of one office and year the one received last counts; its last spelling stands for every year.
WITH berkas AS (
    SELECT batch
    FROM staging.rantai_opd
    GROUP BY batch, periode, upper(opd)
    QUALIFY row_number() OVER (PARTITION BY periode, upper(opd) ORDER BY max(diterima) DESC, batch DESC) = 1
),
baris AS (
    SELECT s.*, first_value(s.opd) OVER (PARTITION BY upper(s.opd)
                                         ORDER BY s.diterima DESC, s.periode DESC, s.batch DESC) AS ejaan,
           adalah_tersesat(s.kode_kecamatan, s.kode_pekon, s.kecamatan_teks, s.pekon_teks) AS adalah_tersesat,
           row_number() OVER (
               PARTITION BY s.tahun, upper(s.opd), s.tahap, s.nomor_dokumen, s.kode_kegiatan, s.nama_program,
                            s.nama_kegiatan, s.nama_subkegiatan, s.kecamatan_teks, s.pekon_teks, s.rupiah_pagu,
                            s.rupiah_realisasi, s.sumber_dana
               ORDER BY s.kunci_baris) > 1 AS adalah_ganda,
           coalesce(s.kode_kegiatan, s.nama_subkegiatan, s.nama_kegiatan, s.nama_program) AS kegiatan
    FROM staging.rantai_opd AS s
    JOIN berkas AS b ON b.batch = s.batch
)
SELECT * EXCLUDE (adalah_tersesat, opd, ejaan), ejaan AS opd,
       sasaran_baris(adalah_tersesat, kecamatan_teks, pekon_teks) AS sasaran,
       nullif(concat_ws('|',
           CASE WHEN adalah_ganda THEN 'baris_ganda' END,
           CASE WHEN rupiah_realisasi > rupiah_pagu THEN 'realisasi_melebihi_pagu' END,
           CASE WHEN adalah_tersesat THEN 'pekon_tak_dikenal' END,
           CASE WHEN kegiatan IS NULL AND tahap <> 'LP2KD' THEN 'tanpa_kegiatan' END,
           CASE WHEN tahap = 'realisasi' AND rupiah_realisasi IS NULL THEN 'tanpa_jumlah'
                WHEN tahap IN ('DPA', 'DPPA') AND rupiah_pagu IS NULL THEN 'tanpa_jumlah' END,
           CASE WHEN nomor_dokumen IS NULL OR tanggal_dokumen IS NULL THEN 'tanpa_nomor_tanggal' END,
           CASE WHEN tanggal_dokumen > (SELECT tanggal FROM ref.hari_ini) THEN 'dokumen_di_depan' END), '') AS keraguan
FROM baris
