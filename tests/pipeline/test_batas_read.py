"""Boundary files of every kind and CRS come in as the same shapes; what is none is refused in words."""

import geopandas as gpd
import pytest
import shapely

from dashboard.pipeline.batas import import_batas
from dashboard.pipeline.batas_read import read_layers
from dashboard.pipeline.faults import ImportDitolak
from tests.pipeline.batas_uji import BIDANG, kisi, tulis

LUAS = 2110.1


@pytest.mark.parametrize("name", ["desa.geojson", "desa.gpkg", "desa.zip", "desa.parquet", "desa.shp"])
def test_each_kind_of_file_gives_the_same_units(rumah, tmp_path, name):
    report = import_batas(rumah, tulis(kisi(), tmp_path / name)).laporan
    assert (report.fitur, report.unit, report.tanpa_bentuk) == (136, 136, ())
    assert report.luas_km2 == pytest.approx(LUAS, rel=1e-3)


@pytest.mark.parametrize("epsg", [32748, 3857, 32749])
def test_any_crs_is_reprojected(rumah, tmp_path, epsg):
    report = import_batas(rumah, tulis(kisi(), tmp_path / "desa.gpkg", epsg)).laporan
    assert (report.unit, report.luas_km2) == (136, pytest.approx(LUAS, rel=1e-3))


@pytest.mark.parametrize(
    ("epsg", "said"), [(32748, "UTM zona 48S"), (3857, "Web Mercator"), (4326, "bujur, lintang")]
)
def test_a_missing_crs_is_decided_by_where_the_shapes_lie(rumah, tmp_path, epsg, said):
    bare = gpd.GeoDataFrame(kisi().to_crs(epsg)).set_crs(None, allow_override=True)
    report = import_batas(rumah, tulis(bare, tmp_path / "desa.zip", epsg=None)).laporan
    assert report.luas_km2 == pytest.approx(LUAS, rel=1e-3)
    assert said in report.peringatan[0]


def test_a_wrong_crs_is_not_believed(rumah, tmp_path):
    wrong = kisi().to_crs(32748).set_crs(4326, allow_override=True)
    report = import_batas(rumah, tulis(wrong, tmp_path / "desa.parquet", epsg=None)).laporan
    assert "CRS tertulis (WGS 84) tidak cocok; koordinat dibaca sebagai UTM zona 48S" in report.peringatan[0]


def test_swapped_latitude_and_longitude_are_seen(rumah, tmp_path):
    frame = kisi().to_crs(4326)
    frame.geometry = shapely.transform(frame.geometry.array, lambda points: points[:, ::-1])
    report = import_batas(rumah, tulis(frame, tmp_path / "desa.geojson", epsg=None)).laporan
    assert (report.unit, report.luas_km2) == (136, pytest.approx(LUAS, rel=1e-3))
    assert "tertukar" in report.peringatan[0]


def test_shapes_that_lie_elsewhere_are_refused_with_their_coordinates(rumah, tmp_path):
    frame = kisi().to_crs(4326)
    frame.geometry = frame.geometry.translate(yoff=10)
    with pytest.raises(ImportDitolak, match="tidak jatuh di kabupaten ini"):
        import_batas(rumah, tulis(frame, tmp_path / "desa.geojson", epsg=None))


def test_the_layer_with_pekon_is_chosen_among_several(rumah, tmp_path):
    path = tmp_path / "semua.gpkg"
    kisi(3).drop(columns=["KDEPUM", "WADMKD"]).to_crs(4326).to_file(path, layer="kecamatan")
    kisi().to_crs(32748).to_file(path, layer="desa")
    report = import_batas(rumah, path).laporan
    assert (report.berkas, report.unit) == ("semua.gpkg, lapis desa", 136)


def test_codes_written_as_numbers_are_still_codes(rumah, tmp_path):
    frame = kisi().drop(columns=["WADMKD", "WADMKC"])
    frame["KDEPUM"] = frame["KDEPUM"].str.replace(".", "").astype(float)
    assert import_batas(rumah, tulis(frame, tmp_path / "desa.gpkg")).laporan.unit == 136


def test_rings_that_cross_and_stray_lines_are_mended(tmp_path):
    bow = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    mixed = shapely.GeometryCollection([shapely.box(2, 0, 3, 1), shapely.LineString([(0, 0), (5, 5)])])
    frame = gpd.GeoDataFrame({"a": ["x", "y", "z"]}, geometry=[bow, mixed, None], crs=BIDANG)
    frame.to_parquet(tmp_path / "rusak.parquet")
    layer = read_layers(tmp_path / "rusak.parquet")[0]
    assert shapely.area(layer.bentuk).tolist() == [0.5, 1.0]
    assert layer.teks.index.tolist() == [1, 2]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("daftar.csv", b"kode;nama\n18.04;x\n", "Bukan berkas batas yang dikenal"),
        ("rusak.geojson", b'{"type": "FeatureCollection", "features": [', "Berkas tidak terbaca"),
        ("rusak.zip", b"PK\x03\x04 bukan zip", "Berkas tidak terbaca"),
        ("kosong.geojson", b'{"type": "FeatureCollection", "features": []}', "Tidak ada satu pun poligon"),
    ],
)
def test_what_is_no_boundary_file_is_refused_in_words(rumah, tmp_path, name, data, said):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ImportDitolak, match=said) as refused:
        import_batas(rumah, tmp_path / name)
    assert str(tmp_path) not in str(refused.value)
