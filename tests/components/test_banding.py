"""Two figures side by side: worked by hand, at the edges of "hampir tetap", and where no change is said."""

import pytest

from dashboard.components.angka import Figur, teks
from dashboard.components.banding import Banding, kata_bagian, kata_perubahan, label_kelas


def figur(nilai, satuan="KPM", status="ada", **lain) -> Figur:
    return Figur("nilai", "x", "18.04", "2023", "r", nilai, satuan, status, **lain)


def test_pkh_of_gedung_surian_fell_by_22():
    pair = Banding(figur(907.0), figur(885.0))
    assert pair.beda == -22
    assert kata_perubahan(pair) == "−22 (−2,4 %)"
    assert pair.kelas == 1


def test_a_rate_changes_in_points_and_names_both_counts():
    left = figur(2.26, "persen", pembilang=287.0, penyebut=12689.0)
    right = figur(1.93, "persen", pembilang=376.0, penyebut=19468.0)
    pair = Banding(left, right)
    assert kata_perubahan(pair) == "−0,33 poin"
    words = kata_bagian(pair, ("balita stunting", "balita diukur"))
    assert words == "Balita stunting 287 → 376 (+89); balita diukur 12.689 → 19.468 (+6.779)."


@pytest.mark.parametrize(
    ("kiri", "kanan", "kelas"),
    [
        (100.0, 104.0, 2),  # four: fewer than five
        (100.0, 105.0, 3),  # five, and five per cent
        (1000.0, 1019.0, 2),  # nineteen, but under two per cent
        (1000.0, 1020.0, 3),
        (1000.0, 1100.0, 4),
        (1000.0, 901.0, 1),
        (1000.0, 900.0, 0),
        (0.0, 4.0, 2),
        (0.0, 5.0, 4),
        (7.0, 7.0, 2),
    ],
)
def test_classes_of_counts_at_their_edges(kiri, kanan, kelas):
    assert Banding(figur(kiri), figur(kanan)).kelas == kelas


@pytest.mark.parametrize(("kanan", "kelas"), [(5.09, 2), (5.1, 3), (4.9, 1), (6.0, 4), (4.0, 0)])
def test_classes_of_rates_at_their_edges(kanan, kelas):
    assert Banding(figur(5.0, "persen"), figur(kanan, "persen")).kelas == kelas


def test_classes_are_symmetric_and_in_words():
    assert label_kelas(laju=False)[1:4] == ("turun 2–<10 %", "hampir tetap", "naik 2–<10 %")
    assert label_kelas(laju=True)[0] == "turun 1 poin atau lebih"


@pytest.mark.parametrize(
    ("kanan", "patah", "status"),
    [
        (figur(None, status="rahasia"), "", "rahasia"),
        (figur(None, status="ditahan"), "", "ditahan"),
        (figur(None), "", "tidak_ada"),
        (figur(90.0), "cara mengukurnya berbeda (SSGI dan SKI)", "tidak_berlaku"),
        (figur(90.0, penanda="≥"), "", "tidak_berlaku"),
    ],
)
def test_nothing_is_computed_from_what_is_hidden_broken_or_a_bound(kanan, patah, status):
    pair = Banding(figur(100.0), kanan, patah)
    assert pair.beda is None
    assert pair.kelas == -1
    assert pair.status == status
    assert pair.alasan
    assert not any(c.isdigit() for c in teks(pair.figur))
