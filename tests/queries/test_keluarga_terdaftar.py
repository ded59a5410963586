"""Distinct families on at least one list; each counted once, in one pekon, by the newest list that knows."""

import pytest

from tests.queries.meja import Meja


@pytest.fixture
def meja() -> Meja:
    meja = Meja(periods="2020 2022 2024-02 2025-11 2025-Q3 2025-Q4")
    meja.give(
        "raw.batch",
        """
        batch | sumber         | periode | bagian | asal
        d     | dtks           | 2020    |        | contoh
        k3    | dtsen_keluarga | 2025-Q3 |        | contoh
        k4    | dtsen_keluarga | 2025-Q4 |        | contoh
        p     | pkh            | 2025-Q4 |        | contoh
        t     | blt_dd         | 2024-02 |        | contoh
        a     | sembako_apbd   | 2025-11 |        | contoh
    """,
    )
    meja.give(
        "staging.dtks",
        """
        batch | periode | kunci_baris | kode_pekon    | no_kk_sah
        d     | 2020    | 1           | 18.04.09.2004 | 1804090101200001
        d     | 2020    | 2           | 18.04.09.2004 | 1804090101200002
    """,
    )
    meja.give(
        "staging.dtsen_keluarga",
        """
        batch | periode | kunci_baris | kode_pekon    | no_kk_sah        | desil
        k3    | 2025-Q3 | 1           | 18.04.09.2005 | 1804090101200003 | 2
        k4    | 2025-Q4 | 1           | 18.04.09.2006 | 1804090101200001 | 1
        k4    | 2025-Q4 | 2           | 18.04.09.2006 | 1804090101200003 | 6
        k4    | 2025-Q4 | 3           | 18.04.09.2006 | 1804090101200004 | 4
        k4    | 2025-Q4 | 4           | 18.04.09.2006 | 1804090101200005 |
    """,
    )
    meja.give(
        "staging.blt_dd",
        """
        batch | periode | kunci_baris | kode_pekon    | no_kk_sah
        t     | 2024-02 | 1           | 18.04.09.0000 | 1804090101200002
    """,
    )
    meja.give(
        "staging.sembako_apbd",
        """
        batch | periode | kunci_baris | kode_pekon    | no_kk_sah
        a     | 2025-11 | 1           | 18.04.09.2006 | 1804090101200006
    """,
    )
    return meja


def test_which_families_are_registered_and_where(meja: Meja):
    """KK 3 left desil 1–4 in the newest quarter, KK 5 has no rank, sembako APBD is not one of the lists."""
    assert meja.ask("core.keluarga_terdaftar", "id_keluarga, kode_pekon, sumber_pekon, jumlah_daftar") == [
        ("kk:1804090101200001", "18.04.09.2006", "dtsen_keluarga", 2),
        ("kk:1804090101200002", "18.04.09.2004", "dtks", 2),  # its newer list does not know the pekon
        ("kk:1804090101200004", "18.04.09.2006", "dtsen_keluarga", 1),
    ]


def test_the_count_carries_the_period_of_the_newest_list(meja: Meja):
    assert meja.ask("indicators.keluarga_terdaftar", "kode_wilayah, periode, pembilang") == [
        ("18.04.09.2004", "2025-Q4", 1),
        ("18.04.09.2006", "2025-Q4", 2),
    ]


def test_a_list_taken_out_of_the_profile_no_longer_counts(meja: Meja):
    meja.con.execute("DELETE FROM ref.profil WHERE kunci = 'keluarga_terdaftar.daftar' AND nilai = 'dtks'")
    assert meja.ask("core.keluarga_terdaftar", "id_keluarga, jumlah_daftar") == [
        ("kk:1804090101200001", 1),
        ("kk:1804090101200002", 1),
        ("kk:1804090101200004", 1),
    ]
