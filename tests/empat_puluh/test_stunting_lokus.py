"""Stunting and Lokus pages on the forty families: every figure was counted by hand."""

from tests.pages.halaman import figures, open_page, words

PERIODE = "2024-08"


def test_the_forty_families_24_of_72_and_suoh_16_of_41(monkeypatch, rumah_empat_puluh):
    at = open_page(monkeypatch, rumah_empat_puluh, "stunting")
    shown = figures(at)
    assert shown[f"nilai|persen_stunting|18.04|{PERIODE}"] == "24 dari 72 (33,33 %)"
    assert shown[f"nilai|persen_stunting|18.04.09|{PERIODE}"] == "16 dari 41 (39,02 %)"
    assert shown[f"gizi_puskesmas|pendek|puskesmas Suoh|{PERIODE}"] == "16"
    assert shown[f"gizi_puskesmas|diukur|puskesmas Suoh|{PERIODE}"] == "41"
    assert shown[f"hitung|cakupan_ukur|18.04.09|{PERIODE}"] == "41 dari 1.478 (2,77 %)"


def test_pekon_of_the_forty_families_by_the_level_switch(monkeypatch, rumah_empat_puluh):
    at = open_page(monkeypatch, rumah_empat_puluh, "stunting", kecamatan="18.04.09")
    at.segmented_control(key="stunting_tingkat").set_value("pekon").run()
    shown = figures(at)
    assert shown[f"nilai|persen_stunting|18.04.09.2004|{PERIODE}"] == "11 dari 22 (50,00 %)"
    assert shown[f"nilai|persen_stunting|18.04.09.2006|{PERIODE}"] == "5 dari 10 (50,00 %)"


def test_decile_1_against_stunting_lokus_in_suoh(monkeypatch, rumah_empat_puluh):
    """Banding Agung (6) and Sumber Agung (5) are lokus of 2022; Tugu Ratu has 1–4, four have none."""
    at = open_page(monkeypatch, rumah_empat_puluh, "lokus", kecamatan="18.04.09")
    shown = figures(at)
    counted = {k.split("|")[1]: v for k, v in shown.items() if k.startswith("silang|")}
    assert counted == {
        "lokus_3": "2", "lokus_1": "0", "lokus_2": "0", "lokus_0": "4", "lokus_tertutup": "1",
    }  # fmt: skip
    assert shown["nilai|desil1_keluarga_dtsen|18.04.09.2006|2025-Q4"] == "6"
    assert shown["nilai|desil1_keluarga_dtsen|18.04.09.2005|2025-Q4"] == "1–4"
    assert "2 pekon tinggi desil 1 dan lokus stunting: Banding Agung dan Sumber Agung." in words(at)


def test_by_cases_the_kecamatan_are_crossed(monkeypatch, rumah_empat_puluh):
    """Suoh has 16 stunted children and Sekincau 8: both in the upper half of fifteen kecamatan."""
    at = open_page(monkeypatch, rumah_empat_puluh, "lokus")
    at.segmented_control(key="lokus_cara").set_value("kasus").run()
    counted = {k.split("|")[1]: int(v) for k, v in figures(at).items() if k.startswith("silang|")}
    assert sum(counted.values()) == 15
    assert "Kasus stunting tinggi: separuh kecamatan dengan kasus terbanyak" in words(at)
