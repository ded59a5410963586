"""Lembar Kecamatan: one block at a time, gaps within one unit, and one sheet that holds all of it."""

import re

import pytest

from dashboard.components.lembar import BANTUAN, KOLOM, PASANGAN, PEMANGKU, Lembar
from dashboard.components.lembar_cetak import buat_pdf, tabel_lembar
from dashboard.components.saring import tempat
from dashboard.components.session import dengan_rilis
from dashboard.components.sumber_data import kartu
from tests.export.pdf import places, size
from tests.export.pdf import words as printed
from tests.pages.halaman import figures, html, open_page, words

SUOH, BALIK_BUKIT, NAMA_PANJANG = "18.04.09", "18.04.04", "18.04.22"


def on_page(monkeypatch, home, kode: str) -> dict[str, str]:
    """The figures of all three blocks and of the help to families of decile 1."""
    at = open_page(monkeypatch, home, "lembar_kecamatan", kecamatan=kode)
    shown = figures(at)
    for bagian in [*list(KOLOM)[1:], BANTUAN]:
        at.segmented_control(key="lembar_bagian").set_value(bagian).run()
        assert not at.exception
        shown |= figures(at)
    return shown


@pytest.mark.parametrize("kode", [SUOH, BALIK_BUKIT, NAMA_PANJANG])
def test_the_sheet_is_one_lying_page_with_every_figure_of_the_page(
    monkeypatch, rumah_kecil, rilis_kecil, kode
):
    shown = on_page(monkeypatch, rumah_kecil, kode)
    with dengan_rilis(rilis_kecil):
        sheet = Lembar(kode, tempat())
        data = buat_pdf(sheet)
    text = printed(data)
    assert size(data) == (842, 595)
    assert len(shown) > 10 * len(sheet.unit)
    assert {v for v in shown.values() if v not in text} == set()
    assert all(sheet.tempat.nama[u] in text for u in sheet.unit)
    assert "DATA CONTOH" in text
    assert f"Rilis {rilis_kecil.id}" in text
    assert "Dicetak 15 Maret 2026" in text
    assert all(0 < x < 842 and 0 < y < 595 for x, y, _ in places(data))


def test_gaps_are_b_minus_a_within_one_block_and_one_unit(rilis_kecil):
    with dengan_rilis(rilis_kecil):
        for blok, pairs in PASANGAN.items():
            for a, b in pairs:
                assert kartu(a)["satuan"] == kartu(b)["satuan"]
                assert kartu(a)["blok"] == kartu(b)["blok"] == blok
        sheet = Lembar(BALIK_BUKIT, tempat())
        pair = ("penduduk_dukcapil", "penduduk_b3")
        gaps = sheet.selisih("penduduk_kk")[pair]
        cells = sheet.blok["penduduk_kk"].sel
        for gap in gaps:
            assert gap.figur.nilai == cells[gap.kode, pair[1]].nilai - cells[gap.kode, pair[0]].nilai
        assert [abs(g.figur.nilai) for g in gaps] == sorted((abs(g.figur.nilai) for g in gaps), reverse=True)


@pytest.mark.parametrize("alamat", [{}, {"kecamatan": f"{SUOH},{BALIK_BUKIT}"}])
def test_none_or_several_kecamatan_ask_for_one(monkeypatch, rumah_kecil, alamat):
    at = open_page(monkeypatch, rumah_kecil, "lembar_kecamatan", **alamat)
    assert "satu kecamatan." in words(at)
    assert len(at.pills(key="lembar_calon").options) == (2 if alamat else 15)
    assert len([k for k in figures(at) if k.startswith("nilai|")]) == (2 if alamat else 15)


def test_a_name_clicked_opens_its_sheet(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lembar_kecamatan")
    at.pills(key="lembar_calon").set_value(SUOH).run()
    assert "Kec. Suoh: apa yang dibahas di rakor?" in words(at)


def test_a_chosen_pekon_opens_its_kecamatan_with_its_row_marked(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lembar_kecamatan", pekon="18.04.09.2006")
    assert "Kec. Suoh: apa yang dibahas di rakor?" in words(at)
    assert re.search('<tr class="pilih"><td[^>]*>Banding Agung</td>', html(at))


def test_village_funds_do_not_apply_to_the_kelurahan_of_liwa(monkeypatch, rumah_kecil):
    shown = on_page(monkeypatch, rumah_kecil, BALIK_BUKIT)
    assert shown["nilai|kpm_blt_dd|18.04.04.1001|2024-02"] == "–"


def test_pemangku_and_lokus_part(monkeypatch, rumah_kecil, rilis_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lembar_kecamatan", kecamatan=SUOH)
    at.segmented_control(key="lembar_bagian").set_value(PEMANGKU).run()
    with dengan_rilis(rilis_kecil):
        sheet = Lembar(SUOH, tempat())
        late = len(sheet.terlambat)
        table = tabel_lembar(sheet)
    assert (f"{late} dari 7 belum menyetor" if late else "Semua sudah menyetor") in words(at)
    assert "stunting 2022" in words(at)
    assert len(table.baris) == 7


def test_help_and_papers_are_those_of_their_own_pages(monkeypatch, rumah_kecil, rilis_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lembar_kecamatan", kecamatan=BALIK_BUKIT)
    at.segmented_control(key="lembar_bagian").set_value(BANTUAN).run()
    here = {k: v for k, v in figures(at).items() if k.startswith("ambang|")}
    ambang = open_page(monkeypatch, rumah_kecil, "ambang_lokus", kecamatan=BALIK_BUKIT)
    there = figures(ambang)
    assert len(here) == 12
    assert {k: there[k] for k in here} == here
    with dengan_rilis(rilis_kecil):
        sheet = Lembar(BALIK_BUKIT, tempat())
        liwa = sheet.bantuan.kata_dokumen("18.04.04.1001")
        table = tabel_lembar(sheet)
    assert liwa == "tidak ditanya"  # a kelurahan has no APB Pekon
    assert table.kolom[-1].judul == "Dokumen pekon"
    assert "tidak ditanya" in words(at)
