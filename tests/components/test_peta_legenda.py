"""Classes, looks and counts of the legend, and what travels to the browser for a set of values."""

import pandas as pd
import pytest

from dashboard.components.peta import legenda
from dashboard.components.peta.legenda import (
    encode_values,
    legend_items,
    lokus_items,
    pick_colours,
    shown_lokus,
)
from dashboard.components.peta.pola import PATTERNS, TANDA
from dashboard.components.peta.susun import pack_texts, unpack_texts
from dashboard.components.peta.warna import SKALA_WARNA, is_dark
from dashboard.domain.angka import STATUS


def classes(*bounds: tuple[float, float]) -> pd.DataFrame:
    return pd.DataFrame([{"urut": i, "bawah": a, "atas": b} for i, (a, b) in enumerate(bounds, 1)])


def values(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["kode_wilayah", "warna", "status", "teks"])


def test_labels_of_counts_close_below_the_next_bound():
    made = legenda(classes((5, 25), (25, 1000), (1000, 12136)), "keluarga")
    assert made.label == ("5–24", "25–999", "1.000–12.136")


def test_labels_of_rates_keep_the_bound_and_its_comma():
    made = legenda(classes((0, 2.5), (2.5, 10)), "persen", "stunting")
    assert made.label == ("0,0–<2,5 %", "2,5–10,0 %")


@pytest.mark.parametrize(
    ("value", "index"), [(5, 0), (24.9, 0), (25, 1), (999, 1), (1000, 2), (99999, 2), (3, 0), (None, -1)]
)
def test_value_falls_into_the_class_of_its_bounds(value, index):
    made = legenda(classes((5, 25), (25, 1000), (1000, 12136)), "keluarga")
    assert made.kelas(value) == index


def test_fewer_classes_use_the_ends_of_the_scale():
    scale = SKALA_WARNA["kemiskinan"]
    assert pick_colours(scale, 5) == scale
    assert pick_colours(scale, 3) == (scale[0], scale[2], scale[4])
    assert pick_colours(scale, 1) == (scale[2],)
    assert pick_colours(scale, 0) == ()


@pytest.mark.parametrize("name", ["kemiskinan", "stunting", "netral"])
def test_scales_darken_step_by_step_so_that_grey_print_keeps_the_order(name):
    def light(colour):
        return sum(
            w * int(colour[i : i + 2], 16) for w, i in zip((0.2126, 0.7152, 0.0722), (1, 3, 5), strict=True)
        )

    lights = [light(colour) for colour in SKALA_WARNA[name]]
    assert all(a - b > 12 for a, b in zip(lights, lights[1:], strict=False))


def test_letters_are_white_on_the_dark_end_only():
    assert [is_dark(colour) for colour in SKALA_WARNA["kemiskinan"]] == [False, False, False, True, True]


def test_every_status_without_a_figure_has_its_own_look_and_words():
    assert {tanda.status for tanda in TANDA} == set(STATUS) - {"ada"}
    assert len({tanda.isi for tanda in TANDA}) == len({tanda.huruf for tanda in TANDA}) == len(TANDA)
    for tanda in TANDA:
        if tanda.isi.startswith("url(#"):
            assert f'id="{tanda.isi[5:-1]}"' in PATTERNS


def test_values_travel_as_one_letter_per_unit_in_the_order_of_the_shapes():
    order = {"a": 0, "b": 1, "c": 2, "d": 3}
    frame = values(
        ("c", -1, "rahasia", ["1–4 keluarga"]),
        ("a", 2, "ada", ["30 keluarga", "peringkat 1"]),
        ("b", -1, "nol", []),
        ("x.0000", 1, "ada", ["tak dikenal"]),
    )
    assert encode_values(frame, order) == ("2nr-", ["30 keluarga\nperingkat 1", "", "1–4 keluarga", ""])


def test_legend_counts_units_per_class_and_names_only_looks_in_use():
    made = legenda(classes((5, 25), (25, 100)), "keluarga")
    items = legend_items(made, "0100nx--")
    assert [(item["kata"], item["jumlah"]) for item in items] == [
        ("5–24", 3), ("25–100", 1), ("0 (nol)", 1), ("tidak ada data", 1), ("di luar saringan", 2),
    ]  # fmt: skip
    assert sum(item["jumlah"] for item in items) == 8


def test_lokus_outside_the_filter_are_neither_drawn_nor_counted():
    outlined = shown_lokus(
        {"a": "pasti", "b": "diundang", "c": "pasti", "zz": "pasti"}, {"a": 0, "b": 1, "c": 2}, "0-1"
    )
    assert outlined == {0: "pasti", 2: "pasti"}
    assert lokus_items(outlined) == [{"tanda": "pasti", "kata": "lokus", "jumlah": 2}]


def test_tooltips_travel_as_numbers_in_shared_words():
    texts = [
        "12.136 keluarga\nPeringkat 3 dari 136",
        "7 keluarga\nPeringkat 41 dari 136",
        "287 dari 12.689 (2,26 %)",
        "1–4 keluarga",
        "",
        "Tanpa angka.",
    ]
    packed = pack_texts(texts)
    assert unpack_texts(packed) == texts
    assert packed["isi"][:2] == ["0;12.136;3", "0;7;41"]
    assert packed["pola"][0] == "\x01 keluarga\nPeringkat \x01 dari 136"
    assert len(packed["pola"]) == 5
