"""Officers: the newest list only, one row per position and place."""

from tests.queries.meja import Meja

BERKAS = """
    batch | sumber  | periode | berkas | asal
    lama  | petugas | 2025-01 | a.xlsx | nyata
    baru  | petugas | 2026-01 | b.xlsx | nyata
"""
DAFTAR = """
    batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | pekon_teks    | jabatan | nama_petugas
    lama  | 2025-01 | a#1         | 18.04.09       | 18.04.09.2006 | BANDING AGUNG | peratin | Uji Lama
    baru  | 2026-01 | b#1         | 18.04.09       | 18.04.09.2006 | BANDING AGUNG | peratin | Uji Baru
    baru  | 2026-01 | b#2         | 18.04.09       | 18.04.09.2006 | BANDING AGUNG | peratin | Uji Baru
    baru  | 2026-01 | b#3         | 18.04.09       | 18.04.09.0000 |               | TKSK    | Uji Kecamatan
    baru  | 2026-01 | b#4         | 18.04.09       | 18.04.09.0000 | ENTAH         | bidan   | Uji Tersesat
    baru  | 2026-01 | b#5         | 18.04.00       | 18.04.00.0000 |               | TKSK    | Uji Hilang
"""


def test_the_newest_list_is_published_without_rows_that_have_no_place():
    meja = Meja(periods="2025-01 2026-01")
    meja.give("raw.batch", BERKAS)
    meja.give("staging.petugas", DAFTAR)
    assert meja.ask("published.petugas", "kode_wilayah, jabatan, nama") == [
        ("18.04.09", "TKSK", "Uji Kecamatan"),
        ("18.04.09.2006", "peratin", "Uji Baru"),
    ]


def test_a_whole_kecamatan_is_not_an_unknown_pekon():
    meja = Meja(periods="2025-01 2026-01")
    meja.give("staging.petugas", DAFTAR)
    counted = "sumber = 'petugas' AND batch = 'baru'"
    assert meja.ask("core.hitung_baris", "baris, tak_dikenal", counted) == [(5, 1)]
