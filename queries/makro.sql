-- Words that every staging model shares. A text arrives as the agency wrote it; NULL means "not usable".

CREATE OR REPLACE MACRO teks(x) AS nullif(trim(x), '');

-- "-" is how an empty cell is filled.
CREATE OR REPLACE MACRO tanpa_garis(x) AS regexp_replace(x, '^\s*[-–—]+\s*$', '');

-- Free text of a public document: a number as long as a NIK or No KK is not carried on.
CREATE OR REPLACE MACRO tanpa_nomor_orang(x) AS teks(regexp_replace(regexp_replace(tanpa_garis(x), '\s+', ' ', 'g'),
    '[0-9]{16,}', '…', 'g'));

-- Where a line of a plan is aimed; "semua pekon" names none, as an empty cell does.
CREATE OR REPLACE MACRO tempat_ditulis(x) AS nullif(regexp_replace(teks(tanpa_garis(x)),
    '(?i)^(semua|seluruh)(\s+(pekon|desa|kelurahan|kecamatan|pekon/kelurahan))?$', ''), '');

CREATE OR REPLACE MACRO bulat(x) AS try_cast(floor(try_cast(x AS DOUBLE)) AS BIGINT);

CREATE OR REPLACE MACRO tanggal(x) AS try_cast(trim(x) AS DATE);
-- a date as it is read: 2 Juni 2025
CREATE OR REPLACE MACRO kata_tanggal(d) AS day(d) || ' ' || ['Januari', 'Februari', 'Maret', 'April', 'Mei',
    'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'][month(d)] || ' ' || year(d);

