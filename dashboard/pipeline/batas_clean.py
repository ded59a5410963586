"""From shapes as found to a coverage: no gap, no overlap, every shared edge the same on both sides.

All lengths are metres in an equal-area projection around the kabupaten, so areas are right wherever it lies.
"""

from dataclasses import dataclass

import numpy as np
import pyproj
import shapely

CELAH = (50.0, 100.0, 200.0)  # m: slits between units narrower than this are filled, no wider than needed
CELAH_TERBESAR = 250_000.0  # m²: a larger hole is a lake or a unit without a shape and stays open
BERARTI = 1000.0  # m², a tenth of a hectare: smaller overlaps are rounding
REMAH = 0.0001  # m²
KELONGGARAN = (25, 40, 60, 80, 110, 150, 200, 300, 450, 650)  # m: the first that is small enough is used
UKURAN_HALAMAN = 200 * 1024  # bytes of outlines that a page may have to fetch
BITA_PER_TITIK = 10  # "1234 5678L", measured on real outlines


@dataclass(frozen=True)
class Topologi:
    """What is wrong between the units of a set of shapes."""

    tumpang_tindih: int
    tumpang_tindih_ha: float
    celah: int
    celah_ha: float


@dataclass(frozen=True)
class Bersih:
    """Units as found, as a clean coverage, and simplified: all in the order of `kode`."""

    kode: np.ndarray
    asal: np.ndarray
    utuh: np.ndarray
    ringkas: np.ndarray
    sebelum: Topologi
    sesudah: Topologi
    celah_m: float
    kelonggaran_m: int


def projection(lon: float, lat: float) -> pyproj.CRS:
    """Equal areas around a point; metres."""
    return pyproj.CRS.from_proj4(f"+proj=laea +lat_0={lat:.2f} +lon_0={lon:.2f} +datum=WGS84 +units=m")


def clean(shapes: np.ndarray, codes: np.ndarray) -> Bersih:
    """Join the parts of each unit, close slits, share out overlaps, simplify all together for a page."""
    units = np.unique(codes)
    found = np.array([shapely.union_all(shapes[codes == unit]) for unit in units], dtype=object)
    width, whole = _close(found)
    allowance, simple = _simplify(whole)
    return Bersih(units, found, whole, simple, topology(found), topology(simple), width, allowance)


def topology(shapes: np.ndarray) -> Topologi:
    """Overlaps larger than rounding, and holes between the units."""
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = first < second
    shared = shapely.area(shapely.intersection(shapes[first[pairs]], shapes[second[pairs]]))
    shared = shared[shared > BERARTI]
    holes = np.array([hole.area for hole in find_holes(shapes)])
    return Topologi(len(shared), _hectare(shared), len(holes), _hectare(holes))


def find_holes(shapes: np.ndarray) -> list[shapely.Polygon]:
    """What lies inside the outline of all units and in none of them, crumbs of arithmetic left aside."""
    parts = shapely.get_parts(shapely.union_all(shapes))
    holes = [shapely.Polygon(ring) for part in parts for ring in part.interiors]
    return [hole for hole in holes if hole.area > REMAH]


def _close(shapes: np.ndarray) -> tuple[float, np.ndarray]:
    """The coverage without slits and overlaps; wider slits are filled only in files that have them."""
    for width in CELAH:
        whole = _only_areas(shapely.coverage_clean(shapes, gap_width=width))
        if all(hole.area > CELAH_TERBESAR for hole in find_holes(whole)):
            break
    return width, whole


def _simplify(shapes: np.ndarray) -> tuple[int, np.ndarray]:
    """The finest version that a page can carry; shared edges stay shared."""
    for allowance in KELONGGARAN:
        simple = _only_areas(shapely.coverage_simplify(shapes, allowance))
        if estimate_bytes(simple) <= UKURAN_HALAMAN:
            break
    return allowance, simple


def estimate_bytes(shapes: np.ndarray) -> int:
    """Bytes of the outlines of all units on a page; those of kecamatan and kabupaten add a good third."""
    return int(shapely.get_num_coordinates(shapes).sum() * BITA_PER_TITIK * 1.35)


def _only_areas(shapes: np.ndarray) -> np.ndarray:
    """The polygons of each shape, without slivers that fell to lines."""
    parts = [[part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"] for shape in shapes]
    joined = [polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons) for polygons in parts]
    return np.array(joined, dtype=object)


def _hectare(areas: np.ndarray) -> float:
    return round(float(areas.sum()) / 10_000, 1)
