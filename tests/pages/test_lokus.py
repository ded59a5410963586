"""Lokus: what was decided stands as published, doubt and mere counts said; the four classes add up."""

import pytest

from dashboard.components.angka import Figur
from dashboard.components.silang import (
    DESIL,
    KEDUANYA,
    RENDAH,
    STUNTING,
    batas_atas,
    silang_kasus,
    silang_lokus,
)
from tests.pages.halaman import figures, open_page, words


def figure(value: float | None, status: str = "ada") -> Figur:
    return Figur("nilai", "k", "t", "p", "r", value, status=status if value else status)


@pytest.mark.parametrize(
    ("values", "bagian", "expected"),
    [
        ([9, 8, 7, 6, 5, 4, 3, 2], 4, 8),  # two of eight
        ([9, 8, 8, 8, 1, 1, 1, 1], 4, 8),  # equal figures stay together
        ([5, 0, 0, 0, 0, 0, 0, 0], 4, 1),  # nought is never high
        ([3, 2, 1], 2, 2),
        ([], 4, 1),
    ],
)
def test_high_is_the_upper_part_of_the_places_shown(values, bagian, expected):
    assert batas_atas(values, bagian) == expected


def test_four_classes_and_hidden_places_apart():
    desil = {"a": figure(60), "b": figure(60), "c": figure(5), "d": figure(5), "e": figure(None, "rahasia")}
    crossed = silang_lokus(desil, frozenset({"a", "c", "e"}), 50)
    assert crossed.kelas == {"a": KEDUANYA, "b": DESIL, "c": STUNTING, "d": RENDAH}
    assert crossed.tertutup == {"e": "rahasia"}
    assert crossed.tempat(KEDUANYA) == ["a"]


def test_a_place_without_cases_has_no_class():
    desil = {"a": figure(60), "b": figure(60), "c": figure(60)}
    crossed = silang_kasus(desil, {"a": figure(9), "b": figure(None, "ditahan")}, 50, 9)
    assert crossed.kelas == {"a": KEDUANYA}
    assert crossed.tertutup == {"b": "ditahan", "c": "tidak_ada"}


def test_twelve_by_name_two_of_the_audit_and_what_is_only_a_number(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lokus")
    shown = figures(at)
    assert shown["lokus|stunting|18.04|2022"] == "12"
    assert shown["lokus|audit stunting|18.04|2023"] == "2"
    assert shown["lokus|kemiskinan ekstrem|18.04|2022"] == "25"
    assert shown["lokus|stunting|18.04|2023"] == "15"
    assert shown["lokus|diundang|18.04|2022"] == "5"
    text = words(at)
    assert "Di 5 kecamatan yang namanya tidak terbit" in text
    assert "Stunting 2023: 15 pekon, hanya jumlah" in text
    assert "nomor keputusan: belum ada" in text


def test_years_of_decision_and_of_implementation_are_told_apart(monkeypatch, rumah_kecil):
    text = words(open_page(monkeypatch, rumah_kecil, "lokus"))
    assert "stunting 2022 2023 15 hanya jumlah" in text
    assert "kemiskinan ekstrem 2022 tidak disebut 25 hanya jumlah" in text
    assert "kemiskinan ekstrem 2025 2026 25 nama CONTOH/001/2025" in text


def test_an_unconfirmed_name_has_its_candidates(monkeypatch, rumah_kecil):
    text = words(open_page(monkeypatch, rumah_kecil, "lokus"))
    assert "“Sindang Sari” (Kec. Sumber Jaya, lokus stunting 2022) tidak ada di daftar resmi." in text
    assert "Calon: Simpangsari atau Sindang Pagar." in text


def test_the_classes_of_all_pekon_add_up_to_136(monkeypatch, rumah_kecil):
    shown = figures(open_page(monkeypatch, rumah_kecil, "lokus"))
    counted = {k.split("|")[1]: int(v) for k, v in shown.items() if k.startswith("silang|lokus_")}
    assert sum(counted.values()) == 136
    assert counted["lokus_tertutup"] > 0  # 1–4 families are not put into a class


def test_it_says_that_decile_1_is_not_extreme_poverty(monkeypatch, rumah_kecil):
    assert "Desil 1 bukan kemiskinan ekstrem" in words(open_page(monkeypatch, rumah_kecil, "lokus"))


def test_several_kecamatan_keep_only_their_lokus(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lokus", kecamatan="18.04.09,18.04.10")
    text = words(at)
    assert "Sumber Agung Suoh stunting tidak disebut 2022" in text
    assert "Kotabesi Batu Brak stunting tidak disebut 2022" in text
    assert "Bumi Agung Belalau" not in text
    counted = {k: int(v) for k, v in figures(at).items() if k.startswith("silang|lokus_")}
    assert sum(counted.values()) == 18  # 7 pekon of Suoh and 11 of Batu Brak


def test_one_pekon_is_named_and_its_lokus_shown(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lokus", pekon="18.04.09.2005")
    assert "Pekon Tugu Ratu, Kec. Suoh" in words(at)
    assert "Tugu Ratu Suoh audit stunting tidak disebut 2023" in words(at)


def test_a_kelurahan_can_be_lokus_of_the_audit(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lokus", pekon="18.04.08.1005")
    assert "Kelurahan Sekincau, Kec. Sekincau" in words(at)
    assert "Sekincau Sekincau audit stunting tidak disebut 2023" in words(at)


def test_a_place_without_lokus_says_so(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lokus", pekon="18.04.20.2001")
    assert "Tidak ada lokus bernama di pilihan ini." in words(at)


def test_the_template_is_offered(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "lokus")
    assert "Unduh templat daftar lokus (XLSX)" in [b.proto.label for b in at.get("download_button")]
    assert "tkpk import lokus" in words(at)


DENGAN_LOKUS = (
    "peta", "lokus", "simulasi_penetapan", "ambang_lokus", "riwayat_lokus", "konvergensi", "profil_pekon",
    "ringkasan", "stunting", "desil1",
)  # fmt: skip


@pytest.mark.parametrize("halaman", DENGAN_LOKUS)
def test_where_a_lokus_is_drawn_desil_1_is_said_not_to_be_extreme_poverty(monkeypatch, rumah_kecil, halaman):
    at = open_page(monkeypatch, rumah_kecil, halaman, pekon="18.04.09.2004")
    assert "Desil 1 bukan kemiskinan ekstrem" in words(at)
