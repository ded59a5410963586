"""The standalone picture holds the same as the map on the page: shapes, looks, names, legend, words."""

from xml.etree import ElementTree

import pandas as pd
import pytest

from dashboard.components.peta import geometri_kecamatan, geometri_petak, legenda
from dashboard.components.peta.gambar import Keterangan, render_svg
from dashboard.home import REFERENCE

SVG = "{http://www.w3.org/2000/svg}"
KUNCI = legenda(pd.DataFrame({"urut": [1, 2], "bawah": [5, 50], "atas": [50, 200]}), "keluarga")
KATA = Keterangan("Desil 1 <Suoh>", "Keluarga · 2025", "Dinas Sosial & BPS", "15 Maret 2026", True)


@pytest.fixture(scope="module")
def geometri():
    wilayah = pd.read_csv(REFERENCE / "wilayah.csv", dtype=str)
    petak = pd.read_csv(REFERENCE / "petak.csv", dtype={"kode_wilayah": str})
    return geometri_petak(petak, wilayah)


def frame(kodes: list[str]) -> pd.DataFrame:
    """All in the upper class but the first (zero) and the second (no data)."""
    status = ["nol", "tidak_ada"] + ["ada"] * (len(kodes) - 2)
    return pd.DataFrame({"kode_wilayah": kodes, "warna": 1, "status": status, "teks": [[] for _ in kodes]})


def drawing(geometri, kata=KATA, **more) -> ElementTree.Element:
    kodes = [unit.kode for unit in geometri.unit]
    return ElementTree.fromstring(render_svg(geometri, frame(kodes), KUNCI, kata, **more))


def words(picture: ElementTree.Element) -> list[str]:
    return [node.text for node in picture.iter(f"{SVG}text")]


def test_each_unit_has_its_look(geometri):
    layer = next(node for node in drawing(geometri).iter(f"{SVG}g") if node.get("class") == "unit")
    fills = [path.get("style") for path in layer]
    assert fills == ["fill:#FFFFFF", "fill:url(#peta-tidak_ada)"] + [f"fill:{KUNCI.warna[1]}"] * 134


def test_words_around_the_map_are_written_and_escaped(geometri):
    picture = drawing(geometri, lokus={geometri.unit[5].kode: "pasti"})
    written = words(picture)
    assert picture.find(f"{SVG}title").text == written[0] == "Desil 1 <Suoh>"
    assert "petak pekon (bukan peta batas) · Dinas Sosial & BPS · dibuat 15 Maret 2026" in written
    assert {"5–49 · 0", "50–200 · 134", "0 (nol) · 1", "tidak ada data · 1", "lokus · 1"} <= set(written)


def test_watermark_only_on_sample_data(geometri):
    real = Keterangan("a", "b", "c", "d", contoh=False)
    assert words(drawing(geometri)).count("DATA CONTOH") == 3
    assert words(drawing(geometri, real)).count("DATA CONTOH") == 0


def test_picture_stands_alone(geometri):
    kodes = [unit.kode for unit in geometri.unit]
    text = render_svg(geometri, frame(kodes), KUNCI, KATA)
    assert text.count("http") == 1, "only the name of the SVG format"
    ids = {node.get("id") for node in ElementTree.fromstring(text).iter(f"{SVG}pattern")}
    assert {part.split(")")[0] for part in text.split("url(#")[1:]} <= ids


def test_names_too_small_to_read_are_left_out(geometri):
    assert "Kenali" in words(drawing(geometri))
    assert "Kenali" not in words(drawing(geometri, ukuran=(640, 360)))


def test_kecamatan_level_names_kecamatan_only(geometri):
    written = words(drawing(geometri_kecamatan(geometri)))
    assert "SUKAU" in written
    assert "Kenali" not in written
