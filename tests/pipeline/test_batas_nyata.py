"""Real boundaries of the kabupaten, when they lie beside the project; never part of it, so else skipped."""

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from dashboard.home import PROJECT
from dashboard.pipeline.batas import import_batas
from dashboard.pipeline.faults import ImportDitolak

GEO = PROJECT.parent / "shared" / "geo"
NASIONAL = GEO / "nasional" / "nasional_batas_desa_ringkas.parquet"
PESISIR_BARAT = "18.13"

pytestmark = pytest.mark.skipif(not GEO.is_dir(), reason="berkas batas nyata tidak ada di mesin ini")


@pytest.fixture(scope="module")
def provinsi() -> gpd.GeoDataFrame:
    """All desa of Lampung, coarse, cut from the national file."""
    return gpd.read_parquet(NASIONAL, filters=[("kode", ">=", "18."), ("kode", "<", "19.")])


def test_the_file_as_found_is_mended(rumah):
    report = import_batas(rumah, GEO / "batas_pekon.geojson").laporan
    assert (report.unit, report.tanpa_bentuk, report.peringatan) == (136, (), ())
    assert report.sebelum.tumpang_tindih == 56
    assert report.sebelum.celah == pytest.approx(330, abs=5)
    assert (report.sesudah.tumpang_tindih, report.sesudah.celah) == (0, 0)
    assert report.luas_km2 == pytest.approx(2108.04, abs=0.05)
    assert report.perubahan_terbesar_persen < 0.5
    assert report.ukuran_kb <= 200


def test_the_clean_file_stays_as_it_is(rumah):
    result = import_batas(rumah, GEO / "batas_pekon_bersih.geojson")
    given = gpd.read_file(GEO / "batas_pekon_bersih.geojson").set_index("kode").geometry
    kept = gpd.read_parquet(result.batch.folder / "utuh.parquet").set_index("kode_wilayah").geometry
    apart = shapely.area(shapely.symmetric_difference(given.sort_index(), kept.sort_index()))
    assert (apart / shapely.area(given.sort_index())).max() < 1e-4


def test_a_province_is_cut_to_the_kabupaten(rumah, tmp_path, provinsi):
    provinsi.to_file(tmp_path / "lampung.gpkg")
    report = import_batas(rumah, tmp_path / "lampung.gpkg").laporan
    assert (report.fitur, report.fitur_dipakai, report.fitur_kabupaten_lain) == (2640, 136, 2504)
    assert (report.sesudah.tumpang_tindih, report.sesudah.celah) == (0, 0)
    assert report.luas_km2 == pytest.approx(2108, rel=0.002)


def test_an_edition_with_its_real_neighbours_is_refused(rumah, tmp_path, provinsi):
    own = provinsi[provinsi["kode"].str.startswith("18.04")]
    lost = provinsi[provinsi["kode"].str.startswith(PESISIR_BARAT)]
    lost = lost.assign(kode=[f"18.04.{kode[6:]}" for kode in lost["kode"].str.replace("18.13.0", "18.13.9")])
    old = pd.concat([own, lost])
    old.to_file(tmp_path / "lama.geojson")
    with pytest.raises(ImportDitolak, match="masih memuat Kabupaten Pesisir Barat") as refused:
        import_batas(rumah, tmp_path / "lama.geojson")
    assert "padahal Lampung Barat 2.110 km²" in str(refused.value)
