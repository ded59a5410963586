-- butir: satu baris per nama baku: bunyinya, bunyi kata pertamanya, dua huruf awalnya, huruf awal panggilan, banyak katanya
-- kunci: nama_baku
SELECT nama_baku, nama_bunyi(nama_baku) AS bunyi, nama_bunyi(split_part(nama_baku, ' ', 1)) AS bunyi_awal,
       left(nama_bunyi(nama_baku), 2) AS huruf,
       left(nama_bunyi(nama_panggil(nama_baku)), 1) AS panggil, len(string_split(nama_baku, ' ')) AS kata
FROM (SELECT DISTINCT nama_baku FROM link.baris WHERE nama_baku IS NOT NULL) AS semua
