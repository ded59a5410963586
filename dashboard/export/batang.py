"""Bars as a picture: one value each, or parts stacked to a whole. Lengths start at zero."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.export.bingkai import AKSEN, REDUP, TINTA, Keterangan, bingkai, garis, tata, tulis
from dashboard.export.huruf import shorten, text_width
from dashboard.export.sumbu import linear

HURUF, BARIS, TEBAL = 17, 38, 26
TERPANJANG = 330  # px for the longest name


@dataclass(frozen=True)
class Batang:
    """One bar: name, length, the figure as text, colour, whether it is the selected place."""

    nama: str
    nilai: float
    teks: str
    warna: str
    terpilih: bool = False


@dataclass(frozen=True)
class Tumpukan:
    """One stacked bar: name, its parts in the order of the classes (None: not shown), the whole as text."""

    nama: str
    bagian: Sequence[float | None]
    teks: str = ""


@dataclass(frozen=True)
class Kelas:
    """One class of the stack: its name and colour."""

    nama: str
    warna: str


def gambar_batang(kata: Keterangan, rows: Sequence[Batang]) -> str:
    """Horizontal bars in the order given, each with its name before and its figure behind it."""
    height = max(len(rows), 1) * BARIS
    room, _ = tata(kata, height)
    left = room.kiri + _name_width([r.nama for r in rows])
    right = room.kanan - max((text_width(r.teks) for r in rows), default=0) * HURUF - 16
    low, high = min([0.0, *(r.nilai for r in rows)]), max([0.0, *(r.nilai for r in rows)])
    x = linear(low, high, left, right)
    marks = [_bar(row, room.atas + i * BARIS, left, x) for i, row in enumerate(rows)]
    zero = garis(x(0), room.atas, x(0), room.bawah, REDUP)
    return bingkai(kata, "".join(marks) + zero, height)


def _name_width(names: Sequence[str]) -> float:
    return min(max((text_width(n, bold=True) for n in names), default=0) * HURUF, TERPANJANG) + 12


def _name(nama: str, y: float, right: float, tebal: bool = False) -> str:
    text = shorten(nama, TERPANJANG, HURUF, bold=tebal)
    return tulis(right - 12, y + BARIS / 2 + 6, text, HURUF, rata="end", tebal=tebal)


def _bar(row: Batang, y: float, left: float, x) -> str:
    edge, width = (AKSEN, 3) if row.terpilih else (TINTA, 0.75)
    start, end = sorted((x(0), x(row.nilai)))
    rect = (
        f'<rect x="{start:.1f}" y="{y + (BARIS - TEBAL) / 2:.1f}" width="{end - start:.1f}" '
        f'height="{TEBAL}" fill="{row.warna}" stroke="{edge}" stroke-width="{width}"/>'
    )
    figure = tulis(end + 8, y + BARIS / 2 + 6, row.teks, HURUF, tebal=row.terpilih)
    return _name(row.nama, y, left, row.terpilih) + rect + figure


def gambar_tumpuk(kata: Keterangan, kelas: Sequence[Kelas], rows: Sequence[Tumpukan]) -> str:
    """Stacked bars with a key above; a part that may not be shown leaves no length and the text says so."""
    key, key_height = _key(kelas)
    height = key_height + max(len(rows), 1) * BARIS
    room, _ = tata(kata, height)
    left = room.kiri + _name_width([r.nama for r in rows])
    right = room.kanan - max((text_width(r.teks) for r in rows), default=0) * HURUF - 16
    longest = max((sum(p or 0 for p in r.bagian) for r in rows), default=0)
    x = linear(0, longest, left, right)
    top = room.atas + key_height
    marks = [_stack(row, kelas, top + i * BARIS, left, x) for i, row in enumerate(rows)]
    zero = garis(left, top, left, room.bawah, REDUP)
    return bingkai(
        kata, f'<g transform="translate(0 {room.atas:.1f})">{key}</g>{"".join(marks)}{zero}', height
    )


def _stack(row: Tumpukan, kelas: Sequence[Kelas], y: float, left: float, x) -> str:
    parts, running = [], 0.0
    for part, look in zip(row.bagian, kelas, strict=True):
        start, running = x(running), running + (part or 0)
        parts.append(
            f'<rect x="{start:.1f}" y="{y + (BARIS - TEBAL) / 2:.1f}" width="{x(running) - start:.1f}" '
            f'height="{TEBAL}" fill="{look.warna}" stroke="{TINTA}" stroke-width=".75"/>'
        )
    figure = tulis(x(running) + 8, y + BARIS / 2 + 6, row.teks, HURUF)
    return _name(row.nama, y, left) + "".join(parts) + figure


def _key(kelas: Sequence[Kelas]) -> tuple[str, float]:
    """The classes with their colours in rows, and the height of all rows."""
    parts, x, y = [], 32.0, 0.0
    for look in kelas:
        wide = 34 + text_width(look.nama) * 16 + 24
        if x > 32 and x + wide > 1248:
            x, y = 32.0, y + 28
        parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="26" height="18" fill="{look.warna}" stroke="{TINTA}"/>'
            + tulis(x + 34, y + 15, look.nama, 16)
        )
        x += wide
    return "".join(parts), y + 34
