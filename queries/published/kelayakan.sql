-- butir: satu baris per program dan tahun: syarat berhak, satuannya, dan sumber aturannya
-- kunci: program, tahun
SELECT k.program, CAST(k.tahun AS INTEGER) AS tahun, CAST(k.desil_dari AS BIGINT) AS desil_dari,
       CAST(k.desil_sampai AS BIGINT) AS desil_sampai, k.tanpa_program, k.hanya_jenis, k.perlu_komponen, k.satuan,
       k.dasar, k.sumber, k.sumber_url, k.catatan, coalesce(d.tahun_syarat = k.tahun, false) AS adalah_dipakai,
       d.periode_daftar
FROM ref.kelayakan_program AS k
LEFT JOIN core.kelayakan AS d ON d.program = k.program
