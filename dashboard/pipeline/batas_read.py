"""Boundary files in: GeoJSON, GPKG, Shapefile (zipped or not), GeoParquet, told apart by their first bytes.

What comes out is the same for all: per layer the shapes, their texts and the stated CRS.
"""

import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pyproj
import shapely

from dashboard.pipeline.faults import ImportDitolak, Kesalahan

BENTUK_DIKENAL = "GeoJSON, GPKG, Shapefile dalam ZIP, atau GeoParquet"
DALAM_ZIP = (".shp", ".gpkg", ".geojson", ".json", ".parquet")
TERBESAR = 2 * 1024**3  # bytes a ZIP may unfold to
POLIGON = int(shapely.GeometryType.POLYGON)
LUAS = {"Polygon", "MultiPolygon", "3D Polygon", "3D MultiPolygon", "Unknown", "GeometryCollection"}


@dataclass(frozen=True)
class Lapisan:
    """One layer: its rows as text, their shapes (None where a row has none), the CRS it states."""

    nama: str
    teks: pd.DataFrame
    bentuk: np.ndarray
    crs: pyproj.CRS | None

    def take(self, rows: np.ndarray) -> "Lapisan":
        """The layer with only these rows; row numbers stay those of the file."""
        return Lapisan(self.nama, self.teks[rows], self.bentuk[rows], self.crs)


def read_layers(path: Path) -> list[Lapisan]:
    """Every layer with polygons in a file; ImportDitolak when there is none or it cannot be read."""
    try:
        layers = [layer for layer in _read(path) if len(layer.bentuk)]
    except (
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
        zipfile.BadZipFile,
        ValueError,
    ) as e:
        raise _refusal(
            path, f"Berkas tidak terbaca ({_first_line(e)}).", "Kirim ulang berkas yang utuh."
        ) from e
    if not layers:
        raise _refusal(
            path, "Tidak ada satu pun poligon di dalamnya.", "Kirim berkas batas berisi poligon pekon."
        )
    return layers


def _read(path: Path) -> Iterator[Lapisan]:
    kind = _kind(path)
    if kind == "zip":
        yield from _read_zip(path)
    elif kind == "parquet":
        yield _layer(path.name, gpd.read_parquet(path))
    else:
        for name, geometry in pyogrio.list_layers(path):
            if geometry in LUAS:
                label = path.name if kind != "gpkg" else f"{path.name}, lapis {name}"
                yield _layer(label, gpd.read_file(path, layer=name, engine="pyogrio"))


def _kind(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            first = stream.read(64)
    except OSError as error:
        raise _refusal(path, "Berkas tidak dapat dibuka.", "Periksa nama dan letak berkasnya.") from error
    signs = {b"PK\x03\x04": "zip", b"SQLite format 3": "gpkg", b"PAR1": "parquet", b"\x00\x00\x27\x0a": "shp"}
    for sign, kind in signs.items():
        if first.startswith(sign):
            return kind
    if first.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return "geojson"
    raise _refusal(path, "Bukan berkas batas yang dikenal.", f"Kirim {BENTUK_DIKENAL}.")


def _read_zip(path: Path) -> Iterator[Lapisan]:
    """Unfolded aside: a Shapefile needs its .dbf, .shx and .prj beside it."""
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        if sum(item.file_size for item in archive.infolist()) > TERBESAR:
            raise _refusal(path, "Isi ZIP lebih besar dari 2 GB.", "Kirim hanya berkas batas pekon.")
        archive.extractall(folder)
        found = sorted(p for p in Path(folder).rglob("*") if p.suffix.lower() in DALAM_ZIP)
        if not found:
            raise _refusal(path, "ZIP tidak memuat .shp atau berkas batas lain.", f"Kirim {BENTUK_DIKENAL}.")
        for inner in found:
            for layer in _read(inner):
                yield Lapisan(f"{path.name}, {layer.nama}", layer.teks, layer.bentuk, layer.crs)


def _layer(name: str, frame: pd.DataFrame) -> Lapisan:
    """Rows numbered from 1 as in the file; only areas are kept of each shape, in two dimensions."""
    if not isinstance(frame, gpd.GeoDataFrame):
        frame = gpd.GeoDataFrame(frame, geometry=np.full(len(frame), None))
    shapes = shapely.force_2d(np.asarray(frame.geometry.array, dtype=object))
    texts = pd.DataFrame(frame.drop(columns=frame.geometry.name)).apply(_as_text)
    texts.index = pd.RangeIndex(1, len(frame) + 1)
    layer = Lapisan(name, texts, np.array([_areas(shape) for shape in shapes], dtype=object), frame.crs)
    return layer.take(np.array([shape is not None for shape in layer.bentuk], dtype=bool))


def _areas(shape: shapely.Geometry | None) -> shapely.Geometry | None:
    """The polygons of a shape, mended where rings cross; lines and points are left behind."""
    if shape is None or shape.is_empty:
        return None
    if shape.geom_type in ("Polygon", "MultiPolygon") and shape.is_valid:
        return shape
    mended = shapely.make_valid(_polygons(shape))
    polygons = [part for part in _polygons(mended) if part.area > 0]
    return shapely.union_all(polygons) if polygons else None


def _polygons(shapes: shapely.Geometry | np.ndarray) -> np.ndarray:
    """All polygons inside, however deep collections are nested."""
    parts = shapely.get_parts(shapes)
    while (shapely.get_type_id(parts) > POLIGON).any():
        parts = shapely.get_parts(parts)
    return parts[shapely.get_type_id(parts) == POLIGON]


def _as_text(column: pd.Series) -> pd.Series:
    """Numbers as they were meant: a code that came as 1804042001.0 is 1804042001."""
    texts = column.astype(object).where(column.notna(), "").map(str).str.strip()
    return texts.str.replace(r"^(\d+)\.0+$", r"\1", regex=True)


def _refusal(path: Path, reason: str, action: str) -> ImportDitolak:
    return ImportDitolak([Kesalahan(path.name, reason, action)])


def _first_line(error: Exception) -> str:
    """The reader's own words, without the path of this machine."""
    words = str(error).splitlines()[0] if str(error) else type(error).__name__
    return " ".join(Path(word.strip("'")).name if "/" in word else word for word in words.split())[:160]
