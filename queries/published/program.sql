-- butir: satu baris per program: strategi Inpres, pemilik, kuota dan pagu yang terbit; kosong bila belum ada datanya
-- kunci: program
SELECT program, nama, nama_pendek, strategi, jenis, bentuk, sumber, opd, CAST(kuota AS BIGINT) AS kuota, satuan_kuota,
       keterangan_kuota, CAST(pagu AS BIGINT) AS pagu, keterangan_pagu, sumber_url, catatan,
       CAST(baris_ref AS INTEGER) - 1 AS urutan
FROM ref.program
