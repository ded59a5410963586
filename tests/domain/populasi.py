"""Made-up populations with a known truth, and a way of counting them that is not the model's own."""

from dataclasses import dataclass

import numpy as np

PEKON, KECAMATAN = 136, 15


@dataclass(frozen=True)
class Populasi:
    """True and counted desil-1 families of each pekon, its families, its kecamatan."""

    benar: np.ndarray
    hitungan: np.ndarray
    keluarga: np.ndarray
    kecamatan: np.ndarray


def make_populasi(seed: int) -> Populasi:
    """One kabupaten: poor kecamatan and poor pekon, then counted by people who differ."""
    rng = np.random.default_rng([seed, 4711])
    kecamatan = np.sort(np.concatenate([np.arange(KECAMATAN), rng.integers(0, KECAMATAN, PEKON - KECAMATAN)]))
    families = rng.lognormal(np.log(560), 0.45, PEKON).astype(int) + 60
    lean = -2.1 + 0.35 * rng.standard_normal(KECAMATAN)[kecamatan] + 0.45 * rng.standard_normal(PEKON)
    true = rng.binomial(families, 1 / (1 + np.exp(-lean)))
    return Populasi(true, count(true, families, kecamatan, rng), families, kecamatan)


def count(true: np.ndarray, families: np.ndarray, kecamatan: np.ndarray, rng) -> np.ndarray:
    """Enumerators of one to three neighbouring pekon, dusun left out, links missed, families that stray."""
    found = rng.binomial(true, _enumerators(kecamatan, rng) * _dusun(len(true), rng))
    linked = rng.binomial(found, np.clip(rng.normal(0.97, 0.012, len(true)), 0.9, 1.0))
    twice = rng.poisson(0.015 * linked)
    not_poor = rng.poisson(0.002 * (families - true))
    return _stray(linked, kecamatan, rng) + twice + not_poor


def _enumerators(kecamatan: np.ndarray, rng) -> np.ndarray:
    """Most work well, one in seven is tired; none of them is drawn from a Beta."""
    share, start = np.empty(len(kecamatan)), 0
    level = rng.uniform(-0.04, 0.04, KECAMATAN)
    while start < len(kecamatan):
        stop = start + rng.integers(1, 4)
        share[start:stop] = rng.uniform(0.78, 0.88) if rng.random() < 1 / 7 else rng.uniform(0.90, 0.98)
        start = stop
    return np.clip(share + level[kecamatan], 0.5, 1.0)


def _dusun(number: int, rng) -> np.ndarray:
    """In one pekon of twenty a dusun was never visited."""
    return np.where(rng.random(number) < 0.05, rng.uniform(0.8, 0.92, number), 1.0)


def _stray(linked: np.ndarray, kecamatan: np.ndarray, rng) -> np.ndarray:
    """A few families are written down in another pekon of their kecamatan."""
    away = rng.binomial(linked, 0.012)
    placed = linked - away
    for code in range(KECAMATAN):
        here = np.flatnonzero(kecamatan == code)
        placed[here] += rng.multinomial(away[here].sum(), np.full(len(here), 1 / len(here)))
    return placed
