-- butir: satu baris per orang: keluarganya menurut buku B.1, kalau tidak ada menurut daftar terbaru yang menyebutnya
-- kunci: id_individu
-- Of families without a card the one that the book knows, then the one of more persons: PKH names one signer, P3KE all.
WITH disebut AS (
    SELECT o.id_individu, s.id_keluarga,
           (b.sumber = 'dtsen_anggota', b.no_kk_sah IS NOT NULL, b.no_kk_sah IS NULL AND s.adalah_di_buku,
            CASE WHEN b.no_kk_sah IS NULL THEN s.orang ELSE 0 END, p.tanggal_akhir, s.id_keluarga) AS urutan
    FROM link.orang AS o
    JOIN link.baris AS b ON b.nomor = o.nomor
    JOIN link.satuan AS s ON s.satuan = b.satuan
    JOIN ref.periode AS p ON p.periode = b.periode
    LEFT JOIN link.keluarga_buku AS k ON k.id_individu = o.id_individu
    WHERE k.id_individu IS NULL
)
SELECT id_individu, 'kk:' || no_kk AS id_keluarga, tanggal_kk(no_kk) AS sejak
FROM link.keluarga_buku
UNION ALL
SELECT id_individu, arg_max(id_keluarga, urutan), NULL
FROM disebut
GROUP BY id_individu
