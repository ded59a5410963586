"""What stands around every picture: title, measure, source, date, and DATA CONTOH across it.

A picture is one SVG text that needs nothing from elsewhere: no script, no address, no font file.
"""

from dataclasses import dataclass
from html import escape

from dashboard.export.huruf import FONT, wrap

LEBAR, TEPI = 1280, 32
TINTA, REDUP, GARIS, AKSEN, AWAS = "#1F2933", "#52606D", "#CBD2D9", "#7B1E3A", "#B44D12"
JUDUL, UKURAN, KAKI = 26, 17, 15  # sizes of letters


@dataclass(frozen=True)
class Keterangan:
    """The words around a picture."""

    judul: str  # the finding
    ukuran: str  # measure, unit, period
    sumber: str  # agency, date of the data, release
    tanggal: str  # when the picture was made
    contoh: bool


@dataclass(frozen=True)
class Kotak:
    """A rectangle of the picture, in pixels."""

    kiri: float
    atas: float
    kanan: float
    bawah: float

    @property
    def lebar(self) -> float:
        return self.kanan - self.kiri

    @property
    def tinggi(self) -> float:
        return self.bawah - self.atas


def tulis(
    x: float, y: float, text: str, size: float = 16, *, rata: str = "start", warna: str = TINTA,
    tebal: bool = False,
) -> str:  # fmt: skip
    """One line of text; `rata` is start, middle or end."""
    weight = ' font-weight="700"' if tebal else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{rata}" fill="{warna}"{weight}>'
        f"{escape(text)}</text>"
    )


def garis(x1: float, y1: float, x2: float, y2: float, warna: str = GARIS, **more) -> str:
    """A straight line; more attributes by name, with _ for -."""
    more = {"stroke_width": 1} | more
    extra = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
    place = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {place} stroke="{warna}"{extra}/>'


def tata(kata: Keterangan, tinggi_isi: float) -> tuple[Kotak, float]:
    """Where the drawing goes, and the height of the whole picture."""
    top = TEPI + _head_height(kata) + 12
    bottom = top + tinggi_isi
    return Kotak(TEPI, top, LEBAR - TEPI, bottom), bottom + 16 + _foot_height(kata) + 12


def bingkai(kata: Keterangan, isi: str, tinggi_isi: float) -> str:
    """The whole picture around a drawing made for the rectangle that `tata` gives."""
    room, height = tata(kata, tinggi_isi)
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEBAR}" height="{height:.0f}" '
            f'viewBox="0 0 {LEBAR} {height:.0f}" role="img" font-family="{escape(FONT)}">',
            f"<title>{escape(kata.judul)}</title><desc>{escape(kata.ukuran)}</desc>",
            f'<rect width="{LEBAR}" height="{height:.0f}" fill="#FFFFFF"/>',
            _head(kata),
            isi,
            tanda_air(room) if kata.contoh else "",
            _foot(kata, room.bawah + 16),
            "</svg>",
        ]
    )


def tanda_air(room: Kotak) -> str:
    """DATA CONTOH across the drawing, light, over everything so that no part can be cut out without it."""
    size = min(room.lebar / 16, max(room.tinggi / 2.6, 28))
    spots = ((0.2, 0.3), (0.5, 0.56), (0.8, 0.84)) if room.tinggi > 260 else ((0.28, 0.6), (0.72, 0.6))
    texts = (
        f'<text transform="translate({room.kiri + room.lebar * x:.0f} {room.atas + room.tinggi * y:.0f}) '
        f'rotate(-18)" font-size="{size:.0f}" font-weight="700" text-anchor="middle" fill="{AWAS}" '
        f'fill-opacity=".11">DATA CONTOH</text>'
        for x, y in spots
    )
    return f'<g class="tanda-air">{"".join(texts)}</g>'


def _titles(kata: Keterangan) -> tuple[list[str], list[str]]:
    width = LEBAR - 2 * TEPI
    return wrap(kata.judul, width, JUDUL, bold=True), wrap(kata.ukuran, width, UKURAN, lines=2)


def _head_height(kata: Keterangan) -> float:
    title, measure = _titles(kata)
    return len(title) * JUDUL * 1.25 + len(measure) * UKURAN * 1.35


def _head(kata: Keterangan) -> str:
    title, measure = _titles(kata)
    lines, y = [], TEPI + JUDUL * 0.8
    for text in title:
        lines.append(tulis(TEPI, y, text, JUDUL, tebal=True))
        y += JUDUL * 1.25
    for text in measure:
        lines.append(tulis(TEPI, y - 4, text, UKURAN, warna=REDUP))
        y += UKURAN * 1.35
    return "".join(lines)


def _foot_lines(kata: Keterangan) -> list[str]:
    words = f"Sumber: {kata.sumber} · gambar dibuat {kata.tanggal}"
    if kata.contoh:
        words = f"DATA CONTOH, bukan data sebenarnya · {words}"
    return wrap(words, LEBAR - 2 * TEPI, KAKI, lines=3)


def _foot_height(kata: Keterangan) -> float:
    return len(_foot_lines(kata)) * KAKI * 1.35


def _foot(kata: Keterangan, y: float) -> str:
    rule = garis(TEPI, y, LEBAR - TEPI, y)
    step = KAKI * 1.35
    lines = (tulis(TEPI, y + (i + 1) * step, t, KAKI, warna=REDUP) for i, t in enumerate(_foot_lines(kata)))
    return rule + "".join(lines)
