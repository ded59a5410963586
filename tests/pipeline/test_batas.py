"""Boundaries are cleaned to one coverage and kept as an immutable batch; a refused file changes nothing."""

import json

import geopandas as gpd
import numpy as np
import pytest
import shapely

from dashboard import cli, ledger
from dashboard.pipeline import batches
from dashboard.pipeline.batas import import_batas, read_report
from dashboard.pipeline.batas_clean import UKURAN_HALAMAN, clean, estimate_bytes, topology
from dashboard.pipeline.batas_judge import sentences
from dashboard.pipeline.faults import ImportDitolak
from tests.pipeline.batas_uji import BIDANG, kisi, tulis


@pytest.fixture
def cacat() -> gpd.GeoDataFrame:
    """Square 26 reaches 30 m into its right neighbour and leaves a slit of 20 m to its left one."""
    frame = kisi()
    left, bottom, right, top = frame.geometry.iloc[26].bounds
    frame.loc[26, "geometry"] = shapely.box(left + 20, bottom, right + 30, top)
    return frame


def test_overlaps_and_slits_are_counted_and_gone(rumah, tmp_path, cacat):
    side = kisi().geometry.iloc[26].length / 4
    result = import_batas(rumah, tulis(cacat, tmp_path / "desa.gpkg", epsg=None))
    before, after = result.laporan.sebelum, result.laporan.sesudah
    assert (before.tumpang_tindih, before.celah) == (1, 1)
    assert before.tumpang_tindih_ha == pytest.approx(30 * side / 10_000, abs=0.1)
    assert before.celah_ha == pytest.approx(20 * side / 10_000, abs=0.1)
    assert (after.tumpang_tindih, after.celah) == (0, 0)


@pytest.mark.parametrize("table", ["utuh", "bentuk"])
def test_what_is_kept_is_a_valid_coverage(rumah, tmp_path, cacat, table):
    result = import_batas(rumah, tulis(cacat, tmp_path / "desa.gpkg"))
    kept = gpd.read_parquet(result.batch.folder / f"{table}.parquet")
    assert kept.crs.to_epsg() == 4326
    assert shapely.coverage_is_valid(kept.geometry.to_numpy())
    assert topology(kept.to_crs(BIDANG).geometry.to_numpy()).celah == 0
    assert kept.to_crs(BIDANG).area.sum() / 1e6 == pytest.approx(result.laporan.luas_km2, rel=1e-4)


def test_a_unit_missing_in_the_middle_stays_a_hole(rumah, tmp_path):
    report = import_batas(rumah, tulis(kisi().drop(index=26), tmp_path / "desa.gpkg")).laporan
    assert (report.sesudah.celah, report.unit) == (1, 135)
    assert any("1 lubang di dalam batas" in said for said in report.peringatan)


def test_wide_slits_of_a_coarse_file_are_closed_too():
    left, right = shapely.box(0, 0, 5000, 5000), shapely.box(5000, 0, 10000, 5000)
    slit = shapely.Polygon([(5000, 1000), (5120, 2000), (5000, 3000)])
    made = clean(shapely.difference([left, right], slit), np.array(["a", "b"]))
    assert (made.sebelum.celah, made.sesudah.celah, made.celah_m) == (1, 0, 200.0)


def test_many_points_are_thinned_together_until_a_page_can_carry_them():
    zigzag = [(15.0 * (i % 2), i) for i in range(20_000)]
    left = shapely.Polygon([*zigzag, (-9000, 20_000), (-9000, 0)])
    right = shapely.Polygon([*zigzag, (9000, 20_000), (9000, 0)])
    made = clean(np.array([left, right]), np.array(["a", "b"]))
    assert estimate_bytes(made.utuh) > UKURAN_HALAMAN >= estimate_bytes(made.ringkas)
    assert shapely.coverage_is_valid(made.ringkas)
    assert shapely.area(made.ringkas) == pytest.approx(shapely.area(made.utuh), rel=0.001)


