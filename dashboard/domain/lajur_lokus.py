"""Candidates as plain arrays, ranked without reasons: for the many readings of one sentence. Pure."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.domain.aturan_lokus import Aturan
from dashboard.domain.lokus import TENGAH, TERURUT

MASUK, LUAR, TANPA_URUTAN = 1, 0, -1


class Antrean(NamedTuple):
    """The places of one reading before its quota: what each is outside, those that may come in down the
    order, and how many of its kecamatan stand before each of these."""

    luar: NDArray[np.int8]
    urut: NDArray[np.int64]
    nomor: NDArray[np.int64]

    def cut(self, kuota: int, kuota_kecamatan: int | None) -> NDArray[np.int8]:
        """MASUK, LUAR or TANPA_URUTAN for every place."""
        found = self.luar.copy()
        within = self.urut if not kuota_kecamatan else self.urut[self.nomor < kuota_kecamatan]
        found[within[:kuota]] = MASUK
        return found


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
    """MASUK, LUAR or TANPA_URUTAN for every place under one rule."""
    return rank_places(lajur, aturan).cut(aturan.kuota, aturan.kuota_kecamatan)


def rank_places(lajur: Lajur, aturan: Aturan) -> Antrean:
    """The places of one rule down its order, before its quotas."""
    share = aturan.ukuran == "bagian"
    divisor = lajur.seluruh if share else np.full(len(lajur.kode), 100.0)
    ranked = lajur.terurut & (divisor > 0) & ~lajur.bukan_calon
    outside = np.where(ranked | lajur.bukan_calon, LUAR, TANPA_URUTAN).astype(np.int8)
    here = np.flatnonzero(ranked)
    order = here[np.lexsort([-key[here] for key in reversed(_keys(lajur, aturan, divisor))])]
    pool = order[(lajur.hitung[order] > 0) & _allowed(lajur, aturan)[lajur.kecamatan[order]]]
    return Antrean(outside, pool, _number_within(lajur.kecamatan[pool]))


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


def _number_within(codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many of the same kecamatan stand before each place."""
    by_place = np.argsort(codes, kind="stable")
    starts = np.searchsorted(codes[by_place], codes[by_place])
    number = np.empty(len(codes), dtype=int)
    number[by_place] = np.arange(len(codes)) - starts
    return number
