"""The months one after another, and what the lists later need of them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from dashboard.contoh.awal import first_population
from dashboard.contoh.nama import draw_names
from dashboard.contoh.nik import make_kk, make_nik
from dashboard.contoh.penduduk import Penduduk, Potret
from dashboard.contoh.peristiwa import live_one_month
from dashboard.contoh.sasaran import Sasaran
from dashboard.contoh.tempat import Tempat, make_tempat

AWAL = 0.951
"""Families in January 2020 for each family of mid-2025."""


@dataclass
class Kabupaten:
    """Everything the writers of the lists read: people, numbers, names, and the state at the end of each
    month.
    """

    sasaran: Sasaran
    seed: int
    tempat: Tempat
    penduduk: Penduduk
    bulan: list[str]
    potret: dict[str, Potret]
    nik: np.ndarray
    nama: np.ndarray
    no_kk: np.ndarray  # of each card
    kesalahan: str = "sedang"  # which mix of faults the lists get: kesalahan.CAMPURAN

    def at(self, bulan: str) -> Potret:
        """The state at the end of a month; before the simulation began: its first month."""
        return self.potret[max(bulan, self.bulan[0])]

    def covers(self, bulan: str) -> bool:
        """Whether a list of this month can be written."""
        return self.bulan[0] <= bulan <= self.bulan[-1]


def months_between(mulai: str, sampai: str) -> list[str]:
    """Months as text YYYY-MM, both ends included."""
    span = np.arange(np.datetime64(mulai, "M"), np.datetime64(sampai, "M") + 1)
    return [str(m) for m in span]


def last_day(bulan: str) -> int:
    """The last day of a month, in days since 1970-01-01."""
    return int((np.datetime64(bulan, "M") + 1).astype("datetime64[D]").astype(int)) - 1


def simulate(
    sasaran: Sasaran, seed: int, mulai: str, sampai: str, progress: Callable[[str], None] | None = None
) -> Kabupaten:
    """Let the population live from the first to the last month and keep a snapshot of each month."""
    months = months_between(mulai, sampai)
    rng = np.random.default_rng([seed, 1])
    tempat = make_tempat(rng, sasaran.keluarga)
    people = first_population(rng, tempat, max(round(sasaran.keluarga * AWAL), 40), last_day(months[0]) - 31)
    snapshots = {}
    for month in months:
        live_one_month(rng, people, last_day(month))
        if month.endswith("-01"):
            _drift(rng, people)
        snapshots[month] = people.snapshot(last_day(month))
        if progress:
            progress(f"Penduduk {month}")
    return _with_identities(sasaran, seed, people, months, snapshots)


def _drift(rng: np.random.Generator, p: Penduduk) -> None:
    mean = p.tempat.miskin[p.tempat.dusun_pekon[p.dusun]]
    p.sejahtera = (mean + 0.97 * (p.sejahtera - mean) + rng.normal(0, 0.22, len(mean))).astype(np.float32)


def _with_identities(
    sasaran, seed: int, p: Penduduk, months: list[str], snapshots: dict[str, Potret]
) -> Kabupaten:
    rng = np.random.default_rng([seed, 2])
    kode = np.array([int(k.replace(".", "")) for k in p.tempat.kode_kecamatan])
    kecamatan = kode[p.tempat.kecamatan[p.tempat.dusun_pekon]]
    kartu = make_kk(kecamatan[np.concatenate(p.kartu_dusun)], np.concatenate(p.kartu_hari))
    nik = make_nik(rng, kecamatan[p.dusun[p.kel]], p.dari_luar, p.lahir, p.jk)
    nama = draw_names(rng, p.jk)
    return Kabupaten(
        sasaran, seed, p.tempat, p, months, snapshots,
        np.array(nik, dtype=object), np.array(nama, dtype=object), np.array(kartu, dtype=object),
    )  # fmt: skip