def test_the_same_file_again_changes_nothing(rumah, tmp_path):
    path = tulis(kisi(), tmp_path / "batas_2023.gpkg")
    first, second = import_batas(rumah, path, "BIG"), import_batas(rumah, path, "BIG")
    assert (first.baru, second.baru) == (True, False)
    assert second.laporan == first.laporan
    assert ledger.head(rumah)[1] == 1


def test_a_batch_says_what_it_is_and_when_it_counts(rumah, tmp_path):
    result = import_batas(rumah, tulis(kisi(), tmp_path / "batas_2023.gpkg"), "BIG, Rupabumi")
    batch = batches.current_batas(rumah)
    assert batch.folder == rumah.batch / "batas" / "2023" / result.batch.batch
    kept = json.loads((batch.folder / "batch.json").read_text(encoding="utf-8"))
    assert (kept["sumber"], kept["periode"], kept["baris_masuk"]) == ("batas", "2023", 136)
    assert read_report(batch).sumber == "BIG, Rupabumi"
    assert [event.jenis for event in ledger.read_events(rumah)] == ["batas_masuk"]


def test_a_later_file_counts_and_the_earlier_stays_readable(rumah, tmp_path, cacat):
    first = import_batas(rumah, tulis(kisi(), tmp_path / "batas_2022.gpkg"))
    second = import_batas(rumah, tulis(cacat, tmp_path / "batas_2023.gpkg"))
    assert batches.current_batas(rumah).batch == second.batch.batch
    assert read_report(first.batch).edisi == "2022"


def test_boundaries_are_no_list_and_survive_the_cleaning_of_leftovers(rumah, tmp_path):
    result = import_batas(rumah, tulis(kisi(), tmp_path / "desa.gpkg"))
    batches.clean_leftovers(rumah)
    assert batches.is_whole(result.batch.folder)
    assert batches.current_batches(rumah) == []


def test_a_refused_file_changes_nothing(rumah, tmp_path):
    good = import_batas(rumah, tulis(kisi(), tmp_path / "desa.gpkg")).batch
    kept = sorted(rumah.batch.rglob("*"))
    with pytest.raises(ImportDitolak):
        import_batas(rumah, tulis(kisi(tambahan=178), tmp_path / "lama.gpkg"))
    assert sorted(rumah.batch.rglob("*")) == kept
    assert batches.current_batas(rumah) == good


def test_the_report_is_said_in_sentences(rumah, tmp_path, cacat):
    lines = sentences(import_batas(rumah, tulis(cacat, tmp_path / "desa_2024.geojson"), "Bappeda").laporan)
    assert lines[0] == "desa_2024.geojson: batas 136 pekon masuk, edisi 2024, sumber Bappeda."
    assert lines[1].startswith("  136 bentuk: 136 dipakai, 0 milik kabupaten lain")
    assert "Tumpang tindih 1 (11,8 ha) menjadi 0; celah 1 (7,9 ha) menjadi 0" in lines[2]


def test_the_command_says_what_came_in_and_what_to_do_next(rumah, tmp_path, capsys):
    path = str(tulis(kisi(), tmp_path / "desa_2024.geojson"))
    words = ["--home", str(rumah.path), "import", "batas", path, "--sumber", "Bappeda"]
    assert cli.main(words) == 0
    assert "batas 136 pekon masuk, edisi 2024, sumber Bappeda" in capsys.readouterr().out
    assert cli.main(words) == 0
    assert "Tidak ada yang berubah" in capsys.readouterr().out


def test_the_command_fails_on_a_refused_file(rumah, tmp_path, capsys):
    path = str(tulis(kisi(tambahan=178), tmp_path / "lama.geojson"))
    assert cli.main(["--home", str(rumah.path), "import", "batas", path]) == 1
    assert "masih memuat Kabupaten Pesisir Barat" in capsys.readouterr().err
