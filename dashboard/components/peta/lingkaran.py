"""Counts as circles: how large each one is, and the circles of a standalone picture."""

from collections.abc import Sequence
from math import sqrt

import pandas as pd

from dashboard.components.peta.geometri import Geometri
from dashboard.components.peta.legenda import Legenda

JARI_BERNAMA, JARI_TERBESAR = 0.47, 0.95  # of a unit's width: inside a tile, or over the shapes around


def shares(nilai: pd.DataFrame, geometri: Geometri) -> list[float]:
    """Share of the largest circle's area for each unit; 0 where there is no figure."""
    shown = nilai[nilai["status"] == "ada"]
    known = dict(zip(shown["kode_wilayah"], shown["ukuran"].astype(float), strict=True))
    largest = max(known.values(), default=0.0) or 1.0
    return [round(known.get(unit.kode, 0.0) / largest, 4) for unit in geometri.unit]


def pale(huruf: str, di_luar: str) -> str:
    """The letters that fill the units under circles: those with a figure stay pale."""
    return "".join(di_luar if letter.isdigit() else letter for letter in huruf)


def svg_circles(geometri: Geometri, huruf: str, bagian: Sequence[float], kunci: Legenda) -> str:
    """Circles at the units' points, as large as on the page."""
    units = geometri.dokumen["unit"]
    largest = geometri.lebar_unit * (JARI_BERNAMA if units[0].get("baris") else JARI_TERBESAR)
    return "".join(
        f'<circle cx="{unit["x"]}" cy="{unit["y"]}" r="{sqrt(share) * largest:.1f}" fill-opacity="0.9" '
        f'style="fill:{kunci.warna[int(letter)]}" stroke="#1F2933" stroke-width="1"/>'
        for unit, letter, share in zip(units, huruf, bagian, strict=True)
        if letter.isdigit() and share
    )
