"""Doubts: a code beside the name of another place is counted for its source and period."""

from tests.queries.meja import Meja

DUKCAPIL = """
    batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | cara_tempat
    a     | 2025-S2 | a#1         | 18.04.09       | 18.04.09.2004 | kode
    a     | 2025-S2 | a#2         | 18.04.09       | 18.04.09.2006 | kode_beda_nama
    a     | 2025-S2 | a#3         | 18.04.04       | 18.04.04.2002 | kode_beda_nama
    b     | 2022    | b#1         | 18.04.04       | 18.04.04.2002 | kode_beda_nama
"""


def test_codes_that_contradict_the_name_are_counted():
    meja = Meja()
    meja.con.execute("CREATE TABLE kosong AS FROM raw.dukcapil; DROP VIEW raw.dukcapil")
    meja.con.execute("CREATE TABLE raw.dukcapil AS FROM kosong")
    meja.give("raw.dukcapil", DUKCAPIL)
    found = meja.ask("published.keraguan", "sumber, periode, jumlah, satuan", "jenis = 'kode_beda_nama'")
    assert found == [("dukcapil", "2022", 1, "baris"), ("dukcapil", "2025-S2", 2, "baris")]
