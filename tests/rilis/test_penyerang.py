"""Random kabupaten, published twice, attacked from outside: nothing comes back."""

import duckdb
import numpy as np
import pytest

from dashboard.home import Home
from tests.rilis.kerja import Kerja, card
from tests.rilis.penyerang import attack, attack_whole_numbers, read_release, write_down

BENIH = 20260315
KABUPATEN_ACAK = 24
BILANGAN_BULAT = 8

CARDS = [
    card("keluarga", sumber="daftar", jumlah_dari="desil1,desil24,desil5"),
    card("desil1", sumber="daftar", bagian_dari="keluarga"),
    card("desil24", sumber="daftar", bagian_dari="keluarga"),
    card("desil5", sumber="daftar", bagian_dari="keluarga"),
    card("persen_desil1", sumber="daftar", jenis="persen"),
    card("diukur", sumber="balita"),
    card("stunting", sumber="balita", bagian_dari="diukur"),
    card("persen_stunting", sumber="balita", jenis="persen"),
    card("penerima"),
    card("stok", peka="false"),
]
PERSEN = {"persen_desil1": ("desil1", "keluarga"), "persen_stunting": ("stunting", "diukur")}


def random_counts(rng: np.random.Generator) -> dict[tuple[str, str, str], int]:
    """One to five kecamatan of one to nine pekon, sizes from none to hundreds, most of them small."""
    counts = {}
    size = rng.choice([3, 20, 200])
    for k in range(1, rng.integers(2, 7)):
        for i in range(rng.integers(2, 11)):
            wilayah = f"18.04.{k:02d}.{2000 + i if i else '0000'}"
            scale = rng.choice([0, 1, 3, size]) if i else rng.choice([0, 0, 2, 9])
            for periode in ("2024", "2025"):
                counts |= {(kode, wilayah, periode): n for kode, n in _place(rng, scale).items()}
    return counts


def _place(rng: np.random.Generator, scale: int) -> dict[str, int]:
    classes = rng.poisson(scale * rng.dirichlet([0.7, 1, 1]))
    measured = int(rng.poisson(scale * 0.7))
    desil = dict(zip(("desil1", "desil24", "desil5"), map(int, classes), strict=True))
    return desil | {
        "keluarga": int(classes.sum()),
        "diukur": measured,
        "stunting": int(rng.binomial(measured, 0.2)),
        "penerima": int(rng.poisson(scale * 0.4)),
        "stok": int(rng.poisson(scale)),
    }


def corrected(counts: dict, rng: np.random.Generator) -> dict:
    """The file of one source sent again with some pekon changed; all other files stay."""
    places = sorted({(w, p) for k, w, p in counts if k == "penerima"})
    chosen = {places[i] for i in rng.integers(0, len(places), 3)}
    return {
        (k, w, p): max(0, n + int(rng.integers(-3, 4))) if k == "penerima" and (w, p) in chosen else n
        for (k, w, p), n in counts.items()
    }


@pytest.mark.parametrize("nomor", range(KABUPATEN_ACAK))
def test_nothing_comes_back_from_two_releases(nomor: int, rumah: Home):
    rng = np.random.default_rng([BENIH, nomor])
    counts = random_counts(rng)
    first = read_release(Kerja(CARDS, counts, PERSEN).publish(rumah))
    assert attack(write_down(first)) == []
    second = read_release(Kerja(CARDS, corrected(counts, rng), PERSEN).publish(rumah))
    assert attack(write_down(second, first=False)) == []
    assert attack(write_down(second, [first], first=False)) == []


@pytest.mark.parametrize("nomor", range(BILANGAN_BULAT))
def test_every_small_value_stays_possible_in_whole_numbers(nomor: int, rumah: Home):
    counts = random_counts(np.random.default_rng([BENIH, nomor]))
    release = read_release(Kerja(CARDS, counts, PERSEN).publish(rumah))
    assert attack_whole_numbers(write_down(release)) == []


def test_the_attacker_breaks_a_release_without_partners(rumah: Home):
    """What he is worth: with small figures hidden and nothing else, he recovers most of them."""
    rng = np.random.default_rng(BENIH)
    path = Kerja(CARDS, random_counts(rng), PERSEN).publish(rumah)
    whole = path.with_name(path.name.replace(".duckdb", "-terbatas.duckdb"))
    release = read_release(path)
    with duckdb.connect(str(whole), read_only=True) as con:
        figures = con.execute("SELECT * FROM utuh.nilai").df()
    small = (figures["tingkat"] == "pekon") & figures["pembilang"].between(1, 4)
    small &= figures["kode_indikator"] != "stok"
    figures.loc[small, ["pembilang", "penyebut", "nilai"]] = None
    figures.loc[small, "status"] = "rahasia"
    release["nilai"] = figures
    found = [line for line in attack(write_down(release)) if "rahasia" in line]
    assert len(found) > small.sum() / 4
