-- How the text of one cell is read, as macros: canonical text, or NULL when it cannot be read.

-- One space between words, upper case: how fixed choices are compared.
CREATE OR REPLACE MACRO rapi(x) AS upper(regexp_replace(x, '\s+', ' ', 'g'));

-- Whole numbers, 12.136 (id) or 12,136 (en); "-" and "nihil" are how recaps write zero, "Rp 5.000,-" an amount.
CREATE OR REPLACE MACRO angka_bersih(x) AS
    CASE WHEN regexp_full_match(x, '(?i)(rp\.?\s*)?[-–—]|nihil') THEN '0'
         ELSE regexp_replace(x, '(?i)^rp\.?|[,.][-–—]+$|[\s\x{00A0}]', '', 'g') END;
CREATE OR REPLACE MACRO bilangan_en(x) AS list_transform([angka_bersih(x)], lambda t:
    CASE WHEN regexp_full_match(t, '-?\d{1,3}(,\d{3})+(\.0+)?|-?\d+(\.0+)?')
         THEN try_cast(replace(split_part(t, '.', 1), ',', '') AS BIGINT)::VARCHAR END)[1];
CREATE OR REPLACE MACRO bilangan_id(x) AS list_transform([angka_bersih(x)], lambda t:
    CASE WHEN regexp_full_match(t, '-?\d{1,3}(\.\d{3})+(,0+)?|-?\d+(,0+)?')
         THEN try_cast(replace(split_part(t, ',', 1), '.', '') AS BIGINT)::VARCHAR
         WHEN regexp_full_match(t, '-?\d+\.00?') THEN try_cast(split_part(t, '.', 1) AS BIGINT)::VARCHAR END)[1];

-- Decimals; a lone mark of the other style counts when it cannot be a thousands mark (8.5 in an id file).
CREATE OR REPLACE MACRO desimal_en(x) AS list_transform([angka_bersih(x)], lambda t:
    CASE WHEN regexp_full_match(t, '-?\d{1,3}(,\d{3})+(\.\d+)?|-?\d+(\.\d+)?') THEN replace(t, ',', '')
         WHEN regexp_full_match(t, '-?\d+,(\d{1,2}|\d{4,})') THEN replace(t, ',', '.') END)[1];
CREATE OR REPLACE MACRO desimal_id(x) AS list_transform([angka_bersih(x)], lambda t:
    CASE WHEN regexp_full_match(t, '-?\d{1,3}(\.\d{3})+(,\d+)?|-?\d+(,\d+)?')
         THEN replace(replace(t, '.', ''), ',', '.')
         WHEN regexp_full_match(t, '-?\d+\.(\d{1,2}|\d{4,})') THEN t END)[1];

-- Desil: "3", "Desil 3", "D3".
CREATE OR REPLACE MACRO desil(x) AS
    try_cast(nullif(regexp_extract(x, '(?i)^(?:desil|d)?\s*(\d{1,2})(?:[.,]0+)?$', 1), '') AS BIGINT)::VARCHAR;
CREATE OR REPLACE MACRO tanpa_desil(x) AS
    regexp_full_match(x, '(?i)belum.*|tidak.*|tanpa.*|-|–|null|n/?a');

-- Age in whole months: "2 Tahun - 3 Bulan - 5 Hari", "27 bulan", "27".
CREATE OR REPLACE MACRO usia(x) AS
    CASE WHEN regexp_full_match(x, '\d{1,3}') THEN try_cast(x AS BIGINT)::VARCHAR
         WHEN regexp_matches(x, '(?i)\d+\s*(tahun|thn|th|bulan|bln)')
         THEN (coalesce(try_cast(nullif(regexp_extract(x, '(?i)(\d+)\s*(?:tahun|thn|th)', 1), '') AS BIGINT), 0) * 12
             + coalesce(try_cast(nullif(regexp_extract(x, '(?i)(\d+)\s*(?:bulan|bln)', 1), '') AS BIGINT), 0))::VARCHAR
    END;

-- Dates: year first, day first, 20240517, a spreadsheet's day number, 17 Mei 2024. Never month first.
CREATE OR REPLACE MACRO bulan_ke(x) AS
    CASE lower(left(x, 3)) WHEN 'jan' THEN 1 WHEN 'feb' THEN 2 WHEN 'peb' THEN 2 WHEN 'mar' THEN 3
        WHEN 'apr' THEN 4 WHEN 'mei' THEN 5 WHEN 'may' THEN 5 WHEN 'jun' THEN 6 WHEN 'jul' THEN 7
        WHEN 'agu' THEN 8 WHEN 'ags' THEN 8 WHEN 'agt' THEN 8 WHEN 'aug' THEN 8 WHEN 'sep' THEN 9
        WHEN 'okt' THEN 10 WHEN 'oct' THEN 10 WHEN 'nov' THEN 11 WHEN 'nop' THEN 11
        WHEN 'des' THEN 12 WHEN 'dec' THEN 12 END;
CREATE OR REPLACE MACRO rakit(tahun, bulan, hari) AS
    CASE WHEN tahun >= '1900'
         THEN try_cast(tahun || '-' || lpad(bulan, 2, '0') || '-' || lpad(hari, 2, '0') AS DATE) END;
CREATE OR REPLACE MACRO tanggal(x) AS strftime(
    CASE WHEN regexp_full_match(x, '\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([ T].*)?')
         THEN rakit(left(x, 4), regexp_extract(x, '^\d{4}\D(\d+)', 1), regexp_extract(x, '^\d{4}\D\d+\D(\d+)', 1))
         WHEN regexp_full_match(x, '\d{1,2}[-/.]\d{1,2}[-/.]\d{4}([ T].*)?')
         THEN rakit(regexp_extract(x, '\d{4}'), regexp_extract(x, '^\d+\D(\d+)', 1), regexp_extract(x, '^\d+'))
         WHEN regexp_full_match(x, '(19|20)\d{6}') THEN rakit(left(x, 4), substr(x, 5, 2), substr(x, 7, 2))
         WHEN regexp_full_match(x, '[1-9]\d{4}') THEN DATE '1899-12-30' + x::INTEGER
         WHEN regexp_full_match(x, '\d{1,2}[-/. ]+[A-Za-z]+[-/. ]+\d{4}')
         THEN rakit(right(x, 4), bulan_ke(regexp_extract(x, '[A-Za-z]+'))::VARCHAR, regexp_extract(x, '^\d+'))
    END, '%Y-%m-%d');
