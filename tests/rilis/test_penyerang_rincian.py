"""Classes by decile and PBI by reason give back nothing that published.nilai withholds."""

from pathlib import Path

import duckdb
import numpy as np
import pytest

from dashboard.domain.kerahasiaan_rincian import tie
from dashboard.home import Home
from tests.rilis.kerja import KABUPATEN, Kerja, card
from tests.rilis.penyerang import attack, read_release, write_down
from tests.rilis.penyerang_rincian import find_mismatched

BENIH = 20260316
KABUPATEN_ACAK = 10
DESIL = [str(d) for d in range(1, 11)] + ["belum"]
ALASAN = ["Meninggal", "Pindah segmen", "tidak disebut"]

CARDS = [
    card("keluarga_dtsen", sumber="dtsen_keluarga", tidak_melebihi="jiwa_dtsen"),
    card("desil14_keluarga_dtsen", sumber="dtsen_keluarga", bagian_dari="keluarga_dtsen"),
    card("desil1_keluarga_dtsen", sumber="dtsen_keluarga", bagian_dari="desil14_keluarga_dtsen"),
    card("belum_berperingkat_dtsen", sumber="dtsen_keluarga", bagian_dari="keluarga_dtsen"),
    card("desil1_jiwa_dtsen", sumber="dtsen_keluarga", bagian_dari="jiwa_dtsen"),
    card("jiwa_dtsen", sumber="dtsen_anggota"),
    card("pbi_jk_aktif", sumber="pbi_jk"),
    card("pbi_jk_nonaktif", sumber="pbi_jk"),
]

Rinci = dict[tuple[str, ...], int]


def random_classes(rng: np.random.Generator) -> Rinci:
    """Counts of every class in every pekon, so few that many figures of nilai are withheld."""
    counts: Rinci = {}
    size = rng.choice([2, 10, 60])
    for k in range(1, rng.integers(3, 6)):
        for i in range(rng.integers(2, 7)):
            wilayah = f"{KABUPATEN}.{k:02d}.{2000 + i if i else '0000'}"
            scale = rng.choice([0, 1, size]) if i else rng.choice([0, 2])
            for kelas, n in zip(DESIL, rng.poisson(scale * rng.dirichlet([1] * 11)), strict=True):
                counts["desil", "dtsen", "keluarga", kelas, wilayah] = int(n)
                counts["desil", "dtsen", "jiwa", kelas, wilayah] = int(n + rng.poisson(2 * n))
            for alasan in ["", *ALASAN]:
                status = "nonaktif" if alasan else "aktif"
                counts["pbi_alasan", "pbi_jk", status, alasan, wilayah] = int(rng.poisson(scale / 4))
    return counts


def corrected(counts: Rinci, rng: np.random.Generator) -> Rinci:
    """The PBI list sent again with some pekon changed; DTSEN stays."""
    return {
        key: max(0, n + int(rng.integers(-2, 3))) if key[0] == "pbi_alasan" and rng.random() < 0.1 else n
        for key, n in counts.items()
    }


def indicators(counts: Rinci) -> dict[tuple[str, str, str], int]:
    """What the indicators count of these classes, per pekon."""
    figures: dict[tuple[str, str, str], int] = {}
    for (tabel, sumber, satuan, kelas, wilayah), n in counts.items():
        if tabel == "pbi_alasan":
            codes = [f"{sumber}_{satuan}"]
        elif satuan == "jiwa":
            codes = ["jiwa_dtsen"] + ["desil1_jiwa_dtsen"] * (kelas == "1")
        else:
            codes = ["keluarga_dtsen"] + ["desil14_keluarga_dtsen"] * (kelas in DESIL[:4])
            codes += ["desil1_keluarga_dtsen"] * (kelas == "1")
            codes += ["belum_berperingkat_dtsen"] * (kelas == "belum")
        for kode in codes:
            figures[kode, wilayah, "2025"] = figures.get((kode, wilayah, "2025"), 0) + n
    return figures


def make(counts: Rinci) -> Kerja:
    """A working database with the classes at kecamatan and kabupaten."""
    kerja = Kerja(CARDS, indicators(counts))
    sums: Rinci = {}
    for (*names, wilayah), n in counts.items():
        for place in (wilayah[:8], KABUPATEN):
            sums[*names, place] = sums.get((*names, place), 0) + n
    for (tabel, sumber, satuan, kelas, place), n in sums.items():
        level, state = "kabupaten" if place == KABUPATEN else "kecamatan", "ada" if n else "nol"
        if tabel == "desil":
            kerja.desil.append((sumber, kelas, level, place, "2025", satuan, n, state, "contoh"))
        else:
            row = (sumber, satuan, kelas, "dikecualikan", "", level, place, "2025", n, state, "contoh")
            kerja.pbi_alasan.append(row)
    return kerja


@pytest.mark.parametrize("nomor", range(KABUPATEN_ACAK))
def test_nothing_comes_back_through_the_classes_of_two_releases(nomor: int, rumah: Home):
    rng = np.random.default_rng([BENIH, nomor])
    counts = random_classes(rng)
    first = read_release(make(counts).publish(rumah))
    assert attack(write_down(first)) == []
    second = read_release(make(corrected(counts, rng)).publish(rumah))
    assert attack(write_down(second, [first], first=False)) == []
    assert find_mismatched(first) == find_mismatched(second) == []


def test_a_kecamatan_whose_figures_are_all_shown_shows_all_its_classes(rumah: Home):
    rng = np.random.default_rng(BENIH)
    places = [f"{KABUPATEN}.{k:02d}.{i}" for k in (1, 2) for i in (2001, 2002)]
    counts: Rinci = {}
    for wilayah in places:
        for kelas in DESIL:
            n = int(rng.integers(20, 60))
            counts["desil", "dtsen", "keluarga", kelas, wilayah] = n
            counts["desil", "dtsen", "jiwa", kelas, wilayah] = 3 * n
    release = read_release(make(counts).publish(rumah))
    assert release["desil"]["jumlah"].notna().all()
    shown = release["desil"].set_index(["satuan", "kelas", "kode_wilayah"])["jumlah"]
    hand = sum(counts["desil", "dtsen", "keluarga", "7", w] for w in places[:2])
    assert shown["keluarga", "7", f"{KABUPATEN}.01"] == hand


def test_the_attacker_uses_classes_that_are_all_shown(rumah: Home):
    """What he is worth: the whole classes of the restricted file give withheld figures back."""
    path = make(random_classes(np.random.default_rng([BENIH, 0]))).publish(rumah)
    release = read_release(path) | whole_classes(path, "desil", "pbi_alasan")
    assert attack(write_down(release)) != []


def whole_classes(path: Path, *tables: str) -> dict:
    """Finer tables as they are before anything is withheld."""
    with duckdb.connect(str(path.with_name(path.name.replace(".duckdb", "-terbatas.duckdb")))) as con:
        return {tabel: con.execute(f"SELECT * FROM utuh.{tabel}").df() for tabel in tables}


def test_a_class_without_a_rule_is_refused():
    with pytest.raises(ValueError, match="regsosek/keluarga/1"):
        tie("desil", ["dtsen/keluarga/1", "regsosek/keluarga/1"])
