"""Published totals that the sample meets, and the arithmetic that spreads or scales them without
losing one.
"""

import csv
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.home import REFERENCE

KELUARGA_PENUH = 95_000
"""Families at full size; `--keluarga N` scales every total by N / 95,000."""

# Sizes of the lists that have no public total: plausible beside the published ones, nothing more.
UKURAN_ANGGAPAN = {
    "pkh_2025": 15_050,
    "sembako_2025": 18_900,
    "sembako_apbd": 1_450,
    "posyandu_juni": 9_900,
    "posyandu_juli": 9_350,
    "pbi_jk_nonaktif_januari": 612,
    "pbi_apbd_nonaktif_januari": 208,
}
PEKON_BLT = 72
"""Pekon that had reported BLT dana desa by 14 February 2024 (radarlambar.bacakoran.co/amp/3436)."""


def allocate(total: int, weights: np.ndarray) -> np.ndarray:
    """Whole numbers in proportion to the weights that sum exactly to the total (largest remainder)."""
    weights = np.asarray(weights, dtype=float)
    exact = total * weights / weights.sum()
    parts = np.floor(exact).astype(int)
    short = total - int(parts.sum())
    parts[np.argsort(-(exact - parts), kind="stable")[:short]] += 1
    return parts


def _read(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True)
class Sasaran:
    """Totals for a sample of `keluarga` families, read from data/reference."""

    keluarga: int = KELUARGA_PENUH

    @cached_property
    def _kabupaten(self) -> dict[tuple[str, str], int]:
        rows = [r for r in _read("indikator_terbit.csv") if r["satuan"] != "persen"]
        found: dict[tuple[str, str], int] = {}
        for row in rows:
            key = (row["kode"], row["periode"])
            if row["utama"] == "ya" or key not in found:
                found[key] = round(float(row["nilai"]))
        return found

    def scale(self, total: int) -> int:
        """The total at this size; at least one while the full total is not zero."""
        return max(round(total * self.keluarga / KELUARGA_PENUH), min(total, 1))

    def published(self, kode: str, periode: str) -> int:
        """A published figure of the kabupaten, scaled."""
        return self.scale(self._kabupaten[kode, periode])

    def assumed(self, nama: str) -> int:
        """The size of a list without a published total, scaled."""
        return self.scale(UKURAN_ANGGAPAN[nama])

    def per_kecamatan(
        self, kode: str, periode: str, kecamatan: list[str], total: int | None = None
    ) -> np.ndarray:
        """Published figures per kecamatan in the given order; scaled so that their sum is the scaled sum."""
        rows = [r for r in _read("kecamatan_terbit.csv") if (r["kode"], r["periode"]) == (kode, periode)]
        values = {r["kode_wilayah"]: float(r["nilai"]) for r in rows}
        parts = np.array([values[k] for k in kecamatan])
        return allocate(self.scale(round(parts.sum())) if total is None else total, parts)
