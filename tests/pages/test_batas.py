"""A home with boundaries: Data & Sumber says which are drawn, Lokus lets one choose them or the tiles."""

import json
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.home import Home, find_home
from dashboard.pipeline.batas import import_batas
from dashboard.pipeline.build import build
from tests.pages.halaman import figures, open_page, words
from tests.pipeline.batas_uji import PEKON, SUMBER, kisi, tulis

HILANG = 26
BENTUK = "peta_rupa_bentuk"


@pytest.fixture(scope="module")
def rumah_berbatas(rumah_kecil, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The small home with boundaries of all units but one."""
    folder: Path = tmp_path_factory.mktemp("berbatas")
    home = find_home(Path(shutil.copytree(rumah_kecil.path, folder / "rumah")))
    drawn = tulis(kisi().drop(index=HILANG), folder / "desa.geojson")
    import_batas(home, drawn, SUMBER, edisi="2023", diterima="2026-01-05")
    build(home)
    return home


def shapes(at: AppTest) -> str:
    """Which shapes the map on the page draws, by the hash of their content."""
    sent = [json.loads(c.proto.json) for c in at.get("bidi_component") if c.proto.json]
    (found,) = (data["geometri"]["sidik"] for data in sent if "geometri" in data)
    return found


def test_data_sumber_says_which_boundaries_are_drawn(monkeypatch, rumah_berbatas):
    at = open_page(monkeypatch, rumah_berbatas, "data_sumber")
    said = words(at)
    assert f"desa.geojson batas indikatif, bukan acuan hukum {SUMBER} 2023 5 Januari 2026" in said
    assert figures(at)["bentuk|unit|18.04|2023"] == "135"  # of 136
    assert f"135 Pekon {PEKON['nama'].iloc[HILANG]}, Kec. " in said


def test_data_sumber_without_boundaries_says_how_to_bring_them_in(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "data_sumber")
    assert "Belum ada; peta memakai petak pekon." in words(at)
    assert not [key for key in figures(at) if key.startswith("bentuk|")]


def test_lokus_opens_on_boundaries_and_changes_to_tiles(monkeypatch, rumah_berbatas):
    at = open_page(monkeypatch, rumah_berbatas, "lokus")
    picker = at.segmented_control(key=BENTUK)
    assert (picker.options, picker.value) == (["Peta batas", "Petak pekon"], "batas")
    assert "wilayah yang luas tidak berarti angkanya besar" in words(at)
    before = shapes(at)
    picker.set_value("petak").run()
    assert "Setiap pekon satu petak yang sama besar; warna menandai kelasnya." in words(at)
    assert shapes(at) != before


def test_lokus_without_boundaries_has_nothing_to_choose(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lokus")
    assert BENTUK not in [control.key for control in at.segmented_control]
