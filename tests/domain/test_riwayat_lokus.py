"""In, stayed, left: by hand, with doubtful names, and on the lists as they were published."""

import pytest

from dashboard.domain.riwayat_lokus import DaftarLokus, Ragu, Rentang, compare, list_changes
from tests.reference.tabel import read_table


def daftar(tahun: str, pasti: str = "", ragu: tuple[Ragu, ...] = (), jumlah: int = 0) -> DaftarLokus:
    return DaftarLokus("stunting", tahun, frozenset(pasti), ragu, jumlah)


def numbers(change) -> dict[str, tuple[int, int]]:
    return {name: (r.paling_sedikit, r.paling_banyak) for name, r in change.rentang.items()}


def test_names_on_both_sides():
    change = compare(daftar("2022", "ABC"), daftar("2023", "BCDE"))
    assert (change.masuk, change.bertahan, change.keluar) == ({"D", "E"}, {"B", "C"}, {"A"})
    assert numbers(change) == {"bertahan": (2, 2), "masuk": (2, 2), "keluar": (1, 1)}
    assert change.bernama and change.tak_tentu == ()


def test_a_doubtful_name_that_may_be_a_place_of_the_other_list_is_untold():
    """“Sindang Sari” is X or Y; X is on the next list: X may have stayed or come in."""
    doubt = Ragu("Sindang Sari", frozenset("XY"))
    change = compare(daftar("2022", "AB", (doubt,)), daftar("2023", "BX"))
    assert (change.masuk, change.bertahan, change.keluar) == (set(), {"B"}, {"A"})
    assert change.tak_tentu == ("Sindang Sari",)
    assert numbers(change) == {"bertahan": (1, 2), "masuk": (0, 1), "keluar": (1, 2)}


def test_a_doubtful_name_that_fits_nothing_left():
    change = compare(daftar("2022", "A", (Ragu("Sindang Sari", frozenset("XY")),)), daftar("2023", "AB"))
    assert change.tak_tentu == ()
    assert numbers(change) == {"bertahan": (1, 1), "masuk": (1, 1), "keluar": (1, 1)}


def test_the_same_doubtful_name_on_both_lists_stayed():
    doubt = (Ragu("Sindang Sari", frozenset("XY")),)
    change = compare(daftar("2022", "A", doubt), daftar("2023", "B", doubt))
    assert change.tak_tentu == ()
    assert numbers(change) == {"bertahan": (1, 1), "masuk": (1, 1), "keluar": (1, 1)}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (12, 15, {"bertahan": (0, 12), "masuk": (3, 15), "keluar": (0, 12)}),
        (15, 12, {"bertahan": (0, 12), "masuk": (0, 12), "keluar": (3, 15)}),
    ],
)
def test_a_list_known_as_a_number_leaves_only_bounds(before, after, expected):
    change = compare(daftar("2022", jumlah=before), daftar("2023", jumlah=after))
    assert numbers(change) == expected
    assert not change.bernama


def published(jenis: str, tahun: str) -> DaftarLokus:
    """A list as the reference file has it."""
    rows = [r for r in read_table("lokus") if r["jenis"] == jenis and r["tahun_pelaksanaan"] == tahun]
    sure = frozenset(r["kode_wilayah"] for r in rows if r["status"] == "pasti")
    doubt = tuple(
        Ragu(r["nama_menurut_sumber"], frozenset(r["kandidat"].split("|")))
        for r in rows if r["status"] == "belum pasti"
    )  # fmt: skip
    return DaftarLokus(jenis, tahun, sure, doubt, sum(int(r["jumlah"] or 0) for r in rows))


def test_twelve_names_of_2022_and_fifteen_pekon_of_2023_that_have_none():
    change = compare(published("stunting", "2022"), published("stunting", "2023"))
    assert (len(change.sebelum.pasti), len(change.sebelum.ragu), change.sesudah.jumlah) == (11, 1, 15)
    assert numbers(change) == {"bertahan": (0, 12), "masuk": (3, 15), "keluar": (0, 12)}
    assert (change.masuk, change.keluar) == (frozenset(), frozenset())


def test_fifteen_names_when_the_decree_comes_in():
    """Ten of the eleven sure names, Simpangsari (which Sindang Sari may be), and four others."""
    first = published("stunting", "2022")
    stay = sorted(first.pasti)[1:]
    names = frozenset(
        {*stay, "18.04.05.2001", "18.04.04.2002", "18.04.04.2010", "18.04.08.2003", "18.04.08.2004"}
    )
    change = compare(first, DaftarLokus("stunting", "2023", names))
    assert change.keluar == {sorted(first.pasti)[0]}
    assert len(change.bertahan) == 10
    assert len(change.masuk) == 4
    assert change.tak_tentu == ("Sindang Sari",)
    assert change.rentang["masuk"] == Rentang(4, 5)


def test_lists_of_another_kind_are_never_compared():
    lists = [
        daftar("2023", "AB"),
        DaftarLokus("kemiskinan ekstrem", "2022", frozenset("A")),
        daftar("2022", "A"),
    ]
    (change,) = list_changes(lists)
    assert (change.sebelum.tahun, change.sesudah.tahun, change.masuk) == ("2022", "2023", {"B"})
