"""Kemiskinan: published series with their contradictions and breaks, ranks with a basis, lists with units."""

import pytest

from dashboard.components.angka import Figur
from dashboard.components.seri import Titik, cari_patah, ruas
from tests.pages.halaman import figures, open_page, words

KABUPATEN = "18.04"


def point(periode: str, nilai: float, **fields: str) -> Titik:
    """A point of a made series."""
    sign = fields.pop("penanda", "")
    figure = Figur("uji", "uji", KABUPATEN, periode, "r", nilai, penanda=sign)
    return Titik(periode, figure, **fields)


@pytest.mark.parametrize(
    ("points", "reasons"),
    [
        ([point("2022", 3.37, metode="BPS"), point("2023", 2.47, metode="BPS")], []),
        ([point("2020", 5.38), point("2022", 3.37)], ["2021 tidak ada angka"]),
        ([point("2021", 1), point("2024", 2)], ["2022–2023 tidak ada angka"]),
        (
            [point("2022", 16.6, metode="SSGI"), point("2023", 24.6, metode="SKI")],
            ["beda metode: SSGI → SKI"],
        ),
        (
            [point("2022", 1, garis="US$ 1,9 PPP"), point("2023", 2, garis="US$ 2,15 PPP")],
            ["garis diganti: US$ 1,9 PPP → US$ 2,15 PPP"],
        ),
        ([point("2020", 38000, penanda=">"), point("2021", 39000)], ["angka bulat atau batas bawah"]),
    ],
)
def test_two_points_are_joined_only_when_they_measure_the_same(points, reasons):
    breaks = cari_patah(points)
    assert [b.sebab for b in breaks] == reasons
    assert len(ruas(points, breaks)) == 1 + len(reasons)


def test_a_line_stated_once_holds_until_another_is_stated():
    points = [point("2021", 1, garis="A"), point("2022", 1), point("2023", 1, garis="B")]
    assert [b.sebelum.label for b in cari_patah(points)] == ["2022"]


def test_the_published_figures_with_their_contradictions(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "kemiskinan")
    shown = figures(at)
    assert shown["terbit|p0|18.04|2024-03"] == "10,68 %"
    assert shown["terbit|p0|18.04|2018-03"] == "13,54 %"
    assert shown["terbit|p0|18.04|2018-03~12.92"] == "12,92 %"
    assert "12,92 % (K02)" in words(at)
    assert shown["terbit|p1|18.04|2024"] == "1,51"
    assert shown["terbit|garis_kemiskinan|18.04|2024"] == "Rp 563.561"
    assert shown["konflik|K24|a|"].startswith("urutan ke-10")
    assert "turun 2,86 poin sejak Maret 2018" in words(at)  # 13.54 − 10.68


def test_the_rank_by_rate_is_sixth_in_2024_and_seventh_from_2019_to_2022(monkeypatch, rumah_kecil):
    """2024: 16,92 13,19 12,64 12,57 11,86 are higher than 10,68; in 2022 Way Kanan's 11,76 too."""
    at = open_page(monkeypatch, rumah_kecil, "kemiskinan")
    ranks = {k.split("|")[3]: v for k, v in figures(at).items() if k.startswith("peringkat|p0|")}
    assert ranks == {
        "2018-03": "ke-6 dari 15",
        **{f"{year}-03": "ke-7 dari 15" for year in (2019, 2020, 2021, 2022)},
        "2023-03": "ke-6 dari 15",
        "2024-03": "ke-6 dari 15",
    }
    assert "Posisi kita: ke-6 dari 15 menurut persentase" in words(at)


def test_a_rank_by_people_is_refused_with_the_reason(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "kemiskinan")
    at.segmented_control(key="kemiskinan_dasar").set_value("jumlah jiwa").run()
    assert "Peringkat menurut jumlah jiwa belum dapat dihitung" in words(at)
    assert "K24" in words(at)


def test_extreme_poverty_breaks_where_2021_is_missing_and_tells_its_line(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "kemiskinan")
    at.segmented_control(key="kemiskinan_ukuran").set_value("kemiskinan_ekstrem_persen").run()
    shown = figures(at)
    assert shown["terbit|kemiskinan_ekstrem_persen|18.04|2022"] == "3,37 %"
    assert "2021 tidak ada angka" in words(at)
    assert "US$ 1,9 PPP" in words(at) and "11.941" in words(at)
    assert "Sumber menulis garisnya untuk 2021 (US$ 1,9 PPP) saja" in words(at)
    assert shown["peringkat|kemiskinan_ekstrem_persen|Lampung Barat|2022"] == "ke-2 dari 15"
    at.segmented_control(key="kemiskinan_ukuran").set_value("kemiskinan_ekstrem_jiwa").run()
    assert figures(at)["terbit|kemiskinan_ekstrem_jiwa|18.04|2022"] == "10.410"


@pytest.mark.parametrize(
    ("alamat", "places"),
    [
        ({}, {"18.04.09", "18.04.23", "18.04.04"}),
        ({"kecamatan": "18.04.09,18.04.23"}, {"18.04.09", "18.04.23"}),
        ({"pekon": "18.04.09.2004"}, {"18.04.09.2004"}),
        ({"kecamatan": "18.04.08", "pekon": "18.04.08.1005"}, {"18.04.08.1005"}),
    ],
)
def test_the_lists_follow_the_choice_and_the_survey_does_not(monkeypatch, rumah_kecil, alamat, places):
    shown = figures(open_page(monkeypatch, rumah_kecil, "kemiskinan", **alamat))
    assert shown["terbit|p0|18.04|2024-03"] == "10,68 %"
    listed = {k.split("|")[2] for k in shown if k.startswith("nilai|keluarga_terdaftar|")}
    assert places <= listed
    if len(alamat) == 1 and "kecamatan" in alamat:
        assert {p for p in listed if len(p) == 8} == places


def test_a_kelurahan_has_no_village_fund(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "kemiskinan", kecamatan="18.04.08", pekon="18.04.08.1005")
    blt = {k: v for k, v in figures(at).items() if k.startswith("nilai|kpm_blt_dd|18.04.08.1005|")}
    assert list(blt.values()) == ["–"]


def test_a_small_cell_is_written_as_one_to_four(monkeypatch, rumah_kecil, rilis_kecil):
    at = open_page(monkeypatch, rumah_kecil, "kemiskinan", kecamatan="18.04.09", pekon="18.04.09.2004")
    small = [v for k, v in figures(at).items() if "|18.04.09.2004|" in k]
    assert "1–4" in small
