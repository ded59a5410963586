"""Boundaries become a table of the release at build: whole steps of 5 m, y down, with dissolved outlines."""

import json

import duckdb
import pandas as pd
import pytest
import shapely

from dashboard.home import PROFIL, QUERIES, REFERENCE
from dashboard.pipeline import raw, run_sql
from dashboard.pipeline.batas import import_batas
from dashboard.pipeline.batas_bentuk import draw, load_bentuk
from tests.pipeline.batas_uji import SISI, kisi, tulis

LANGKAH = 5


@pytest.fixture
def con():
    con = duckdb.connect()
    run_sql.prepare(con, QUERIES / "makro.sql")
    raw.load_reference(con, REFERENCE, PROFIL)
    return con


def published(con) -> pd.DataFrame:
    model = next(m for m in run_sql.read_models(QUERIES) if m.tabel == "published.bentuk")
    return con.execute(f"{model.sql} ORDER BY kode_wilayah").df()


def polygons(rows: pd.DataFrame) -> list[shapely.Geometry]:
    """The shapes of rows whose outlines have no holes, but may have several parts."""
    rings = [[shapely.Polygon(ring) for ring in json.loads(text)] for text in rows["cincin"]]
    return [parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts) for parts in rings]


def test_without_boundaries_the_table_is_empty(con, rumah):
    load_bentuk(con, rumah)
    assert published(con).empty


def test_every_level_has_its_outline_with_source_and_warning(con, rumah, tmp_path):
    import_batas(rumah, tulis(kisi(), tmp_path / "batas_2023.gpkg"), "BIG")
    load_bentuk(con, rumah)
    rows = published(con)
    assert rows["tingkat"].value_counts().to_dict() == {"pekon": 136, "kecamatan": 15, "kabupaten": 1}
    assert set(rows["keterangan"]) == {"batas indikatif, bukan acuan hukum"}
    assert (set(rows["sumber"]), set(rows["edisi"])) == ({"BIG"}, {"2023"})
    assert (set(rows["berkas"]), set(rows["diterima"])) == ({"batas_2023.gpkg"}, {"2026-03-15"})
    areas = rows.groupby("tingkat")["luas_km2"].sum()
    assert areas.to_numpy() == pytest.approx([2110.1] * 3, rel=1e-3)


def test_shapes_are_whole_steps_with_the_north_on_top(con, rumah, tmp_path):
    import_batas(rumah, tulis(kisi(), tmp_path / "desa.gpkg"))
    load_bentuk(con, rumah)
    rows = published(con).query("tingkat == 'pekon'")
    shapes = polygons(rows)
    assert all(shape.area * LANGKAH**2 == pytest.approx(SISI**2, rel=0.01) for shape in shapes)
    first, above = shapes[0], shapes[12]  # the grid grows northwards in rows of twelve
    assert above.centroid.y < first.centroid.y
    assert min(shapely.total_bounds(shapes)[:2]) == 100


def test_neighbours_share_their_points_and_outlines_follow_them(con, rumah, tmp_path):
    import_batas(rumah, tulis(kisi(), tmp_path / "desa.gpkg"))
    load_bentuk(con, rumah)
    rows = published(con)
    assert shapely.coverage_is_valid(polygons(rows.query("tingkat == 'pekon'")))
    (top,) = polygons(rows.query("tingkat == 'kabupaten'"))
    joined = shapely.union_all(polygons(rows.query("tingkat == 'kecamatan'")))
    assert top.symmetric_difference(joined).area == 0


def test_a_name_has_its_place_inside_its_shape(con, rumah, tmp_path):
    import_batas(rumah, tulis(kisi(), tmp_path / "desa.gpkg"))
    load_bentuk(con, rumah)
    rows = published(con)
    for shape, x, y, width in zip(polygons(rows), rows["x"], rows["y"], rows["lebar_nama"], strict=True):
        flat = shapely.affinity.scale(shapely.Point(x, y).buffer(1), width / 2 * 0.98, width / 6 * 0.98)
        assert shape.contains(flat)


def test_holes_run_the_other_way_round():
    ring = shapely.box(0, 0, 5000, 5000).difference(shapely.box(2000, 2000, 3000, 3000))
    rows = draw(["18.04.04.1001", "18.04.04.1003"], [ring, shapely.box(5000, 0, 9000, 5000)], "18.04")
    outer, hole = (shapely.LinearRing(points) for points in json.loads(rows[0][2]))
    assert outer.is_ccw != hole.is_ccw


def test_the_same_boundaries_are_not_drawn_again(con, rumah, tmp_path):
    import_batas(rumah, tulis(kisi(), tmp_path / "desa.gpkg"))
    load_bentuk(con, rumah)
    con.execute("DELETE FROM raw.bentuk")
    load_bentuk(con, rumah)
    assert published(con).empty
