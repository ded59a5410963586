"""PBI by reason and candidates by fate give back no 1–4 of a kecamatan, and no figure of a pekon."""

from collections import Counter

import numpy as np
import pandas as pd
import pytest

from dashboard.home import Home
from tests.rilis.kerja import KABUPATEN, Kerja, card
from tests.rilis.penyerang import Sistem, attack, read_release, write_down
from tests.rilis.test_penyerang_rincian import whole_classes

BENIH = 20260317
KABUPATEN_ACAK = 8
NONAKTIF, CALON = "pbi_jk_nonaktif", "pbi_jk_calon"
CARDS = [
    card("pbi_jk_aktif", sumber="pbi_jk", satuan="jiwa"),
    card(NONAKTIF, sumber="pbi_jk", satuan="jiwa"),
    card(CALON, sumber="pbi_jk", satuan="jiwa", bagian_dari=NONAKTIF, pelengkap="true", sisa_dari=NONAKTIF),
]
KELAS = ("sesuai", "di luar syarat", "tidak diketahui")
GOLONGAN = [("aktif", "", k) for k in KELAS]
GOLONGAN += [("nonaktif", a, k) for a in ("Tidak padan", "Desil 6-10") for k in KELAS]
GOLONGAN += [("nonaktif", a, "dikecualikan") for a in ("Meninggal", "Data ganda")]
NASIB = ("aktif kembali", "pindah segmen", "masih nonaktif", "tidak lagi dalam daftar")

Isi = Counter
"""(pekon, class or fate) → people."""


def random_members(rng: np.random.Generator) -> Isi:
    """People by pekon and class; of the eligible nine in ten are candidates, and each has a fate."""
    counts: Isi = Counter()
    size = rng.choice([2, 12, 60])
    for k in range(1, rng.integers(3, 7)):
        for i in range(rng.integers(2, 7)):
            pekon = f"{KABUPATEN}.{k:02d}.{2000 + i if i else '0000'}"
            scale = rng.choice([0, 1, size]) if i else rng.choice([0, 2])
            for golongan, n in zip(GOLONGAN, rng.poisson(scale * rng.dirichlet([1] * 11)), strict=True):
                counts[pekon, golongan] += int(n)
            eligible = sum(counts[pekon, g] for g in GOLONGAN if g[0] == "nonaktif" and g[2] == "sesuai")
            fates = rng.multinomial(rng.binomial(eligible, 0.9), rng.dirichlet([1] * 4))
            for nasib, n in zip(NASIB, fates, strict=True):
                counts[pekon, nasib] += int(n)
    return counts


def corrected(counts: Isi, rng: np.random.Generator) -> Isi:
    """The same list sent again with some people in another class; candidates and their fate stay."""
    moved = Counter(counts)
    for (pekon, golongan), n in counts.items():
        if golongan in GOLONGAN[:3] and n and rng.random() < 0.2:
            moved[pekon, golongan] -= 1
            moved[pekon, GOLONGAN[rng.integers(3)]] += 1
    return moved


def make(counts: Isi) -> Kerja:
    """A working database with indicators by pekon, classes and fates at kecamatan and kabupaten."""
    figures, sums = Counter(), Counter()
    for (pekon, what), n in counts.items():
        kode = "pbi_jk_calon" if what in NASIB else f"pbi_jk_{what[0]}"
        figures[kode, pekon, "2026-01"] += n
        for place in (pekon[:8], KABUPATEN):
            sums[place, what] += n
    kerja = Kerja(CARDS, dict(figures))
    for (place, what), n in sums.items():
        level, look = "kabupaten" if place == KABUPATEN else "kecamatan", "ada" if n else "nol"
        tail = (level, place, "2026-01", n, look)
        if what in NASIB:
            kerja.pbi_nasib.append(("pbi_jk", what, *tail, "contoh"))
        else:
            kerja.pbi_alasan.append(("pbi_jk", *what, "", *tail, "contoh"))
    return kerja


