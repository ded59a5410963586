"""Each linking rule on a handful of rows: what links, what must not, and under which rule's name."""

import pytest

from tests.queries.meja import Meja

BUKU = """
batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | nik_sah          | no_kk_sah        | nama_baku     | jenis_kelamin | tanggal_lahir
b     | 2025-12 | 1           | 18.04.09       | 18.04.09.2006 | 1804091203700001 | 1804090101200001 | PAIJO WIRYONO | L             | 1970-03-12
b     | 2025-12 | 2           | 18.04.09       | 18.04.09.2006 | 1804095506720001 | 1804090101200001 | SITI AMINAH   | P             |
b     | 2025-12 | 3           | 18.04.09       | 18.04.09.2006 | 1804090907990001 | 1804091511250008 | RUDI WIRYONO  | L             | 1999-07-09
b     | 2025-12 | 4           | 18.04.09       | 18.04.09.2006 | 1804092004900001 | 1804090101200020 | HASAN BASRI   | L             | 1990-04-20
b     | 2025-12 | 5           | 18.04.09       | 18.04.09.2006 | 1804092004900002 | 1804090101200020 | HASAN BASRI   | L             | 1990-04-20
"""  # noqa: E501
PAIJO, SITI, RUDI = "nik:1804091203700001", "nik:1804095506720001", "nik:1804090907990001"
KEMBAR = ["nik:1804092004900001", "nik:1804092004900002"]
KK1, KK8 = "kk:1804090101200001", "kk:1804091511250008"


@pytest.fixture
def meja() -> Meja:
    meja = Meja(periods="2022 2023-Q4 2025 2025-11 2025-12 2025-Q3 2025-Q4 2026-01")
    meja.give("staging.pemangku_b1", BUKU)
    return meja


def linked(meja: Meja, sumber: str, columns: str = "id_individu, aturan") -> list[tuple]:
    rows = meja.ask("link.anggota", f"kunci_baris, {columns}", f"sumber = '{sumber}'")
    return [row[1:] for row in rows]


def test_without_a_valid_nik_the_other_rules_find_the_person(meja: Meja):
    meja.give(
        "staging.p3ke",
        """
        batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | id_keluarga_p3ke | nik_sebagian     | nama_baku        | tanggal_lahir
        x     | 2022    | 1           | 18.04.09       | 18.04.09.2004 | P1               | 180409120370000  | PAIJO W          |
        x     | 2022    | 2           | 18.04.09       | 18.04.09.2004 | P2               | 180409120370000  | SUPARMAN         |
        x     | 2022    | 3           | 18.04.09       | 18.04.09.2004 | P1               |                  | ROEDI WIRJONO    | 1999-07-09
        x     | 2022    | 4           | 18.04.09       | 18.04.09.2004 | P1               |                  | SITI A           | 1972-06-15
        x     | 2022    | 5           | 18.04.01       | 18.04.01.0000 | P3               |                  | SITI A           | 1972-06-15
    """,  # noqa: E501
    )
    assert linked(meja, "p3ke") == [
        (PAIJO, "nik_15"),
        ("baris:p3ke:x:2", "sendiri"),
        (RUDI, "lahir_nama"),
        (SITI, "nik_lahir"),
        ("lahir:1972-06-15:18.04.01:SITI A", "lahir_nama"),
    ]


