"""Small counts and their partners, by tables small enough to follow by eye."""

import pandas as pd
import pytest

from dashboard.domain.kerahasiaan import AMBANG, Jaringan, Sel
from dashboard.domain.kerahasiaan_audit import audit
from dashboard.domain.kerahasiaan_kembar import find_identities
from dashboard.domain.kerahasiaan_pasangan import suppress
from dashboard.domain.kerahasiaan_tabel import suppress_table


def kecamatan(*pekon: int, lain: tuple[int, ...] = (), **fields) -> Jaringan:
    """One kecamatan of these pekon beside others given by their totals only, under one kabupaten."""
    sel = [Sel(f"pekon {i}", n, urutan=i, **fields) for i, n in enumerate(pekon)]
    sel.append(Sel("kecamatan", sum(pekon), bawah_kecamatan=False))
    sel += [Sel(f"kecamatan {i}", n, bawah_kecamatan=False) for i, n in enumerate(lain, start=2)]
    sel.append(Sel("kabupaten", sum(pekon) + sum(lain), bawah_kecamatan=False))
    first, last = len(pekon), len(sel) - 1
    return Jaringan(sel, jumlah=[(first, tuple(range(first))), (last, tuple(range(first, last)))])


def closed(jaringan: Jaringan) -> set[str]:
    return {jaringan.sel[i].kunci for i in suppress(jaringan).tertutup}


@pytest.mark.parametrize(
    ("count", "small"), [(0, False), (1, True), (AMBANG - 1, True), (AMBANG, False), (AMBANG + 1, False)]
)
def test_only_one_to_four_is_small(count: int, small: bool):
    assert Sel("pekon", count).kecil == small
    assert not Sel("kecamatan", count, bawah_kecamatan=False).kecil
    assert not Sel("stok", count, peka=False).kecil


def test_one_small_count_gets_one_partner():
    assert closed(kecamatan(3, 40, 50)) == {"pekon 0", "pekon 1"}


def test_a_partner_too_near_the_threshold_does_not_serve():
    """3 + 5 leaves at most 3 for the small one, since a partner is 5 or more; 3 + 6 leaves all four."""
    assert closed(kecamatan(3, 5, 50)) == {"pekon 0", "pekon 2"}
    assert closed(kecamatan(3, 6, 50)) == {"pekon 0", "pekon 1"}


def test_two_small_counts_hide_each_other_only_when_their_sum_allows_every_value():
    assert closed(kecamatan(2, 3, 50)) == {"pekon 0", "pekon 1"}
    assert closed(kecamatan(1, 1, 50)) == {"pekon 0", "pekon 1", "pekon 2"}
    assert closed(kecamatan(4, 4, 50)) == {"pekon 0", "pekon 1", "pekon 2"}


def test_nothing_to_hide_behind_withholds_the_kecamatan_and_another():
    hidden = closed(kecamatan(0, 3, 0, lain=(60, 70)))
    assert {"pekon 1", "kecamatan"} < hidden
    assert hidden & {"kecamatan 2", "kecamatan 3"}
    assert "kabupaten" not in hidden


def test_a_kabupaten_with_a_single_small_count_withholds_its_total():
    assert closed(kecamatan(0, 3, 0)) == {"pekon 1", "kecamatan", "kabupaten"}


def test_without_small_counts_everything_is_shown():
    assert closed(kecamatan(0, 5, 40, lain=(60,))) == set()


def test_what_was_withheld_before_stays_withheld():
    jaringan = kecamatan(9, 40, 50)
    jaringan.sel[0].ditahan_lalu = jaringan.sel[2].ditahan_lalu = True
    assert closed(jaringan) == {"pekon 0", "pekon 2"}


def test_a_partner_shown_before_with_the_same_value_does_not_serve():
    jaringan = kecamatan(3, 40, 50)
    jaringan.sel[1].dikenal = True
    assert closed(jaringan) == {"pekon 0", "pekon 2"}


