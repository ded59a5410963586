"""The map of real boundaries: same document as any geometry, names that never touch, what is missing said."""

import json
import re
from itertools import combinations

import pandas as pd
import pytest
import shapely

from dashboard.components.peta import huruf
from dashboard.components.peta.geometri_batas import HURUF_PX, compact_path, geometri_batas, missing_units
from dashboard.home import REFERENCE

LAJUR = 12
LEBAR = 800


@pytest.fixture(scope="module")
def wilayah() -> pd.DataFrame:
    return pd.read_csv(REFERENCE / "wilayah.csv", dtype=str)


@pytest.fixture(scope="module")
def bentuk(wilayah) -> pd.DataFrame:
    """Every pekon a box, wider in some columns than in others; kecamatan are their hulls."""
    codes = sorted(wilayah.loc[wilayah["tingkat"] == "pekon", "kode_wilayah"])
    boxes = {kode: _box(i) for i, kode in enumerate(codes)}
    groups: dict[str, list] = {}
    for kode, box in boxes.items():
        groups.setdefault(kode[:8], []).append(box)
    hulls = {kode: shapely.union_all(members).convex_hull for kode, members in groups.items()}
    rows = [_row(kode, "pekon", box) for kode, box in boxes.items()]
    return pd.DataFrame(rows + [_row(kode, "kecamatan", hull) for kode, hull in hulls.items()])


def _box(i: int) -> shapely.Polygon:
    left, top = i % LAJUR * LEBAR, i // LAJUR * LEBAR
    return shapely.box(left, top, left + LEBAR * (0.4 + i % 3 * 0.3), top + LEBAR)


def _row(kode: str, tingkat: str, shape: shapely.Polygon) -> dict:
    ring = [[round(x), round(y)] for x, y in shape.exterior.coords[1:]]
    left, _, right, _ = shape.bounds
    return {
        "kode_wilayah": kode, "tingkat": tingkat, "cincin": json.dumps([ring]), "x": round(shape.centroid.x),
        "y": round(shape.centroid.y), "lebar_nama": round(right - left), "luas_km2": shape.area * 25 / 1e6,
        "sumber": "BIG", "edisi": "2023", "keterangan": "batas indikatif, bukan acuan hukum",
    }  # fmt: skip


@pytest.fixture(scope="module")
def dokumen(bentuk, wilayah) -> dict:
    return geometri_batas(bentuk, wilayah).dokumen


def test_the_document_is_like_any_other(dokumen):
    assert len(dokumen["unit"]) == 136
    assert len(dokumen["kecamatan"]) == 15
    first = dokumen["unit"][0]
    assert (first["kode"], first["judul"], first["kec"]) == (
        "18.04.04.1001", "Kelurahan Pasar Liwa · Kec. Balik Bukit", 0
    )  # fmt: skip


def test_source_and_warning_stand_in_the_picture(dokumen):
    assert dokumen["keterangan"] == "batas indikatif, bukan acuan hukum · BIG, 2023"


def test_a_unit_without_outline_is_counted_in_the_picture(bentuk, wilayah):
    less = bentuk[bentuk["kode_wilayah"] != "18.04.04.2002"]
    assert missing_units(less, wilayah) == ["18.04.04.2002"]
    assert geometri_batas(less, wilayah).keterangan.endswith(" · 1 pekon tanpa batas, lihat petak")


def test_an_average_pekon_is_as_wide_as_a_tile(bentuk, wilayah):
    left, _, right, _ = geometri_batas(bentuk, wilayah).kotak
    mean = bentuk.query("tingkat == 'pekon'")["luas_km2"].mean() ** 0.5 * 200  # steps of 5 m
    assert (right - left) / 100 == pytest.approx((LAJUR * LEBAR - LEBAR * 0.0) / mean, rel=0.01)


@pytest.mark.parametrize("scale", [0.3, 0.45, 0.8, 1.5, 4])
def test_no_two_names_touch_at_any_scale(dokumen, scale):
    boxes = [
        _text_box(u["x"], u["y"], u["baris"], HURUF_PX, scale) for u in dokumen["unit"] if u["dari"] <= scale
    ]
    spots = [group["besar"] for group in dokumen["kecamatan"]]
    large = max(10, min(29 * scale, 15))
    names = [_text_box(spot["x"], spot["y"], spot["baris"], large, scale, bold=True) for spot in spots]
    touching = [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]
    touching += [(box, name) for box in boxes for name in names if box.intersects(name)]
    assert not touching


def _text_box(x: float, y: float, lines: list[str], size: float, scale: float, *, bold: bool = False):
    half = max(huruf.text_width(line, bold) for line in lines) * size / 2
    tall = len(lines) * huruf.LINE_HEIGHT * size / 2
    return shapely.box(x * scale - half, y * scale - tall, x * scale + half, y * scale + tall)


def test_the_roomiest_names_come_first(dokumen):
    by_width = {kode: unit["dari"] for unit in dokumen["unit"] if (kode := unit["kode"])}
    codes = sorted(by_width)
    narrow = [by_width[kode] for i, kode in enumerate(codes) if i % 3 == 0]
    wide = [by_width[kode] for i, kode in enumerate(codes) if i % 3 == 2]
    assert sorted(wide)[len(wide) // 2] < sorted(narrow)[len(narrow) // 2]


def test_near_enough_every_name_is_drawn(dokumen):
    assert max(unit["dari"] for unit in dokumen["unit"]) < 14


def test_paths_lead_from_point_to_point_without_drift():
    rings = [((100.0, 50.1), (100.2, 50.0), (90.0, 60.5), (100.0, 50.3))]
    text = compact_path(rings)
    assert text == "M100 50.1l.2-.1-10.2 10.5 10-10.2z"
    numbers = [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", text)]
    assert (sum(numbers[0::2]), sum(numbers[1::2])) == pytest.approx(rings[0][-1])


def test_kecamatan_have_no_unit_names(bentuk, wilayah):
    drawn = geometri_batas(bentuk, wilayah, "kecamatan").dokumen
    assert len(drawn["unit"]) == 15
    assert not any("baris" in unit for unit in drawn["unit"])
    assert all(group["besar"]["baris"] for group in drawn["kecamatan"])