def test_a_lost_or_mistyped_digit_needs_the_name_and_the_place(meja: Meja):
    """Month 13 cannot be: sixteen digits, one of them wrong. In the second row the name is another."""
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sebagian     | nama_baku
        p     | 2025-Q4 | 1           | 18.04.09.2006 | 1804091213700001 | PAIJO WIRYONO
        p     | 2025-Q4 | 2           | 18.04.09.2006 | 1804095513720001 | TUMINAH
    """,
    )
    assert linked(meja, "pkh") == [(PAIJO, "nik_nama"), ("baris:pkh:p:2", "sendiri")]


def test_the_pekon_and_a_full_name_link_only_what_is_alone_on_both_sides(meja: Meja):
    """Rudi is the only one of his name; two persons are called Hasan Basri; the list has two Siti Aminah."""
    meja.give(
        "staging.sembako",
        """
        batch | periode | kunci_baris | kode_pekon    | nama_baku
        s     | 2025-11 | 1           | 18.04.09.2006 | RUDI WIRYONO
        s     | 2025-11 | 2           | 18.04.09.2006 | HASAN BASRI
        s     | 2025-11 | 3           | 18.04.09.2006 | SITI AMINAH
        s     | 2025-11 | 4           | 18.04.09.2006 | SITI AMINAH
        s     | 2025-11 | 5           | 18.04.09.2004 | PAIJO WIRYONO
        s     | 2025-11 | 6           | 18.04.09.0000 | PAIJO WIRYONO
    """,
    )
    found = linked(meja, "sembako")
    assert found[0] == (RUDI, "pekon_nama")
    assert [row[1] for row in found[1:]] == ["sendiri"] * 5
    assert len({row[0] for row in found}) == 6


def test_twins_of_one_name_in_the_book_stay_two_though_their_nik_are_one_digit_apart(meja: Meja):
    assert [row[0] for row in linked(meja, "pemangku_b1")] == [PAIJO, SITI, RUDI, *KEMBAR]


def test_a_mistyped_nik_joins_the_one_in_more_lists(meja: Meja):
    meja.give(
        "staging.pbi_apbd",
        """
        batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | nik_sah          | nama_baku     | tanggal_lahir
        a     | 2026-01 | 1           | 18.04.09       | 18.04.09.2006 | 1804091203700010 | PAIJO WIRYONO | 1970-03-12
        a     | 2026-01 | 2           | 18.04.09       | 18.04.09.2006 | 1804091203700050 | PAIJO WIRYONO | 1970-03-12
    """,  # noqa: E501
    )
    first, second = linked(meja, "pbi_apbd")
    assert first == (PAIJO, "lahir_nama")
    assert second == ("nik:1804091203700050", "nik")  # two digits apart: another person


def test_no_chain_joins_two_valid_nik(meja: Meja):
    """The row without NIK fits both; it goes to neither, and they stay two."""
    meja.give(
        "staging.dtsen_anggota",
        """
        batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | nik_sah          | no_kk_sah        | nama_baku
        a     | 2025-Q3 | 1           | 18.04.09       | 18.04.09.2006 | 1804091203709999 | 1804090101200001 | PAIJO WIRYONO
    """,  # noqa: E501
    )
    meja.give(
        "staging.dtks",
        """
        batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | no_kk_sah        | nama_baku
        d     | 2022    | 1           | 18.04.09       | 18.04.09.2004 | 1804090101200001 | PAIJO WIRYONO
    """,
    )
    assert linked(meja, "dtsen_anggota") == [("nik:1804091203709999", "nik")]
    assert linked(meja, "dtks") == [("kk:1804090101200001:PAIJO WIRYONO", "kk_nama")]


def test_the_nik_of_another_member_leads_to_the_family_card_not_to_that_member(meja: Meja):
    """Siti's row carries Paijo's NIK; Tuminah's too, and she is not on his card."""
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | nama_baku
        p     | 2025-Q4 | 1           | 18.04.09.2004 | 1804091203700001 | SITI AMINAH
        p     | 2023-Q4 | 2           | 18.04.09.2004 | 1804091203700001 | TUMINAH
    """,
    )
    assert linked(meja, "pkh", "id_individu, id_keluarga, aturan") == [
        (SITI, KK1, "kk_nama"),
        ("baris:pkh:p:2", KK1, "sendiri"),
    ]


def test_two_members_that_want_one_place_in_a_list_do_not_both_get_it(meja: Meja):
    """Brothers on one card, both without NIK: only the better name is Rudi."""
    meja.give(
        "staging.pbi_jk",
        """
        batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | no_kk_sah        | nama_baku
        j     | 2026-01 | 1           | 18.04.09       | 18.04.09.2004 | 1804091511250008 | RUDI WIRYONO
        j     | 2026-01 | 2           | 18.04.09       | 18.04.09.2004 | 1804091511250008 | RUDIN WIRYONO
    """,
    )
    assert linked(meja, "pbi_jk") == [
        (RUDI, "kk_nama"),
        ("kk:1804091511250008:RUDIN WIRYONO", "kk_nama"),
    ]


def test_a_card_younger_than_the_list_does_not_reach_back(meja: Meja):
    """Rudi took a card on 15 November 2025. In 2022 P3KE had him with his parents; PKH of 2025-Q4 has not."""
    meja.give(
        "staging.p3ke",
        """
        batch | periode | kunci_baris | kode_pekon    | id_keluarga_p3ke | nik_sah          | nama_baku
        x     | 2022    | 1           | 18.04.09.2006 | P1               | 1804091203700001 | PAIJO WIRYONO
        x     | 2022    | 2           | 18.04.09.2006 | P1               | 1804095506720001 | SITI AMINAH
        x     | 2022    | 3           | 18.04.09.2006 | P1               | 1804090907990001 | RUDI WIRYONO
    """,
    )
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | nama_baku
        p     | 2025-Q4 | 1           | 18.04.09.2006 | 1804090907990001 | RUDI WIRYONO
    """,
    )
    assert linked(meja, "p3ke", "id_keluarga") == [(KK1,), (KK1,), (KK1,)]
    assert linked(meja, "pkh", "id_keluarga") == [(KK8,)]


