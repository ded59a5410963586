"""Where a figure comes from: every key a page writes can be followed, and the panel says the path."""

import pytest

from dashboard.components.asal import baca_kunci, indikator_dari
from dashboard.components.session import dengan_rilis
from tests.pages.halaman import open_page, words


@pytest.mark.parametrize(
    ("kunci", "sasaran"),
    [
        ("nilai|kpm_pkh|18.04|2025-Q4|r", [("kpm_pkh", "2025-Q4")]),
        (
            "selisih|penduduk_dukcapil-penduduk_bps|18.04|2025-S2-2024|r",
            [("penduduk_dukcapil", "2025-S2"), ("penduduk_bps", "2024")],
        ),
        (
            "selisih|pkh_terbit-pkh_terbit|18.04.15|2022-03-2023|r",
            [("pkh_terbit", "2022-03"), ("pkh_terbit", "2023")],
        ),
        ("tertahan|air_layak.rahasia|18.04|2025|r", [("air_layak", "2025")]),
        ("terbit|p0|18.04|2024-03|r", []),
    ],
)
def test_a_key_leads_to_its_indicators(rilis_kecil, kunci, sasaran):
    with dengan_rilis(rilis_kecil):
        assert indikator_dari(baca_kunci(kunci)) == sasaran


def test_what_is_no_key_is_not_followed():
    assert baca_kunci("nilai|kpm_pkh") is None


def press(at):
    button = next(b for b in at.button if (b.key or "").startswith("asal_"))
    return button.click().run()


def test_the_panel_says_file_hash_parked_rows_hidden_cells_card_and_sql(
    monkeypatch, rumah_kecil, rilis_kecil
):
    at = press(open_page(monkeypatch, rumah_kecil, "peta", indikator="desil1_keluarga_dtsen"))
    assert not at.exception
    said = words(at)
    assert "dtsen_keluarga_contoh_2025-Q4.csv" in said
    assert "Bappeda/Dinas Sosial" in said
    assert "Isian wajib kosong: 1 baris (DTSEN)" in said
    assert "sel 1 sampai 4" in said
    assert "Berkas SQL: queries/indicators/desil1_keluarga_dtsen.sql" in said
    assert any("desil" in code.value for code in at.code)


def test_the_panel_of_a_published_figure_names_agency_and_address(monkeypatch, rumah_kecil):
    at = press(open_page(monkeypatch, rumah_kecil, "perbandingan", indikator="pkh_terbit"))
    said = words(at)
    assert "Terbitan" in said
    assert "Dinsos" in said
    assert "https://" in said


@pytest.mark.parametrize(
    "halaman", ["ringkasan", "katalog", "kemiskinan", "profil_pekon", "lembar_kecamatan", "data_sumber"]
)
def test_a_short_source_line_opens_the_path_too(monkeypatch, rumah_kecil, halaman):
    at = press(open_page(monkeypatch, rumah_kecil, halaman))
    assert not at.exception
    assert "Berkas SQL: queries/indicators/" in words(at)
