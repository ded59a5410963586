-- butir: satu baris per pekon: keluarga menurut kunci, yang ditemukan di sana, yang terhitung di sana, dan yang keliru
-- kunci: kode_pekon
-- A family is found when most of its rows are one counted family, most of whose rows are its own, in its pekon; what is
-- counted beside that is wrong: twice, in another pekon, or made of others.
WITH baris AS (
    SELECT a.id_keluarga, k.id_keluarga AS kunci, a.kode_pekon AS pekon_tertulis, k.kode_pekon AS pekon_kunci,
           p.tanggal_akhir, a.sumber
    FROM link.anggota AS a
    JOIN nilai.kunci AS k ON k.sumber = a.sumber AND k.kunci_baris = a.kunci_baris
    JOIN ref.periode AS p ON p.periode = a.periode
    WHERE k.kode_pekon IS NOT NULL
),
kelompok AS (SELECT id_keluarga, kunci, count(*) AS n FROM baris GROUP BY id_keluarga, kunci),
benar AS (
    SELECT b.kunci, arg_max(b.pekon_kunci, (b.tanggal_akhir, b.pekon_kunci)) AS kode_pekon,
           (SELECT arg_max(k.id_keluarga, (k.n, k.id_keluarga)) FROM kelompok AS k WHERE k.kunci = b.kunci) AS id_keluarga
    FROM baris AS b
    GROUP BY b.kunci
),
terhitung AS (
    SELECT b.id_keluarga,
           arg_max(b.pekon_tertulis,
                   (right(b.pekon_tertulis, 5) <> '.0000', b.tanggal_akhir, b.sumber, b.pekon_tertulis)) AS kode_pekon,
           (SELECT arg_max(k.kunci, (k.n, k.kunci)) FROM kelompok AS k WHERE k.id_keluarga = b.id_keluarga) AS kunci
    FROM baris AS b
    GROUP BY b.id_keluarga
),
semua AS (
    SELECT b.kode_pekon, 1 AS benar, CAST(t.kunci IS NOT NULL AS INTEGER) AS ditemukan, 0 AS terhitung, 0 AS keliru
    FROM benar AS b
    LEFT JOIN terhitung AS t ON t.id_keluarga = b.id_keluarga AND t.kunci = b.kunci AND t.kode_pekon = b.kode_pekon
    UNION ALL
    SELECT t.kode_pekon, 0, 0, 1, CAST(b.kunci IS NULL AS INTEGER)
    FROM terhitung AS t
    LEFT JOIN benar AS b ON b.kunci = t.kunci AND b.id_keluarga = t.id_keluarga AND b.kode_pekon = t.kode_pekon
)
SELECT kode_pekon, sum(benar) AS benar, sum(ditemukan) AS ditemukan, sum(terhitung) AS terhitung, sum(keliru) AS keliru
FROM semua
GROUP BY kode_pekon
