-- butir: satu baris per orang yang keluarganya disebut buku B.1: No KK-nya di sana, yang terbaru
-- kunci: id_individu
SELECT o.id_individu, arg_max(b.no_kk_sah, (p.tanggal_akhir, b.no_kk_sah)) AS no_kk
FROM link.orang AS o
JOIN link.baris AS b ON b.nomor = o.nomor AND b.sumber = 'pemangku_b1' AND b.no_kk_sah IS NOT NULL
JOIN ref.periode AS p ON p.periode = b.periode
GROUP BY o.id_individu
