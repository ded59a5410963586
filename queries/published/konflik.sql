-- butir: satu baris per pertentangan antarangka terbit
-- kunci: id
SELECT id, pokok, nilai_a, nilai_b, sumber_url, catatan
FROM ref.konflik
