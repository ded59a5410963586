"""Pekon → kecamatan → kabupaten, with what could not be placed; and why a place has no figure."""

import pytest

from tests.queries.meja import Meja


@pytest.fixture
def meja() -> Meja:
    meja = Meja(periods="2024-02 2025-12 2025-Q4 2025-S2")
    meja.give(
        "raw.batch",
        """
        batch | sumber         | periode | bagian | asal
        p     | pkh            | 2025-Q4 |        | contoh
        t     | blt_dd         | 2024-02 |        | contoh
        c     | dukcapil       | 2025-S2 |        | contoh
        k     | dtsen_keluarga | 2025-Q4 |        | contoh
        b     | pemangku_b3    | 2025-12 | SUOH   | contoh
    """,
    )
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon
        p     | 2025-Q4 | 1           | 18.04.09.2006
        p     | 2025-Q4 | 2           | 18.04.09.2006
        p     | 2025-Q4 | 3           | 18.04.09.0000
        p     | 2025-Q4 | 4           | 18.04.04.2002
        p     | 2025-Q4 | 5           | 18.04.00.0000
    """,
    )
    return meja


def cells(meja: Meja, kode: str, *places: str) -> list[tuple]:
    wanted = ", ".join(f"'{place}'" for place in places)
    found = meja.ask(
        "published.nilai",
        "kode_wilayah, pembilang, penyebut, status",
        f"kode_indikator = '{kode}' AND kode_wilayah IN ({wanted})",
    )
    return sorted(found, key=lambda row: places.index(row[0]))


def test_unknown_pekon_count_in_their_kecamatan_and_in_the_kabupaten(meja: Meja):
    places = ("18.04.09.2006", "18.04.09.0000", "18.04.09", "18.04.04", "18.04.00.0000", "18.04.00", "18.04")
    assert cells(meja, "kpm_pkh", *places) == [
        ("18.04.09.2006", 2, None, "ada"),
        ("18.04.09.0000", 1, None, "ada"),
        ("18.04.09", 3, None, "ada"),
        ("18.04.04", 1, None, "ada"),
        ("18.04.00.0000", 1, None, "ada"),
        ("18.04.00", 1, None, "ada"),
        ("18.04", 5, None, "ada"),
    ]


def test_a_place_holder_without_rows_is_no_cell(meja: Meja):
    assert cells(meja, "kpm_pkh", "18.04.04.0000") == []


def test_a_pekon_not_on_a_list_of_names_is_zero(meja: Meja):
    assert cells(meja, "kpm_pkh", "18.04.09.2004") == [("18.04.09.2004", 0, None, "nol")]


def test_a_pekon_missing_from_a_table_of_pekon_has_no_figure(meja: Meja):
    meja.give(
        "staging.dukcapil",
        """
        batch | periode | kunci_baris | kode_pekon    | jumlah_penduduk | jumlah_kk
        c     | 2025-S2 | 1           | 18.04.09.2006 | 2100            | 600
    """,
    )
    assert cells(meja, "penduduk_dukcapil", "18.04.09.2006", "18.04.09.2004", "18.04.09") == [
        ("18.04.09.2006", 2100, None, "ada"),
        ("18.04.09.2004", None, None, "tidak_ada"),
        ("18.04.09", 2100, None, "ada"),
    ]
    note = meja.ask(
        "published.nilai", "catatan", "kode_indikator = 'kk_dukcapil' AND kode_wilayah = '18.04.09'"
    )
    assert note == [("1 dari 7 pekon/kelurahan ada datanya",)]


def test_dana_desa_does_not_apply_to_a_kelurahan(meja: Meja):
    meja.give(
        "staging.blt_dd",
        """
        batch | periode | kunci_baris | kode_pekon
        t     | 2024-02 | 1           | 18.04.08.2001
    """,
    )
    assert cells(meja, "kpm_blt_dd", "18.04.08.1005", "18.04.08.2001", "18.04.09.2006") == [
        ("18.04.08.1005", None, None, "tidak_berlaku"),
        ("18.04.08.2001", 1, None, "ada"),
        ("18.04.09.2006", None, None, "tidak_ada"),
    ]


def test_percentages_add_numerators_and_denominators(meja: Meja):
    meja.give(
        "staging.dtsen_keluarga",
        """
        batch | periode | kunci_baris | kode_pekon    | desil
        k     | 2025-Q4 | 1           | 18.04.09.2006 | 1
        k     | 2025-Q4 | 2           | 18.04.09.2006 | 7
        k     | 2025-Q4 | 3           | 18.04.09.2004 | 8
        k     | 2025-Q4 | 4           | 18.04.09.2004 | 9
    """,
    )
    assert cells(meja, "persen_desil1_dtsen", "18.04.09.2006", "18.04.09.2004", "18.04.09", "18.04.04") == [
        ("18.04.09.2006", 1, 2, "ada"),
        ("18.04.09.2004", 0, 2, "nol"),
        ("18.04.09", 1, 4, "ada"),
        ("18.04.04", None, None, "tidak_ada"),
    ]
    value = meja.ask(
        "published.nilai", "nilai", "kode_indikator = 'persen_desil1_dtsen' AND kode_wilayah = '18.04'"
    )
    assert value == [(25.0,)]


def test_flows_of_b3_begin_at_the_kecamatan(meja: Meja):
    meja.give(
        "staging.pemangku_b3",
        """
        batch | periode | kunci_baris | kode_pekon    | bagian | lahir_l | lahir_p
        b     | 2025-12 | 1           | 18.04.09.2006 | SUOH   | 2       | 1
    """,
    )
    assert cells(meja, "lahir_b3", "18.04.09.2006", "18.04.09.2004", "18.04.09", "18.04.04") == [
        ("18.04.09.2006", None, None, "ditahan"),
        ("18.04.09.2004", None, None, "tidak_ada"),
        ("18.04.09", 3, None, "ada"),
        ("18.04.04", None, None, "tidak_ada"),
    ]


def test_published_figures_are_copied_and_their_own_sum_is_told(meja: Meja):
    found = meja.ask(
        "published.nilai",
        "kode_wilayah, periode, nilai, status, asal, coalesce(catatan LIKE '%berjumlah 15.600', false)",
        "kode_indikator = 'pkh_terbit' AND kode_wilayah IN ('18.04', '18.04.15', '18.04.15.2001')",
    )
    assert found == [
        ("18.04", "2022-03", 16059.0, "ada", "terbit", False),
        ("18.04", "2023", 15601.0, "ada", "terbit", True),
        ("18.04.15", "2022-03", 907.0, "ada", "terbit", False),
        ("18.04.15", "2023", 885.0, "ada", "terbit", False),
        ("18.04.15.2001", "2022-03", None, "tidak_ditanya", "terbit", False),
        ("18.04.15.2001", "2023", None, "tidak_ditanya", "terbit", False),
    ]