def test_when_all_was_shown_before_this_release_alone_is_made_safe():
    jaringan = kecamatan(3, 40)
    for sel in jaringan.sel[1:]:
        sel.dikenal = True
    hasil = suppress(jaringan)
    assert {jaringan.sel[i].kunci for i in hasil.tertutup} == {"pekon 0", "pekon 1"}
    assert hasil.lemah and not hasil.sisa


def test_the_audit_sees_what_only_two_relations_together_give_back():
    """Rows and columns of a square: the small count has a partner in its row, yet its column returns it."""
    numbers = {"a": 3, "b": 20, "c": 30, "d": 40, "a+b": 23, "c+d": 70, "a+c": 33, "b+d": 60}
    sel = [Sel(name, n, bawah_kecamatan=len(name) == 1) for name, n in numbers.items()]
    place = {name: i for i, name in enumerate(numbers)}
    sums = [(place[w], tuple(place[p] for p in w.split("+"))) for w in numbers if "+" in w]
    jaringan = Jaringan(sel, sums)
    assert audit(jaringan, {place["a"], place["b"]}) != []
    assert audit(jaringan, {place[name] for name in "abcd"}) == []
    assert {jaringan.sel[i].kunci for i in suppress(jaringan).tertutup} >= {"a"}
    assert audit(jaringan, suppress(jaringan).tertutup) == []


def test_a_small_sum_of_small_parts_is_withheld_without_its_class():
    """1 + 2 = 3: were the sum shown as 1–4, no part could be 4."""
    jaringan = Jaringan([Sel("semua", 3), Sel("a", 1), Sel("b", 2)], jumlah=[(0, (1, 2))])
    assert [sel.berkelas for sel in jaringan.sel] == [False, True, True]
    assert audit(jaringan, suppress(jaringan).tertutup) == []


def test_what_is_withheld_without_a_class_is_no_nought():
    """Three withheld figures that add up to 3 are each 1, since a nought is shown; six say 1 to 4."""
    assert closed(kecamatan(1, 1, 1, lain=(60, 70), kabur=True)) > {"kecamatan"}
    assert closed(kecamatan(1, 2, 2, lain=(60, 70), kabur=True)) > {"kecamatan"}
    assert closed(kecamatan(2, 2, 2, lain=(60, 70), kabur=True)) == {"pekon 0", "pekon 1", "pekon 2"}


def test_a_figure_on_no_row_may_be_nought():
    """Nobody sees it withheld: three of them that add up to 3 can each be 0 to 3."""
    unsaid = kecamatan(1, 1, 1, lain=(60, 70), kabur=True, tak_berbaris=True)
    assert closed(unsaid) == {"pekon 0", "pekon 1", "pekon 2"}


def test_a_part_is_at_most_its_whole():
    """A partner whose part is shown just below it is pinned from below: more must be withheld."""
    jaringan = kecamatan(3, 20, 50)
    jaringan = Jaringan([*jaringan.sel, Sel("bagian dari pekon 1", 20)], jaringan.jumlah, bagian=[(5, 1)])
    hidden = suppress(jaringan).tertutup
    assert audit(jaringan, hidden) == []
    assert {0, 2} <= hidden


NILAI = ["kode_indikator", "tingkat", "kode_wilayah", "periode", "pembilang", "penyebut", "status", "asal"]
KARTU = pd.DataFrame(
    [
        ("desil1", "jumlah", "true", "dtsen", "", "keluarga"),
        ("keluarga", "jumlah", "true", "dtsen", "", ""),
        ("persen", "persen", "true", "dtsen", "", ""),
        ("terbit", "jumlah", "true", "terbit", "", ""),
    ],
    columns=["kode", "jenis", "peka", "sumber", "jumlah_dari", "bagian_dari"],
)


def figures(desil1: list[int], keluarga: list[int]) -> pd.DataFrame:
    """Two counts and their rate for the pekon of one kecamatan, with the kecamatan's own row."""
    places = [
        ("pekon", f"18.04.01.{2001 + i}", a, b) for i, (a, b) in enumerate(zip(desil1, keluarga, strict=True))
    ]
    places.append(("kecamatan", "18.04.01", sum(desil1), sum(keluarga)))
    rows = []
    for tingkat, kode, a, b in places:
        rows.append(("desil1", tingkat, kode, "2025", a, None, "ada", "contoh"))
        rows.append(("keluarga", tingkat, kode, "2025", b, None, "ada", "contoh"))
        rows.append(("persen", tingkat, kode, "2025", a, b, "ada", "contoh"))
        rows.append(("terbit", tingkat, kode, "2025", 3, None, "ada", "terbit"))
    return pd.DataFrame(rows, columns=NILAI)