def test_of_two_of_one_name_the_one_that_the_list_does_not_have_yet(meja: Meja):
    """Two Hasan Basri in the pekon: one stands in the list by his NIK, so the row without is the other."""
    meja.give(
        "staging.sembako",
        f"""
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | nama_baku
        s     | 2025-11 | 1           | 18.04.09.2006 | {KEMBAR[0][4:]}  | HASAN BASRI
        s     | 2025-11 | 2           | 18.04.09.2006 |                  | HASAN BASRI
    """,
    )
    assert linked(meja, "sembako") == [(KEMBAR[0], "nik"), (KEMBAR[1], "pekon_nama")]


def test_of_two_twins_on_one_card_the_one_that_the_list_does_not_have_yet(meja: Meja):
    meja.give(
        "staging.pbi_jk",
        f"""
        batch | periode | kunci_baris | kode_pekon    | nik_sah         | no_kk_sah        | nama_baku
        j     | 2026-01 | 1           | 18.04.09.2006 | {KEMBAR[0][4:]} | 1804090101200020 | HASAN BASRI
        j     | 2026-01 | 2           | 18.04.09.2006 |                 | 1804090101200020 | HASAN BASRI
    """,
    )
    assert linked(meja, "pbi_jk") == [(KEMBAR[0], "nik"), (KEMBAR[1], "kk_nama")]


SENAMA = """
batch | periode | kunci_baris | kode_pekon    | nik_sah          | no_kk_sah        | nama_baku
b     | 2025-12 | 6           | 18.04.09.2006 | 1804090102600001 | 1804090101200030 | WAGIMAN
b     | 2025-12 | 7           | 18.04.09.2006 | 1804090102700001 | 1804090101200031 | WAGIMAN
b     | 2025-12 | 8           | 18.04.09.2006 | 1804090102150001 | 1804090101200031 | PONIRAN
b     | 2025-12 | 9           | 18.04.09.2006 | 1804090102800001 | 1804090101200032 | PONIRAN
"""


def test_a_row_of_a_family_list_is_about_an_adult(meja: Meja):
    """One Poniran was born in 2015, the other in 1980; of two grown Wagiman nobody is chosen."""
    meja.give("staging.pemangku_b1", SENAMA)
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | nama_baku
        p     | 2025-Q4 | 1           | 18.04.09.2006 | PONIRAN
        p     | 2025-Q4 | 2           | 18.04.09.2006 | WAGIMAN
    """,
    )
    assert linked(meja, "pkh") == [("nik:1804090102800001", "pekon_nama"), ("baris:pkh:p:2", "sendiri")]


@pytest.mark.parametrize(
    ("sumber", "found"),
    [("pkh", ("nik:1804090102600001", "pekon_nama")), ("pbi_apbd", ("baris:pbi_apbd:x:2", "sendiri"))],
)
def test_of_several_of_one_name_the_one_whose_family_the_list_does_not_have_yet(
    meja: Meja, sumber: str, found: tuple
):
    """Poniran stands for the family of one Wagiman, so the other one is meant; in a list of persons not."""
    meja.give("staging.pemangku_b1", SENAMA)
    meja.give(
        f"staging.{sumber}",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | nama_baku
        x     | 2025-Q4 | 1           | 18.04.09.2006 | 1804090102150001 | PONIRAN
        x     | 2025-Q4 | 2           | 18.04.09.2006 |                  | WAGIMAN
    """,
    )
    assert linked(meja, sumber)[1] == found


