"""What happens in one month: deaths, births, marriages, families that split, people and families that
move.
"""

import numpy as np

from dashboard.contoh.penduduk import (
    ADA,
    ANAK,
    CUCU,
    DEWASA,
    KEPALA,
    MENANTU,
    MENINGGAL,
    PASANGAN,
    PINDAH,
    Penduduk,
)

# Yearly rates, chosen so that 302,139 (SP2020) grows to 313,756 (2025) in about 95,000 families.
LAHIR_PER_ISTRI = 0.113
NIKAH_PRIA = 0.092
PECAH = 0.30
KELUARGA_PINDAH_KELUAR = 0.0072
KELUARGA_DATANG = 0.0062
PEMUDA_PINDAH = 0.018
PINDAH_DALAM = 0.014


def _happens(rng: np.random.Generator, who: np.ndarray, yearly: float | np.ndarray) -> np.ndarray:
    return who[rng.random(len(who)) < np.asarray(yearly) / 12]


def live_one_month(rng: np.random.Generator, p: Penduduk, hari: int) -> None:
    """Let one month pass; `hari` is its last day."""
    die(rng, p, hari)
    bear(rng, p, hari)
    marry(rng, p, hari)
    split(rng, p, hari)
    move_out(rng, p, hari)
    move_in(rng, p, hari)
    move_within(rng, p, hari)
    repair_heads(rng, p, hari)


def die(rng: np.random.Generator, p: Penduduk, hari: int) -> None:
    """Deaths by age; infants and the old most."""
    alive = np.flatnonzero(p.status == ADA)
    age = (hari - p.lahir[alive]) / 365.25
    dead = _happens(rng, alive, 0.0003 + 0.000068 * np.exp(0.088 * age) + 0.015 * (age < 1))
    p.status[dead] = MENINGGAL
    widowed = p.pasangan[dead]
    p.kawin[widowed[widowed >= 0]] = 2


def bear(rng: np.random.Generator, p: Penduduk, hari: int) -> None:
    """Births to married women; the child joins the mother's family."""
    women = np.flatnonzero((p.status == ADA) & (p.jk == 1) & (p.kawin == 1))
    age = (hari - p.lahir[women]) / 365.25
    shape = np.interp(age, [17, 21, 26, 31, 37, 42, 45], [1.2, 2.0, 1.9, 1.4, 0.75, 0.2, 0.0])
    mothers = _happens(rng, women, LAHIR_PER_ISTRI * shape)
    p.add_people(
        jk=rng.random(len(mothers)) > 0.513,
        lahir=hari - rng.integers(0, 28, len(mothers)),
        kel=p.kel[mothers],
        hub=np.where(p.hub[mothers] <= PASANGAN, ANAK, CUCU),
        ibu=mothers,
    )


def _pair_within(rng: np.random.Generator, men: np.ndarray, women: np.ndarray, kec: np.ndarray):
    men, women = rng.permutation(men), rng.permutation(women)

    def keys(who: np.ndarray) -> np.ndarray:
        order = np.argsort(kec[who], kind="stable")
        group = kec[who][order]
        rank = np.arange(len(who)) - np.searchsorted(group, group)
        key = np.empty(len(who), np.int64)
        key[order] = group * 1_000_000 + rank
        return key

    _, a, b = np.intersect1d(keys(men), keys(women), return_indices=True)
    return men[a], women[b]


def marry(rng: np.random.Generator, p: Penduduk, hari: int) -> None:
    """Weddings inside a kecamatan: most couples get a card of their own, the others stay with his parents."""
    single = np.flatnonzero((p.status == ADA) & (p.kawin == 0))
    age = (hari - p.lahir[single]) / 365.25
    men = _happens(rng, single[(p.jk[single] == 0) & (age > 19) & (age < 40)], NIKAH_PRIA)
    women = single[(p.jk[single] == 1) & (age > 17.5) & (age < 33)]
    kec = p.tempat.kecamatan[p.tempat.dusun_pekon[p.dusun[p.kel]]]
    groom, bride = _pair_within(rng, men, women, kec)
    p.kawin[groom] = p.kawin[bride] = 1
    p.pasangan[groom], p.pasangan[bride] = bride, groom
    own = rng.random(len(groom)) < 0.72
    own &= p.hub[groom] != KEPALA
    stay = np.flatnonzero(~own)
    p.kel[bride[stay]] = p.kel[groom[stay]]
    p.hub[bride[stay]] = np.where(p.hub[groom[stay]] == KEPALA, PASANGAN, MENANTU)
    _make_own_family(rng, p, groom[own], bride[own], hari)


def _make_own_family(rng, p: Penduduk, groom: np.ndarray, bride: np.ndarray, hari: int) -> None:
    old = p.kel[groom]
    welfare = (p.sejahtera[old] + p.sejahtera[p.kel[bride]]) / 2 + rng.normal(0, 0.4, len(groom))
    families = p.add_families(p.dusun[old], welfare, hari - rng.integers(0, 28, len(groom)))
    p.kel[groom] = p.kel[bride] = families
    p.hub[groom], p.hub[bride] = KEPALA, PASANGAN


