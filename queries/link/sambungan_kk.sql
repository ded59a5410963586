-- butir: satu baris per calon yang mencari dan calon lain dalam No KK yang sama dengan nama yang cocok
-- kunci: calon, tujuan, aturan
-- A name that sounds the same is enough; only who finds none is compared with names that resemble his, and those need
-- a birth date and sex that do not speak against it: brothers and sisters.
-- Inside a pekon a card number with one mistyped digit is still that card when the name sounds the same.
WITH pencari AS (SELECT * FROM link.ciri_calon WHERE mencari AND no_kk_sah IS NOT NULL),
senama AS (
    SELECT DISTINCT a.calon, b.calon AS tujuan
    FROM pencari AS a
    JOIN link.ciri_calon AS b ON b.no_kk_sah = a.no_kk_sah AND b.bunyi = a.bunyi AND b.calon <> a.calon
),
sisa AS (
    SELECT p.*
    FROM pencari AS p
    ANTI JOIN (SELECT calon FROM senama WHERE starts_with(tujuan, 'nik:')) AS s ON s.calon = p.calon
),
pasangan AS (
    SELECT a.calon, b.calon AS tujuan, nama_mutu(a.nama_baku, a.bunyi, b.nama_baku, b.bunyi) AS mutu,
           lahir_bertentangan(a.lahir, coalesce(b.lahir, b.lahir_nik))
           OR coalesce(a.jenis_kelamin <> b.jenis_kelamin, false) AS berlawanan
    FROM sisa AS a
    JOIN link.ciri_calon AS b ON b.no_kk_sah = a.no_kk_sah AND b.calon <> a.calon AND nama_sehuruf(a.bunyi, a.panggil, b.bunyi, b.panggil)
    WHERE b.bunyi <> a.bunyi
),
salah_ketik AS (
    SELECT DISTINCT a.calon, b.calon AS tujuan
    FROM sisa AS a
    JOIN link.ciri_calon AS b ON b.pekon = a.pekon AND b.bunyi = a.bunyi AND b.calon <> a.calon
    WHERE b.no_kk_sah <> a.no_kk_sah AND damerau_levenshtein(a.no_kk_sah, b.no_kk_sah) = 1
      AND NOT lahir_bertentangan(a.lahir, coalesce(b.lahir, b.lahir_nik))
),
semua AS (
    SELECT calon, tujuan, 3 AS mutu FROM senama
    UNION ALL
    SELECT calon, tujuan, 3 FROM salah_ketik
    UNION ALL
    SELECT calon, tujuan, mutu FROM pasangan WHERE mutu >= 1 AND NOT berlawanan
)
SELECT calon, tujuan, 'kk_nama' AS aturan, max(mutu) AS mutu, 30 AS bobot
FROM semua
GROUP BY calon, tujuan