def test_of_several_of_one_name_the_one_in_another_period_of_the_same_list(meja: Meja):
    meja.give("staging.pemangku_b1", SENAMA)
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | nama_baku
        p     | 2023-Q4 | 1           | 18.04.09.2006 | 1804090102600001 | WAGIMAN
        q     | 2025-Q4 | 2           | 18.04.09.2006 |                  | WAGIMAN
    """,
    )
    assert linked(meja, "pkh") == [("nik:1804090102600001", "nik"), ("nik:1804090102600001", "pekon_nama")]


def test_a_number_of_pkh_and_sembako_with_the_name_is_the_person_and_alone_the_family(meja: Meja):
    """Siti once with her NIK, then without and in another pekon; then a name that is in no other list."""
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | id_semesta | nik_sah          | nama_baku
        p     | 2023-Q4 | 1           | 18.04.09.2006 | 3000071    | 1804095506720001 | SITI AMINAH
        q     | 2025-Q4 | 2           | 18.04.09.2004 | 3000071    |                  | SITI AMINAH
    """,
    )
    meja.give(
        "staging.sembako",
        """
        batch | periode | kunci_baris | kode_pekon    | id_semesta | nama_baku
        s     | 2025-11 | 1           | 18.04.09.2006 | 3000071    | SITI AMINAH
        s     | 2025-11 | 2           | 18.04.09.2004 | 3000071    | WIRYO
        t     | 2025-12 | 3           | 18.04.09.2004 | 3000071    | SITI AMINAH
    """,
    )
    asked = "id_individu, id_keluarga, aturan"
    assert linked(meja, "pkh", asked) == [(SITI, KK1, "nik"), (SITI, KK1, "semesta_nama")]
    assert linked(meja, "sembako", asked) == [
        (SITI, KK1, "semesta_nama"),
        ("baris:sembako:s:2", KK1, "sendiri"),
        (SITI, KK1, "semesta_nama"),
    ]


BARIS_KE = """
batch | periode | kunci_baris | kode_pekon    | id_semesta | nik_sah          | nama_baku
p     | 2023-Q4 | 1           | 18.04.09.2004 | 1          | 1804095506720001 | SITI AMINAH
p     | 2023-Q4 | 2           | 18.04.09.2004 | 2          | 1804091203700001 | PAIJO WIRYONO
q     | 2025-Q4 | 3           | 18.04.09.2004 | 1          |                  | TUMINAH
q     | 2025-Q4 | 4           | 18.04.09.2004 | 2          |                  | SARINEM
"""


def test_a_number_that_only_counts_rows_is_no_family(meja: Meja):
    meja.give("staging.pkh", BARIS_KE)
    alone = ["baris:pkh:q:3", "baris:pkh:q:4"]
    assert linked(meja, "pkh", "id_keluarga") == [(KK1,), (KK1,), *((one,) for one in alone)]


def test_a_number_that_a_list_gives_to_three_names_is_nobodys(meja: Meja):
    """Zeros and an exponent stand in the cells of many families; the number of Siti stays good."""
    rows = [("0000000", "PONIRAN"), ("3E+09", "TUMINAH"), ("3E+09", "SARINEM"), ("3E+09", "WARSITO"),
            ("3000071", "SITI AMINAH")]  # fmt: skip
    lines = [
        f"p | 2025-Q4 | {i} | 18.04.09.2004 | {number} | {name}" for i, (number, name) in enumerate(rows)
    ]
    head = "batch | periode | kunci_baris | kode_pekon | id_semesta | nama_baku"
    meja.give("staging.pkh", "\n".join([head, *lines]))
    assert meja.ask("link.nomor_semesta", "id_semesta") == [("3000071",)]
    assert len(set(linked(meja, "pkh", "id_keluarga"))) == 5


