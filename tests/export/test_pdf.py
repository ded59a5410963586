"""Sheets are one page whatever they hold: long names shrink, nothing leaves the paper."""

import pytest

from dashboard.export.bingkai import Keterangan
from dashboard.export.pdf import TERKECIL, fit, text_width, wrap
from dashboard.export.pdf_lembar import Baris, Bidang, IsiLembar, Kelompok, Kolom, pdf_lembar
from dashboard.export.pdf_tanda import Sel
from tests.export.pdf import places, size, words

KATA = Keterangan("Kec. Uji", "12 pekon", "Dinas Uji · Rilis uji-1", "15 Maret 2026", True)


def sheet(
    count: int, name: str = "Suka Banjar II Ujung Rembun", contoh: bool = True, bidang: int = 1
) -> bytes:
    kata = Keterangan(KATA.judul, KATA.ukuran, KATA.sumber, KATA.tanggal, contoh)
    columns = tuple(Kolom("Rumah tangga DTKS", "rumah tangga", "Smt II 2025") for _ in range(18))
    cells = tuple(Sel("diperiksa", "gerbang") if n % 5 == 0 else Sel("123.456") for n in range(18))
    rows = tuple(
        Baris(
            f"{name} {n}",
            cells,
            frozenset({1, 4}),
            ("tepat", "belum", "terlambat") * 2,
            "stunting 2022, " * 4,
        )
        for n in range(count)
    )
    sentence = "Selisih terbesar: " + "penduduk B.3 − penduduk Dukcapil di Suka Banjar (+57 jiwa); " * 5
    tables = (Bidang((Kelompok("Blok", columns),), "Jul – Des", "Lokus", rows),)
    tables += (Bidang((Kelompok("Bantuan", columns[:4]),), "", "Dokumen 2025", _short(rows)),) * (bidang - 1)
    return pdf_lembar(IsiLembar(kata, (("Penduduk dan KK", sentence),) * 4, tables))


def _short(rows: tuple[Baris, ...]) -> tuple[Baris, ...]:
    return tuple(Baris(row.nama, row.sel[:4], frozenset(), (), "lengkap") for row in rows)


@pytest.mark.parametrize("count", [1, 12, 25])
def test_a_sheet_is_one_page_and_every_row_stands_above_the_foot(count):
    data = sheet(count)
    assert size(data) == (842, 595)
    spots = places(data)
    foot = next(y for _, y, text in spots if text.startswith("Sumber:"))
    rows = [y for _, y, text in spots if text.startswith("Suka Banjar II Ujung Rembun")]
    assert len(rows) == count
    assert min(rows) > foot
    assert all(0 < x < 842 and 0 < y < 595 for x, y, _ in spots)


@pytest.mark.parametrize(("count", "shown"), [(1, 2), (12, 2), (14, 1), (25, 1)])
def test_a_second_table_stands_under_the_first_where_there_is_room(count, shown):
    spots = places(sheet(count, bidang=2))
    foot = next(y for _, y, text in spots if text.startswith("Sumber:"))
    rows = [y for _, y, text in spots if text.startswith("Suka Banjar II Ujung Rembun")]
    assert (len(rows), min(rows) > foot) == (count * shown, True)
    assert [text for _, _, text in spots].count("Dokumen 2025") == shown - 1


def test_the_frame_says_source_date_and_that_it_is_a_sample():
    text = words(sheet(2))
    assert "Dinas Uji · Rilis uji-1 · Dicetak 15 Maret 2026" in text
    assert text.count("DATA CONTOH") == 3  # watermark, head, foot
    assert "DATA CONTOH" not in words(sheet(2, contoh=False))


def test_letters_shrink_to_the_room_and_are_cut_only_below_the_smallest():
    room = text_width("Suka Banjar II Ujung Rembun", 8)
    text, smaller = fit("Suka Banjar II Ujung Rembun", room, 10)
    assert (text, TERKECIL < smaller < 10) == ("Suka Banjar II Ujung Rembun", True)
    assert text_width(text, smaller) <= room
    cut, least = fit("Suka Banjar II Ujung Rembun", room / 3, 10)
    assert least == TERKECIL
    assert cut.endswith("…")
    assert text_width(cut, least) <= room / 3


def test_lines_break_at_words_within_their_width():
    rows = wrap("satu dua tiga empat lima enam tujuh delapan", 20, 9)
    assert " ".join(rows) == "satu dua tiga empat lima enam tujuh delapan"
    assert len(rows) > 1
    assert all(text_width(row, 9) <= 20 for row in rows)