def shown(desil1: list[int], keluarga: list[int]) -> dict[tuple[str, str], tuple[str, bool, bool]]:
    """(indicator, place) → its status, whether its numbers are closed, whether its denominator is."""
    table, _, _ = suppress_table(figures(desil1, keluarga), KARTU, b"kunci")
    return {
        (r.kode_indikator, r.kode_wilayah[9:]): (r.status_baru, r.tutup, r.tutup_penyebut)
        for r in table.itertuples()
    }


def test_a_figure_is_closed_wherever_it_stands():
    result = shown([3, 40, 50], [60, 90, 120])
    assert result["desil1", "2001"] == ("rahasia", True, False)
    assert result["persen", "2001"] == ("rahasia", True, False)
    partners = {
        place for (kode, place), (status, *_) in result.items() if (kode, status) == ("desil1", "ditahan")
    }
    assert partners and partners == {
        p for (k, p), (s, *_) in result.items() if (k, s) == ("persen", "ditahan")
    }
    assert all(status == "ada" for (kode, _), (status, *_) in result.items() if kode == "keluarga")


def test_a_rate_of_nought_is_shown_while_its_denominator_is_not():
    result = shown([0, 40, 50], [3, 90, 120])
    assert result["keluarga", "2001"] == ("rahasia", True, False)
    assert result["persen", "2001"] == ("ada", False, True)


def test_published_figures_are_left_alone():
    assert not any(kode == "terbit" for kode, _ in shown([3, 40, 50], [60, 90, 120]))


def test_the_key_orders_the_partners_and_the_same_key_gives_the_same_answer():
    table = figures([3, *range(20, 29)], [100] * 10)
    chosen = set()
    for key in (b"a", b"b", b"c", b"d", b"e"):
        answers = [suppress_table(table, KARTU, key)[0] for _ in range(2)]
        assert answers[0].equals(answers[1])
        rows = answers[0]
        chosen |= set(
            rows[(rows["status_baru"] == "ditahan") & (rows["kode_indikator"] == "desil1")]["kode_wilayah"]
        )
    assert len(chosen) > 1


def test_sums_that_agree_everywhere_are_found():
    places = [(f"18.04.01.{2000 + i}", "2025") for i in range(30)]
    series = {
        "air_baik": {t: i + 3 for i, t in enumerate(places)},
        "air_buruk": {t: 40 - i for i, t in enumerate(places)},
        "jamban_baik": {t: 2 * i + 1 for i, t in enumerate(places)},
        "jamban_buruk": {t: 42 - 2 * i for i, t in enumerate(places)},
    }
    assert find_identities(series) == [(("air_baik", "air_buruk"), ("jamban_baik", "jamban_buruk"))]
    series["jamban_buruk"][places[0]] += 1
    assert find_identities(series) == []


def test_what_is_too_fine_for_one_indicator_withholds_nothing_of_its_twin_in_the_next_release():
    twin = pd.DataFrame([("desil1_kecamatan", "jumlah", True, "dtsen", "", "", "kecamatan")])
    twin.columns = [*KARTU.columns, "tingkat_terendah"]
    cards = pd.concat([KARTU.assign(tingkat_terendah="pekon"), twin])
    table = figures([30, 40, 50], [60, 90, 120])
    own = table[table["kode_indikator"] == "desil1"].assign(kode_indikator="desil1_kecamatan")
    too_fine = own[own["tingkat"] == "pekon"].assign(pembilang=None, status="ditahan")
    table = pd.concat([table, own[own["tingkat"] != "pekon"]])
    answer, _, _ = suppress_table(table, cards, b"kunci", pd.concat([table, too_fine]))
    assert not answer["tutup"].any()
