"""The tile map: every pekon an equal hexagon near its true place, every kecamatan in one piece.

Crowded points are pushed apart a little, each unit gets the hexagon that keeps the sum of squared distances
least, and swaps repair what that tore apart. The result is kept in data/reference, so the map looks the same
in each release; it is computed again only when the units or their points change.
"""

import csv
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from dashboard.pipeline.petak_kisi import ROW_HEIGHT, Cell, centre, count_pieces, grid, neighbours
from dashboard.pipeline.petak_tukar import Layout, anneal, settle

COLUMNS = ("kode_wilayah", "kolom", "baris", "x", "y", "pergeseran_km")
TIGHTNESS = 0.94  # hexagon width against equal shares of the area: below 1 the outline has air for bays
ELBOW_ROOM = 0.8  # points nearer to each other than this share of a hexagon are pushed apart
MARGIN = 2  # empty cells around the points
STARTS = 4  # the best of so many repairs is kept
STEPS_PER_UNIT = 1100


@dataclass(frozen=True)
class Unit:
    """One pekon or kelurahan and its point."""

    kode: str
    kode_induk: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Petak:
    """Where one unit stands on the tile map, and how far that is from its true place."""

    kode_wilayah: str
    kolom: int
    baris: int
    pergeseran_km: float


@dataclass(frozen=True)
class PetakLaporan:
    """What a layout is worth: pieces too many should be zero, the displacement small."""

    jumlah: int
    jumlah_kecamatan: int
    kecamatan_terpisah: int
    lubang: int
    pergeseran_rata_km: float
    pergeseran_terjauh_km: float


def write_petak(reference: Path) -> PetakLaporan:
    """Compute the layout of the units in `wilayah.csv` and write `petak.csv` beside it."""
    units, area = read_units(reference / "wilayah.csv")
    tiles = compute_petak(units, area)
    with open(reference / "petak.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(map(_as_row, tiles))
    return report(units, tiles)


def read_units(path: Path) -> tuple[list[Unit], float]:
    """The units of the lowest level, by code, and the area of the kabupaten in square km."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    units = [
        Unit(row["kode_wilayah"], row["kode_induk"], float(row["lat"]), float(row["lon"]))
        for row in rows
        if row["tingkat"] == "pekon"
    ]
    area = next(float(row["luas_km2"]) for row in rows if row["tingkat"] == "kabupaten")
    return sorted(units, key=lambda unit: unit.kode), area


def compute_petak(units: list[Unit], area_km2: float, starts: int = STARTS) -> list[Petak]:
    """A hexagon for each unit; the same units always give the same layout."""
    width = math.sqrt(area_km2 / len(units) / ROW_HEIGHT) * TIGHTNESS
    points = _points_km(units) / width  # from here on one hexagon is 1 wide
    spread = _push_apart(points)
    cells, origin = _cells_over(np.vstack([points, spread]))
    middles = np.array([centre(cell) for cell in cells]) + origin
    _, first = linear_sum_assignment(_squared(spread, middles))
    costs = np.rint(_squared(points, middles) * 1000).astype(int).tolist()
    best = min(
        (_repair(units, cells, costs, first.tolist(), seed) for seed in range(starts)), key=Layout.score
    )
    moved = middles[best.place] - points
    moved -= moved.mean(axis=0)  # where the sheet lies on the map is free: take the best shift
    distances = np.hypot(moved[:, 0], moved[:, 1]) * width
    placed = _trim([cells[cell] for cell in best.place])
    return [
        Petak(unit.kode, *cell, round(float(km), 2))
        for unit, cell, km in zip(units, placed, distances, strict=True)
    ]


def report(units: list[Unit], tiles: list[Petak]) -> PetakLaporan:
    """Judge a layout: pieces too many, holes, mean and largest displacement."""
    place = {tile.kode_wilayah: (tile.kolom, tile.baris) for tile in tiles}
    groups: dict[str, set[Cell]] = {}
    for unit in units:
        groups.setdefault(unit.kode_induk, set()).add(place[unit.kode])
    used = set(place.values())
    empty = {cell for tile in used for cell in neighbours(tile)} - used
    distances = [tile.pergeseran_km for tile in tiles]
    return PetakLaporan(
        jumlah=len(tiles),
        jumlah_kecamatan=len(groups),
        kecamatan_terpisah=sum(count_pieces(cells) > 1 for cells in groups.values()),
        lubang=sum(all(cell in used for cell in neighbours(hole)) for hole in empty),
        pergeseran_rata_km=round(sum(distances) / len(distances), 2),
        pergeseran_terjauh_km=max(distances),
    )


def _as_row(tile: Petak) -> tuple[str, ...]:
    x, y = centre((tile.kolom, tile.baris))
    return (
        tile.kode_wilayah,
        str(tile.kolom),
        str(tile.baris),
        f"{x:.1f}",
        f"{y:.4f}",
        f"{tile.pergeseran_km:.2f}",
    )


def _points_km(units: list[Unit]) -> np.ndarray:
    """Points in km east and south of their middle; flat enough for one kabupaten."""
    lat = np.array([unit.lat for unit in units])
    lon = np.array([unit.lon for unit in units])
    east = (lon - lon.mean()) * 111.32 * math.cos(math.radians(lat.mean()))
    return np.column_stack([east, (lat.mean() - lat) * 110.57])


def _push_apart(points: np.ndarray, rounds: int = 40) -> np.ndarray:
    """Move points that stand closer than ELBOW_ROOM away from each other, a little in each round."""
    spread = points.copy()
    for _ in range(rounds):
        gaps = spread[:, None] - spread[None]
        lengths = np.hypot(gaps[..., 0], gaps[..., 1])
        np.fill_diagonal(lengths, np.inf)
        push = np.clip(ELBOW_ROOM - lengths, 0, None) / 4 / np.maximum(lengths, 1e-9)
        spread = spread + (gaps * push[..., None]).sum(axis=1)
    return spread


def _cells_over(points: np.ndarray) -> tuple[list[Cell], np.ndarray]:
    """A grid over the points with a margin, and where its first cell lies."""
    low, high = points.min(axis=0) - MARGIN, points.max(axis=0) + MARGIN
    columns = int(high[0] - low[0]) + 1
    rows = int((high[1] - low[1]) / ROW_HEIGHT) + 1
    return grid(columns, rows), low


def _squared(points: np.ndarray, middles: np.ndarray) -> np.ndarray:
    return ((points[:, None] - middles[None]) ** 2).sum(axis=2)


def _repair(
    units: list[Unit], cells: list[Cell], costs: list[list[int]], first: list[int], seed: int
) -> Layout:
    """One run of swaps from the first assignment."""
    index = {cell: number for number, cell in enumerate(cells)}
    around = [[index[cell] for cell in neighbours(cell) if cell in index] for cell in cells]
    reach = [
        sorted({far for near in nearby for far in [near, *around[near]]} - {cell})
        for cell, nearby in enumerate(around)
    ]
    parents = sorted({unit.kode_induk for unit in units})
    layout = Layout(around, [parents.index(unit.kode_induk) for unit in units], costs, first)
    anneal(layout, reach, STEPS_PER_UNIT * len(units), seed)
    settle(layout, reach)
    return layout


def _trim(placed: list[Cell]) -> list[Cell]:
    """Count from the first used column and row; rows by twos, or odd and even rows would change sides."""
    left = min(column for column, _ in placed)
    top = min(row for _, row in placed) // 2 * 2
    return [(column - left, row - top) for column, row in placed]
