"""The map in a real browser: what is drawn, what a choice does, what a change of values leaves alone."""

import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest
from streamlit.components.v2.manifest_scanner import scan_component_manifests

from dashboard.components.peta import geometri_petak
from dashboard.home import REFERENCE
from tests.browser.halaman import open_map
from tests.servers import PROJECT, STREAMLIT, free_port, running

APLIKASI = PROJECT / "tests" / "browser" / "aplikasi_peta.py"
DASAR = "dasbor"  # behind a base path, as on an office server
WARNA = ("#FFFFB2", "#FECC5C", "#FD8D3C", "#F03B20", "#BD0026")
BATAS = (5, 30, 60, 90, 120)
POLA = ("rahasia", "ditahan", "gerbang", "tidak_ada", "tidak_ditanya", "tidak_berlaku")
# The drawing lives in a shadow root; these run inside it.
AKAR = "[...document.querySelectorAll('*')].map(e => e.shadowRoot).find(r => r?.querySelector('.bingkai'))"


@pytest.fixture(scope="module")
def alamat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = free_port()
    url = f"http://localhost:{port}/{DASAR}"
    command = [sys.executable, "-m", "streamlit", "run", str(APLIKASI), *STREAMLIT]
    command += [f"--server.port={port}", f"--server.baseUrlPath={DASAR}"]
    log = tmp_path_factory.mktemp("peta") / "peladen.log"
    with running(command, f"{url}/_stcore/health", log):
        yield url


@pytest.fixture(scope="module")
def kodes() -> list[str]:
    wilayah = pd.read_csv(REFERENCE / "wilayah.csv", dtype=str)
    petak = pd.read_csv(REFERENCE / "petak.csv", dtype={"kode_wilayah": str})
    return [unit.kode for unit in geometri_petak(petak, wilayah).unit]


@pytest.fixture
def peta(page, alamat):
    return open_map(page, alamat)


