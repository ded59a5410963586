"""Stunting: published rounds, kecamatan, puskesmas and coverage as worked by hand; nothing hidden shows."""

import pytest

from dashboard.components.angka import Figur
from dashboard.components.stunting import cakupan, kalimat_dua, periode_sasaran
from tests.pages.halaman import figures, open_page, words

# Published per kecamatan, Mei 2024: 15 figures that add up to 287.
MEI_2024 = {
    "18.04.04": 7, "18.04.05": 7, "18.04.06": 9, "18.04.07": 12, "18.04.08": 37, "18.04.09": 44,
    "18.04.10": 14, "18.04.11": 31, "18.04.15": 10, "18.04.18": 14, "18.04.19": 10, "18.04.20": 7,
    "18.04.21": 22, "18.04.22": 39, "18.04.23": 24,
}  # fmt: skip
PERIODE = "2024-08"


def rate(cases: int, measured: int, periode: str) -> Figur:
    return Figur("nilai", "p", "18.04", periode, "r", 100 * cases / measured, "persen",
                 pembilang=cases, penyebut=measured)  # fmt: skip


def test_cases_rose_while_the_share_fell_because_more_were_measured():
    sentence = kalimat_dua(rate(287, 12689, "2024-05"), rate(376, 19468, "2024-08"))
    assert sentence == (
        "Mei ke Agustus 2024: kasus naik 287 → 376, tetapi persentase turun 2,26 % → 1,93 %, "
        "karena yang diukur naik 12.689 → 19.468."
    )


def test_a_share_that_goes_with_the_cases_needs_no_reason():
    sentence = kalimat_dua(rate(588, 18419, "2023-10"), rate(330, 18232, "2024-02"))
    assert sentence.startswith("Oktober 2023 ke Februari 2024: kasus turun 588 → 330 dan persentase turun")
    assert "karena" not in sentence


def test_coverage_is_measured_over_target_and_marked_as_made_here():
    measured = Figur("nilai", "balita_diukur", "18.04.22", PERIODE, "r", 694.0, "balita", asal="contoh")
    target = Figur("nilai", "sasaran_balita_terbit", "18.04.22", "2023-10", "r", 774.0, "balita")
    found = cakupan(measured, target)
    assert (found.tabel, found.pembilang, found.penyebut, found.asal) == ("hitung", 694.0, 774.0, "contoh")
    assert round(found.nilai, 2) == 89.66
    assert cakupan(measured.bagian(nilai=None, status="ditahan"), target).status == "ditahan"


@pytest.mark.parametrize(
    ("known", "periode", "expected"),
    [
        (["2023-10"], "2024-05", "2023-10"),
        (["2024-08", "2023-10"], "2024-05", "2023-10"),
        (["2024-08"], "2024-05", "2024-08"),
    ],
)
def test_the_target_is_the_newest_not_younger_than_the_round(known, periode, expected):
    assert periode_sasaran(known, periode) == expected


def test_the_two_published_rounds_are_read_from_the_page(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting")
    shown = figures(at)
    assert shown["nilai|persen_stunting_terbit|18.04|2024-05"] == "287 dari 12.689 (2,26 %)"
    assert shown["nilai|persen_stunting_terbit|18.04|2024-08"] == "376 dari 19.468 (1,93 %)"
    assert shown["hitung|cakupan_ukur_terbit|18.04|2024-05"] == "12.689 dari 18.419 (68,89 %)"
    assert shown["hitung|cakupan_ukur_terbit|18.04|2024-08"] == "19.468 dari 18.419 (105,70 %)"
    assert "kasus naik 287 → 376, tetapi persentase turun" in words(at)
    assert "Ini bukan D/S" in words(at)


def test_kecamatan_come_first_with_the_published_round_of_mei_2024(monkeypatch, rumah_kecil):
    shown = figures(open_page(monkeypatch, rumah_kecil, "stunting"))
    found = {k: shown[f"nilai|stunting_terbit|{k}|2024-05"] for k in MEI_2024}
    assert found == {k: str(n) for k, n in MEI_2024.items()}
    assert sum(MEI_2024.values()) == 287


def test_sumber_jaya_is_42_by_puskesmas_and_41_by_kecamatan(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting")
    shown = figures(at)
    assert shown["gizi_puskesmas|pendek_terbit|puskesmas Sumber Jaya|2023-10"] == "42"
    assert shown["nilai|stunting_terbit|18.04.05|2023-10"] == "41"
    assert "berbeda di 1 dari 15 puskesmas: Sumber Jaya 42 menurut puskesmas, 41 per kecamatan" in words(at)
    assert "berbeda (K13)" in words(at)


def test_the_survey_stands_apart_with_the_reason(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting")
    assert figures(at)["terbit|stunting_ssgi|18.04|2024"] == "20,5 %"
    assert "keduanya tidak digambar pada satu sumbu" in words(at)
    assert "SKI 2023 24,6 % memakai cara lain" in words(at)


def test_the_published_136_stand_beside_what_the_files_say_of_decile_1(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting")
    assert figures(at)["terbit|stunting_desil1_bas|18.04|2024-02"] == "136"
    assert any(k.startswith("nilai|balita_stunting_desil1|18.04|") for k in figures(at))


def test_several_kecamatan_add_up(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting", kecamatan="18.04.09,18.04.23")
    shown = figures(at)
    assert shown["nilai|stunting_terbit|18.04.09+18.04.23|2024-05"] == "68"  # 44 + 24
    assert "nilai|stunting_terbit|18.04.05|2024-05" not in shown
    assert "Seluruh kabupaten, Mei ke Agustus 2024" in words(at)


def test_of_a_pekon_nothing_was_published_and_that_is_said(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting", pekon="18.04.09.2004")
    assert figures(at)["nilai|stunting_terbit|18.04.09.2004|2024-05"] == "t.d."
    assert "Pekon Sumber Agung, Kec. Suoh" in words(at)


def test_a_kelurahan_is_named_as_one(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting", pekon="18.04.08.1005")
    assert "Kelurahan Sekincau, Kec. Sekincau" in words(at)


def test_a_published_measure_takes_the_rounds_that_say_something(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting", indikator="stunting_terbit", periode="2024-05")
    assert figures(at)["nilai|stunting_terbit|18.04.09|2024-05"] == "44"
    assert set(at.selectbox(key="stunting_periode").options) == {
        "Mei 2024", "Oktober 2023", "Agustus 2023", "Februari 2023",
    }  # fmt: skip


def test_a_period_without_this_source_is_named_with_the_one_shown(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting", periode="2021-04")
    assert (
        "Periode April 2021 tidak ada untuk Persentase stunting (e-PPGBM); ditampilkan Agustus 2024"
        in words(at)
    )


def test_a_withheld_cell_shows_its_class_and_no_number(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "stunting", indikator="balita_diukur")
    at.segmented_control(key="stunting_tingkat").set_value("pekon").run()
    at.toggle(key="stunting_semua_baris").set_value(True).run()
    found = {
        v for k, v in figures(at).items() if k.startswith("nilai|balita_diukur|18.04.") and k.count(".") == 3
    }
    assert "1–4" in found
    assert not found & {"1", "2", "3", "4"}
