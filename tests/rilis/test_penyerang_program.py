"""PKH, sembako, PBI, cash or food, any aid: what one tells of another gives no small count back."""

import numpy as np
import pandas as pd
import pytest

from dashboard.domain.kerahasiaan_program import find_told
from dashboard.home import Home
from tests.rilis.kerja import KABUPATEN, Kerja, card
from tests.rilis.penyerang import read_release, write_down
from tests.rilis.penyerang_konvergensi import BARIS, find_narrowed
from tests.rilis.penyerang_program import KELUARGA, KODE, read_programmes

BENIH = 20260322
RATE = {"jenis": "persen", "sumber": "gabungan", "pelengkap": "true", "sisa_dari": KELUARGA}
CARDS = [
    card(BARIS, sumber="dtsen_keluarga"),
    card(KELUARGA, sumber="gabungan", sisa_dari=BARIS, bagian_dari=BARIS),
    *(card(k, **RATE, bagian_dari=KODE["tunai_pangan"] if p == "apa_pun" else "") for p, k in KODE.items()),
]
Pekon = dict[str, tuple[int, int]]
"""programme → belum, berhak; KELUARGA → families twice."""


def random_pekon(rng: np.random.Generator, size: int) -> Pekon:
    """Families one by one: linked or not, with a component or not, on a list or not."""
    n = int(rng.poisson(rng.gamma(2.0, size / 2)))
    draw = rng.random((5, n))
    linked = draw[0] < 0.99
    pkh = linked & (draw[1] < 0.8) & (draw[2] < rng.beta(8, 5))
    sembako = linked & (draw[3] < np.where(pkh, 0.85, 0.5))
    pbi = linked & (draw[4] < 0.95)
    cash = pkh | sembako
    return {
        KELUARGA: (n, n),
        "pkh": _rate(pkh, pkh | (linked & (draw[1] < 0.8))),
        "sembako": _rate(sembako, linked),
        "pbi": _rate(pbi, linked),
        "tunai_pangan": _rate(cash, linked),
        "apa_pun": _rate(cash | pbi, linked),
    }


def _rate(reached: np.ndarray, berhak: np.ndarray) -> tuple[int, int]:
    return int((berhak & ~reached).sum()), int(berhak.sum())


def make(world: dict[str, Pekon]) -> tuple[Kerja, dict]:
    """A working database of it, and the true figures."""
    counts, truth = {}, {}
    for w, told in world.items():
        families = told[KELUARGA][0]
        counts[KELUARGA, w, "2025"] = counts[BARIS, w, "2025"] = families
        truth[KELUARGA, "pembilang", w, "2025"] = families
        for program, kode in KODE.items():
            belum, berhak = told[program]
            counts[f"{kode}/atas", w, "2025"], counts[f"{kode}/bawah", w, "2025"] = belum, berhak
            reached = {"pembilang": belum, "penyebut": berhak, "pelengkap": berhak - belum}
            truth |= {(kode, peran, w, "2025"): n for peran, n in reached.items()}
        truth[KODE["pkh"], "tanpa", w, "2025"] = families - (told["pkh"][1] - told["pkh"][0])
    return Kerja(CARDS, counts, {k: (f"{k}/atas", f"{k}/bawah") for k in KODE.values()}), truth


@pytest.mark.parametrize(("nomor", "size"), [(0, 15), (1, 15), (2, 50)])
def test_no_programme_gives_a_small_count_of_another_back(nomor: int, size: int, rumah: Home):
    rng = np.random.default_rng([BENIH, nomor])
    places = [f"{KABUPATEN}.{k:02d}.{2000 + i}" for k in range(1, 5) for i in range(1, rng.integers(4, 8))]
    kerja, truth = make({w: random_pekon(rng, size) for w in places})
    release = read_release(kerja.publish(rumah))
    system = write_down(release)
    read_programmes(system, release)
    assert find_narrowed(system, truth) == []
    shown = release["nilai"]["status"].isin(["ada", "nol"]) & (release["nilai"]["tingkat"] == "pekon")
    assert shown.sum() > 20  # nothing is easier than to show nothing


def test_who_is_not_on_a_nearly_full_list_is_few(rumah: Home):
    """Of 22 families 20 receive PKH, nobody is left out, of two nothing is known: two do not receive."""
    told = {p: (9, 40) for p in KODE} | {KELUARGA: (44, 44)}
    world = {f"{KABUPATEN}.01.{i}": dict(told) for i in (2001, 2002, 2003)}
    full = f"{KABUPATEN}.01.2004"
    world[full] = {p: (0, 22) for p in KODE} | {KELUARGA: (22, 22), "pkh": (0, 20)}
    kerja, _ = make(world)
    rows = read_release(kerja.publish(rumah))["nilai"].set_index(["kode_indikator", "kode_wilayah"])
    assert (rows.at[(KODE["pkh"], full), "pembilang"], rows.at[(KODE["sembako"], full), "penyebut"]) == (
        0,
        22,
    )
    assert pd.isna(rows.at[(KODE["pkh"], full), "penyebut"])
    assert rows.at[(KODE["pkh"], KABUPATEN), "pembilang"] == 27


def test_the_few_that_two_programmes_leave_between_them_are_told_nowhere():
    """Kec. 01 has a kelurahan with 3; Kec. 02 and 03 have one with 9 and 7: the smaller closes too."""
    beda = pd.DataFrame(
        [
            ("18.04.01.1001", "2025", 3, "kelurahan"),
            ("18.04.01.2002", "2025", 0, "tanpa daftar"),
            ("18.04.02.1001", "2025", 9, "kelurahan"),
            ("18.04.03.1001", "2025", 7, "kelurahan"),
            ("18.04.03.2001", "2025", 6, "tanpa daftar"),
        ],
        columns=["kode_wilayah", "periode", "beda", "golongan"],
    )
    assert find_told(beda) == {("18.04.01", "2025"), ("18.04.03", "2025")}
    alone = beda[beda["kode_wilayah"].str.startswith("18.04.01")]
    assert find_told(alone) == {("18.04.01", "2025"), ("18.04", "2025")}
    assert find_told(beda[beda["beda"] >= 5]) == set()
