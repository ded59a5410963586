"""How a cell looks on paper when it holds no ordinary number, and the monthly marks.

They are told apart without colour.
"""

from dataclasses import dataclass

from dashboard.domain.angka import STATUS
from dashboard.export.bingkai import GARIS, REDUP, TINTA
from dashboard.export.pdf import Kertas, fit, text_width

LOKUS = "lokus"
BULANAN = {
    "tepat": ("#DCEBE3", "tepat waktu"),
    "terlambat": ("#FBE3B5", "terlambat"),
    "belum": ("#F2C4B3", "belum menyetor"),
    "tidak_seimbang": ("#FFFFFF", "tidak seimbang"),
}
HURUF = {"terlambat": "t", "belum": "×", "tidak_seimbang": "≠"}
KOTAK = ("nol", "tidak_ada", "rahasia", "ditahan", "gerbang", "tidak_ditanya", "tidak_berlaku")


@dataclass(frozen=True)
class Sel:
    """What one cell says, and its status."""

    teks: str
    status: str = "ada"


def gambar_sel(
    kertas: Kertas, sel: Sel, kanan: float, y: float, *, lebar: float, size: float, tebal: bool = False
) -> None:
    """The cell with its right edge at `kanan` and its baseline at y."""
    if sel.status not in KOTAK:
        kertas.tulis(kanan, y, sel.teks, size, lebar=lebar, rata="kanan", tebal=tebal)
        return
    text, size = fit(sel.teks, lebar - 1.6, size)
    width = min(lebar, max(text_width(text, size) + 1.6, 5.5))
    box = (kanan - width, y - size * 0.29, width, size * 0.385)
    _background(kertas, sel.status, box)
    colour = REDUP if sel.status in ("tidak_ditanya", "tidak_berlaku") else TINTA
    kertas.tulis(kanan - width / 2, y, text, size, rata="tengah", warna=colour)


def _background(kertas: Kertas, status: str, box: tuple[float, float, float, float]) -> None:
    x, y, w, h = box
    if status == "tidak_berlaku":
        return
    fill = {"ditahan": "#DDE3E8", "gerbang": "#DDE3E8"}.get(status, "#FFFFFF")
    border = {"nol": REDUP, "gerbang": "#B44D12", "ditahan": REDUP}.get(status, GARIS)
    kertas.kotak(x, y, w, h, isi=fill, garis=border, tebal=0.35 if status == "gerbang" else 0.15)
    if status == "tidak_ada":
        for step in range(int(w / 1.3) + 1):
            left = x + step * 1.3
            kertas.garis(left, y + h, min(left + h, x + w), y + h - min(h, x + w - left),
                         warna="#D5DBE1", tebal=0.25)  # fmt: skip
    elif status == "rahasia":
        for step in range(1, int(w / 1.1)):
            for row in (0.3, 0.75):
                kertas.kotak(x + step * 1.1, y + h * row, 0.16, 0.16, isi="#B9C3CC", garis=None)


def gambar_bulan(kertas: Kertas, status: str, x: float, y: float, *, lebar: float, tinggi: float) -> None:
    """One month of a pemangku's book: tick, t, × or ≠ in its own shade."""
    fill, _ = BULANAN.get(status, ("#FFFFFF", ""))
    kertas.kotak(x, y, lebar, tinggi, isi=fill, garis="#FFFFFF" if status != "tidak_seimbang" else "#7B1E3A")
    if status == "tepat":
        _tick(kertas, x + lebar / 2, y + tinggi / 2, min(lebar, tinggi) * 0.26)
    else:
        size = min(8.0, tinggi * 2)
        kertas.tulis(x + lebar / 2, y + tinggi / 2 + size * 0.125, HURUF.get(status, ""), size, rata="tengah",
                     tebal=status == "belum")  # fmt: skip


def _tick(kertas: Kertas, x: float, y: float, r: float) -> None:
    kertas.garis(x - r, y, x - r * 0.25, y + r * 0.75, warna=TINTA, tebal=0.22)
    kertas.garis(x - r * 0.25, y + r * 0.75, x + r, y - r * 0.85, warna=TINTA, tebal=0.22)


def kunci_bulan(kertas: Kertas, x: float, y: float, size: float = 6.5) -> float:
    """The legend of the monthly marks on one line; gives where it ends."""
    for status, (_, words) in BULANAN.items():
        gambar_bulan(kertas, status, x, y - 2.5, lebar=3.2, tinggi=3.2)
        kertas.tulis(x + 4, y, words, size, warna=REDUP)
        x += 4 + text_width(words, size) + 3
    return x


def kunci_status(kertas: Kertas, x: float, y: float, lebar: float, size: float = 6.5) -> None:
    """The legend of cells without an ordinary number, on one line."""
    items = [(s, STATUS[s].kata) for s in KOTAK]
    need = sum(text_width(STATUS[s].lambang, size) + text_width(w, size) + 7 for s, w in items)
    size = size * min(1, lebar / need)
    for status, words in items:
        width = text_width(STATUS[status].lambang, size) + 1.6
        width = max(width, 5.5) if status != "tidak_berlaku" else width
        gambar_sel(kertas, Sel(STATUS[status].lambang, status), x + width, y, lebar=width, size=size)
        kertas.tulis(x + width + 1, y, words, size, warna=REDUP)
        x += width + text_width(words, size) + 3.2
