-- butir: satu baris per sel yang membuat barisnya ditolak; nilai pribadi hanya polanya
-- kunci: -
SELECT sumber, periode, batch, berkas, baris, kolom, pola_nilai, alasan, tindakan
FROM raw.ditolak
