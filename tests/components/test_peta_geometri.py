"""Shapes of the map: hexagons of the reference, outlines, names that fit and differ."""

import json

import pandas as pd
import pytest

from dashboard.components.peta import Geometri, Kecamatan, Unit, geometri_kecamatan, geometri_petak
from dashboard.components.peta.bentuk import bounds, chord, dissolve, hexagon
from dashboard.components.peta.huruf import LINE_HEIGHT, break_lines, hyphenate, text_width
from dashboard.components.peta.nama_kecamatan import BESAR, KECIL
from dashboard.home import REFERENCE

PERSEGI = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))


@pytest.fixture(scope="module")
def geometri() -> Geometri:
    wilayah = pd.read_csv(REFERENCE / "wilayah.csv", dtype=str)
    petak = pd.read_csv(REFERENCE / "petak.csv", dtype={"kode_wilayah": str})
    return geometri_petak(petak, wilayah)


def shift(ring, dx, dy):
    return tuple((x + dx, y + dy) for x, y in ring)


def area(ring) -> float:
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2


def test_every_unit_of_the_reference_is_drawn_once(geometri: Geometri):
    assert len(geometri.unit) == len({unit.kode for unit in geometri.unit}) == 136
    assert len(geometri.kecamatan) == 15
    assert len({(unit.x, unit.y) for unit in geometri.unit}) == 136


def test_kecamatan_outline_encloses_exactly_its_units(geometri: Geometri):
    for kecamatan in geometri.kecamatan:
        own = [u for u in geometri.unit if u.kode_kecamatan == kecamatan.kode]
        expected = sum(area(ring) for unit in own for ring in unit.cincin)
        assert sum(area(ring) for ring in kecamatan.cincin) == pytest.approx(expected, rel=1e-4)


def test_outline_of_a_kecamatan_holds_no_edge_between_its_own_units(geometri):
    for kecamatan in geometri.kecamatan:
        assert len(kecamatan.cincin) == 1, f"{kecamatan.nama}: the layout keeps it in one piece"


@pytest.mark.parametrize(
    ("rings", "corners"),
    [
        ([PERSEGI], [4]),
        ([PERSEGI, shift(PERSEGI, 100, 0)], [6]),
        ([PERSEGI, shift(PERSEGI, 300, 0)], [4, 4]),
        ([shift(PERSEGI, 100 * x, 100 * y) for x in range(3) for y in range(3) if (x, y) != (1, 1)], [4, 12]),
    ],
    ids=["alone", "neighbours", "apart", "around a hole"],
)
def test_dissolve_keeps_only_outer_edges(rings, corners):
    assert sorted(len(ring) for ring in dissolve(rings)) == corners


def test_chord_is_the_free_width_around_a_point():
    hexagonal = [hexagon(0, 0, 100)]
    assert chord(hexagonal, 0, 1) == pytest.approx(100, abs=0.1)
    assert chord(hexagonal, 0, 50) == pytest.approx(26.8, abs=0.1)
    assert chord(hexagonal, 0, 60) == 0
    assert chord([PERSEGI], 20, 50) == 40


def test_names_stay_inside_their_shape(geometri: Geometri):
    for unit, drawn in zip(geometri.unit, geometri.dokumen["unit"], strict=True):
        size, lines = drawn["huruf"], drawn["baris"]
        for i, line in enumerate(lines):
            middle = unit.y + (i - (len(lines) - 1) / 2) * LINE_HEIGHT * size
            assert text_width(line) * size <= chord(unit.cincin, unit.x, middle), unit.nama


def test_names_are_large_enough_to_read_on_a_tile_of_40_px(geometri: Geometri):
    assert min(drawn["huruf"] for drawn in geometri.dokumen["unit"]) * 0.4 >= 7


def test_short_names_differ_within_a_kecamatan(geometri: Geometri):
    labels = {(unit.kode_kecamatan, unit.label) for unit in geometri.unit}
    assert len(labels) == 136
    by_name = {u.nama: u.label for u in geometri.unit}
    assert (by_name["Muara Jaya I"], by_name["Muara Jaya II"]) == ("Muara Jaya I", "Muara Jaya II")
    assert by_name["Suka Banjar II Ujung Rembun"] == "Suka Banjar II"


def test_numbers_run_from_one_within_each_kecamatan(geometri: Geometri):
    for kecamatan in geometri.kecamatan:
        numbers = [u.nomor for u in geometri.unit if u.kode_kecamatan == kecamatan.kode]
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Gunungterang", ("Gunung-", "terang")),
        ("Tanjungraya", ("Tanjung-", "raya")),
        ("Kegeringan", ("Kegeri-", "ngan")),
        ("Simpangsari", ("Simpang-", "sari")),
        ("Wates", None),
        ("Serungkuk", ("Serung-", "kuk")),
    ],
)
def test_long_words_break_between_syllables(word, parts):
    assert hyphenate(word) == parts


def test_a_broken_word_is_never_set_on_one_line():
    assert break_lines(["Gunung-", "terang", "Satu"], 2) == [["Gunung-", "terang Satu"]]


@pytest.mark.parametrize(("placing", "size"), [("besar", BESAR), ("kecil", KECIL)])
def test_names_of_kecamatan_do_not_cover_each_other(geometri: Geometri, placing: str, size: float):
    boxes = []
    for kecamatan in geometri.dokumen["kecamatan"]:
        name = kecamatan[placing]
        half = max(text_width(line, bold=True) for line in name["baris"]) * size * 50
        tall = len(name["baris"]) * size * 50
        boxes.append((name["x"] - half, name["y"] - tall, name["x"] + half, name["y"] + tall))
    covering = [
        (a, b)
        for i, a in enumerate(boxes)
        for b in boxes[:i]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]
    assert not covering


def test_kecamatan_level_has_one_unit_each_in_the_same_place(geometri: Geometri):
    coarse = geometri_kecamatan(geometri)
    assert [u.kode for u in coarse.unit] == [k.kode for k in geometri.kecamatan]
    assert coarse.kotak == geometri.kotak
    assert coarse.sidik != geometri.sidik
    for unit in coarse.unit:
        assert chord(unit.cincin, unit.x, unit.y + 1) > 0, f"{unit.nama}: its point lies outside"


def test_the_hash_follows_the_content(geometri: Geometri):
    same = Geometri(geometri.unit, geometri.kecamatan, geometri.sebutan, geometri.keterangan)
    other = Geometri(geometri.unit[1:], geometri.kecamatan, geometri.sebutan, geometri.keterangan)
    assert same.sidik == geometri.sidik != other.sidik
    assert json.loads(geometri.json)["keterangan"] == "petak pekon (bukan peta batas)"


def test_any_polygons_make_a_map():
    island = (shift(PERSEGI, 250, 0), shift(PERSEGI, 250, 150))
    units = (
        Unit("a", "Pulau Satu", "Pulau Satu", "Pulau Satu", "k", 1, 50, 50, (PERSEGI,)),
        Unit("b", "Dua", "Dua", "Dua", "k", 2, 300, 50, island),
    )
    outline = dissolve(ring for unit in units for ring in unit.cincin)
    drawn = Geometri(units, (Kecamatan("k", "Kepulauan", outline),), "pulau", "batas uji").dokumen
    assert drawn["kotak"] == bounds([PERSEGI, *island])
    assert drawn["unit"][0]["baris"] == ["Pulau", "Satu"]
    assert drawn["unit"][1]["d"].count("M") == 2
