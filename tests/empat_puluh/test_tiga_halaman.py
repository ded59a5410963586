"""Forty families counted by hand, as the pages Kemiskinan, Desil 1 and Katalog show them."""

from tests.pages.halaman import figures, open_page, words

KABUPATEN = "18.04"


def test_the_lists_of_the_forty_families(monkeypatch, rumah_empat_puluh):
    """12 + 7 + 3 + 6 + 4 + 3 families are on some list; 22 of them in Suoh."""
    shown = figures(open_page(monkeypatch, rumah_empat_puluh, "kemiskinan"))
    totals = {k.split("|")[1]: v for k, v in shown.items() if k.split("|")[2] == KABUPATEN}
    assert totals["keluarga_terdaftar"] == "35"
    assert totals["kpm_pkh"] != "35"
    suoh = [v for k, v in shown.items() if k.startswith("nilai|keluarga_terdaftar|18.04.09|")]
    assert suoh in (["22"], ["ditahan"])


def test_the_forty_families_have_seventeen_in_decile_1(monkeypatch, rumah_empat_puluh):
    """6 + 5 + 2 + 0 + 1 + 3 = 17 of 40; 6 and 5 are shown, the others are 1 to 4."""
    at = open_page(monkeypatch, rumah_empat_puluh, "desil1")
    shown = figures(at)
    assert shown["nilai|desil1_keluarga_dtsen|18.04|2025-Q4"] == "17"
    assert shown["nilai|persen_desil1_dtsen|18.04|2025-Q4"] == "17 dari 40 (42,50 %)"
    assert "Desil 1 bukan kemiskinan ekstrem" in words(at)


def test_three_lists_stand_apart_and_are_never_summed(monkeypatch, rumah_empat_puluh):
    """DTSEN 17 families, P3KE 7 families, DTKS 10 households of class 1: no 34 anywhere."""
    at = open_page(monkeypatch, rumah_empat_puluh, "desil1")
    shown = figures(at)
    assert shown["nilai|desil1_keluarga_dtsen|18.04|2025-Q4"] == "17"
    assert shown["nilai|desil1_keluarga_p3ke|18.04|2022"] in ("7", "ditahan")
    assert shown["nilai|kelas1_dtks|18.04|2020"] in ("10", "ditahan")
    assert "34" not in shown.values()
    assert "tidak dijumlahkan" in words(at)


def test_the_forty_families_in_the_catalogue(monkeypatch, rumah_empat_puluh):
    shown = figures(open_page(monkeypatch, rumah_empat_puluh, "katalog"))
    assert shown["nilai|keluarga_dtsen|18.04|2025-Q4"] == "40"
    assert shown["nilai|persen_desil1_dtsen|18.04|2025-Q4"] == "17 dari 40 (42,50 %)"
    suoh = figures(open_page(monkeypatch, rumah_empat_puluh, "katalog", kecamatan="18.04.09"))
    assert suoh["nilai|keluarga_dtsen|18.04.09|2025-Q4"] in ("26", "ditahan")
