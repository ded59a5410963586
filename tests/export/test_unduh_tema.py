"""What Katalog, Kemiskinan and Desil 1 give away is what they show, with its origin."""

import pytest

from dashboard.components import unduh_tema
from dashboard.components.desil1 import Desil1
from dashboard.components.katalog import baca_katalog
from dashboard.components.session import baca, dengan_rilis
from dashboard.components.tempat import Pilihan, make_tempat
from dashboard.components.ukuran import baca_seri


@pytest.fixture
def tempat(rilis_kecil):
    with dengan_rilis(rilis_kecil):
        yield make_tempat(baca("wilayah"), baca("lokus"))


def column(table, title: str) -> list:
    """The cells under a column."""
    index = next(i for i, c in enumerate(table.kolom) if c.judul == title)
    return [row[index] for row in table.baris]


def test_the_statements_of_p0_with_both_figures_of_2018(tempat):
    table = unduh_tema.tabel_pernyataan(baca_seri("p0", "18.04"))
    said = list(zip(column(table, "Periode"), column(table, "Penduduk miskin (P0)"), strict=True))
    assert ("Maret 2018", 13.54) in said and ("Maret 2018", 12.92) in said
    assert ("Maret 2024", 10.68) in said
    assert not table.catatan.contoh


def test_the_line_of_extreme_poverty_is_not_drawn_over_2021(tempat):
    """5,38 in 2020 stands alone; 3,37 and 2,47 are joined: one stroke of the main line."""
    svg = unduh_tema.svg_seri(baca_seri("kemiskinan_ekstrem_persen", "18.04"))
    assert "5,38 %" in svg and "3,37 %" in svg and "2,47 %" in svg
    assert svg.count('stroke-width="4"') == 1
    assert "DATA CONTOH" not in svg


def test_desil_1_leaves_hidden_pekon_empty_with_the_reason(tempat):
    table = unduh_tema.tabel_desil(Desil1("2025-Q4", Pilihan(), tempat))
    assert table.catatan.contoh
    rows = zip(column(table, "Keluarga desil 1"), column(table, "Status: Keluarga desil 1"), strict=True)
    hidden = [(value, status) for value, status in rows if status == "1 sampai 4"]
    assert hidden and all(value is None for value, _ in hidden)
    assert len(table.baris) == 136


def test_the_catalogue_as_a_table_holds_every_indicator(tempat):
    found = baca_katalog(Pilihan(), tempat)
    table = unduh_tema.tabel_katalog(found, "Kabupaten Lampung Barat")
    figures = dict(zip(column(table, "Kode indikator"), column(table, "Angka terakhir"), strict=True))
    assert len(figures) == len(baca("indikator"))
    assert figures["p0_terbit"] == 10.68
    assert figures["p1_terbit"] == 1.51
