"""The plausible readings of one sentence about lokus, all run at once: how many take a pekon in? Pure.

The published sentence leaves open whom it counts (families or people), how (number or share), what
"diutamakan" means, and how the five kecamatan come in: 2 × 2 × 3 × 3 = 36 readings of a list. Each is a rule
as `choose_lokus` runs it, without its reasons and distances: a redraw runs more than a hundred of them, so
they run on plain arrays, and what the quota does not change is ranked once. A test holds both to the same
places.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from math import ceil

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.domain.aturan_lokus import SATUAN, SUMBER, UKURAN, Aturan
from dashboard.domain.lajur_lokus import LUAR, MASUK, TANPA_URUTAN, Antrean, make_lajur, rank_places

__all__ = [
    "BATAS", "KATA", "KECAMATAN", "LUAR", "MASUK", "PRIORITAS", "TAMBAHAN", "TANPA_URUTAN", "Bacaan",
    "HasilBacaan", "UrutanBacaan", "join_readings", "kata_batas", "list_readings", "rank_readings",
    "run_readings",
]  # fmt: skip

PRIORITAS = ("dahulu", "tambahan", "pemutus")
BATAS = ("tanpa", "kecamatan", "jatah")
KECAMATAN, TAMBAHAN = 5, 10
"""Five kecamatan, as published; the bonus in percent of a reading that gives one is ours."""

KATA = {
    "keluarga": "keluarga",
    "jiwa": "jiwa",
    "jumlah": "terbanyak",
    "bagian": "bagian terbesar",
    "dahulu": "lokus stunting dahulu",
    "tambahan": f"lokus stunting + {TAMBAHAN} %",
    "pemutus": "lokus stunting hanya bila seri",
}


@dataclass(frozen=True)
class Bacaan:
    """One reading of the sentence on one list."""

    sumber: str
    satuan: str = "keluarga"
    ukuran: str = "jumlah"
    prioritas: str = "dahulu"
    batas: str = "kecamatan"

    def aturan(self, dasar: Aturan) -> Aturan:
        """The rule of this reading; quota, year, tie-break and exclusions are those of `dasar`."""
        return replace(
            dasar,
            sumber=self.sumber,
            periode=dasar.periode if self.sumber == dasar.sumber else None,
            satuan=self.satuan,
            ukuran=self.ukuran,
            prioritas=self.prioritas,
            tambahan_persen=TAMBAHAN if self.prioritas == "tambahan" else 0,
            jumlah_kecamatan=None if self.batas == "tanpa" else KECAMATAN,
            kuota_kecamatan=ceil(dasar.kuota / KECAMATAN) if self.batas == "jatah" else None,
            pilih_kecamatan="jumlah",
        )

    def kata(self, kuota: int) -> list[str]:
        """The four parts of the reading in words, without its list."""
        return [
            *(KATA[part] for part in (self.satuan, self.ukuran, self.prioritas)),
            kata_batas(self.batas, kuota),
        ]


def kata_batas(batas: str, kuota: int) -> str:
    """How the kecamatan come in, in words."""
    each = ceil(kuota / KECAMATAN)
    return {
        "tanpa": "semua kecamatan",
        "kecamatan": f"{KECAMATAN} kecamatan",
        "jatah": f"{KECAMATAN} × {each}",
    }[batas]


def list_readings(sumber: str) -> list[Bacaan]:
    """The 36 readings of a list, those that it has no unit for among them."""
    return [Bacaan(sumber, *parts) for parts in product(SATUAN, UKURAN, PRIORITAS, BATAS)]


@dataclass(frozen=True)
class HasilBacaan:
    """Which places each reading takes in; those that could not run are in `tidak_jalan`, with the reason."""

    kode: tuple[str, ...]
    bacaan: tuple[Bacaan, ...]
    masuk: NDArray[np.int8]  # reading × place: MASUK, LUAR or TANPA_URUTAN
    tidak_jalan: dict[Bacaan, str]

    def hitung(self, kode: str, sumber: str | None = None) -> tuple[int, int]:
        """In how many readings a place is in, and of how many: those that ran and could put it in order."""
        return self.hitung_semua(sumber)[kode]

    def hitung_semua(self, sumber: str | None = None) -> dict[str, tuple[int, int]]:
        """`hitung` for every place; kept: a page asks it for each pekon."""
        if sumber not in self._hitungan:
            cells = self.masuk[self._of(sumber)]
            inside, ranked = (
                (cells == MASUK).sum(axis=0).tolist(),
                (cells != TANPA_URUTAN).sum(axis=0).tolist(),
            )
            self._hitungan[sumber] = dict(zip(self.kode, zip(inside, ranked, strict=True), strict=True))
        return self._hitungan[sumber]

    def sel(self, bacaan: Bacaan, kode: str) -> int | None:
        """What one reading says of a place; None when it could not run."""
        row = self._nomor_bacaan.get(bacaan)
        return None if row is None else int(self.masuk[row, self._nomor_tempat[kode]])

    def jalan(self, sumber: str) -> int:
        """How many readings of a list could run."""
        return int(self._of(sumber).sum())

    def _of(self, sumber: str | None) -> NDArray[np.bool_]:
        return np.array([sumber in (None, b.sumber) for b in self.bacaan], dtype=bool)

    @cached_property
    def _hitungan(self) -> dict[str | None, dict[str, tuple[int, int]]]:
        return {}

    @cached_property
    def _nomor_bacaan(self) -> dict[Bacaan, int]:
        return {reading: number for number, reading in enumerate(self.bacaan)}

    @cached_property
    def _nomor_tempat(self) -> dict[str, int]:
        return {kode: number for number, kode in enumerate(self.kode)}


@dataclass(frozen=True)
class UrutanBacaan:
    """All readings of some lists in their order: what stays the same whatever the quota is."""

    kode: tuple[str, ...]
    antrean: dict[Bacaan, Antrean]
    tidak_jalan: dict[Bacaan, str]

    def cut(self, kuota: int) -> HasilBacaan:
        """Which places come in under a quota."""
        each = ceil(kuota / KECAMATAN)
        rows = [q.cut(kuota, each if b.batas == "jatah" else None) for b, q in self.antrean.items()]
        cells = np.array(rows, dtype=np.int8).reshape(len(rows), len(self.kode))
        return HasilBacaan(self.kode, tuple(self.antrean), cells, self.tidak_jalan)


def rank_readings(
    calon: Mapping[tuple[str, str], pd.DataFrame | str], dasar: Aturan, sumber: tuple[str, ...] = SUMBER
) -> UrutanBacaan:
    """All readings of the lists over their candidates; (list, unit) → frame, or why there is none."""
    known = {key: make_lajur(frame, dasar) for key, frame in calon.items() if not isinstance(frame, str)}
    readings = [b for name in sumber for b in list_readings(name)]
    run = [b for b in readings if (b.sumber, b.satuan) in known]
    codes = next(iter(known.values())).kode if known else ()
    queues = {b: rank_places(known[b.sumber, b.satuan], b.aturan(dasar)) for b in run}
    idle = {b: str(calon.get((b.sumber, b.satuan), "")) for b in readings if b not in queues}
    return UrutanBacaan(codes, queues, idle)


def join_readings(parts: Iterable[UrutanBacaan]) -> UrutanBacaan:
    """The readings of several lists of one release as one."""
    parts = list(parts)
    codes = next((p.kode for p in parts if p.kode), ())
    queues = {b: q for p in parts for b, q in p.antrean.items()}
    return UrutanBacaan(codes, queues, {b: why for p in parts for b, why in p.tidak_jalan.items()})


def run_readings(
    calon: Mapping[tuple[str, str], pd.DataFrame | str], dasar: Aturan, sumber: tuple[str, ...] = SUMBER
) -> HasilBacaan:
    """All readings under the quota of `dasar`."""
    return rank_readings(calon, dasar, sumber).cut(dasar.kuota)
