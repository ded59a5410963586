"""Which kecamatan a rule admits, and how they stand. Pure."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from dashboard.domain.aturan_lokus import Aturan

TERATAS = 5
"""How many pekon speak for a kecamatan under "teratas" when no quota per kecamatan says it."""


class Kecamatan(NamedTuple):
    """How each kecamatan stands, by its number in the frame: place among them, whether it equals another
    across the cut, whether it is in."""

    urutan: np.ndarray
    seri: np.ndarray
    terpilih: np.ndarray


def choose_kecamatan(frame: pd.DataFrame, order: np.ndarray, aturan: Aturan) -> Kecamatan:
    """Without a limit all are in; with equal values the code decides, whose order the numbers have."""
    values = _values(frame, order, aturan)
    rank = np.empty(len(values), dtype=int)
    rank[np.argsort(-values, kind="stable")] = np.arange(1, len(values) + 1)
    chosen = rank <= (aturan.jumlah_kecamatan or len(values))
    if aturan.pilih_kecamatan == "daftar":
        chosen = np.zeros(len(values), dtype=bool)
        chosen[frame.loc[frame["kode_kecamatan"].isin(aturan.kecamatan), "nomor_kecamatan"]] = True
        return Kecamatan(rank, np.zeros_like(chosen), chosen)
    across = set(values[chosen]) & set(values[~chosen]) - {-np.inf}
    return Kecamatan(rank, np.isin(values, list(across)), chosen)


def _values(frame: pd.DataFrame, order: np.ndarray, aturan: Aturan) -> np.ndarray:
    """What each kecamatan is compared by: larger comes first, nothing known last. A figure of the kecamatan
    that is withheld gives way to the sum of its pekon, as far as they are shown."""
    where = frame["nomor_kecamatan"].to_numpy()
    if aturan.pilih_kecamatan == "pertama":
        first = np.full(where.max(initial=-1) + 1, np.inf)
        np.minimum.at(first, where[order], np.arange(len(order)))
        return -first
    if aturan.pilih_kecamatan == "teratas":
        inside = pd.Series(where[order]).groupby(where[order], sort=False).cumcount().to_numpy()
        rows = order[inside < (aturan.kuota_kecamatan or TERATAS)]
        return _compare(frame, rows, ("hitung", "seluruh"), aturan)
    summed = _compare(frame, np.arange(len(frame)), ("hitung", "seluruh"), aturan)
    if "total_kecamatan" not in frame:
        return summed
    _, one_each = np.unique(where, return_index=True)
    total = _compare(frame, one_each, ("total_kecamatan", "total_penyebut"), aturan)
    return np.where(total > -np.inf, total, summed)


def _compare(frame: pd.DataFrame, rows: np.ndarray, names: tuple[str, str], aturan: Aturan) -> np.ndarray:
    """Sums of the count over these rows by kecamatan, or per hundred of the sums of the whole."""
    where = frame["nomor_kecamatan"].to_numpy()
    many = where.max(initial=-1) + 1
    sums = []
    for name in names:
        numbers = frame[name].to_numpy(dtype=float, na_value=np.nan)[rows]
        known = ~np.isnan(numbers)
        total = np.bincount(where[rows][known], numbers[known], many)
        sums.append(np.where(np.bincount(where[rows][known], minlength=many) > 0, total, -np.inf))
    part, whole = sums
    if aturan.ukuran == "jumlah":
        return part
    return np.where((whole > 0) & (part >= 0), 100 * part / np.where(whole > 0, whole, 1), -np.inf)