def test_a_card_number_with_one_mistyped_digit_is_still_that_card_inside_the_pekon(meja: Meja):
    """The last two digits exchanged."""
    meja.give(
        "staging.air_mck",
        """
        batch | periode | kunci_baris | kode_pekon    | no_kk_sah        | nama_baku
        a     | 2025    | 1           | 18.04.09.2006 | 1804090101200010 | SITI AMINAH
    """,
    )
    assert linked(meja, "air_mck", "id_individu, id_keluarga, aturan") == [(SITI, KK1, "kk_nama")]


def test_the_own_nik_in_place_of_a_card_number_is_no_card(meja: Meja):
    meja.give(
        "staging.blt_dd",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | no_kk_sah        | nama_baku
        t     | 2025-12 | 1           | 18.04.09.2004 | 1804091105600007 | 1804091105600007 | TUMINAH
        t     | 2025-12 | 2           | 18.04.09.2004 | 1804091203700001 | 1804091203700001 | PAIJO WIRYONO
    """,
    )
    assert linked(meja, "blt_dd", "id_keluarga") == [("nik:1804091105600007",), (KK1,)]


def test_without_a_book_persons_and_families_come_from_the_other_lists():
    meja = Meja(periods="2022 2025-Q4")
    meja.give(
        "staging.dtks",
        """
        batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | nik_sah          | no_kk_sah        | nama_baku
        d     | 2022    | 1           | 18.04.09       | 18.04.09.2006 | 1804091203700001 | 1804090101200001 | PAIJO WIRYONO
    """,  # noqa: E501
    )
    meja.give(
        "staging.pkh",
        """
        batch | periode | kunci_baris | kode_pekon    | nik_sah          | nama_baku
        p     | 2025-Q4 | 1           | 18.04.09.2006 | 1804091203700001 | PAIJO
        p     | 2025-Q4 | 2           | 18.04.09.2006 |                  | SITI AMINAH
    """,
    )
    assert linked(meja, "pkh", "id_individu, id_keluarga") == [
        (PAIJO, KK1),
        ("baris:pkh:p:2", "baris:pkh:p:2"),
    ]


SEBAGIAN = [
    ("180409120370000", "180409120370000"),
    ("1804091213700001", "1804091213700001"),
    ("1804091203700001", None),
    ("0", None),
    ("-", None),
    ("000000000000000", None),
    ("1111111111111111", None),
    ("123456789012345", None),
    ("1.80409E+15", None),
]


@pytest.mark.parametrize(("written", "kept"), SEBAGIAN)
def test_what_is_left_of_a_broken_nik(meja: Meja, written: str, kept: str | None):
    assert meja.con.execute("SELECT nik_sebagian(?)", [written]).fetchone() == (kept,)


NAMA = [
    ("PAIJO WIRYONO", "PAIJO WIRYONO", 3),
    ("NURHAYATI", "NUR HAYATI", 3),
    ("SOEKARDI", "SUKARDI", 3),
    ("RIDHO", "RIDO", 3),
    ("ABDUL KARIM", "A KARIM", 2),
    ("PAIJO WIRYONO", "PAIJO", 2),
    ("MUHAMMAD RIZKI", "RIZKI", 2),
    ("SUPARMAN", "SUPRAMAN", 2),
    ("AH ABDOELLAH", "AHMAD ABDULLAH", 2),
    ("HUTMAN S", "HOTMAN SINAGA", 2),
    ("NI MADE PUSPA", "MADE PUSPA", 2),
    ("SITI AMINAH", "AMINAH", 2),
    ("MUHAMMAD ALI", "SITI ALI", 0),
    ("SITI FATIMAH", "SITI AMINAH", 0),
    ("EKO", "EKOO", 1),
    ("PAIJO", "SITI", 0),
    ("HASAN", "HUSIN", 0),
]


@pytest.mark.parametrize(("a", "b", "mutu"), NAMA)
def test_how_well_two_names_agree(meja: Meja, a: str, b: str, mutu: int):
    asked = "SELECT nama_mutu(a, nama_bunyi(a), b, nama_bunyi(b)) FROM (SELECT ? AS a, ? AS b)"
    assert meja.con.execute(asked, [a, b]).fetchone() == (mutu,)
    assert meja.con.execute(asked, [b, a]).fetchone() == (mutu,)
