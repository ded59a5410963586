"""Katalog Indikator: every card once, the last figure of the chosen place, trends only where comparable."""

import re

import pytest

from dashboard import store
from tests.pages.halaman import figures, html, open_page, words


def row(at, name: str) -> str:
    """The table row of an indicator."""
    return next(r for r in re.findall(r"<tr.*?</tr>", html(at), re.S) if f"<b>{name}</b>" in r)


def test_every_indicator_of_the_release_stands_once(monkeypatch, rumah_kecil, rilis_kecil):
    at = open_page(monkeypatch, rumah_kecil, "katalog")
    cards = store.read_indikator(rilis_kecil)
    assert html(at).count('class="buka"') == len(cards)
    assert f"{len(cards)} indikator" in words(at)


def test_published_figures_stand_apart_from_sample_ones(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "katalog")
    p0 = row(at, "Persentase penduduk miskin (P0)")
    assert 'class="as-terbit"' in p0 and '<span class="cap terbit">' in p0
    desil = row(at, "Keluarga desil 1 menurut DTSEN")
    assert 'class="as-contoh"' in desil and '<span class="cap contoh">' in desil


def test_the_last_figure_with_year_target_and_level(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "katalog")
    shown = figures(at)
    assert shown["nilai|p0_terbit|18.04|2024-03"] == "10,68 %"
    assert shown["nilai|p1_terbit|18.04|2024"] == "1,51"
    extreme = row(at, "Persentase kemiskinan ekstrem")
    assert "2,47 %" in extreme and "0 %" in extreme and "Indonesia 2024" in extreme
    assert "kabupaten saja" in extreme
    survey = row(at, "Prevalensi stunting menurut survei (SSGI, SKI)")
    assert "20,5 %" in survey and "13,2 %" in survey and "Provinsi Lampung 2025" in survey


def test_a_trend_is_drawn_only_between_comparable_figures(monkeypatch, rumah_kecil):
    """P0 fell 13,54 − 10,68 = 2,86 points; SKI 2023 and SSGI 2024 are different surveys."""
    at = open_page(monkeypatch, rumah_kecil, "katalog")
    p0 = row(at, "Persentase penduduk miskin (P0)")
    assert "2,86 poin sejak Maret 2018" in p0 and "data:image/svg+xml" in p0
    survey = row(at, "Prevalensi stunting menurut survei (SSGI, SKI)")
    assert "beda metode: SKI → SSGI" in survey and "data:image" not in survey
    rounds = row(at, "Persentase stunting e-PPGBM")
    assert "yang diukur berganti tiap putaran" in rounds and "data:image" not in rounds


def test_one_click_carries_the_choice_to_map_rank_and_series(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "katalog", kecamatan="18.04.09")
    desil = row(at, "Keluarga desil 1 menurut DTSEN")
    address = "kecamatan=18.04.09&amp;indikator=desil1_keluarga_dtsen"
    assert f'href="peta?{address}"' in desil
    assert desil.count(f'href="katalog?{address}"') == 2
    p0 = row(at, "Persentase penduduk miskin (P0)")
    assert 'href="peta?' not in p0 and ">Deret</a>" in p0


def test_searching_leaves_what_holds_every_word(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "katalog")
    at.text_input(key="katalog_cari").set_value("desil 1 p3ke").run()
    assert "Keluarga desil 1 menurut P3KE" in words(at)
    assert "Keluarga desil 1 menurut DTSEN" not in words(at)
    at.text_input(key="katalog_cari").set_value("tidak ada yang begini").run()
    assert "Tidak ada indikator yang cocok" in words(at)


@pytest.mark.parametrize(
    ("alamat", "key", "text"),
    [
        ({"pekon": "18.04.09.2004"}, "nilai|desil1_keluarga_dtsen|18.04.09.2004|2025-Q4", "1–4"),
        ({"kecamatan": "18.04.08", "pekon": "18.04.08.1005"}, "nilai|kpm_blt_dd|18.04.08.1005|2024-02", "–"),
        ({"pekon": "18.04.09.2004"}, "nilai|lahir_b3|18.04.09.2004|2025-12", "t.d."),
        ({"pekon": "18.04.09.2004"}, "nilai|p0_terbit|18.04|2024-03", "10,68 %"),
    ],
)
def test_a_hidden_an_impossible_and_an_unasked_cell_say_so(monkeypatch, rumah_kecil, alamat, key, text):
    assert figures(open_page(monkeypatch, rumah_kecil, "katalog", **alamat))[key] == text


def test_the_indicator_asked_for_opens_with_its_series_and_rank(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "katalog", indikator="garis_kemiskinan_terbit")
    assert "2022–2023 tidak ada angka" in words(at)
    assert "Tidak ada peringkat di dalam kabupaten" in words(at)
    at.button(key="katalog_tutup").click().run()
    assert "Tidak ada peringkat di dalam kabupaten" not in words(at)
