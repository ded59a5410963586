"""The sheet of one kecamatan for its rakor: every pekon × three blocks of sources on one A4 lying sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.export.bingkai import AKSEN, GARIS, REDUP, Keterangan
from dashboard.export.pdf import PANEL, TEPI, Kertas, fit, leading, text_width, wrap
from dashboard.export.pdf_tanda import Sel, gambar_bulan, gambar_sel, kunci_bulan, kunci_status

NAMA, LOKUS, BULAN = 36.0, 28.0, 3.6  # mm: name, lokus, one month
KEPALA = 15.0
BARIS_TERTINGGI, BARIS_TERENDAH = 9.0, 3.9
CELAH = 3.0  # mm between the two tables
TENANG = ("tidak tercatat", "lengkap", "tidak ditanya")
"""Words in the last column that ask for nothing."""
TANDA = "#F7E9EE"
CATATAN = (
    "Berlatar: tiga selisih terbesar. Selisih = kolom di kirinya − kolom sebelum itu, dalam satu satuan."
)


@dataclass(frozen=True)
class Kolom:
    """A column: name, unit, date, and whether it is a gap."""

    nama: str
    satuan: str
    waktu: str = ""
    beda: bool = False


@dataclass(frozen=True)
class Kelompok:
    """Columns under one heading."""

    judul: str
    kolom: tuple[Kolom, ...]


@dataclass(frozen=True)
class Baris:
    """One pekon: its cells in the order of the columns, which of them to mark, its months, its last words."""

    nama: str
    sel: tuple[Sel, ...]
    tanda: frozenset[int]
    bulan: tuple[str, ...]
    akhir: str


@dataclass(frozen=True)
class Bidang:
    """One table of the sheet: groups of columns, which months, the heading of the last words, rows."""

    kelompok: tuple[Kelompok, ...]
    rentang: str
    akhir: str
    baris: tuple[Baris, ...]


@dataclass(frozen=True)
class IsiLembar:
    """All that stands on the sheet."""

    kata: Keterangan
    kalimat: tuple[tuple[str, str], ...]  # heading and sentence
    bidang: tuple[Bidang, ...]  # as many as there is room for


def pdf_lembar(isi: IsiLembar) -> bytes:
    """The sheet as a PDF file."""
    sheet = Kertas(isi.kata, mendatar=True)
    top = _sentences(sheet, isi.kalimat, sheet.kepala() + 4.2)
    low = sheet.bawah - 4.8
    parts, height = _that_fit(isi.bidang, low - 4 - top)
    for part in parts:
        table = _Tabel(sheet, part, height)
        table.head(top)
        for number, row in enumerate(part.baris):
            table.row(row, top + KEPALA + number * height)
        top += KEPALA + len(part.baris) * height + CELAH
    x = kunci_bulan(sheet, TEPI, low) + 5
    sheet.tulis(x, low, CATATAN, 6.5, lebar=sheet.lebar - TEPI - x, warna=REDUP)  # fmt: skip
    kunci_status(sheet, TEPI, sheet.bawah - 0.6, 190)
    return sheet.selesai()


def _that_fit(parts: tuple[Bidang, ...], room: float) -> tuple[tuple[Bidang, ...], float]:
    """The tables that fit on the sheet, always the first one, and the height of their rows."""
    heads = len(parts) * KEPALA + (len(parts) - 1) * CELAH
    height = (room - heads) / max(1, sum(len(part.baris) for part in parts))
    if height < BARIS_TERENDAH and len(parts) > 1:
        return _that_fit(parts[:-1], room)
    return parts, max(BARIS_TERENDAH, min(BARIS_TERTINGGI, height))


def _sentences(sheet: Kertas, sentences: Sequence[tuple[str, str]], y: float) -> float:
    room = sheet.lebar - 2 * TEPI - 38
    for heading, sentence in sentences:
        sheet.tulis(TEPI, y, heading, 8.5, tebal=True, lebar=36)
        y = sheet.paragraf(TEPI + 38, y, sentence, 8.5, room, baris=2)
    return y - 1.5


class _Tabel:
    """A wide table: name, columns of all blocks, months, last words."""

    def __init__(self, sheet: Kertas, isi: Bidang, height: float) -> None:
        self.sheet, self.isi, self.height = sheet, isi, height
        self.months = len(isi.baris[0].bulan) if isi.baris else 0
        self.size = min(9.0, height * 1.6)
        room = sheet.lebar - 2 * TEPI - NAMA - LOKUS - self.months * BULAN - 3
        needed = [self._needed(i, k) for i, k in enumerate(k for group in isi.kelompok for k in group.kolom)]
        self.width = [need * room / sum(needed) for need in needed]
        self.right = sheet.lebar - TEPI

    def _needed(self, number: int, column: Kolom) -> float:
        """Room in mm that a column wants: for its widest word or its widest cell."""
        words = [text_width(word, 6.6, column.beda) for word in column.nama.split()]
        words += [text_width(text, 6) for text in (column.satuan, column.waktu)]
        cells = [text_width(row.sel[number].teks, self.size - 0.5, True) for row in self.isi.baris]
        return max([*words, *cells]) + 1.6

    def head(self, y: float) -> None:
        """Headings of groups and columns."""
        widths = iter(self.width)
        sheet, x = self.sheet, TEPI + NAMA
        sheet.kotak(TEPI, y, self.right - TEPI, KEPALA, isi=PANEL, garis=None)
        sheet.tulis(TEPI + 1, y + KEPALA - 1.6, "Pekon", 8, tebal=True)
        for group in self.isi.kelompok:
            sheet.tulis(x + 1, y + 3.4, group.judul, 8, tebal=True)
            self._rule(x, y)
            for column in group.kolom:
                width = next(widths)
                x += width
                self._column_head(column, x - 0.6, y, width)
        self._rule(x, y)
        if self.months:
            wide = self.months * BULAN + 1
            sheet.tulis(x + 1, y + 3.4, "Buku B.3", 8, tebal=True, lebar=wide)
            sheet.tulis(x + 1, y + KEPALA - 1.6, self.isi.rentang, 6, lebar=wide, warna=REDUP)
            self._rule(x + wide + 1.5, y)
        x += self.months * BULAN + 3
        sheet.tulis(x + 0.5, y + 3.4, self.isi.akhir, 8, tebal=True, lebar=self.right - x - 0.5)
        sheet.garis(TEPI, y + KEPALA, self.right, y + KEPALA, warna=REDUP)

    def _column_head(self, column: Kolom, right: float, y: float, width: float) -> None:
        words = wrap(column.nama, width - 1, 6.6, tebal=column.beda)[:2]
        for line, text in enumerate(words):
            self.sheet.tulis(right, y + 6.4 + line * 2.6, text, 6.6, rata="kanan", lebar=width - 1,
                             tebal=column.beda)  # fmt: skip
        for line, text in ((3.6, column.satuan), (1.3, column.waktu)):
            self.sheet.tulis(right, y + KEPALA - line, text, 6, rata="kanan", lebar=width - 0.8,
                             warna=REDUP)  # fmt: skip

    def row(self, row: Baris, y: float) -> None:
        """One pekon."""
        sheet, base = self.sheet, y + self.height / 2 + self.size * 0.125
        sheet.tulis(TEPI + 1, base, row.nama, self.size, lebar=NAMA - 2)
        x = TEPI + NAMA
        for number, (cell, width) in enumerate(zip(row.sel, self.width, strict=True)):
            if number in row.tanda:
                sheet.kotak(x + 0.3, y + 0.3, width - 0.6, self.height - 0.6, isi=TANDA, garis=None)
            x += width
            gambar_sel(sheet, cell, x - 0.6, base, lebar=width - 1, size=self.size - 0.5,
                       tebal=number in row.tanda)  # fmt: skip
        x += 1
        for number, status in enumerate(row.bulan):
            gambar_bulan(sheet, status, x + number * BULAN, y + (self.height - 4) / 2, lebar=BULAN, tinggi=4)
        self._akhir(row.akhir, x + self.months * BULAN + 2.5, y)
        sheet.garis(TEPI, y + self.height, self.right, y + self.height, warna="#E7EBEF")

    def _akhir(self, words: str, x: float, y: float) -> None:
        room = self.right - x
        size = next((s for s in (7, 6.5, 6) if len(wrap(words, room, s)) * leading(s) <= self.height), 5.5)
        rows = wrap(words, room, size)[: max(1, int(self.height / leading(size)))]
        line = y + (self.height - len(rows) * leading(size)) / 2 + size * 0.34
        for row in rows:
            text, small = fit(row, room, size)
            self.sheet.tulis(x, line, text, small, warna=REDUP if words in TENANG else AKSEN)
            line += leading(size)

    def _rule(self, x: float, y: float) -> None:
        low = y + KEPALA + self.height * len(self.isi.baris)
        self.sheet.garis(x, y, x, low, warna=GARIS, tebal=0.35)
