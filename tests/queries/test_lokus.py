"""Lokus of the press and of decrees in one table: an unconfirmed name waits for a decree that settles it."""

from tests.queries.meja import Meja

BATCH = """
    sumber | batch | periode | bagian | diterima   | asal
    lokus  | k1    | 2025    | a      | 2025-06-05 | nyata
    lokus  | k2    | 2026    | b      | 2026-02-01 | nyata
"""
KEPALA = """
    batch | periode | kunci_baris | kode_kecamatan | kode_pekon | kecamatan_teks | pekon_teks | jenis |
    tahun_penetapan | tahun_pelaksanaan | nomor_keputusan | tanggal_keputusan
"""
SINDANG_PAGAR, SIMPANGSARI, BANDING_AGUNG = "18.04.05.2011", "18.04.05.2001", "18.04.09.2006"
PERS = "id = 'stunting-2022-01'"


def meja_of(*rows: str) -> Meja:
    meja = Meja()
    meja.give("raw.batch", BATCH)
    meja.give("staging.lokus", "\n".join([" ".join(KEPALA.split()), *rows]))
    return meja


def row(batch: str, name: str, kode: str, jenis: str = "stunting", carried: str = "2022") -> str:
    place = f"{name} | {kode[:8]} | {kode} | x | {name}"
    return f"{batch} | 2025 | {place} | {jenis} | 2025 | {carried} | 9/2025 | 2025-06-02"


def test_a_name_of_the_press_stays_unconfirmed_with_its_candidates():
    meja = meja_of(row("k1", "Banding Agung", BANDING_AGUNG))
    assert meja.ask("published.lokus", "status, kode_wilayah, kandidat", PERS) == [
        ("belum pasti", None, f"{SIMPANGSARI}|{SINDANG_PAGAR}")
    ]


def test_a_decree_that_names_one_candidate_confirms_it():
    meja = meja_of(row("k1", "Sindang Pagar", SINDANG_PAGAR))
    found = meja.ask("published.lokus", "status, kode_wilayah, nama_menurut_sumber, catatan", PERS)
    assert found[0][:3] == ("pasti", SINDANG_PAGAR, "Sindang Sari")
    assert found[0][3].endswith("Dipastikan oleh 9/2025, 2 Juni 2025")


def test_both_candidates_another_kind_or_another_year_confirm_nothing():
    for rows in (
        [row("k1", "Sindang Pagar", SINDANG_PAGAR), row("k1", "Simpangsari", SIMPANGSARI)],
        [row("k1", "Sindang Pagar", SINDANG_PAGAR, jenis="kemiskinan ekstrem")],
        [row("k1", "Sindang Pagar", SINDANG_PAGAR, carried="2023")],
    ):
        assert meja_of(*rows).ask("published.lokus", "status", PERS) == [("belum pasti",)]


def test_an_unknown_name_of_a_decree_has_alike_names_until_a_later_batch_tells():
    first = row("k1", "Sindang Pager", "18.04.05.0000", jenis="audit stunting", carried="2025")
    where = "nama_menurut_sumber = 'Sindang Pager'"
    columns = "jenis, status, kode_wilayah, kandidat"
    waiting = meja_of(first).ask("published.lokus", columns, where)
    assert waiting == [("audit stunting", "belum pasti", None, SINDANG_PAGAR)]
    later = row("k2", "Sindang Pagar", SINDANG_PAGAR, jenis="audit stunting", carried="2025")
    confirmed = meja_of(first, later).ask("published.lokus", columns, where)
    assert confirmed == [("audit stunting", "pasti", SINDANG_PAGAR, SINDANG_PAGAR)]


def test_a_pekon_in_two_kinds_stands_once_in_each():
    meja = meja_of(row("k1", "Banding Agung", BANDING_AGUNG, jenis="Kemiskinan Ekstrem", carried="2026"))
    found = meja.ask("published.lokus", "jenis, tahun_pelaksanaan", f"kode_wilayah = '{BANDING_AGUNG}'")
    assert found == [("kemiskinan ekstrem", 2026), ("stunting", 2022)]