-- Sixteen digits without the apostrophe, the spaces and the ".0" that spreadsheets leave around them.
CREATE OR REPLACE MACRO angka_identitas(x) AS CASE
    WHEN length(x) = 16 THEN x
    ELSE replace(replace(CASE WHEN ends_with(trim(x), '.0') THEN left(trim(x), length(trim(x)) - 2)
                              ELSE trim(x) END, '''', ''), ' ', '')
END;

CREATE OR REPLACE MACRO enam_belas_angka(a) AS
    regexp_full_match(a, '[0-9]{16}') AND a <> repeat(left(a, 1), 16);

CREATE OR REPLACE MACRO hari_lahir_nik(a) AS
    (try_cast(substr(a, 7, 2) AS INTEGER) - CASE WHEN substr(a, 7, 2) > '40' THEN 40 ELSE 0 END);

-- Province 11–99, day 1–31 (women +40), month 1–12, serial not 0000.
CREATE OR REPLACE MACRO susunan_nik_wajar(a) AS
    left(a, 2) >= '11' AND substr(a, 3, 2) BETWEEN '01' AND '79' AND substr(a, 5, 2) <> '00'
    AND hari_lahir_nik(a) BETWEEN 1 AND 31 AND substr(a, 9, 2) BETWEEN '01' AND '12'
    AND right(a, 4) <> '0000';

-- An apostrophe is repaired; a birth date that differs from the NIK is a doubt, not a proof against the NIK.
CREATE OR REPLACE MACRO nik_sah(x) AS CASE
    WHEN enam_belas_angka(angka_identitas(x)) AND susunan_nik_wajar(angka_identitas(x)) THEN angka_identitas(x)
END;

-- Digits of a broken NIK that still tell something: 15 because one was lost, 16 because one was mistyped.
CREATE OR REPLACE MACRO nik_sebagian(x) AS CASE
    WHEN nik_sah(x) IS NULL AND regexp_full_match(angka_identitas(x), '[1-9][0-9]{14,15}')
         AND NOT regexp_full_match(angka_identitas(x), '.0+|12345.*')
         AND angka_identitas(x) <> repeat(left(angka_identitas(x), 1), length(angka_identitas(x)))
    THEN angka_identitas(x)
END;

-- Day, month and two-digit year of birth as six digits, from a date and from a NIK (women's day without the 40).
CREATE OR REPLACE MACRO tanggal_6(lahir) AS strftime(lahir, '%d%m%y');

CREATE OR REPLACE MACRO tanggal_nik(a) AS
    lpad(CAST(hari_lahir_nik(a) AS VARCHAR), 2, '0') || substr(a, 9, 4);

-- The year of a birth written with two digits: nobody is older than a hundred.
CREATE OR REPLACE MACRO tahun_lahir(a) AS
    CAST(right(a, 2) AS INTEGER) + CASE WHEN right(a, 2) <= '26' THEN 2000 ELSE 1900 END;

CREATE OR REPLACE MACRO nik_sesuai_tanggal(a, lahir) AS
    hari_lahir_nik(a) = day(lahir) AND substr(a, 9, 2) = substr(CAST(lahir AS VARCHAR), 6, 2)
    AND substr(a, 11, 2) = substr(CAST(lahir AS VARCHAR), 3, 2);

CREATE OR REPLACE MACRO cacat_nik_tidak_sah(x) AS CASE
    WHEN coalesce(trim(x), '') IN ('', '-') THEN 'kosong'
    WHEN regexp_full_match(angka_identitas(x), '0+') THEN 'nol'
    WHEN regexp_matches(upper(x), '[0-9]E[+]?[0-9]') THEN 'notasi_ilmiah'
    WHEN regexp_full_match(angka_identitas(x), '[0-9]{15}') THEN '15_angka'
    WHEN angka_identitas(x) = repeat(left(angka_identitas(x), 1), 16) THEN 'tiruan'
    ELSE 'rusak'
END;

-- The first fault found in a NIK, by name; NULL when there is none.
CREATE OR REPLACE MACRO cacat_nik(x, lahir) AS CASE
    WHEN nik_sah(x) IS NULL THEN cacat_nik_tidak_sah(x)
    WHEN starts_with(trim(x), '''') THEN 'apostrof'
    WHEN NOT nik_sesuai_tanggal(angka_identitas(x), lahir) THEN 'tanggal_tak_cocok'
END;

-- A KK number: area code, day and month of issue (never +40), serial.
CREATE OR REPLACE MACRO no_kk_sah(x) AS CASE
    WHEN enam_belas_angka(angka_identitas(x))
         AND left(angka_identitas(x), 2) >= '11' AND substr(angka_identitas(x), 3, 2) BETWEEN '01' AND '79'
         AND right(angka_identitas(x), 4) <> '0000' THEN angka_identitas(x)
END;

-- The day a card was issued stands in its number; NULL where it does not read as a day up to 2069.
CREATE OR REPLACE MACRO tanggal_kk(a) AS
    try_strptime('20' || substr(a, 11, 2) || substr(a, 9, 2) || substr(a, 7, 2), '%Y%m%d')::DATE;

CREATE OR REPLACE MACRO cacat_kk(x) AS CASE
    WHEN no_kk_sah(x) IS NOT NULL THEN NULL
    WHEN coalesce(trim(x), '') IN ('', '-') THEN 'kosong'
    ELSE 'rusak'
END;

-- Capitals; no punctuation, no titles before, no degree, father or other name behind; MUHAMMAD and SITI written out.
CREATE OR REPLACE MACRO nama_baku(x) AS nullif(trim(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        replace(upper(split_part(x, ',', 1)), '''', ''),
        '[ .(]+(ALM|ALMH|ALMARHUM|ALMARHUMAH|S[. ]*PD|S[. ]*PD[. ]*I|S[. ]*AG|S[. ]*SOS|A[. ]*MD)[ .)]*$|[^A-Z ]+| (BIN|BINTI|ALIAS) .*',
        ' ', 'g'),
        '^ *(?:(?:H|HJ|HAJI|HAJJAH|HAJAH|KH|KYAI|KIAI|USTAD|USTADZ|USTADZAH|DRS|DRA|DR|IR|PROF|ALM|ALMH|ALMARHUM|ALMARHUMAH|TN|TUAN|NY|NYONYA|BPK|BAPAK|IBU|SDR|SDRI) +)+([A-Z])', '\1'),
        '^ *(M|MHD|MUH|MUHD|MUHAMAD|MUHAMMAD|MUHAMMED|MUCH|MUCHAMAD|MUCHAMMAD|MOH|MOHD|MOHAMAD|MOHAMMAD|MOHAMED|MOCH|MOCHAMAD|MOCHAMMAD)( +|$)', 'MUHAMMAD '),
        '^ *(ST|STI|SITTI|SITY|SYTI) +', 'SITI '),
        ' +', ' ', 'g')), '');

-- The name as it sounds: old and new spelling, doubled letters and spaces no longer tell two writings apart.
CREATE OR REPLACE MACRO nama_bunyi(x) AS
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        x, ' ', ''), 'OE', 'U'), 'DJ', 'J'), 'TJ', 'C'), 'NJ', 'NY'), 'SJ', 'SY'), 'CH', 'H'), 'KH', 'H'),
        'DH', 'D'), 'TH', 'T'), 'SY', 'S'), 'PH', 'P'), 'F', 'P'), 'V', 'P'), 'Z', 'J'), 'Y', 'I'),
        'AE', 'AI'), 'II', 'I'), 'NN', 'N'), 'MM', 'M'), 'DD', 'D'), 'LL', 'L'), 'RR', 'R'), 'SS', 'S'),
        'TT', 'T'), 'AA', 'A'), 'UU', 'U'), 'Q', 'K');

-- One whole word is the other but for slips of the pen, of which a long word (ABDOELLAH, ABDULLAH) may have two.
CREATE OR REPLACE MACRO kata_sama(a, b) AS
    a = b OR (least(length(a), length(b)) >= 5
              AND damerau_levenshtein(a, b) <= CASE WHEN least(length(a), length(b)) >= 8 THEN 2 ELSE 1 END);

-- Word by word one is the other or its beginning (A KARIM, ABDUL K, ABDUL), and one whole word is shared.
CREATE OR REPLACE MACRO kata_sepadan(a, b) AS
    list_bool_and(list_transform(range(1, least(len(a), len(b)) + 1),
        lambda i: starts_with(a[i], b[i]) OR starts_with(b[i], a[i]) OR kata_sama(a[i], b[i])))
    AND list_bool_or(list_transform(range(1, least(len(a), len(b)) + 1),
        lambda i: least(length(a[i]), length(b[i])) >= 3 AND kata_sama(a[i], b[i])));

-- First words that are often left out: MUHAMMAD YUSUF, SITI AMINAH, NI MADE SARI; the rest is what somebody is called by.
CREATE OR REPLACE MACRO nama_berdepan(x) AS
    starts_with(x, 'MUHAMMAD ') OR starts_with(x, 'SITI ') OR starts_with(x, 'AHMAD ') OR starts_with(x, 'ACHMAD ')
    OR starts_with(x, 'NI ') OR starts_with(x, 'I ');

CREATE OR REPLACE MACRO nama_panggil(x) AS
    CASE WHEN nama_berdepan(x) THEN substr(x, strpos(x, ' ') + 1) ELSE x END;

CREATE OR REPLACE MACRO nama_singkatan(a, b) AS CASE
    WHEN left(a, 1) = left(b, 1) AND kata_sepadan(string_split(a, ' '), string_split(b, ' ')) THEN true
    WHEN nama_berdepan(a) AND left(nama_panggil(a), 1) = left(b, 1)
        THEN kata_sepadan(string_split(nama_panggil(a), ' '), string_split(b, ' '))
    WHEN nama_berdepan(b) AND left(nama_panggil(b), 1) = left(a, 1)
        THEN kata_sepadan(string_split(a, ' '), string_split(nama_panggil(b), ' '))
    ELSE false
END;

-- Same name inside one KK: equal, one the shortened form of the other, or two letters apart.
CREATE OR REPLACE MACRO nama_cocok(a, b) AS
    a = b
    OR (least(length(a), length(b)) >= 4 AND (starts_with(a, b) OR starts_with(b, a)))
    OR (least(length(a), length(b)) >= 6 AND levenshtein(a, b) <= 2);

-- Worth comparing at all: the same first letter, of the whole name or of what somebody is called by.
CREATE OR REPLACE MACRO nama_sehuruf(bunyi_a, panggil_a, bunyi_b, panggil_b) AS
    left(bunyi_a, 1) = left(bunyi_b, 1) OR panggil_a = panggil_b;

-- How well two names agree: 3 they sound the same, 2 shortened or one slip of the pen, 1 only inside one
-- family, 0 another name.
CREATE OR REPLACE MACRO nama_mutu(a, bunyi_a, b, bunyi_b) AS CASE
    WHEN bunyi_a = bunyi_b THEN 3
    WHEN least(length(bunyi_a), length(bunyi_b)) >= 5
         AND damerau_levenshtein(bunyi_a, bunyi_b) <= CASE WHEN length(bunyi_a) >= 10 THEN 2 ELSE 1 END THEN 2
    WHEN nama_singkatan(a, b) THEN 2
    WHEN nama_cocok(a, b) OR starts_with(bunyi_a, bunyi_b) OR starts_with(bunyi_b, bunyi_a) THEN 1
    WHEN least(length(bunyi_a), length(bunyi_b)) >= 3 AND damerau_levenshtein(bunyi_a, bunyi_b) <= 1 THEN 1
    ELSE 0
END;

-- One typed digit: another, lost, doubled, or two neighbours exchanged.
CREATE OR REPLACE MACRO nik_salah_ketik(a, b) AS CASE  -- whatever the slip, one half of the number is left
    WHEN left(a, 7) = left(b, 7) OR right(a, 7) = right(b, 7) THEN damerau_levenshtein(a, b) <= 1 ELSE false
END;

-- Two six-digit birth dates that no slip explains: day and month exchanged, 1 January for an unknown day.
CREATE OR REPLACE MACRO lahir_bertentangan(a, b) AS coalesce(
    damerau_levenshtein(a, b) > 1
    AND a <> substr(b, 3, 2) || left(b, 2) || right(b, 2)
    AND NOT (right(a, 2) = right(b, 2) AND (left(a, 4) = '0101' OR left(b, 4) = '0101')), false);

-- Water and latrine: 'layak', 'tidak layak' or 'dibangun tahun NNNN'; a facility built in some year is there now.
CREATE OR REPLACE MACRO kondisi(x) AS CASE
    WHEN lower(trim(x)) = 'tidak layak' THEN 'tidak layak'
    WHEN lower(trim(x)) = 'layak' OR starts_with(lower(trim(x)), 'dibangun') THEN 'layak'
END;

-- A number as it is written in Indonesian: 33430 → 33.430, 12.92 → 12,92.
CREATE OR REPLACE MACRO angka_id(x) AS
    replace(format('{:,}', CAST(floor(x) AS BIGINT)), ',', '.')
    || CASE WHEN x = floor(x) THEN '' ELSE ',' || split_part(CAST(x AS VARCHAR), '.', 2) END;

-- How wide a line is aimed: at a pekon, a kecamatan, the kabupaten, or at a place that nobody knows.
CREATE OR REPLACE MACRO sasaran_baris(tersesat, kecamatan, pekon) AS
    CASE WHEN tersesat THEN 'tidak dikenal'
         WHEN pekon IS NOT NULL THEN 'pekon'
         WHEN kecamatan IS NOT NULL THEN 'kecamatan'
         ELSE 'kabupaten' END;

-- A row about a whole kecamatan or the kabupaten leaves cells empty; it is lost when a written place is unknown.
CREATE OR REPLACE MACRO adalah_tersesat(kode_kecamatan, kode_pekon, kecamatan, pekon) AS
    (pekon IS NOT NULL AND right(kode_pekon, 5) = '.0000')
    OR (kecamatan IS NOT NULL AND right(kode_kecamatan, 3) = '.00');
