"""Boundaries for the pages: `raw.bentuk`, the outlines as a flat picture, made at build and not in a page.

Coordinates are steps of 5 m east and south of a corner, whole numbers, equal in area: SVG takes them as
they are. Shared edges have the same points on both sides, and so have the outlines dissolved from them.
"""

import json
from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd
import shapely
from pyarrow import parquet

from dashboard.home import Home
from dashboard.pipeline import batches
from dashboard.pipeline.batas_clean import projection
from dashboard.pipeline.batas_crs import WGS84, reproject
from dashboard.pipeline.batches import Batch
from dashboard.pipeline.raw import store_rows
from dashboard.pipeline.run_sql import fingerprint, read_fingerprints

LANGKAH_M = 5.0
TEPI = 100  # steps kept free around everything
PIPIH = 3.0  # a name is about this much wider than high
ATURAN = "2"  # raise when the same boundaries would now be drawn otherwise
KETERANGAN = "batas indikatif, bukan acuan hukum"
KOLOM = {
    "kode_wilayah": "VARCHAR", "tingkat": "VARCHAR", "cincin": "VARCHAR", "x": "INTEGER", "y": "INTEGER",
    "lebar_nama": "INTEGER", "luas_km2": "DOUBLE", "sumber": "VARCHAR", "edisi": "VARCHAR",
    "berkas": "VARCHAR", "diterima": "VARCHAR", "keterangan": "VARCHAR",
}  # fmt: skip


@dataclass(frozen=True)
class Bidang:
    """Outlines of one level, in steps, with their codes."""

    tingkat: str
    kode: list[str]
    bentuk: np.ndarray


def load_bentuk(con: duckdb.DuckDBPyConnection, home: Home) -> None:
    """`raw.bentuk` from the boundaries that count; empty when none were imported. Needs ref.wilayah."""
    batch = batches.current_batas(home)
    sidik = fingerprint(ATURAN, batch.batch if batch else "", read_fingerprints(con)["ref.wilayah"])
    if read_fingerprints(con).get("raw.bentuk") != sidik:
        store_rows(con, "raw.bentuk", KOLOM, _rows(con, batch) if batch else [], sidik)


def _rows(con: duckdb.DuckDBPyConnection, batch: Batch) -> list[tuple]:
    top, lon, lat = con.execute(
        "SELECT kode_wilayah, lon::DOUBLE, lat::DOUBLE FROM ref.wilayah WHERE tingkat = 'kabupaten'"
    ).fetchone()
    report = json.loads((batch.folder / "laporan.json").read_text(encoding="utf-8"))
    codes, shapes = read_shapes(batch)
    plane = reproject(shapes, WGS84, projection(lon, lat))
    told = (report["sumber"], batch.periode, batch.berkas, batch.diterima, KETERANGAN)
    return [(*row, *told) for row in draw(codes, plane, top)]


def read_shapes(batch: Batch) -> tuple[list[str], np.ndarray]:
    """Codes and simplified outlines of a batch, in lon/lat."""
    table = parquet.read_table(batch.folder / "bentuk.parquet")
    return table["kode_wilayah"].to_pylist(), shapely.from_wkb(
        table["geometry"].to_numpy(zero_copy_only=False)
    )


def draw(codes: list[str], plane: np.ndarray, top: str) -> list[tuple]:
    """Rows (kode, tingkat, cincin, x, y, lebar_nama, luas_km2) of pekon, kecamatan and kabupaten."""
    left, _, _, upper = shapely.total_bounds(plane)
    corner = np.array([left, upper])
    steps = shapely.transform(plane, lambda points: (points - corner) * (1, -1) / LANGKAH_M + TEPI)
    groups = pd.Series(codes).str[:8]
    districts = sorted(groups.unique())
    joined = [shapely.coverage_union_all(steps[(groups == kode).to_numpy()]) for kode in districts]
    levels = (
        Bidang("pekon", codes, steps),
        Bidang("kecamatan", districts, np.array(joined, dtype=object)),
        Bidang("kabupaten", [top], np.array([shapely.coverage_union_all(steps)], dtype=object)),
    )
    return [row for level in levels for row in _level(level)]


def _level(level: Bidang) -> list[tuple]:
    rows = []
    for kode, shape in zip(level.kode, level.bentuk, strict=True):
        x, y, width = room_for_name(shape)
        area = round(shape.area * LANGKAH_M**2 / 1e6, 3)
        rows.append((kode, level.tingkat, rings_text(shape), x, y, width, area))
    return rows


def rings_text(shape: shapely.Geometry) -> str:
    """All rings as JSON, whole steps, not closed; holes run the other way round than outlines."""
    polygons = shapely.get_parts(shapely.orient_polygons(shape))
    rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
    return json.dumps([points for ring in rings if len(points := _points(ring)) > 2], separators=(",", ":"))


def _points(ring: shapely.LinearRing) -> list[list[int]]:
    """Whole steps; a point that falls on the one before it is dropped."""
    points = np.rint(shapely.get_coordinates(ring)).astype(int)
    moved = (np.diff(points, axis=0) != 0).any(axis=1)
    return points[1:][moved].tolist()


def room_for_name(shape: shapely.Geometry) -> tuple[int, int, int]:
    """Centre and width of the largest flat ellipse inside: where a name has most room."""
    largest = max(shapely.get_parts(shape), key=shapely.area)
    stretched = shapely.transform(largest, lambda points: points * (1, PIPIH))
    radius = shapely.maximum_inscribed_circle(stretched, tolerance=shapely.length(stretched) / 2000)
    x, y = shapely.get_coordinates(radius)[0]
    return round(x), round(y / PIPIH), round(2 * radius.length)
