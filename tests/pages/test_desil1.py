"""Desil 1: concentration, ties, and a curve that claims no more than its hidden cells allow."""

import hashlib
import json
import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard.components.kurva import Kurva
from dashboard.home import Home, find_home
from dashboard.store import release_file
from tests.pages.halaman import figures, open_page, words


def test_half_of_a_whole_that_is_all_shown():
    """40 + 30 of 140 are 70: two places hold half, and one more would be 90."""
    curve = Kurva([40, 30, 20, 20, 20, 10, 0], rahasia=0, ditahan=0, total=140)
    assert (curve.separuh, curve.pasti, curve.sisa) == (2, True, 0)
    assert [round(p, 1) for p in curve.persen] == [28.6, 50.0, 64.3, 78.6, 92.9, 100.0]


def test_small_hidden_cells_leave_the_half_certain_when_larger_ones_reach_it():
    """30 + 20 of 100 reach half; the 3 hidden cells hold 10 together, none above 4."""
    curve = Kurva([30, 20, 15, 15, 10], rahasia=3, ditahan=0, total=100)
    assert (curve.separuh, curve.pasti, curve.sisa, curve.unit) == (2, True, 10, 8)


def test_a_withheld_cell_may_be_the_largest_of_all():
    """20 + 15 + 15 of 100 reach half, but one withheld cell holds the other 40."""
    curve = Kurva([20, 15, 15, 10], rahasia=0, ditahan=1, total=100)
    assert (curve.separuh, curve.pasti, curve.sisa) == (3, False, 40)


def test_hidden_cells_that_hold_most_leave_no_half():
    curve = Kurva([6, 5], rahasia=2, ditahan=2, total=40)
    assert curve.separuh is None
    assert not curve.pasti


def test_no_exact_total_no_curve_and_unplaced_families_are_not_hidden_ones():
    assert Kurva([6, 5], 1, 0, None).persen == []
    assert Kurva([6, 4], 1, 0, 14, tanpa_tempat=1).sisa == 3


def test_unranked_families_are_a_class_of_their_own(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "desil1")
    classes = {k.split("|")[1] for k in figures(at) if k.startswith("desil|")}
    assert {"dtsen-1", "dtsen-4", "dtsen-5-10", "dtsen-belum"} <= classes


@pytest.mark.parametrize(
    ("alamat", "kata"),
    [
        ({}, "Kabupaten Lampung Barat"),
        ({"kecamatan": "18.04.09,18.04.23"}, "Kec. Suoh dan Bandar Negeri Suoh"),
        ({"pekon": "18.04.09.2004"}, "Sumber Agung"),
        ({"kecamatan": "18.04.08", "pekon": "18.04.08.1005"}, "Sekincau"),
        ({"lokus": "1"}, "pekon lokus"),
    ],
)
def test_every_choice_gives_every_unit_a_row_or_a_reason(monkeypatch, rumah_kecil, alamat, kata):
    at = open_page(monkeypatch, rumah_kecil, "desil1", **alamat)
    assert kata in words(at)
    at.toggle(key="desil1_semua_baris").set_value(True).run() if "kecamatan" not in alamat else None
    listed = {k.split("|")[2] for k in figures(at) if k.startswith("nilai|desil1_jiwa_dtsen|18.04.")}
    inside = alamat.get("kecamatan", "18.04").split(",")
    assert listed and all(any(p.startswith(k) for k in inside) for p in listed if "+" not in p)


def test_a_pekon_of_one_to_four_families_is_not_told_and_nothing_is_drawn_from_it(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "desil1", pekon="18.04.09.2004")
    assert figures(at)["nilai|desil1_keluarga_dtsen|18.04.09.2004|2025-Q4"] == "1–4"
    assert "separuhnya tidak dapat ditentukan" in words(at)


def test_a_year_without_dtsen_is_named_with_the_period_shown(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "desil1", periode="2021")
    assert "Periode 2021 tidak ada untuk DTSEN; ditampilkan Triwulan IV 2025" in words(at)


def test_without_dtsen_the_page_says_what_is_missing(monkeypatch, rumah_kecil, tmp_path):
    home = copy_without(rumah_kecil, tmp_path, "kode_indikator LIKE '%dtsen'")
    at = open_page(monkeypatch, home, "desil1")
    assert "Belum ada data DTSEN." in words(at)


def test_a_list_that_never_came_is_said_to_be_missing(monkeypatch, rumah_kecil, tmp_path):
    home = copy_without(rumah_kecil, tmp_path, "kode_indikator LIKE '%p3ke'")
    at = open_page(monkeypatch, home, "desil1")
    assert "P3KE" in words(at) and "belum ada" in words(at)


def copy_without(home: Home, folder: Path, rows: str) -> Home:
    """A release of its own in another home: the one of `home` without some rows of `nilai`."""
    other, pointer = find_home(folder), json.loads(home.terkini.read_text(encoding="utf-8"))
    new = "20260101-000000-" + hashlib.sha256(rows.encode()).hexdigest()[:6]
    other.rilis.mkdir(parents=True)
    file = Path(shutil.copy(release_file(home, pointer["id"]), release_file(other, new)))
    other.terkini.write_text(json.dumps(pointer | {"id": new}), encoding="utf-8")
    cards = rows.replace("kode_indikator", "kode")
    with duckdb.connect(str(file)) as con:
        con.execute(f"DELETE FROM published.nilai WHERE {rows}")
        con.execute(f"UPDATE published.indikator SET periode_terakhir = NULL WHERE {cards}")
    return other
