"""The plausible readings of one sentence about lokus, all run at once: how many take a pekon in? Pure.

The published sentence leaves open whom it counts (families or people), how (number or share), what
"diutamakan" means, and how the five kecamatan come in: 2 × 2 × 3 × 3 = 36 readings of a list. Each is a rule
as `choose_lokus` runs it, without its reasons and distances: a redraw runs more than a hundred of them, so
they run on plain arrays. A test holds both to the same places.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product
from math import ceil

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.domain.aturan_lokus import SATUAN, SUMBER, UKURAN, Aturan
from dashboard.domain.lokus import TENGAH, TERURUT

PRIORITAS = ("dahulu", "tambahan", "pemutus")
BATAS = ("tanpa", "kecamatan", "jatah")
KECAMATAN, TAMBAHAN = 5, 10
"""Five kecamatan, as published; the bonus in percent of a reading that gives one is ours."""
MASUK, LUAR, TANPA_URUTAN = 1, 0, -1

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
        cells = self.masuk[self._of(sumber), self.kode.index(kode)]
        return int((cells == MASUK).sum()), int((cells != TANPA_URUTAN).sum())

    def hitung_semua(self, sumber: str | None = None) -> dict[str, tuple[int, int]]:
        """`hitung` for every place."""
        cells = self.masuk[self._of(sumber)]
        inside, ranked = (cells == MASUK).sum(axis=0), (cells != TANPA_URUTAN).sum(axis=0)
        return {k: (int(i), int(n)) for k, i, n in zip(self.kode, inside, ranked, strict=True)}

    def sel(self, bacaan: Bacaan, kode: str) -> int | None:
        """What one reading says of a place; None when it could not run."""
        if bacaan not in self.bacaan:
            return None
        return int(self.masuk[self.bacaan.index(bacaan), self.kode.index(kode)])

    def jalan(self, sumber: str) -> int:
        """How many readings of a list could run."""
        return int(self._of(sumber).sum())

    def _of(self, sumber: str | None) -> NDArray[np.bool_]:
        return np.array([sumber in (None, b.sumber) for b in self.bacaan], dtype=bool)


def run_readings(
    calon: Mapping[tuple[str, str], pd.DataFrame | str], dasar: Aturan, sumber: tuple[str, ...] = SUMBER
) -> HasilBacaan:
    """All readings of the lists over their candidates; (list, unit) → frame, or why there is none."""
    known = {key: make_lajur(frame, dasar) for key, frame in calon.items() if not isinstance(frame, str)}
    readings = [b for name in sumber for b in list_readings(name)]
    run = [b for b in readings if (b.sumber, b.satuan) in known]
    codes = next(iter(known.values())).kode if known else ()
    rows = [select_places(known[b.sumber, b.satuan], b.aturan(dasar)) for b in run]
    idle = {b: str(calon.get((b.sumber, b.satuan), "")) for b in readings if b not in run}
    return HasilBacaan(codes, tuple(run), np.array(rows, dtype=np.int8).reshape(len(run), len(codes)), idle)


@dataclass(frozen=True)
class Lajur:
    """The candidates of one list and unit as arrays, in the order of their codes."""

    kode: tuple[str, ...]
    kecamatan: NDArray[np.int64]
    hitung: NDArray[np.float64]
    seluruh: NDArray[np.float64]
    tampak: NDArray[np.bool_]
    terurut: NDArray[np.bool_]
    utama: NDArray[np.bool_]
    bukan_calon: NDArray[np.bool_]
    total: list[tuple[NDArray[np.float64], ...]]


def make_lajur(calon: pd.DataFrame, dasar: Aturan) -> Lajur:
    """Arrays of a candidate frame; a hidden 1–4 counts as it does in `choose_lokus`."""
    frame = calon[calon["jenis"] != "tak dikenal"].sort_values("kode_kemendagri", ignore_index=True)
    places = np.unique(frame["kode_kecamatan"].to_numpy(dtype=str), return_inverse=True)[1]
    count = _numbers(frame["jumlah"])
    count[(frame["status"] == "rahasia").to_numpy()] = TENGAH
    whole = _numbers(frame["penyebut"])
    urban = (frame["jenis"] == "kelurahan").to_numpy() & (not dasar.kelurahan)
    excluded = frame["kode_kemendagri"].isin(list(dasar.kecuali)).to_numpy()
    return Lajur(
        kode=tuple(frame["kode_kemendagri"]),
        kecamatan=places,
        hitung=count,
        seluruh=whole,
        tampak=(frame["status"] != "rahasia").to_numpy(),
        terurut=frame["status"].isin(TERURUT).to_numpy() & ~np.isnan(count),
        utama=frame["adalah_prioritas"].to_numpy(dtype=bool),
        bukan_calon=urban | excluded,
        total=_totals(frame, places, count, whole),
    )


def _numbers(column: pd.Series) -> NDArray[np.float64]:
    return column.astype("Float64").to_numpy(dtype=float, na_value=np.nan)


def _totals(frame: pd.DataFrame, places, count, whole) -> list[tuple[NDArray[np.float64], ...]]:
    """Count and whole of each kecamatan: first as published, then summed over what can be."""
    summed = (_sum_known(places, count), _sum_known(places, whole))
    if "total_kecamatan" not in frame:
        return [summed]
    first = np.unique(places, return_index=True)[1]
    published = tuple(_numbers(frame[name])[first] for name in ("total_kecamatan", "total_penyebut"))
    return [published, summed]


def _sum_known(places: NDArray[np.int64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    known = ~np.isnan(values)
    sums = np.bincount(places, np.where(known, values, 0.0))
    return np.where(np.bincount(places, known) > 0, sums, np.nan)


def select_places(lajur: Lajur, aturan: Aturan) -> NDArray[np.int8]:
    """MASUK, LUAR or TANPA_URUTAN for every place."""
    share = aturan.ukuran == "bagian"
    divisor = lajur.seluruh if share else np.full(len(lajur.kode), 100.0)
    ranked = lajur.terurut & (divisor > 0) & ~lajur.bukan_calon
    found = np.where(ranked | lajur.bukan_calon, LUAR, TANPA_URUTAN).astype(np.int8)
    here = np.flatnonzero(ranked)
    order = here[np.lexsort([-key[here] for key in reversed(_keys(lajur, aturan, divisor))])]
    pool = order[(lajur.hitung[order] > 0) & _allowed(lajur, aturan)[lajur.kecamatan[order]]]
    found[_within(pool, lajur.kecamatan, aturan.kuota_kecamatan)[: aturan.kuota]] = MASUK
    return found


def _keys(lajur: Lajur, aturan: Aturan, divisor: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """What the order goes by, first things first; the code comes last by itself."""
    bonus = aturan.tambahan_persen if aturan.prioritas == "tambahan" else 0
    with np.errstate(divide="ignore", invalid="ignore"):
        value = lajur.hitung * np.where(lajur.utama, 100 + bonus, 100) / divisor
        share = np.where(lajur.tampak & (lajur.seluruh > 0), lajur.hitung / lajur.seluruh, np.nan)
    columns = {"nilai": value, "jumlah": lajur.hitung, "bagian": share, "penyebut": lajur.seluruh}
    columns["prioritas"] = lajur.utama.astype(float)
    first = {"dahulu": ["prioritas", "nilai"], "pemutus": ["nilai", "prioritas"]}
    names = [*first.get(aturan.prioritas, ["nilai"]), *(n for n in aturan.pemutus if n != "kode")]
    return [np.nan_to_num(columns[name], nan=-1.0) for name in names]


def _allowed(lajur: Lajur, aturan: Aturan) -> NDArray[np.bool_]:
    """The kecamatan with most, or with the largest share; equal ones by code, the unknown last."""
    values = [_compared(part, whole, aturan) for part, whole in lajur.total]
    value = np.where(np.isnan(values[0]), values[-1], values[0])
    inside = np.ones(len(value), dtype=bool)
    if aturan.jumlah_kecamatan:
        inside[np.argsort(-np.nan_to_num(value, nan=-1.0), kind="stable")[aturan.jumlah_kecamatan :]] = False
    return inside


def _compared(part: NDArray[np.float64], whole: NDArray[np.float64], aturan: Aturan) -> NDArray[np.float64]:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(whole > 0, 100 * part / whole, np.nan) if aturan.ukuran == "bagian" else part


def _within(pool: NDArray[np.int64], kecamatan: NDArray[np.int64], quota: int | None) -> NDArray[np.int64]:
    """Down the order, of each kecamatan no more than its quota."""
    if not quota:
        return pool
    codes = kecamatan[pool]
    by_place = np.argsort(codes, kind="stable")
    starts = np.searchsorted(codes[by_place], codes[by_place])
    number = np.empty(len(pool), dtype=int)
    number[by_place] = np.arange(len(pool)) - starts
    return pool[number < quota]
