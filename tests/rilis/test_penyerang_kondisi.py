"""Stunted children of decile 1 by water and latrine tell no small count of a pekon or a kecamatan."""

import duckdb
import numpy as np
import pandas as pd
import pytest

from dashboard.home import Home
from tests.rilis.kerja import KABUPATEN, STUNTING_KONDISI, Kerja, card
from tests.rilis.penyerang import attack, read_release, write_down
from tests.rilis.penyerang_kondisi import KODE, Anak, find_told_apart

BENIH = 20260319
KABUPATEN_ACAK = 24
KEADAAN = ("tidak layak", "layak", "tidak didata")
SUMBER = {"sumber": "eppgbm"}
CARDS = [
    card("balita_stunting", **SUMBER),
    card("balita_stunting_tersambung", bagian_dari="balita_stunting", tingkat_terendah="kecamatan", **SUMBER),
    card(KODE, jenis="persen", tingkat_terendah="kecamatan", **SUMBER),
]
PERSEN = {KODE: (f"{KODE}/atas", "balita_stunting_tersambung")}


def random_children(rng: np.random.Generator) -> tuple[dict, Anak]:
    """Counts of the indicators, and the children of decile 1 by state, in pekon of few or many of them."""
    counts, anak = {}, {}
    size, unfit = rng.choice([1, 4, 15]), rng.choice([0.03, 0.3, 0.6, 0.97])
    for k in range(1, rng.integers(2, 7)):
        for i in range(1, rng.integers(2, 9)):
            place = (f"{KABUPATEN}.{k:02d}.{2000 + i}", "2025")
            poor = int(rng.poisson(rng.choice([0, 1, size])))
            linked = poor + int(rng.poisson(size))
            counts["balita_stunting", *place] = linked + int(rng.poisson(1))
            counts["balita_stunting_tersambung", *place] = linked
            counts[f"{KODE}/atas", *place] = poor
            for kondisi in ("air", "jamban"):
                asked = int(rng.binomial(poor, 0.9))
                bad = int(rng.binomial(asked, unfit))
                for keadaan, n in zip(KEADAAN, (bad, asked - bad, poor - asked), strict=True):
                    anak[kondisi, keadaan, *place] = n
    return counts, anak


def publish(home: Home, counts: dict, anak: Anak) -> dict[str, pd.DataFrame]:
    kerja = Kerja(CARDS, counts, PERSEN)
    kerja.anak = anak
    return read_release(kerja.publish(home))


def whole(home: Home) -> pd.DataFrame:
    """The split as it truly is, from the restricted file."""
    path = next(home.rilis.glob("*-terbatas.duckdb"))
    with duckdb.connect(str(path), read_only=True) as con:
        return con.execute("SELECT * FROM utuh.stunting_kondisi").df()


@pytest.mark.parametrize("nomor", range(KABUPATEN_ACAK))
def test_nobody_is_told_apart(nomor: int, rumah: Home):
    counts, anak = random_children(np.random.default_rng([BENIH, nomor]))
    release = publish(rumah, counts, anak)
    assert find_told_apart(release, anak) == []
    assert [leak for leak in attack(write_down(release)) if "balita_stunting'" in leak] == []


def test_the_attacker_tells_them_apart_where_nothing_is_withheld():
    """What he is worth: over the same kabupaten the whole split gives small counts away."""
    found = 0
    for nomor in range(KABUPATEN_ACAK):
        counts, anak = random_children(np.random.default_rng([BENIH, nomor]))
        kerja = Kerja(CARDS, counts, PERSEN)
        kerja.anak = anak
        rows = pd.DataFrame(kerja.split(), columns=STUNTING_KONDISI.split())
        found += bool(find_told_apart({"stunting_kondisi": rows}, anak))
    assert found > KABUPATEN_ACAK / 4


def by_kecamatan(*pairs: tuple[int, int], lain: int = 0) -> tuple[dict, Anak]:
    """Children of one pekon a kecamatan: (tidak layak, layak); nobody asked `lain` more in the first."""
    counts, anak = {}, {}
    for k, (bad, fit) in enumerate(pairs, start=1):
        place = (f"{KABUPATEN}.{k:02d}.2001", "2025")
        missed = lain if k == 1 else 0
        for kode in ("balita_stunting", "balita_stunting_tersambung", f"{KODE}/atas"):
            counts[kode, *place] = bad + fit + missed
        for kondisi in ("air", "jamban"):
            for keadaan, n in zip(KEADAAN, (bad, fit, missed), strict=True):
                anak[kondisi, keadaan, *place] = n
    return counts, anak


@pytest.mark.parametrize(
    ("pairs", "tampil"),
    [
        ([(6, 6), (3, 3)], True),  # 9 and 9, 6 outside the greater kecamatan
        ([(6, 6), (3, 2)], True),  # 5 outside it
        ([(6, 6), (2, 2)], False),  # 4 outside it
        ([(8, 2), (8, 3)], True),  # 5 fit
        ([(8, 2), (8, 2)], False),  # 4 fit
        ([(2, 8), (3, 8)], True),  # 5 unfit
        ([(2, 8), (2, 8)], False),  # 4 unfit
        ([(8, 0), (9, 0)], False),  # all unfit: it would be said of each
    ],
)
def test_the_threshold_minus_one_at_it_and_above(rumah: Home, pairs: list, tampil: bool):
    release = publish(rumah, *by_kecamatan(*pairs))
    rows = release["stunting_kondisi"].set_index(["kondisi", "keadaan"])
    assert [rows["jumlah"].notna()["air", k] for k in KEADAAN[:2]] == [tampil] * 2
    assert ("ditahan" in set(rows["status"])) is not tampil


def test_whom_nobody_asked_stands_apart_also_where_the_rest_is_withheld(rumah: Home):
    release = publish(rumah, *by_kecamatan((2, 8), (2, 8), lain=7))
    rows = release["stunting_kondisi"].set_index(["kondisi", "keadaan"])["jumlah"]
    assert rows["jamban", "tidak didata"] == 7
    assert pd.isna(rows["jamban", "layak"])


def test_nothing_is_said_where_the_whole_is_not(rumah: Home):
    counts, anak = by_kecamatan((6, 6), (6, 6))
    kerja = Kerja(CARDS, counts, PERSEN)
    kerja.anak = anak
    kerja.gate = [(KODE, KABUPATEN, "2025", "uji", 1, 2, "uji")]
    release = read_release(kerja.publish(rumah))
    assert release["stunting_kondisi"]["jumlah"].isna().all()
    assert set(release["stunting_kondisi"]["status"]) == {"ditahan"}
    assert whole(rumah)["jumlah"].sum() == 2 * 24
