"""Real boundaries in the browser: names of one size that never touch, more of them when nearer."""

import sys
from collections.abc import Iterator
from itertools import combinations

import pytest

from tests.browser.halaman import open_map
from tests.pipeline.batas_uji import SUMBER
from tests.servers import PROJECT, STREAMLIT, free_port, running

APLIKASI = PROJECT / "tests" / "browser" / "aplikasi_batas.py"
PONSEL = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def alamat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(APLIKASI), *STREAMLIT, f"--server.port={port}"]
    log = tmp_path_factory.mktemp("batas") / "peladen.log"
    with running(command, f"http://localhost:{port}/_stcore/health", log):
        yield f"http://localhost:{port}"


@pytest.fixture
def peta(page, alamat):
    return open_map(page, alamat)


def names(page, layer: str) -> list[dict]:
    """Text and box on the screen of every name that is drawn."""
    return page.locator(f"{layer} text").evaluate_all(
        """texts => texts.filter(t => t.style.display !== 'none' && t.textContent).map(t => {
            const { left, top, right, bottom } = t.getBoundingClientRect();
            return { teks: t.textContent, left, top, right, bottom };
        })"""
    )


def touch(a: dict, b: dict) -> bool:
    return (
        a["left"] < b["right"]
        and b["left"] < a["right"]
        and a["top"] < b["bottom"]
        and b["top"] < a["bottom"]
    )


def test_no_two_names_touch_and_nearer_shows_more(peta):
    seen = []
    for _ in range(4):
        units = names(peta, ".nama")
        groups = names(peta, ".nama-kecamatan")
        touching = [(a["teks"], b["teks"]) for a, b in combinations(units, 2) if touch(a, b)]
        touching += [(a["teks"], b["teks"]) for a in units for b in groups if touch(a, b)]
        assert not touching
        seen.append(len(units))
        peta.get_by_label("Perbesar peta").click()
    assert seen == sorted(seen)
    assert seen[0] < seen[-1]


def test_names_keep_their_size_when_the_picture_grows(peta):
    enlarge = peta.get_by_label("Perbesar peta")
    enlarge.click()
    before = {name["teks"]: name["bottom"] - name["top"] for name in names(peta, ".nama")}
    enlarge.click()
    after = {name["teks"]: name["bottom"] - name["top"] for name in names(peta, ".nama")}
    assert before
    assert {text: after[text] for text in before} == pytest.approx(before, abs=1)


def test_warning_and_source_stand_in_the_picture(peta):
    assert peta.locator(".catatan").text_content() == f"batas indikatif, bukan acuan hukum · {SUMBER}, 2023"


def test_a_long_source_name_is_read_whole_on_a_phone(page, alamat):
    page.set_viewport_size(PONSEL)
    open_map(page, alamat)
    frame, note, buttons = (page.locator(s).bounding_box() for s in (".bingkai", ".catatan", ".tombol"))
    assert frame["x"] < note["x"]
    assert note["x"] + note["width"] < frame["x"] + frame["width"]
    assert note["y"] + note["height"] < frame["y"] + frame["height"]
    assert buttons["y"] + buttons["height"] <= note["y"]
    assert page.locator(".catatan").evaluate("n => n.scrollWidth <= n.clientWidth")


def test_a_lokus_is_outlined_on_its_boundary(peta):
    outline = peta.locator(".lokus path").first
    assert outline.get_attribute("d") == peta.locator(".unit path").nth(3).get_attribute("d")
    assert "scale(1)" in outline.get_attribute("transform")


def test_a_click_selects_a_pekon(peta):
    unit = peta.locator('.unit path[data-kode="18.04.22.2003"]')
    unit.click()
    peta.get_by_text("Terpilih: 18.04.22.2003").wait_for()


def test_a_phone_shows_the_map_without_a_numbered_key(page, alamat):
    page.set_viewport_size(PONSEL)
    open_map(page, alamat)
    assert not page.locator(".kunci").is_visible()
    assert page.locator(".peta").evaluate("p => p.scrollWidth <= innerWidth")


def test_the_map_changes_to_kecamatan_without_unit_names(peta):
    peta.get_by_label("Tingkat").click()
    peta.get_by_role("option", name="kecamatan").click()
    peta.locator('.unit path[data-kode="18.04.04"]').wait_for(state="attached")
    assert names(peta, ".nama") == []
    assert len(names(peta, ".nama-kecamatan")) == 15
