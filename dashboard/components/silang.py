"""Decile 1 crossed with stunting: four classes; places whose figures may not be shown are a class too."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from dashboard.components.angka import Figur

RENDAH, DESIL, STUNTING, KEDUANYA = range(4)
TERATAS = {"pekon": 4, "kecamatan": 2}
"""High is the upper quarter of pekon, the upper half of the few kecamatan."""


@dataclass(frozen=True)
class Silang:
    """Each place's class, or the status that stands in its way."""

    kelas: dict[str, int]
    tertutup: dict[str, str]
    batas_desil: float
    batas_kasus: float | None = None

    @property
    def jumlah(self) -> Counter[int]:
        return Counter(self.kelas.values())

    def tempat(self, kelas: int) -> list[str]:
        """The places of one class."""
        return [k for k, c in self.kelas.items() if c == kelas]


def batas_atas(values: Sequence[float], bagian: int) -> float:
    """The smallest figure of the upper 1/`bagian` of the places shown; equal figures stay together."""
    ordered = sorted(values, reverse=True)
    return max(ordered[ceil(len(ordered) / bagian) - 1], 1.0) if ordered else 1.0


def silang_lokus(desil: Mapping[str, Figur], lokus: frozenset[str], batas: float) -> Silang:
    """By pekon: many families in decile 1 or not, decided as stunting lokus or not."""
    shown, closed = _split(desil)
    classes = {k: _class(v >= batas, k in lokus) for k, v in shown.items()}
    return Silang(classes, closed, batas)


def silang_kasus(
    desil: Mapping[str, Figur], kasus: Mapping[str, Figur], batas: float, batas_kasus: float
) -> Silang:
    """By kecamatan: many families in decile 1 or not, many stunted children or not."""
    shown, closed = _split(desil)
    cases, closed_cases = _split(kasus)
    closed_cases |= {k: "tidak_ada" for k in desil if k not in kasus}
    both = {k: _class(v >= batas, cases[k] >= batas_kasus) for k, v in shown.items() if k in cases}
    return Silang(both, closed_cases | closed, batas, batas_kasus)


def _split(figures: Mapping[str, Figur]) -> tuple[dict[str, float], dict[str, str]]:
    shown = {k: f.nilai for k, f in figures.items() if f.tampak}
    return shown, {k: f.status for k, f in figures.items() if not f.tampak}


def _class(desil: bool, stunting: bool) -> int:
    return (DESIL if desil else 0) + (STUNTING if stunting else 0)