def split(rng: np.random.Generator, p: Penduduk, hari: int) -> None:
    """Couples living with his parents take a card of their own, with their children (pecah KK)."""
    brides = _happens(rng, np.flatnonzero((p.status == ADA) & (p.hub == MENANTU)), PECAH)
    groom = p.pasangan[brides]
    together = (p.status[groom] == ADA) & (p.kel[groom] == p.kel[brides]) & (p.hub[groom] == ANAK)
    brides, groom = brides[together], groom[together]
    _make_own_family(rng, p, groom, brides, hari)
    child = np.flatnonzero((p.status == ADA) & (p.hub == CUCU) & np.isin(p.ibu, brides))
    p.kel[child] = p.kel[p.ibu[child]]
    p.hub[child] = ANAK


def _living_families(p: Penduduk) -> np.ndarray:
    return np.unique(p.kel[p.status == ADA])


def move_out(rng: np.random.Generator, p: Penduduk, hari: int) -> None:
    """Whole families and single young people leave the kabupaten."""
    leaving = np.zeros(len(p.dusun), bool)
    leaving[_happens(rng, _living_families(p), KELUARGA_PINDAH_KELUAR)] = True
    alive = np.flatnonzero(p.status == ADA)
    age = (hari - p.lahir[alive]) / 365.25
    young = alive[(p.kawin[alive] == 0) & (p.hub[alive] == ANAK) & (age > DEWASA) & (age < 27)]
    p.status[_happens(rng, young, PEMUDA_PINDAH)] = PINDAH
    p.status[alive[leaving[p.kel[alive]]]] = PINDAH


def move_in(rng: np.random.Generator, p: Penduduk, hari: int) -> None:
    """Families arrive that look like families already here, two years younger or older at most."""
    alive = np.flatnonzero(p.status == ADA)
    size = np.bincount(p.kel[alive], minlength=len(p.dusun))
    model = _happens(rng, np.flatnonzero((size > 0) & (size <= 5)), KELUARGA_DATANG)
    bobot = p.tempat.dusun_bobot / p.tempat.dusun_bobot.sum()
    dusun = rng.choice(len(bobot), len(model), p=bobot)
    families = p.add_families(dusun, p.sejahtera[model] + rng.normal(0, 0.3, len(model)), hari)
    target = np.full(len(p.dusun), -1)
    target[model] = families
    who = alive[target[p.kel[alive]] >= 0]
    shift = rng.integers(-700, 700, len(model))[np.searchsorted(model, p.kel[who])]
    lahir = np.minimum(p.lahir[who] + shift, hari - 400)
    new = p.add_people(
        jk=p.jk[who], lahir=lahir, kel=target[p.kel[who]], hub=p.hub[who], kawin=p.kawin[who], dari_luar=True
    )
    _relink(p, who, new)


def _relink(p: Penduduk, old: np.ndarray, new: np.ndarray) -> None:
    """Copies of people refer to the copies of their spouse and mother, when these came along."""
    copy = np.full(len(p.jk) + 1, -1)
    copy[old] = new
    p.pasangan[new] = copy[p.pasangan[old]]
    p.ibu[new] = copy[p.ibu[old]]


def move_within(rng: np.random.Generator, p: Penduduk, hari: int) -> None:
    """Families move to another dusun, mostly of the same kecamatan; half of them get a new card for it."""
    movers = _happens(rng, _living_families(p), PINDAH_DALAM)
    t = p.tempat
    bobot = t.dusun_bobot / t.dusun_bobot.sum()
    options = rng.choice(len(bobot), (len(movers), 12), p=bobot)
    same = t.kecamatan[t.dusun_pekon[options]] == t.kecamatan[t.dusun_pekon[p.dusun[movers]]][:, None]
    near = same.any(axis=1) & (rng.random(len(movers)) < 0.7)
    p.dusun[movers] = options[np.arange(len(movers)), np.where(near, same.argmax(axis=1), 0)]
    p.renew_cards(movers[rng.random(len(movers)) < 0.5], hari)


def repair_heads(rng: np.random.Generator, p: Penduduk, hari: int) -> None:
    """A family whose head died or left is led by the spouse, else by the oldest; its card is renewed
    later, or never.
    """
    alive = np.flatnonzero(p.status == ADA)
    kel, hub = p.kel[alive], p.hub[alive]
    count = len(p.dusun)
    headless = (np.bincount(kel, minlength=count) > 0) & (
        np.bincount(kel[hub == KEPALA], minlength=count) == 0
    )
    who = alive[headless[kel]]
    order = np.lexsort((p.lahir[who], p.hub[who] != PASANGAN, p.kel[who]))
    who = who[order]
    first = np.r_[True, p.kel[who][1:] != p.kel[who][:-1]] if len(who) else np.zeros(0, bool)
    heads = who[first]
    p.hub[heads] = KEPALA
    p.renew_cards(p.kel[heads][rng.random(len(heads)) < 0.55], hari)