def until(condition: Callable[[], bool], seconds: float = 15) -> None:
    """Wait for the app to answer; the last state is asserted, so that a failure shows the condition."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    assert condition()


def fills(page) -> list[str]:
    return page.locator(".unit path").evaluate_all("paths => paths.map(p => p.getAttribute('fill'))")


def expected(place: int, geser: int = 0) -> str:
    return WARNA[sum(5 + place + geser >= low for low in BATAS) - 1]


def zoom(page) -> float:
    return float(page.locator(".bingkai").get_attribute("data-zoom"))


def selected(page) -> str:
    return page.locator(".sorot").get_attribute("data-kode")


def set_geser(page, value: int) -> None:
    page.get_by_label("Geser", exact=True).fill(str(value))
    page.get_by_label("Geser", exact=True).press("Enter")


def test_every_unit_has_the_colour_of_its_value(peta):
    drawn = fills(peta)
    assert len(drawn) == 136
    assert drawn[7:] == [expected(i) for i in range(7, 136)]


def test_units_without_a_figure_are_told_apart_by_pattern(peta):
    drawn = fills(peta)[:7]
    assert drawn == ["#FFFFFF", *(f"url(#peta-{name})" for name in POLA)]
    assert peta.locator(".garis-nol").get_attribute("d") == peta.locator(".unit path").first.get_attribute(
        "d"
    )
    for name in POLA:
        assert peta.locator(f".gambar pattern[id='peta-{name}']").count() == 1


def test_legend_counts_every_unit_once(peta):
    items = peta.locator(".legenda li:not([data-huruf^=lokus])")
    counts = [int(text) for text in items.locator(".jumlah").all_inner_texts()]
    assert sum(counts) == 136
    assert counts[:5] == [18, 30, 30, 30, 21]
    assert counts[5:] == [1] * 7
    lokus = peta.locator(".legenda li[data-huruf^=lokus]").all_inner_texts()
    assert [re.sub(r"\s+", " ", text) for text in lokus] == ["lokus 3", "diundang 2", "belum pasti 1"]
    assert peta.locator(".gambar .lokus path").count() == 6


def test_picture_says_what_it_is(peta):
    assert peta.locator(".catatan").text_content() == "petak pekon (bukan peta batas)"
    assert peta.locator(".tanda-air").text_content() == "DATA CONTOH" * 3
    assert peta.locator(".bingkai").get_attribute("aria-label") == "Peta keluarga uji menurut pekon."
    assert len(peta.locator(".nama-kecamatan text").all()) == 15


def test_click_selects_and_python_and_the_picker_follow(peta, kodes):
    peta.locator(f".unit path[data-kode='{kodes[40]}']").click()
    assert selected(peta) == kodes[40]
    until(lambda: peta.get_by_text(f"Terpilih: {kodes[40]}").is_visible())
    assert peta.get_by_label("Pilihan", exact=True).input_value() == kodes[40]
    assert selected(peta) == kodes[40]
    peta.locator(f".unit path[data-kode='{kodes[40]}']").click()
    until(lambda: peta.get_by_text("Terpilih: None").is_visible())
    assert selected(peta) == ""


def test_picker_selects_on_the_map_and_the_map_can_answer(peta, kodes):
    peta.locator(f".unit path[data-kode='{kodes[40]}']").click()
    until(lambda: peta.get_by_text(f"Terpilih: {kodes[40]}").is_visible())
    picker = peta.get_by_label("Pilihan", exact=True)
    picker.fill(kodes[90])
    picker.press("Enter")
    until(lambda: selected(peta) == kodes[90] and peta.get_by_text(f"Terpilih: {kodes[90]}").is_visible())
    peta.locator(f".unit path[data-kode='{kodes[40]}']").click()
    until(lambda: peta.get_by_text(f"Terpilih: {kodes[40]}").is_visible())


def test_keyboard_walks_chooses_and_zooms(peta, kodes):
    peta.get_by_label("Pilihan", exact=True).focus()
    peta.keyboard.press("Tab")
    focus = peta.locator(".fokus")
    assert focus.get_attribute("data-kode") in kodes
    start = focus.get_attribute("data-kode")
    peta.keyboard.press("ArrowLeft")
    beside = focus.get_attribute("data-kode")
    peta.keyboard.press("ArrowRight")
    assert (focus.get_attribute("data-kode"), beside == start) == (start, False)
    place = kodes.index(start)
    lines = peta.locator(".petunjuk > *").all_inner_texts()
    assert lines[1:] == [f"{5 + place} keluarga", f"Peringkat {place + 1} dari 136"]
    assert "keluarga" in peta.locator(".suara").text_content()
    peta.keyboard.press("Enter")
    until(lambda: peta.get_by_text(f"Terpilih: {start}").is_visible())
    peta.keyboard.press("+")
    assert zoom(peta) == 1.5
    peta.keyboard.press("-")
    peta.keyboard.press("+")
    peta.keyboard.press("0")
    assert zoom(peta) == 1
    peta.keyboard.press("Escape")
    until(lambda: peta.get_by_text("Terpilih: None").is_visible())


def test_a_change_of_values_repaints_and_leaves_the_rest_alone(peta):
    peta.get_by_label("Perbesar peta").click()
    assert zoom(peta) == 1.5
    peta.evaluate(f"window.lama = [...{AKAR}.querySelectorAll('.bingkai, .gambar, .unit path, .nama text')]")
    peta.evaluate(f"""() => {{
        window.ubahan = [];
        const catat = (daftar) => window.ubahan.push(...daftar.map((ubah) => ubah.attributeName));
        const apa = {{ attributes: true, childList: true, subtree: true }};
        new MutationObserver(catat).observe({AKAR}.querySelector('.unit'), apa);
    }}""")
    set_geser(peta, 30)
    until(lambda: fills(peta)[7:] == [expected(i, 30) for i in range(7, 136)])
    assert zoom(peta) == 1.5
    assert peta.evaluate("window.lama.length") > 270
    assert peta.evaluate("window.lama.every((simpul) => simpul.isConnected)")
    changed = sum(expected(i) != expected(i, 30) for i in range(7, 136))
    assert peta.evaluate("window.ubahan") == ["fill"] * changed


def test_a_change_sends_few_bytes_and_paints_fast(page, alamat):
    received: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame))))
    open_map(page, alamat)
    start = sum(received)
    page.evaluate("performance.clearMeasures('peta-warnai')")
    set_geser(page, 60)
    until(lambda: fills(page)[30] == expected(30, 60))
    page.wait_for_timeout(300)
    spent = page.evaluate("performance.getEntriesByName('peta-warnai').map((ukuran) => ukuran.duration)")
    sent = sum(received) - start
    print(f"bytes per change: {sent}; repainting: {max(spent):.1f} ms")
    assert sent < 10_000
    assert max(spent) < 50


def test_shapes_travel_once_and_no_other_host_is_asked(page, alamat):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_map(page, alamat)
    set_geser(page, 30)
    until(lambda: fills(page)[30] == expected(30, 30))
    assert len([url for url in asked if url.endswith(".json") and "/media/" in url]) == 1
    hosts = {re.match(r"\w+://([^/:]+)", url)[1] for url in asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {"localhost"}


def test_a_filter_zooms_to_its_kecamatan_and_pales_the_others(peta, kodes):
    field = peta.get_by_label("Kecamatan", exact=True)
    field.fill("18.04.09")
    field.press("Enter")
    until(lambda: zoom(peta) > 2)
    assert peta.locator(".peta").get_attribute("data-ragam") == "penuh"
    inside = [kode.startswith("18.04.09") for kode in kodes]
    until(lambda: [fill != "#EEF1F4" for fill in fills(peta)] == inside)
    peta.get_by_label("Perkecil peta").click()
    chosen = zoom(peta)
    set_geser(peta, 30)
    until(lambda: peta.locator(".unit path").nth(inside.index(True)).get_attribute("fill") != "#EEF1F4")
    assert zoom(peta) == chosen


def test_other_shapes_replace_the_drawing_inside_the_same_frame(peta):
    peta.evaluate(f"window.bingkai = {AKAR}.querySelector('.bingkai')")
    peta.get_by_role("combobox", name="Tingkat").click()
    peta.get_by_role("option", name="kecamatan").click()
    until(lambda: len(fills(peta)) == 15)
    assert peta.evaluate("window.bingkai.isConnected")
    assert peta.locator(".nama-kecamatan text").count() == 15
    assert peta.locator(".catatan").text_content() == "petak kecamatan (bukan peta batas)"


def test_circles_have_the_area_of_the_value(peta):
    peta.get_by_role("combobox", name="Gaya").click()
    peta.get_by_role("option", name="lingkaran").click()
    until(lambda: peta.locator(".lingkar circle").count() == 136)
    radii = peta.locator(".lingkar circle").evaluate_all("cs => cs.map(c => Number(c.getAttribute('r')))")
    assert radii[:7] == [0] * 7
    assert (radii[70] / radii[135]) ** 2 == pytest.approx(75 / 140, abs=0.01)


def test_wheel_belongs_to_the_page_until_the_map_was_chosen(peta):
    box = peta.locator(".bingkai").bounding_box()
    peta.mouse.move(box["x"] + 30, box["y"] + 200)
    peta.mouse.wheel(0, -200)
    peta.wait_for_timeout(200)
    assert zoom(peta) == 1
    peta.mouse.click(box["x"] + 30, box["y"] + 200)
    peta.mouse.wheel(0, -200)
    until(lambda: zoom(peta) > 1)


def test_drag_moves_the_picture_and_selects_nothing(peta):
    peta.get_by_label("Perbesar peta").click()
    box = peta.locator(".bingkai").bounding_box()
    before = peta.locator(".dunia").get_attribute("transform")
    peta.mouse.move(box["x"] + 500, box["y"] + 200)
    peta.mouse.down()
    peta.mouse.move(box["x"] + 400, box["y"] + 160, steps=4)
    peta.mouse.up()
    assert peta.locator(".dunia").get_attribute("transform") != before
    assert selected(peta) == ""


def test_two_fingers_zoom_and_a_tap_selects(browser, alamat):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = open_map(context.new_page(), alamat)
    page.locator(".bingkai").scroll_into_view_if_needed()
    box = page.locator(".bingkai").bounding_box()
    x, y = box["x"] + 180, box["y"] + 90
    fingers = context.new_cdp_session(page)
    for kind, apart in [("touchStart", 20), *(("touchMove", 20 + 8 * step) for step in range(1, 8))]:
        points = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    until(lambda: zoom(page) > 2)
    assert page.locator(".peta").get_attribute("data-ragam") == "pendek"
    assert selected(page) == ""
    page.touchscreen.tap(x, y)
    until(lambda: selected(page) != "")
    assert page.locator(".petunjuk").is_visible()
    context.close()


def test_phone_shows_numbers_with_their_key(browser, alamat, kodes):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = open_map(context.new_page(), alamat)
    assert page.locator(".peta").get_attribute("data-ragam") == "nomor"
    assert page.locator(".nama text").first.text_content() == "1"
    assert page.locator(".kunci details").count() == 15
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for box in (button.bounding_box() for button in page.locator(".tombol button:visible").all()):
        assert min(box["width"], box["height"]) >= 44
    page.locator(".kunci summary", has_text=re.compile(r"^Suoh")).first.click()
    row = page.locator(f".kunci button[data-i='{kodes.index('18.04.09.2004')}']")
    assert row.bounding_box()["height"] >= 44
    row.click()
    until(lambda: page.get_by_text("Terpilih: 18.04.09.2004").is_visible())
    assert selected(page) == "18.04.09.2004"
    context.close()


def test_component_folder_is_found_from_the_installation():
    found = {
        f"{manifest.name}.{component.name}": root / component.asset_dir
        for manifest, root in scan_component_manifests()
        for component in manifest.components
    }
    assert (Path(found["dashboard.peta"]) / "peta.js").is_file()