def attack_candidates(system: Sistem, counts: Isi) -> list[str]:
    """He subtracts candidates from the deactivated; of both he wants the 1–4 of a pekon."""
    for pekon in {p for p, _ in counts}:
        place = (pekon, "2026-01")
        off = sum(n for (p, g), n in counts.items() if p == pekon and g in GOLONGAN[3:])
        candidates = sum(counts[pekon, nasib] for nasib in NASIB)
        part, left = (CALON, "pembilang", *place), (CALON, "pelengkap", *place)
        system.batas[left] = (0, float("inf"))
        system.add({(NONAKTIF, "pembilang", *place): -1, part: 1, left: 1})
        for cell, number in ((part, candidates), (left, off - candidates)):
            system.status[cell] = "ditahan" if 1 <= number <= 4 else "bebas"
    for cell in [
        c for c in system.status if len(c[2]) <= 8 and (c[0] == CALON or not count(counts, *c[::2]))
    ]:
        system.status[cell] = "bebas"
    return attack(system)


def count(counts: Isi, nama: str, kecamatan: str) -> int:
    """People of a class of the attacker, by its name, in a kecamatan; nobody there is no secret."""
    named = {"pbi_nasib pbi_jk " + n: n for n in NASIB}
    named |= {" ".join(("pbi_alasan pbi_jk", *g)): g for g in GOLONGAN}
    return sum(n for (p, what), n in counts.items() if p[:8] == kecamatan and what == named.get(nama))


@pytest.mark.parametrize("nomor", range(KABUPATEN_ACAK))
def test_nothing_comes_back_from_two_releases(nomor: int, rumah: Home):
    rng = np.random.default_rng([BENIH, nomor])
    counts = random_members(rng)
    first = read_release(make(counts).publish(rumah))
    assert attack_candidates(write_down(first), counts) == []
    again = corrected(counts, rng)
    second = read_release(make(again).publish(rumah))
    assert attack_candidates(write_down(second, [first], first=False), again) == []


def test_the_attacker_uses_classes_that_are_all_shown(rumah: Home):
    """What he is worth: beside the whole fates of the restricted file, figures of pekon come back."""
    path = make(random_members(np.random.default_rng([BENIH, 0]))).publish(rumah)
    release = read_release(path)
    assert release["nilai"]["status"].isin(["rahasia", "ditahan"]).any()
    assert attack(write_down(release | whole_classes(path, "pbi_alasan", "pbi_nasib"))) != []


def publish(rumah: Home, counts: dict) -> pd.DataFrame:
    """Classes of two kecamatan of one pekon each, as shown: kode_wilayah, alasan, kelas → jumlah, status."""
    rows = {(f"{KABUPATEN}.{k}.2001", g): n for (k, g), n in counts.items()}
    release = read_release(make(Counter(rows)).publish(rumah))
    return release["pbi_alasan"].set_index(["kode_wilayah", "alasan", "kelas"])[["jumlah", "status"]]


def test_three_people_of_a_kecamatan_are_1_to_4_and_two_partners_keep_them_so(rumah: Home):
    """Meninggal: 3 in 01 and 40 in 02; 50 and 60 not matched. Row or column would tell 3."""
    dead, broken = GOLONGAN[-2], GOLONGAN[3]
    shown = publish(rumah, {("01", dead): 3, ("02", dead): 40, ("01", broken): 50, ("02", broken): 60})
    assert shown.loc[(f"{KABUPATEN}.01", "Meninggal", "dikecualikan"), "status"] == "rahasia"
    for place, reason, kelas in (("02", "Meninggal", "dikecualikan"), ("01", "Tidak padan", "sesuai")):
        assert shown.loc[(f"{KABUPATEN}.{place}", reason, kelas), "status"] == "ditahan"
    assert shown.loc[(KABUPATEN, "Meninggal", "dikecualikan"), "jumlah"] == 43


@pytest.mark.parametrize(("number", "look"), [(4, "rahasia"), (5, "ada")])
def test_the_threshold_at_kecamatan(rumah: Home, number: int, look: str):
    dead, broken = GOLONGAN[-2], GOLONGAN[3]
    counts = {("01", dead): number, ("02", dead): 40, ("01", broken): 50, ("02", broken): 60}
    shown = publish(rumah, counts)
    assert shown.loc[(f"{KABUPATEN}.01", "Meninggal", "dikecualikan"), "status"] == look
