"""Who is the same person, what is the same family: valid NIK first, then No KK with a matching name."""

import pytest

from tests.queries.meja import Meja

BUKU = """
batch | periode | kunci_baris | kode_pekon    | nik_sah          | no_kk_sah        | nama_baku
b     | 2025-12 | 1           | 18.04.09.2006 | 1804091203700001 | 1804090101200001 | PAIJO WIRYONO
b     | 2025-12 | 2           | 18.04.09.2006 | 1804095506720001 | 1804090101200001 | SITI AMINAH
b     | 2025-12 | 3           | 18.04.09.2006 |                  | 1804090101200001 | JOKO WIRYONO
b     | 2025-12 | 4           | 18.04.09.2006 | 1804090101500001 | 1804090101200009 | MARTO
"""
PAIJO, SITI, MARTO = "nik:1804091203700001", "nik:1804095506720001", "nik:1804090101500001"
KK1, KK9 = "kk:1804090101200001", "kk:1804090101200009"


@pytest.fixture
def meja() -> Meja:
    meja = Meja()
    meja.give("staging.pemangku_b1", BUKU)
    return meja


def linked(meja: Meja, sumber: str) -> list[tuple]:
    return meja.ask("link.anggota", "kunci_baris, id_individu, id_keluarga, aturan", f"sumber = '{sumber}'")


def test_a_valid_nik_is_the_person_and_brings_the_family_of_the_book(meja: Meja):
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | nama_baku
        p     | 2025-Q4 | 1           | 18.04.09.2004 | 1804091203700001 | PAIJO
        p     | 2025-Q4 | 2           | 18.04.09.2004 | 1804095506720001 | SITI AMINAH
    """,
    )
    assert linked(meja, "pkh") == [("1", PAIJO, KK1, "nik"), ("2", SITI, KK1, "nik")]


def test_no_kk_with_a_matching_name_stands_in_for_a_broken_nik(meja: Meja):
    meja.give(
        "staging.dtks",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah | no_kk_sah        | nama_baku
        d     | 2022    | 1           | 18.04.09.2006 |         | 1804090101200001 | PAIJO WIRIONO
        d     | 2022    | 2           | 18.04.09.2006 |         | 1804090101200001 | SUPARMAN
    """,
    )
    assert linked(meja, "dtks") == [
        ("1", PAIJO, KK1, "kk_nama"),
        ("2", "kk:1804090101200001:SUPARMAN", KK1, "kk_nama"),
    ]


def test_a_wrong_nik_that_looks_valid_gives_way_to_no_kk_and_name(meja: Meja):
    meja.give(
        "staging.blt_dd",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | no_kk_sah        | nama_baku
        t     | 2025-12 | 1           | 18.04.09.2006 | 1804091203700010 | 1804090101200001 | PAIJO WIRYONO
    """,
    )
    assert linked(meja, "blt_dd") == [("1", PAIJO, KK1, "kk_nama")]


def test_without_any_key_a_row_stands_alone(meja: Meja):
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah | nama_baku
        p     | 2025-Q4 | 1           | 18.04.09.2006 |         | PAIJO WIRYONO
        p     | 2025-Q4 | 2           | 18.04.09.2006 |         | PAIJO WIRYONO
    """,
    )
    assert linked(meja, "pkh") == [
        ("1", "baris:pkh:p:1", "baris:pkh:p:1", "sendiri"),
        ("2", "baris:pkh:p:2", "baris:pkh:p:2", "sendiri"),
    ]


def test_a_nik_shared_by_three_names_links_nobody(meja: Meja):
    meja.give(
        "staging.sembako",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | nama_baku
        s     | 2025-11 | 1           | 18.04.09.2006 | 1804090101500001 | MARTO
        s     | 2025-11 | 2           | 18.04.09.2006 | 1804090101500001 | SLAMET
        s     | 2025-11 | 3           | 18.04.09.2006 | 1804090101500001 | WAGIYEM
    """,
    )
    assert {row[3] for row in linked(meja, "sembako")} == {"sendiri"}
    assert len({row[2] for row in linked(meja, "sembako")}) == 3


def test_a_dtsen_family_is_that_of_most_members_and_a_split_card_leads_to_both(meja: Meja):
    """Paijo and Siti are KK 1 in the book, Marto KK 9; DTSEN still lists the three under an older number."""
    meja.give(
        "staging.dtsen_anggota",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | no_kk_sah        | nama_baku
        a     | 2025-Q4 | 1           | 18.04.09.2006 | 1804091203700001 | 1804090101100007 | PAIJO WIRYONO
        a     | 2025-Q4 | 2           | 18.04.09.2006 | 1804095506720001 | 1804090101100007 | SITI AMINAH
        a     | 2025-Q4 | 3           | 18.04.09.2006 | 1804090101500001 | 1804090101100007 | MARTO
    """,
    )
    meja.give(
        "staging.dtsen_keluarga",
        """
        batch | periode | kunci_baris | kode_pekon    | no_kk_sah        | nama_baku
        k     | 2025-Q4 | 1           | 18.04.09.2006 | 1804090101100007 | PAIJO WIRYONO
    """,
    )
    assert [row[2] for row in linked(meja, "dtsen_anggota")] == [KK1, KK1, KK9]
    assert [row[2] for row in linked(meja, "dtsen_keluarga")] == [KK1]


def test_families_are_not_chained(meja: Meja):
    """That block names KK 1 and KK 9 together; Marto's own rows elsewhere stay with his KK 9."""
    test_a_dtsen_family_is_that_of_most_members_and_a_split_card_leads_to_both(meja)
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | nama_baku
        p     | 2025-Q4 | 1           | 18.04.09.2006 | 1804090101500001 | MARTO
    """,
    )
    assert linked(meja, "pkh") == [("1", MARTO, KK9, "nik")]


def test_a_p3ke_family_is_found_through_its_members(meja: Meja):
    meja.give(
        "staging.p3ke",
        """
        batch | periode | kunci_baris | kode_pekon    | id_keluarga_p3ke | nik_sah          | nama_baku
        x     | 2022    | 1           | 18.04.09.2006 | P1               | 1804091203700001 | PAIJO WIRYONO
        x     | 2022    | 2           | 18.04.09.2006 | P1               |                  | JOKO WIRYONO
        x     | 2022    | 3           | 18.04.09.2006 | P2               |                  | SUPARMAN
    """,
    )
    assert [row[2] for row in linked(meja, "p3ke")] == [KK1, KK1, "p3ke:P2"]


def test_two_persons_of_one_kk_do_not_share_a_broken_nik(meja: Meja):
    """Two people whose names both match the same written name: neither is chosen."""
    meja.give(
        "staging.pemangku_b1",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | no_kk_sah        | nama_baku
        b     | 2025-12 | 5           | 18.04.09.2006 | 1804091505990001 | 1804090101200001 | PAIJO WIRYONA
    """,
    )
    meja.give(
        "staging.dtks",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah | no_kk_sah        | nama_baku
        d     | 2022    | 1           | 18.04.09.2006 |         | 1804090101200001 | PAIJO WIRYONU
    """,
    )
    assert linked(meja, "dtks") == [("1", "kk:1804090101200001:PAIJO WIRYONU", KK1, "kk_nama")]
