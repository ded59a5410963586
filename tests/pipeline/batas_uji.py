"""Made-up boundaries for tests: every pekon a square of the same size in rows, edges shared exactly."""

import math
import zipfile
from pathlib import Path

import geopandas as gpd
import shapely

from dashboard.pipeline.batas import read_units
from dashboard.pipeline.batas_clean import projection

UNIT = read_units()
PEKON = UNIT[UNIT["tingkat"] == "pekon"]
KABUPATEN = UNIT[UNIT["tingkat"] == "kabupaten"].iloc[0]
BIDANG = projection(KABUPATEN["lon"], KABUPATEN["lat"])
SISI = math.sqrt(KABUPATEN["luas_km2"] * 1e6 / len(PEKON))
LAJUR = 12
SUMBER = "batas desa dan kelurahan untuk uji, dibuat dari titik tengah setiap pekon"  # long on purpose


def kisi(banyak: int = len(PEKON), tambahan: int = 0) -> gpd.GeoDataFrame:
    """The first so many pekon as squares in metres, with code, name and kecamatan; then nameless squares."""
    squares = [_square(i) for i in range(banyak + tambahan)]
    codes = [*PEKON.index[:banyak], *[""] * tambahan]
    names = [PEKON.at[kode, "nama"] if kode else "" for kode in codes]
    districts = [UNIT.at[kode[:8], "nama"] if kode else "" for kode in codes]
    table = {"KDEPUM": codes, "WADMKD": names, "WADMKC": districts}
    return gpd.GeoDataFrame(table, geometry=squares, crs=BIDANG)


def _square(i: int) -> shapely.Polygon:
    """Whole metres, so that neighbours share their corners exactly."""
    side = round(SISI)
    left, bottom = (i % LAJUR - LAJUR // 2) * side, (i // LAJUR - LAJUR // 2) * side
    return shapely.box(left, bottom, left + side, bottom + side)


def tulis(frame: gpd.GeoDataFrame, path: Path, epsg: int | None = 4326) -> Path:
    """Write a file of the kind its name says; `.zip` is a zipped Shapefile."""
    placed = frame.to_crs(epsg) if epsg else frame
    if path.suffix == ".parquet":
        placed.to_parquet(path)
    elif path.suffix == ".zip":
        shape = path.with_suffix(".shp")
        placed.to_file(shape)
        with zipfile.ZipFile(path, "w") as archive:
            for part in path.parent.glob(f"{path.stem}.*"):
                if part != path:
                    archive.write(part, f"data/{part.name}")
    else:
        placed.to_file(path)
    return path


def sel() -> gpd.GeoDataFrame:
    """Every pekon the land nearest to its point, cut off around all of them: shapes of unequal size."""
    points = gpd.GeoSeries(gpd.points_from_xy(PEKON["lon"], PEKON["lat"]), crs=4326).to_crs(BIDANG)
    all_points = shapely.MultiPoint(points.to_list())
    around = all_points.convex_hull.buffer(2000)
    cells = shapely.get_parts(shapely.voronoi_polygons(all_points, extend_to=around, ordered=True))
    return gpd.GeoDataFrame({"KDEPUM": PEKON.index}, geometry=shapely.intersection(cells, around), crs=BIDANG)
