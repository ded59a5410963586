-- Every area code in a published table is one of published.wilayah.
WITH dipakai AS (
    SELECT 'nilai' AS tabel, kode_wilayah FROM published.nilai
    UNION SELECT 'gerbang', kode_wilayah FROM published.gerbang
    UNION SELECT 'lapor', kode_wilayah FROM published.lapor
    UNION SELECT 'petak', kode_wilayah FROM published.petak
    UNION SELECT 'idm', kode_wilayah FROM published.idm
    UNION SELECT 'terbit', kode_wilayah FROM published.terbit
    UNION SELECT 'lokus', kode_wilayah FROM published.lokus
    UNION SELECT 'lokus', kode_kecamatan FROM published.lokus
    UNION SELECT 'petugas', kode_wilayah FROM published.petugas
    UNION SELECT 'rantai_opd', kode_wilayah FROM published.rantai_opd
    UNION SELECT 'rantai_opd', kode_kecamatan FROM published.rantai_opd
    UNION SELECT 'rantai_pekon', kode_wilayah FROM published.rantai_pekon
    UNION SELECT 'aksi_konvergensi', kode_wilayah FROM published.aksi_konvergensi
    UNION SELECT 'desil', kode_wilayah FROM published.desil
    UNION SELECT 'pbi_alasan', kode_wilayah FROM published.pbi_alasan
    UNION SELECT 'pbi_nasib', kode_wilayah FROM published.pbi_nasib
    UNION SELECT 'konvergensi', kode_wilayah FROM published.konvergensi
    UNION SELECT 'penerima_kelas', kode_wilayah FROM published.penerima_kelas
    UNION SELECT 'b3_dusun', kode_wilayah FROM published.b3_dusun
    UNION SELECT 'indikator', kode_wilayah FROM rollup.dasar
)
SELECT d.tabel, d.kode_wilayah
FROM dipakai AS d
LEFT JOIN published.wilayah AS w ON w.kode_wilayah = d.kode_wilayah
WHERE d.kode_wilayah IS NOT NULL AND w.kode_wilayah IS NULL
