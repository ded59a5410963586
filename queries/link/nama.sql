-- butir: satu baris per nama baku: bunyinya, dua huruf awalnya, banyak katanya
-- kunci: nama_baku
SELECT nama_baku, nama_bunyi(nama_baku) AS bunyi, left(nama_bunyi(nama_baku), 2) AS huruf,
       len(string_split(nama_baku, ' ')) AS kata
FROM (SELECT DISTINCT nama_baku FROM link.baris WHERE nama_baku IS NOT NULL) AS semua
