-- butir: satu baris per NIK sah yang ternyata salah ketik satu angka: NIK pada orang yang sama yang benar
-- kunci: nik_sah
-- Both look valid and never stand in one list together, the names agree, and something else besides: the rest of
-- the NIK, the family card, the birth date, or the pekon. The one in more lists is right; one step, never a chain.
WITH c AS (
    SELECT substr(calon, 5) AS nik, nama_baku, bunyi, huruf, lahir, no_kk_sah, pekon, kecamatan, nik_15, nik_12
    FROM link.ciri
    WHERE adalah_nik
),
setempat AS (
    SELECT a.nik AS a, b.nik AS b, CASE WHEN a.nik_15 = b.nik_15 THEN 1 ELSE 4 END AS urutan
    FROM c AS a JOIN c AS b ON b.nik_12 = a.nik_12 AND b.huruf = a.huruf AND a.nik < b.nik
    WHERE CASE WHEN nik_salah_ketik(a.nik, b.nik) THEN nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) >= 2 END
    UNION ALL
    SELECT a.nik, b.nik, 2
    FROM c AS a JOIN c AS b ON b.no_kk_sah = a.no_kk_sah AND b.huruf = a.huruf AND a.nik < b.nik
    WHERE CASE WHEN nik_salah_ketik(a.nik, b.nik) THEN nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) >= 2 END
    UNION ALL
    SELECT a.nik, b.nik, 3
    FROM c AS a JOIN c AS b ON b.lahir = a.lahir AND b.kecamatan = a.kecamatan AND b.huruf = a.huruf AND a.nik < b.nik
    WHERE CASE WHEN nik_salah_ketik(a.nik, b.nik) THEN nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) >= 2 END
    UNION ALL
    SELECT a.nik, b.nik, 5
    FROM c AS a JOIN c AS b ON b.pekon = a.pekon AND b.bunyi = a.bunyi AND a.nik < b.nik
    WHERE nik_salah_ketik(a.nik, b.nik)
),
berdekatan AS (SELECT a, b, min(urutan) AS urutan FROM setempat GROUP BY a, b),
hadir AS (
    SELECT DISTINCT b.nik_sah, b.daftar, b.lahir = b.lahir_nik AS cocok, b.sumber = 'pemangku_b1' AS di_buku
    FROM link.baris AS b
    JOIN link.simpul AS s ON s.nomor = b.nomor AND s.adalah_nik
    WHERE b.nik_sah IN (SELECT a FROM berdekatan UNION SELECT b FROM berdekatan)
),
bobot AS (
    SELECT nik_sah, (count(*) FILTER (WHERE cocok), count(DISTINCT daftar), bool_or(di_buku), nik_sah) AS bobot
    FROM hadir
    GROUP BY nik_sah
),
bentrok AS (
    SELECT DISTINCT d.a, d.b
    FROM berdekatan AS d
    JOIN hadir AS h ON h.nik_sah = d.a
    JOIN hadir AS i ON i.nik_sah = d.b AND i.daftar = h.daftar
),
terarah AS (
    SELECT CASE WHEN x.bobot > y.bobot THEN d.b ELSE d.a END AS nik_sah,
           CASE WHEN x.bobot > y.bobot THEN d.a ELSE d.b END AS induk,
           greatest(x.bobot, y.bobot) AS bobot, d.urutan
    FROM berdekatan AS d
    JOIN bobot AS x ON x.nik_sah = d.a
    JOIN bobot AS y ON y.nik_sah = d.b
    ANTI JOIN bentrok AS t ON t.a = d.a AND t.b = d.b
)
SELECT nik_sah, arg_max(induk, bobot) AS induk,
       ['nik_15', 'kk_nama', 'lahir_nama', 'nik_nama', 'pekon_nama'][arg_max(urutan, bobot)] AS aturan
FROM terarah
WHERE induk NOT IN (SELECT nik_sah FROM terarah)
GROUP BY nik_sah
