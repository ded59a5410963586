"""One sheet of paper: letters, lines and boxes by the millimetre from its upper left corner, and its frame.

A sheet is always one page. What does not fit its room is written smaller, and below a readable size cut with
"…"; nothing runs over another part or off the paper. Letters are the ones of the pictures, embedded.
"""

import io
from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from dashboard.export.bingkai import AWAS, GARIS, REDUP, TINTA, Keterangan

FON = Path(__file__).with_name("fon")
BIASA, TEBAL = "Arimo", "Arimo-Bold"
TERKECIL = 5.5  # pt; nobody reads smaller letters on paper
TEPI = 9.0  # mm
KAKI = 9.5  # mm kept free above the lower edge for source and release
PANEL = "#F5F7FA"


def _register() -> None:
    if BIASA not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(BIASA, FON / "Arimo-Regular.ttf"))
        pdfmetrics.registerFont(TTFont(TEBAL, FON / "Arimo-Bold.ttf"))


def text_width(text: str, size: float, tebal: bool = False) -> float:
    """Width in mm of a text at a size in points."""
    _register()
    return pdfmetrics.stringWidth(text, TEBAL if tebal else BIASA, size) / mm


def wrap(text: str, width: float, size: float, tebal: bool = False) -> list[str]:
    """The text on as many lines of this width in mm as it needs."""
    rows: list[str] = []
    for word in text.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and text_width(longer, size, tebal) <= width:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


