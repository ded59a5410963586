"""Decile 1 against the programmes gives no small count of a pekon back, by no subtraction."""

import duckdb
import numpy as np
import pytest

from dashboard.home import Home
from tests.rilis.kerja import KABUPATEN, Kerja, card
from tests.rilis.penyerang import attack, read_release, write_down
from tests.rilis.penyerang_konvergensi import BARIS, KELUARGA, PROGRAM, find_narrowed, read_states

BENIH = 20260317
KABUPATEN_ACAK = 8
KEADAAN = ("menerima", "belum", "tidak memenuhi syarat", "tidak diketahui")
RATE = {"jenis": "persen", "sumber": "gabungan", "pelengkap": "true", "sisa_dari": KELUARGA}
CARDS = [
    card(BARIS, sumber="dtsen_keluarga"),
    card(KELUARGA, sumber="gabungan", sisa_dari=BARIS, bagian_dari=BARIS),
    *(card(kode, **RATE) for kode in PROGRAM.values()),
]
Dunia = dict[tuple[str, str], dict[str, int]]
"""(program, pekon) → families of decile 1 by state."""


def random_world(rng: np.random.Generator) -> Dunia:
    """Few families a pekon; some pekon sent no BLT list, in one the programme does not apply."""
    world: Dunia = {}
    size = rng.choice([4, 12, 40])
    for k in range(1, rng.integers(3, 6)):
        for i in range(1, rng.integers(3, 8)):
            wilayah = f"{KABUPATEN}.{k:02d}.{2000 + i}"
            families = int(rng.poisson(rng.choice([0, 2, size])))
            poor = int(rng.binomial(families, 0.25))
            world["pkh", wilayah] = _split(rng, families - poor, families, "tidak diketahui")
            world["sembako", wilayah] = _split(rng, families, families, "tidak diketahui")
            reached = int(rng.binomial(families, 0.3)) if rng.random() < 0.6 else 0
            kind = "tidak memenuhi syarat" if reached or rng.random() < 0.3 else "tidak diketahui"
            world["blt_dd", wilayah] = _split(rng, reached, families, kind)
    return world


def _split(rng: np.random.Generator, berhak: int, families: int, rest: str) -> dict[str, int]:
    got = int(rng.binomial(berhak, rng.choice([0.1, 0.6, 0.95])))
    return dict.fromkeys(KEADAAN, 0) | {"menerima": got, "belum": berhak - got, rest: families - berhak}


def make(world: Dunia, rng: np.random.Generator) -> tuple[Kerja, dict]:
    """A working database of it, and the true figures."""
    counts: dict = {}
    for (program, w), states in world.items():
        kode, families = PROGRAM[program], sum(states.values())
        counts[KELUARGA, w, "2025"] = families
        counts.setdefault((BARIS, w, "2025"), families + int(rng.random() < 0.1 and families > 0))
        counts[f"{kode}/atas", w, "2025"] = states["belum"]
        counts[f"{kode}/bawah", w, "2025"] = states["belum"] + states["menerima"]
    kerja = Kerja(CARDS, counts, {k: (f"{k}/atas", f"{k}/bawah") for k in PROGRAM.values()})
    kerja.berhak = [(p, w, "2025", s["menerima"], s["belum"]) for (p, w), s in world.items()]
    for place in sorted({w[:8] for _, w in world} | {KABUPATEN}):
        level = "kabupaten" if place == KABUPATEN else "kecamatan"
        for program in PROGRAM:
            for k in KEADAAN:
                n = sum(s[k] for (p, w), s in world.items() if p == program and w.startswith(place))
                state = "ada" if n else "nol"
                kerja.konvergensi.append((program, k, False, level, place, "2025", n, state, "contoh"))
    truth = {(k, "pembilang", w, p): n for (k, w, p), n in counts.items() if k in (KELUARGA, BARIS)}
    for (program, w), s in world.items():
        kode = PROGRAM[program]
        truth[kode, "pembilang", w, "2025"] = s["belum"]
        truth[kode, "penyebut", w, "2025"] = s["belum"] + s["menerima"]
        truth[kode, "pelengkap", w, "2025"] = s["menerima"]
    return kerja, truth


@pytest.mark.parametrize("nomor", range(KABUPATEN_ACAK))
def test_no_small_count_comes_back(nomor: int, rumah: Home):
    rng = np.random.default_rng([BENIH, nomor])
    kerja, truth = make(random_world(rng), rng)
    release = read_release(kerja.publish(rumah))
    system = write_down(release)
    read_states(system, release)
    assert find_narrowed(system, truth) == []
    assert [leak for leak in attack(system) if BARIS in leak] == []


def test_six_pekon_that_each_miss_one_family(rumah: Home):
    """A nought would be shown: six figures withheld that add up to six would each be known to be one."""
    one = {"menerima": 29, "belum": 1, "tidak memenuhi syarat": 0, "tidak diketahui": 0}
    places = [f"{KABUPATEN}.{k:02d}.{2000 + i}" for k in (1, 2) for i in range(1, 7)]
    world = {(p, w): dict(one, belum=int(w[7])) for p in PROGRAM for w in places}
    kerja, truth = make(world, np.random.default_rng(1))
    release = read_release(kerja.publish(rumah))
    system = write_down(release)
    read_states(system, release)
    assert find_narrowed(system, truth) == []


def test_the_attacker_finds_them_where_nothing_is_withheld(rumah: Home):
    """What he is worth: the whole figures of the restricted file give small counts away."""
    rng = np.random.default_rng([BENIH, 0])
    kerja, truth = make(random_world(rng), rng)
    path = kerja.publish(rumah)
    release = read_release(path)
    with duckdb.connect(str(path.with_name(path.name.replace(".duckdb", "-terbatas.duckdb")))) as con:
        release |= {t: con.execute(f"SELECT * FROM utuh.{t}").df() for t in ("nilai", "konvergensi")}
    system = write_down(release)
    read_states(system, release)
    assert find_narrowed(system, truth) != []


def test_large_figures_are_shown_whole(rumah: Home):
    states = {"menerima": 40, "belum": 20, "tidak memenuhi syarat": 0, "tidak diketahui": 6}
    places = [f"{KABUPATEN}.{k:02d}.{i}" for k in (1, 2) for i in (2001, 2002)]
    world = {(p, w): dict(states) for p in PROGRAM for w in places}
    kerja, _ = make(world, np.random.default_rng(1))
    release = read_release(kerja.publish(rumah))
    rate = release["nilai"].set_index(["kode_indikator", "kode_wilayah"]).loc["belum_pkh_desil1"]
    assert (rate.at[places[0], "pembilang"], rate.at[places[0], "penyebut"]) == (20, 60)
    shown = release["konvergensi"].set_index(["program", "keadaan", "kode_wilayah"])["jumlah"]
    assert shown["pkh", "belum", KABUPATEN] == 80
    assert shown["pkh", "tidak diketahui", f"{KABUPATEN}.01"] == 12
