"""Plausibility: what cannot be is withheld with the rule and both numbers, and nothing else is."""

import pytest

from tests.queries.meja import Meja


@pytest.fixture
def meja() -> Meja:
    meja = Meja(today="2026-03-15", periods="2024-02 2025-S2 2026-S2 2025-Q4")
    meja.give(
        "raw.batch",
        """
        batch | sumber         | periode | bagian | asal
        c     | dukcapil       | 2025-S2 |        | contoh
        f     | dukcapil       | 2026-S2 |        | contoh
        t     | blt_dd         | 2024-02 |        | contoh
        k     | dtsen_keluarga | 2025-Q4 |        | contoh
        a     | dtsen_anggota  | 2025-Q4 |        | contoh
    """,
    )
    return meja


def gated(meja: Meja) -> list[tuple]:
    return meja.ask("published.gerbang", "kode_indikator, kode_wilayah, periode, aturan, angka_a, angka_b")


def test_families_may_not_outnumber_people(meja: Meja):
    """Which of the two is wrong is not known, so both are withheld; as many families as people may be."""
    meja.give(
        "staging.dukcapil",
        """
        batch | periode | kunci_baris | kode_pekon    | jumlah_penduduk | jumlah_kk
        c     | 2025-S2 | 1           | 18.04.09.2006 | 600             | 2100
        c     | 2025-S2 | 2           | 18.04.09.2004 | 800             | 800
        c     | 2025-S2 | 3           | 18.04.04.2002 | 5000            | 1500
    """,
    )
    here = ("18.04.09.2006", "2025-S2", "keluarga_melebihi_orang", 2100, 600)
    there = ("18.04.09", "2025-S2", "keluarga_melebihi_orang", 2900, 1400)
    assert gated(meja) == [
        ("kk_dukcapil", *there),
        ("kk_dukcapil", *here),
        ("penduduk_dukcapil", *there),
        ("penduduk_dukcapil", *here),
    ]
    withheld = (
        "kode_wilayah IN ('18.04.09.2006', '18.04.09.2004', '18.04') AND kode_indikator = 'kk_dukcapil'"
    )
    assert meja.ask(
        "published.nilai", "kode_wilayah, pembilang, nilai, status", withheld + " AND periode = '2025-S2'"
    ) == [
        ("18.04", 4400, 4400.0, "ada"),
        ("18.04.09.2004", 800, 800.0, "ada"),
        ("18.04.09.2006", None, None, "gerbang"),
    ]


def test_a_part_may_not_exceed_its_whole(meja: Meja):
    """Two desil-1 families claim more members than DTSEN lists people in that pekon."""
    meja.give(
        "staging.dtsen_keluarga",
        """
        batch | periode | kunci_baris | kode_pekon    | desil | jumlah_anggota
        k     | 2025-Q4 | 1           | 18.04.09.2006 | 1     | 4
    """,
    )
    meja.give(
        "staging.dtsen_anggota",
        """
        batch | periode | kunci_baris | kode_pekon
        a     | 2025-Q4 | 1           | 18.04.09.2006
        a     | 2025-Q4 | 2           | 18.04.09.2006
    """,
    )
    found = [row for row in gated(meja) if row[1] == "18.04.09.2006"]
    assert found == [("desil1_jiwa_dtsen", "18.04.09.2006", "2025-Q4", "bagian_melebihi_keseluruhan", 4, 2)]


def test_a_numerator_may_not_exceed_its_denominator(meja: Meja):
    meja.give(
        "rollup.dasar",
        """
        kode_indikator      | kode_wilayah  | periode | pembilang | penyebut
        persen_desil1_dtsen | 18.04.09.2006 | 2025-Q4 | 5         | 4
        persen_desil1_dtsen | 18.04.09.2004 | 2025-Q4 | 4         | 4
    """,
    )
    found = [row for row in gated(meja) if len(row[1]) == 13]
    assert found == [("persen_desil1_dtsen", "18.04.09.2006", "2025-Q4", "pembilang_melebihi_penyebut", 5, 4)]


def test_nothing_comes_from_the_future(meja: Meja):
    meja.give(
        "staging.dukcapil",
        """
        batch | periode | kunci_baris | kode_pekon    | jumlah_penduduk | jumlah_kk
        f     | 2026-S2 | 1           | 18.04.09.2006 | 2100            | 600
    """,
    )
    assert {row[2:4] for row in gated(meja)} == {("2026-S2", "periode_belum_tiba")}


def test_a_programme_that_does_not_apply_has_no_recipients(meja: Meja):
    meja.give(
        "staging.blt_dd",
        """
        batch | periode | kunci_baris | kode_pekon
        t     | 2024-02 | 1           | 18.04.08.1005
    """,
    )
    assert gated(meja) == [("kpm_blt_dd", "18.04.08.1005", "2024-02", "tidak_berlaku", 1, None)]


def test_published_figures_and_unknown_places_are_not_gated(meja: Meja):
    """DTKS as published has 33,334 households; unplaced leftovers of two files need not agree."""
    meja.give(
        "staging.dtsen_keluarga",
        """
        batch | periode | kunci_baris | kode_pekon
        k     | 2025-Q4 | 1           | 18.04.09.0000
        k     | 2025-Q4 | 2           | 18.04.09.0000
    """,
    )
    meja.give(
        "staging.dtsen_anggota",
        """
        batch | periode | kunci_baris | kode_pekon
        a     | 2025-Q4 | 1           | 18.04.09.0000
        a     | 2025-Q4 | 2           | 18.04.09.2006
    """,
    )
    assert gated(meja) == []
