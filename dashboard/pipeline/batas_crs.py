"""Coordinates of a boundary file in WGS84 longitude and latitude, whatever they came in.

A stated CRS is believed when the shapes then lie on the kabupaten. A missing or wrong one is decided by where
the shapes would lie: exactly one reading must put them on the kabupaten, or the file is refused.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pyproj
import shapely

from dashboard.pipeline.faults import ImportDitolak, Kesalahan

if TYPE_CHECKING:  # a build needs the projection only, not the readers of boundary files
    from dashboard.pipeline.batas_read import Lapisan

WGS84 = pyproj.CRS.from_epsg(4326)
SEKITAR = 0.25  # degrees around the kabupaten that still count as "on it"

# What offices write, tried when a file does not say: UTM zones of Indonesia, south and north, and web maps.
CALON = {
    **{f"UTM zona {zone}S": 32700 + zone for zone in range(46, 55)},
    **{f"UTM zona {zone}N": 32600 + zone for zone in range(46, 55)},
    "Web Mercator": 3857,
}


@dataclass(frozen=True)
class Kotak:
    """Where the kabupaten lies, from the points of its units."""

    kiri: float
    bawah: float
    kanan: float
    atas: float

    @classmethod
    def around(cls, lon: np.ndarray, lat: np.ndarray) -> "Kotak":
        """The box of the points with some room."""
        return cls(lon.min() - SEKITAR, lat.min() - SEKITAR, lon.max() + SEKITAR, lat.max() + SEKITAR)

    def meets(self, shapes: np.ndarray) -> bool:
        """Whether any shape lies on the box."""
        bounds = shapely.bounds(shapes)
        with np.errstate(invalid="ignore"):
            wide = (bounds[:, 0] <= self.kanan) & (bounds[:, 2] >= self.kiri)
            tall = (bounds[:, 1] <= self.atas) & (bounds[:, 3] >= self.bawah)
            whole = np.isfinite(bounds).all(axis=1)
        return bool((wide & tall & whole).any())


def to_wgs84(layer: "Lapisan", place: Kotak) -> tuple[np.ndarray, str]:
    """The shapes in lon/lat, and a sentence when the CRS had to be worked out; else ImportDitolak."""
    if layer.crs is not None and place.meets(_box_in(layer.bentuk, layer.crs)):
        return reproject(layer.bentuk, layer.crs), ""
    said = f"CRS tertulis ({layer.crs.name}) tidak cocok" if layer.crs is not None else "CRS tidak tertulis"
    envelopes = shapely.envelope(layer.bentuk)
    read = [(name, reading) for name, reading in _readings(envelopes) if place.meets(reading(envelopes))]
    if len(read) == 1:
        name, reading = read[0]
        return reading(layer.bentuk), f"{said}; koordinat dibaca sebagai {name}."
    raise ImportDitolak([_undecided(layer, said, [name for name, _ in read])])


def reproject(shapes: np.ndarray, source: pyproj.CRS, target: pyproj.CRS = WGS84) -> np.ndarray:
    """Shapes from one CRS in another, x first."""
    if source == target or (source.is_geographic and source.name == target.name):
        return shapes
    transformer = pyproj.Transformer.from_crs(source, target, always_xy=True)
    return shapely.transform(shapes, transformer.transform, interleaved=False)


def _box_in(shapes: np.ndarray, source: pyproj.CRS) -> np.ndarray:
    """Boxes around the shapes: enough to see where they lie, at a fraction of the vertices."""
    return reproject(shapely.envelope(shapes), source)


def _readings(shapes: np.ndarray) -> list[tuple[str, Callable[[np.ndarray], np.ndarray]]]:
    """What the numbers may mean: degrees either way round when small, else metres of some projection."""
    if np.nanmax(np.abs(shapely.total_bounds(shapes))) <= 180:
        return [("bujur, lintang (WGS84)", lambda given: given), ("lintang, bujur (tertukar)", _swap)]
    return [(name, partial(reproject, source=pyproj.CRS.from_epsg(code))) for name, code in CALON.items()]


def _swap(shapes: np.ndarray) -> np.ndarray:
    return shapely.transform(shapes, lambda points: points[:, ::-1])


def _undecided(layer: "Lapisan", said: str, read: list[str]) -> Kesalahan:
    left, bottom, right, top = shapely.total_bounds(layer.bentuk)
    span = f"x {left:g} sampai {right:g}, y {bottom:g} sampai {top:g}"
    if read:
        reason = f"{said}, dan koordinatnya ({span}) dapat berarti {' atau '.join(read)}."
        return Kesalahan(layer.nama, reason, "Simpan ulang dengan CRS tertulis (misalnya EPSG:4326).")
    reason = f"{said}, dan koordinatnya ({span}) tidak jatuh di kabupaten ini."
    return Kesalahan(
        layer.nama, reason, "Periksa wilayah dan CRS berkas, lalu simpan ulang dengan EPSG:4326."
    )
