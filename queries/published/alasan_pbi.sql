-- butir: satu baris per alasan dinonaktifkan yang dikenal: apakah ia mengecualikan dari calon reaktivasi, dan dasarnya
-- kunci: kata
SELECT kata, kelompok, coalesce(dikecualikan, '') = 'ya' AS adalah_dikecualikan, penjelasan, dasar, sumber, sumber_url,
       baris_ref AS urutan
FROM ref.alasan_pbi
