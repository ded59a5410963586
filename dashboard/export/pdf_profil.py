"""The profile of one pekon or kelurahan on one upright A4 sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.export.bingkai import AKSEN, GARIS, REDUP, TINTA, Keterangan
from dashboard.export.pdf import PANEL, TEPI, Kertas, leading, text_width, wrap
from dashboard.export.pdf_tanda import Sel, gambar_bulan, gambar_sel, kunci_bulan, kunci_status

CELAH = 2.2
PETA = 34.0  # width of the locator map
WARNA_PETA = {"lain": "#EDF0F3", "kecamatan": "#C3B0B8", "sini": AKSEN}
LEBAR_ANGKA = 31.0


@dataclass(frozen=True)
class Baris:
    """One figure: its name, the figure, its unit, and the date of the data."""

    nama: str
    sel: Sel
    satuan: str = ""
    waktu: str = ""


@dataclass(frozen=True)
class Panel:
    """A box of figures and sentences under one heading; `bulan` is year → twelve statuses."""

    judul: str
    baris: tuple[Baris, ...] = ()
    kalimat: tuple[str, ...] = ()
    bulan: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Banding:
    """Places side by side: headings, then rows of a name and its cells; the first row is the place itself."""

    judul: str
    kolom: tuple[tuple[str, str], ...]  # name and date
    baris: tuple[tuple[str, tuple[Sel, ...]], ...]
    keterangan: str


@dataclass(frozen=True)
class IsiProfil:
    """All that stands on the sheet."""

    kata: Keterangan
    inti: str
    sorotan: tuple[tuple[str, Sel, str], ...]
    peta: tuple[tuple[str, Sequence[tuple[float, float]]], ...]
    panel: tuple[Panel, ...]
    banding: Banding


def pdf_profil(isi: IsiProfil) -> bytes:
    """The sheet as a PDF file."""
    sheet = Kertas(isi.kata)
    top = sheet.kepala()
    top = max(_head(sheet, isi, top), _locator(sheet, isi.peta, top)) + CELAH
    low = sheet.bawah - 4.5
    kunci_status(sheet, TEPI, sheet.bawah - 0.8, sheet.lebar - 2 * TEPI)
    low = _compare(sheet, isi.banding, low) - CELAH
    _panels(sheet, isi.panel, top, low)
    return sheet.selesai()


def _head(sheet: Kertas, isi: IsiProfil, top: float) -> float:
    room = sheet.lebar - 2 * TEPI - PETA - CELAH
    y = sheet.paragraf(TEPI, top + 4, isi.inti, 10.5, room, tebal=True) + 0.4
    width = (room - 2 * 2) / 3
    for number, (name, cell, note) in enumerate(isi.sorotan):
        x, box = TEPI + (number % 3) * (width + 2), y - 3 + (number // 3) * 15.5
        sheet.kotak(x, box, width, 14, garis=GARIS)
        sheet.tulis(x + 1.6, box + 3.6, name, 7.5, lebar=width - 3.2, warna=REDUP)
        if cell.status == "ada":
            sheet.tulis(x + 1.6, box + 9, cell.teks, 14, lebar=width - 3.2, tebal=True)
        else:
            gambar_sel(sheet, cell, x + 16, box + 8.6, lebar=14.4, size=9)
        sheet.tulis(x + 1.6, box + 12.4, note, 7, lebar=width - 3.2, warna=REDUP)
    return y - 3 + 15.5 * ((len(isi.sorotan) + 2) // 3) - 1.5


def _locator(sheet: Kertas, peta: Sequence[tuple[str, Sequence[tuple[float, float]]]], top: float) -> float:
    points = [p for _, ring in peta for p in ring]
    if not points:
        return top
    left, high = min(x for x, _ in points), min(y for _, y in points)
    wide, tall = max(x for x, _ in points) - left, max(y for _, y in points) - high
    scale = min(PETA / wide, 38 / tall)
    x0 = sheet.lebar - TEPI - PETA + (PETA - wide * scale) / 2
    for role, colour in WARNA_PETA.items():
        for own, ring in peta:
            if own == role:
                place = [(x0 + (x - left) * scale, top + (y - high) * scale) for x, y in ring]
                sheet.bidang(place, colour)
    y = top + tall * scale + 3
    sheet.tulis(sheet.lebar - TEPI - PETA / 2, y, "Letak di kabupaten; gelap: di sini", 6.5,
                rata="tengah", lebar=PETA, warna=REDUP)  # fmt: skip
    return y


def _compare(sheet: Kertas, banding: Banding, low: float) -> float:
    """The table of like places, standing on `low`; gives where it begins."""
    room, size, step = sheet.lebar - 2 * TEPI, 7.5, 4.4
    notes = wrap(banding.keterangan, room, 6.5)
    height = 5.2 + 7.2 + step * len(banding.baris) + leading(6.5) * len(notes)
    top = low - height
    _heading(sheet, TEPI, top, room, banding.judul)
    width = (room - 52) / max(1, len(banding.kolom))
    y = top + 11.2
    for number, words in enumerate(banding.kolom):
        right = TEPI + 52 + width * (number + 1) - 0.6
        for line, text in enumerate(words):
            sheet.tulis(right, y - 2.8 + 2.8 * line, text, 7, rata="kanan", lebar=width - 1.2, warna=REDUP)
    for index, (name, cells) in enumerate(banding.baris):
        y += step
        own = index == 0
        sheet.tulis(TEPI + 1, y, name, size, lebar=50, tebal=own, warna=AKSEN if own else TINTA)
        for number, cell in enumerate(cells):
            gambar_sel(sheet, cell, TEPI + 52 + width * (number + 1) - 0.6, y, lebar=width - 1.2, size=size,
                       tebal=own)  # fmt: skip
        sheet.garis(TEPI, y + 1.3, TEPI + room, y + 1.3, warna="#E7EBEF")
    y += 1.6
    for note in notes:
        y += leading(6.5)
        sheet.tulis(TEPI + 1, y, note, 6.5, lebar=room - 2, warna=REDUP)
    return top


def _panels(sheet: Kertas, panels: Sequence[Panel], top: float, low: float) -> None:
    """Two columns, each box where there is more room; everything as large as the sheet allows."""
    width = (sheet.lebar - 2 * TEPI - CELAH) / 2
    size = next((s for s in (9.5, 9, 8.5, 8, 7.5, 7, 6.5) if _fits(panels, width, s, low - top)), 6.0)
    ends = [top, top]
    for panel in panels:
        side = ends.index(min(ends))
        x = TEPI + side * (width + CELAH)
        ends[side] = _panel(sheet, panel, (x, ends[side], width), size) + CELAH


def _fits(panels: Sequence[Panel], width: float, size: float, room: float) -> bool:
    ends = [0.0, 0.0]
    for panel in panels:
        side = ends.index(min(ends))
        ends[side] += _height(panel, width, size) + CELAH
    return max(ends) - CELAH <= room


def _height(panel: Panel, width: float, size: float) -> float:
    rows = len(panel.baris) * leading(size) * 1.06
    words = sum(len(wrap(s, width - 2, size - 0.5)) for s in panel.kalimat) * leading(size - 0.5)
    months = (len(panel.bulan) * 4.6 + 8) if panel.bulan else 0
    return 5.2 + rows + words + months + 0.6


def _heading(sheet: Kertas, x: float, y: float, width: float, words: str) -> None:
    sheet.kotak(x, y, width, 4.6, isi=PANEL, garis=None)
    sheet.tulis(x + 1, y + 3.4, words, 8.5, tebal=True, lebar=width - 2)


def _panel(sheet: Kertas, panel: Panel, place: tuple[float, float, float], size: float) -> float:
    x, y, width = place
    _heading(sheet, x, y, width, panel.judul)
    line = y + 5.2
    for row in panel.baris:
        line += leading(size) * 1.06
        _row(sheet, row, (x, line - 1, width), size)
    if panel.bulan:
        line = _months(sheet, panel.bulan, x, line, width)
    for sentence in panel.kalimat:
        small = size - 0.5
        line = sheet.paragraf(x + 1, line + leading(small) - 0.8, sentence, small, width - 2)
        line -= leading(small) - 0.8
    return y + _height(panel, width, size)


def _row(sheet: Kertas, row: Baris, place: tuple[float, float, float], size: float) -> None:
    x, y, width = place
    units = 17.0
    named = width - LEBAR_ANGKA - units + LEBAR_ANGKA * 0.3  # most figures are short
    if text_width(row.sel.teks, size, True) > LEBAR_ANGKA * 0.7:
        named -= LEBAR_ANGKA * 0.3
    dated = min(named * 0.5, text_width(row.waktu, size - 1) + 1)
    sheet.tulis(x + 1, y, row.nama, size, lebar=named - dated - 2)
    sheet.tulis(x + named - 1, y, row.waktu, size - 1, rata="kanan", lebar=dated, warna=REDUP)
    gambar_sel(sheet, row.sel, x + width - units, y, lebar=LEBAR_ANGKA - 1, size=size, tebal=True)
    sheet.tulis(x + width - units + 1, y, row.satuan, size - 1, lebar=units - 1, warna=REDUP)


def _months(sheet: Kertas, bulan: dict[str, list[str]], x: float, y: float, width: float) -> float:
    cell = (width - 12) / 12
    for number in range(12):
        place = x + 12 + cell * (number + 0.5)
        sheet.tulis(place, y + 2.6, str(number + 1), 6.5, rata="tengah", warna=REDUP)
    y += 3.4
    for year, months in bulan.items():
        sheet.tulis(x + 1, y + 3.2, year, 7)
        for number, status in enumerate(months):
            gambar_bulan(sheet, status, x + 12 + cell * number, y, lebar=cell - 0.3, tinggi=4.3)
        y += 4.6
    kunci_bulan(sheet, x + 1, y + 3.2)
    return y + 4.6
