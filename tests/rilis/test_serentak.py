"""What is given up, and in which order, worked by hand: pekon of a kecamatan, kecamatan, the kabupaten."""

from collections import Counter

import pytest

from dashboard.domain.kerahasiaan_serentak import BAWAH, ancestors, widen
from dashboard.home import Home
from tests.rilis.kerja import KABUPATEN, Kerja
from tests.rilis.penyerang import attack, read_release, write_down
from tests.rilis.test_penyerang_pbi import CALON, CARDS, GOLONGAN, NASIB, NONAKTIF, make

SESUAI, TERLARANG = GOLONGAN[3], GOLONGAN[-2]
MASIH = NASIB[2]


def candidates(rumah: Home, *kecamatan: tuple[int, ...]) -> dict[str, int]:
    """Of 40 deactivated in every pekon so many are candidates: place → number, −1 where not shown."""
    counts = {}
    for k, pekon in enumerate(kecamatan, start=1):
        for i, n in enumerate(pekon, start=1):
            place = f"{KABUPATEN}.{k:02d}.{2000 + i}"
            counts[NONAKTIF, place, "2026-01"], counts[CALON, place, "2026-01"] = 40, n
    release = read_release(Kerja(CARDS[1:], counts).publish(rumah))
    assert attack(write_down(release)) == []
    rows = release["nilai"]
    rows = rows[rows["kode_indikator"] == CALON].set_index("kode_wilayah")
    return (
        rows["pembilang"].fillna(-1).astype(int).rename(lambda w: w.removeprefix(f"{KABUPATEN}.")).to_dict()
    )


def test_one_small_figure_among_noughts_takes_its_kecamatan_along_noughts_too(rumah: Home):
    """3, 0, 0: the total 3 would tell the one withheld, were the noughts beside it known as such."""
    shown = candidates(rumah, (3, 0, 0), (20, 30))
    assert [shown[f"01.{i}"] for i in (2001, 2002, 2003)] == [-1, -1, -1]
    assert (shown["01"], shown["02"], shown[KABUPATEN]) == (3, 50, 53)
    assert (shown["02.2001"], shown["02.2002"]) == (20, 30)


def test_a_total_of_two_is_withheld_with_another_kecamatan_and_the_kabupaten_stays(rumah: Home):
    """Two in all leaves its pekon no room; 18 and 19 are the candidates for the second kecamatan."""
    shown = candidates(rumah, (2, 0, 0), (9, 9), (9, 10))
    assert shown["01"] == -1 and shown[KABUPATEN] == 39
    assert sorted((shown["02"], shown["03"])) in ([-1, 18], [-1, 19])


def test_the_kabupaten_is_withheld_only_when_it_leaves_no_room_itself(rumah: Home):
    """Two candidates in one kecamatan, nobody else: every total is 2."""
    shown = candidates(rumah, (2, 0, 0))
    assert shown[KABUPATEN] == shown["01"] == -1


def test_where_all_is_large_nothing_is_withheld(rumah: Home):
    assert -1 not in candidates(rumah, (20, 12), (30, 9)).values()


def fates(rumah: Home, *kecamatan: tuple[int, int], aktif: int = 0) -> dict:
    """Candidates of each kecamatan by two fates, as shown: (kode_wilayah, nasib) → number, −1 not shown."""
    counts: Counter = Counter()
    for k, numbers in enumerate(kecamatan, start=1):
        for i in (2001, 2002):  # both pekon alike, so that candidates are large everywhere
            place = f"{KABUPATEN}.{k:02d}.{i}"
            counts[place, SESUAI], counts[place, GOLONGAN[0]] = 100, aktif
            for nasib, n in zip(NASIB, (numbers[0], 0, numbers[1], 0), strict=True):
                counts[place, nasib] = n // 2
    release = read_release(make(counts).publish(rumah))
    rows = release["pbi_nasib"].set_index(["kode_wilayah", "nasib"])["jumlah"]
    return rows.fillna(-1).astype(int).to_dict()


def test_fates_of_the_kabupaten_are_shown_though_a_kecamatan_has_few(rumah: Home):
    """Active again: 2 in 01 and 30 in 02. 01 gives up both fates, and so does 02: 32 less one tells."""
    shown = fates(rumah, (2, 40), (30, 50))
    assert (shown[KABUPATEN, NASIB[0]], shown[KABUPATEN, MASIH]) == (32, 90)
    for place in (f"{KABUPATEN}.01", f"{KABUPATEN}.02"):
        assert shown[place, NASIB[0]] == shown[place, MASIH] == -1


def test_what_was_given_up_stays_so_in_the_next_release(rumah: Home):
    """Four of 01 are active again, nobody has another fate: noughts would tell the four, now and later."""
    first = fates(rumah, (4, 0), (30, 50))
    assert [first[f"{KABUPATEN}.01", nasib] for nasib in NASIB] == [-1] * 4
    assert (first[KABUPATEN, NASIB[0]], first[KABUPATEN, NASIB[1]]) == (34, 0)
    assert fates(rumah, (4, 0), (30, 50), aktif=7) == first


def test_a_class_of_one_in_the_whole_kabupaten_is_withheld_there_with_the_smallest_that_hides_it(rumah: Home):
    counts: Counter = Counter()
    for k, numbers in enumerate(((1, 9, 60, 70), (0, 8, 50, 40)), start=1):
        for golongan, n in zip((TERLARANG, GOLONGAN[-1], SESUAI, GOLONGAN[6]), numbers, strict=True):
            counts[f"{KABUPATEN}.{k:02d}.2001", golongan] = n
    rows = read_release(make(counts).publish(rumah))["pbi_alasan"]
    rows = rows[(rows["kode_wilayah"] == KABUPATEN) & (rows["status_peserta"] == "nonaktif")]
    shown = rows.set_index(["alasan", "kelas"])["jumlah"].dropna().astype(int).to_dict()
    assert ("Meninggal", "dikecualikan") not in shown and ("Data ganda", "dikecualikan") not in shown
    assert shown["Tidak padan", "sesuai"] == 110 and shown["Desil 6-10", "sesuai"] == 110


@pytest.mark.parametrize(
    ("done", "wanted"),
    [
        (set(), {(BAWAH, "18.04.01")}),
        ({(BAWAH, "18.04.01")}, {(BAWAH, "18.04")}),
        ({(BAWAH, "18.04.01"), (BAWAH, "18.04")}, set()),
    ],
)
def test_the_next_step_is_the_first_not_yet_done(done: set, wanted: set):
    chain = [(BAWAH, "18.04.01"), (BAWAH, "18.04")]
    assert widen([chain, chain], done) == wanted


def test_a_pekon_lies_in_kecamatan_kabupaten_and_province():
    assert ancestors("18.04.01.2001") == ["18.04.01", "18.04", "18"]