class Kertas:
    """An A4 sheet to draw on."""

    def __init__(self, kata: Keterangan, mendatar: bool = False) -> None:
        _register()
        self.kata = kata
        self._file = io.BytesIO()
        size = landscape(A4) if mendatar else A4
        self.lebar, self.tinggi = size[0] / mm, size[1] / mm
        self.kanvas = Canvas(self._file, pagesize=size, invariant=1, lang="id-ID")
        self.kanvas.setTitle(kata.judul)
        self.kanvas.setAuthor("Dasbor TKPK")
        if kata.contoh:
            self._watermark()

    def tulis(
        self, x: float, y: float, text: str, size: float, *, lebar: float | None = None, rata: str = "kiri",
        tebal: bool = False, warna: str = TINTA,
    ) -> None:  # fmt: skip
        """One line with its baseline at y; `rata` is kiri, tengah or kanan, seen from x."""
        if lebar is not None:
            text, size = fit(text, lebar, size, tebal)
        self.kanvas.setFillColor(warna)
        self.kanvas.setFont(TEBAL if tebal else BIASA, size)
        draw = {
            "kiri": self.kanvas.drawString,
            "tengah": self.kanvas.drawCentredString,
            "kanan": self.kanvas.drawRightString,
        }
        draw[rata](x * mm, self._y(y), text)

    def paragraf(
        self, x: float, y: float, text: str, size: float, lebar: float, *, baris: int = 99,
        tebal: bool = False, warna: str = TINTA,
    ) -> float:  # fmt: skip
        """Lines from the baseline y down; gives the baseline after the last."""
        rows = wrap(text, lebar, size, tebal)
        if len(rows) > baris:
            rows = [*rows[: baris - 1], " ".join(rows[baris - 1 :])]
        for row in rows:
            self.tulis(x, y, row, size, lebar=lebar, tebal=tebal, warna=warna)
            y += leading(size)
        return y

    def garis(
        self, x1: float, y1: float, x2: float, y2: float, *, warna: str = GARIS, tebal: float = 0.2
    ) -> None:
        """A straight line; its thickness in mm."""
        self.kanvas.setStrokeColor(warna)
        self.kanvas.setLineWidth(tebal * mm)
        self.kanvas.line(x1 * mm, self._y(y1), x2 * mm, self._y(y2))

    def kotak(
        self, x: float, y: float, lebar: float, tinggi: float, *, isi: str | None = None,
        garis: str | None = GARIS, tebal: float = 0.2,
    ) -> None:  # fmt: skip
        """A rectangle from its upper left corner."""
        if isi:
            self.kanvas.setFillColor(isi)
        if garis:
            self.kanvas.setStrokeColor(garis)
            self.kanvas.setLineWidth(tebal * mm)
        place = (x * mm, self._y(y + tinggi), lebar * mm, tinggi * mm)
        self.kanvas.rect(*place, stroke=int(bool(garis)), fill=int(bool(isi)))

    def bidang(
        self, titik: Sequence[tuple[float, float]], isi: str, garis: str = "#FFFFFF", tebal: float = 0.1
    ) -> None:
        """A filled polygon."""
        path = self.kanvas.beginPath()
        for number, (x, y) in enumerate(titik):
            (path.lineTo if number else path.moveTo)(x * mm, self._y(y))
        path.close()
        self.kanvas.setFillColor(isi)
        self.kanvas.setStrokeColor(garis)
        self.kanvas.setLineWidth(tebal * mm)
        self.kanvas.drawPath(path, stroke=1, fill=1)

    def kepala(self) -> float:
        """Title, what it covers, and the word contoh; gives the height where the content begins."""
        room = self.lebar - 2 * TEPI
        mark = "DATA CONTOH" if self.kata.contoh else ""
        right = text_width(mark, 11, True) + 4 if mark else 0
        self.tulis(TEPI, TEPI + 4.5, self.kata.judul, 16, tebal=True, lebar=room - right)
        if mark:
            self.tulis(self.lebar - TEPI, TEPI + 4.2, mark, 11, rata="kanan", tebal=True, warna=AWAS)
        y = self.paragraf(TEPI, TEPI + 9.2, self.kata.ukuran, 8.5, room, baris=2, warna=REDUP)
        return y - leading(8.5) + 2.2

    def selesai(self) -> bytes:
        """The file, with the source line at the foot."""
        room, top = self.lebar - 2 * TEPI, self.tinggi - TEPI - KAKI + 4.5
        self.garis(TEPI, top - 3.4, self.lebar - TEPI, top - 3.4)
        made = f"Sumber: {self.kata.sumber} · Dicetak {self.kata.tanggal}"
        made += " · DATA CONTOH, bukan data sebenarnya" if self.kata.contoh else ""
        size = next((s for s in (7, 6.5, 6, TERKECIL) if len(wrap(made, room, s)) <= 3), TERKECIL)
        self.paragraf(TEPI, top, made, size, room, baris=3, warna=REDUP)
        self.kanvas.showPage()
        self.kanvas.save()
        return self._file.getvalue()

    @property
    def bawah(self) -> float:
        """Where the room for content ends."""
        return self.tinggi - TEPI - KAKI

    def _y(self, y: float) -> float:
        return (self.tinggi - y) * mm

    def _watermark(self) -> None:
        self.kanvas.saveState()
        self.kanvas.translate(self.lebar / 2 * mm, self.tinggi / 2 * mm)
        self.kanvas.rotate(34)
        self.kanvas.setFillColor("#FBEFE7")
        self.kanvas.setFont(TEBAL, 74)
        self.kanvas.drawCentredString(0, -20, "DATA CONTOH")
        self.kanvas.restoreState()


def leading(size: float) -> float:
    """Height in mm of a line of letters of this size in points."""
    return size * 1.3 / mm


def fit(text: str, lebar: float, size: float, tebal: bool = False) -> tuple[str, float]:
    """The text as it fits a room: at this size, smaller, or at the smallest and cut with '…'."""
    needed = text_width(text, size, tebal)
    if needed <= lebar:
        return text, size
    size = max(TERKECIL, size * lebar / needed * 0.995)
    if text_width(text, size, tebal) <= lebar:
        return text, size
    while text and text_width(text + "…", size, tebal) > lebar:
        text = text[:-1]
    return text.rstrip() + "…", size
