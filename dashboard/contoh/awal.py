"""The first families: who lives together when the simulation starts."""

import numpy as np

from dashboard.contoh.penduduk import ANAK, HARI_SETAHUN, KEPALA, LAIN, ORANG_TUA, PASANGAN, Penduduk
from dashboard.contoh.tempat import Tempat

DARI_LUAR = 0.07
"""Share of the first people whose NIK was issued in another kabupaten."""


def _ages_of_heads(rng: np.random.Generator, count: int) -> np.ndarray:
    ages = np.arange(20, 86)
    weight = 1 / (1 + np.exp(-(ages - 26) / 3.0)) * np.exp(-(((ages - 41) / 23) ** 2))
    return rng.choice(ages, count, p=weight / weight.sum()) + rng.random(count)


def _children(
    rng: np.random.Generator, umur_ibu: np.ndarray, pair: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    mean = np.interp(umur_ibu, [18, 23, 28, 35, 45, 52, 60, 70], [0.3, 0.75, 1.3, 1.9, 2.05, 1.5, 0.75, 0.2])
    count = np.minimum(rng.poisson(mean * np.where(pair, 1.0, 0.6)), 8)
    owner = np.repeat(np.arange(len(count)), count)
    youngest = np.clip(umur_ibu[owner] - 43, 0, None)
    oldest = np.clip(umur_ibu[owner] - 18, 0.3, 27)
    return owner, youngest + rng.random(len(owner)) * np.clip(oldest - youngest, 0.2, None)


def first_population(rng: np.random.Generator, tempat: Tempat, keluarga: int, hari: int) -> Penduduk:
    """Families with head, spouse, children and sometimes a parent or another relative, spread over the
    dusun.
    """
    empty = np.zeros(0, np.int32)
    people = Penduduk(
        tempat, empty.astype(np.int8), empty, empty, empty.astype(np.int8), empty.astype(np.int8),
        empty.astype(np.int8), empty, empty, empty.astype(bool), empty, empty.astype(np.float32), empty,
    )  # fmt: skip
    bobot = tempat.dusun_bobot / tempat.dusun_bobot.sum()
    dusun = rng.choice(len(bobot), keluarga, p=bobot)
    families = people.add_families(
        dusun, tempat.miskin[tempat.dusun_pekon[dusun]] + rng.normal(0, 1, keluarga), hari
    )
    umur = _ages_of_heads(rng, keluarga)
    pair = rng.random(keluarga) < np.interp(umur, [20, 25, 40, 60, 75, 86], [0.75, 0.9, 0.93, 0.82, 0.6, 0.4])
    jk = np.where(pair, 0, rng.random(keluarga) < 0.55)

    def born(ages: np.ndarray) -> np.ndarray:
        return (hari - ages * HARI_SETAHUN).astype(np.int32)

    heads = people.add_people(
        jk=jk, lahir=born(umur), kel=families, hub=KEPALA, kawin=np.where(pair, 1, 2 * (umur > 30))
    )
    married = np.flatnonzero(pair)
    umur_istri = np.clip(umur[married] - rng.gamma(2.2, 1.9, len(married)), 17.2, None)
    wives = people.add_people(
        jk=np.ones(len(married)),
        lahir=born(umur_istri),
        kel=families[married],
        hub=PASANGAN,
        kawin=1,
        pasangan=heads[married],
    )
    people.pasangan[heads[married]] = wives
    umur_ibu = umur - 2.0
    umur_ibu[married] = umur_istri
    mother = heads.copy()
    mother[married] = wives
    owner, age = _children(rng, umur_ibu, pair)
    people.add_people(
        jk=rng.random(len(owner)) > 0.548, lahir=born(age), kel=families[owner], hub=ANAK, ibu=mother[owner]
    )
    _add_relatives(rng, people, families, umur, born)
    people.dari_luar = rng.random(len(people.jk)) < DARI_LUAR
    spread = rng.integers(0, 9 * 365, keluarga)
    people.kartu_hari[0] = people.kartu_hari[0] - spread
    return people


def _add_relatives(rng, people: Penduduk, families: np.ndarray, umur: np.ndarray, born) -> None:
    parent = np.flatnonzero((rng.random(len(families)) < 0.055) & (umur < 58))
    people.add_people(
        jk=rng.random(len(parent)) < 0.7, lahir=born(umur[parent] + rng.uniform(19, 34, len(parent))),
        kel=families[parent], hub=ORANG_TUA, kawin=2,
    )  # fmt: skip
    other = np.flatnonzero(rng.random(len(families)) < 0.05)
    people.add_people(
        jk=rng.random(len(other)) < 0.5,
        lahir=born(rng.uniform(5, 30, len(other))),
        kel=families[other],
        hub=LAIN,
    )
