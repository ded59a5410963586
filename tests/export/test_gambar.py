"""Charts as pictures: what they say, how long their bars are, where their lines stop."""

from xml.etree import ElementTree

import pytest

from dashboard.export.batang import Batang, Kelas, Tumpukan, gambar_batang, gambar_tumpuk
from dashboard.export.bingkai import Keterangan
from dashboard.export.deret import Seri, Titik, gambar_deret
from dashboard.export.huruf import text_width, wrap
from dashboard.export.kumulatif import gambar_kumulatif, half_point
from dashboard.export.png import LEBAR, png
from dashboard.export.sumbu import tick_texts, ticks
from dashboard.export.titik import BarisTitik, gambar_titik
from tests.export.buka import SVG, image, texts

KATA = Keterangan("Empat <pekon> & separuh", "Keluarga · 2025", "DTSEN (Dinas Sosial)", "15 Maret 2026", True)
NYATA = Keterangan("a", "b", "c", "d", False)
BATANG = [Batang("Suoh", 100, "100", "#FD8D3C", True), Batang("Sukau", 50, "50", "#FECC5C")]


def seri(nilai: list, metode: list[str] | None = None) -> Seri:
    how = metode or [""] * len(nilai)
    return Seri(
        "Lampung Barat",
        "#7B1E3A",
        [Titik(i, v, "", m) for i, (v, m) in enumerate(zip(nilai, how, strict=True))],
        True,
    )


def deret(one: Seri, kata: Keterangan = KATA) -> str:
    return gambar_deret(kata, [one], satuan="persen", waktu=[(0, "2020"), (3, "2023")])


GAMBAR = {
    "batang": lambda kata: gambar_batang(kata, BATANG),
    "tumpuk": lambda kata: gambar_tumpuk(kata, [Kelas("desil 1", "#BD0026")], [Tumpukan("Suoh", [3], "3")]),
    "deret": lambda kata: deret(seri([3.0, 2.0, 2.5, 1.0]), kata),
    "kumulatif": lambda kata: gambar_kumulatif(kata, [5, 3, 2], sebutan="pekon"),
    "titik": lambda kata: gambar_titik(
        kata, [("DTSEN", "#D55E00")], [BarisTitik("Suoh", [3])], satuan="keluarga"
    ),
}


@pytest.fixture(params=GAMBAR)
def gambar(request):
    return GAMBAR[request.param]


def test_every_picture_holds_title_measure_source_date_and_watermark(gambar):
    words = texts(gambar(KATA))
    assert words[:2] == ["Empat <pekon> & separuh", "Keluarga · 2025"]
    foot = " ".join(words[-2:])
    assert "Sumber: DTSEN (Dinas Sosial) · gambar dibuat 15 Maret 2026" in foot
    assert words.count("DATA CONTOH") >= 2
    assert "DATA CONTOH, bukan data sebenarnya" in foot


def test_no_watermark_on_real_data(gambar):
    assert "CONTOH" not in gambar(NYATA)


def test_picture_needs_nothing_from_elsewhere(gambar):
    text = gambar(KATA)
    assert text.count("http") == 1, "only the name of the SVG format"
    assert "href" not in text
    assert "<script" not in text


def test_png_is_1600_wide_and_not_blank(gambar):
    picture = image(png(gambar(KATA)))
    assert picture.width == LEBAR == 1600
    assert len(picture.getcolors(1 << 20)) > 20


def test_png_draws_letters_without_any_font_of_the_machine():
    """Title alone: the picture without its words differs in dark pixels."""
    with_words = image(png(gambar_batang(NYATA, BATANG)))
    without = image(png(gambar_batang(Keterangan("", "", "", "", False), [])))
    assert dark(with_words) > dark(without) + 500


def dark(picture) -> int:
    return sum(n for n, colour in picture.getcolors(1 << 20) if max(colour) < 90)


def test_bars_are_as_long_as_their_values_and_start_at_zero():
    bars = [r for r in ElementTree.fromstring(gambar_batang(KATA, BATANG)).iter(f"{SVG}rect") if r.get("x")]
    long, short = bars
    assert float(long.get("width")) == pytest.approx(2 * float(short.get("width")), abs=0.2)
    assert long.get("x") == short.get("x")
    assert long.get("stroke-width") == "3", "the selected place is outlined"


def test_a_part_that_is_not_shown_takes_no_length():
    kelas = [Kelas("desil 1", "#BD0026"), Kelas("desil 2", "#F03B20"), Kelas("desil 3", "#FD8D3C")]
    svg = gambar_tumpuk(KATA, kelas, [Tumpukan("Suoh", [4, None, 4], "sebagian ditahan")])
    rects = [r for r in ElementTree.fromstring(svg).iter(f"{SVG}rect") if r.get("height") == "26"]
    first, hidden, last = (float(r.get("width")) for r in rects)
    assert hidden == 0
    assert first == pytest.approx(last, abs=0.2)


def lines(svg: str) -> int:
    return sum(node.get("stroke-width") == "4" for node in ElementTree.fromstring(svg).iter(f"{SVG}line"))


def test_a_line_stops_where_a_value_is_missing():
    assert lines(deret(seri([3.0, 2.0, 2.5, 1.0]))) == 3
    assert lines(deret(seri([3.0, None, 2.5, 1.0]))) == 1


def test_a_line_stops_where_the_method_changes_and_says_so():
    svg = deret(seri([3.0, 2.0, 2.5, 1.0], ["SSGI", "SSGI", "SKI", "SKI"]))
    assert lines(svg) == 2
    assert "beda metode: SSGI → SKI" in texts(svg)


def test_half_of_the_whole_counts_hidden_places_too():
    assert half_point([5, 3, 2], 10) == 1
    assert half_point([5, 3, 2], 16) == 2
    assert half_point([5, 3, 2], 30) is None
    assert "2 pekon memuat 50,0 %" in texts(
        gambar_kumulatif(KATA, [5, 3, 2], sebutan="pekon", keseluruhan=16)
    )


def test_ticks_are_round_and_hold_the_values():
    assert ticks(120) == [0, 25, 50, 75, 100, 125]
    assert ticks(0) == [0, 1]
    assert ticks(8, smallest=-4) == [-5, -2.5, 0, 2.5, 5, 7.5, 10]
    assert tick_texts([-2.5, 0, 1250], "persen") == ["−2,5 %", "0,0 %", "1.250,0 %"]


def test_long_titles_break_and_never_run_out_of_the_picture():
    rows = wrap("Prevalensi " * 40, 400, 20, lines=3)
    assert len(rows) == 3
    assert all(text_width(r) * 20 <= 400 for r in rows)
    assert rows[-1].endswith("…")
