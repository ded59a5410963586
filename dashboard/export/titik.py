"""Dots on a line per place: two or more sources, periods or places side by side on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.export.batang import BARIS, HURUF, TERPANJANG
from dashboard.export.bingkai import GARIS, REDUP, Keterangan, Kotak, bingkai, garis, tata, tulis
from dashboard.export.huruf import shorten, text_width
from dashboard.export.penanda import penanda
from dashboard.export.sumbu import Tempat, linear, tick_texts, ticks

KUNCI, SUMBU = 34, 34


@dataclass(frozen=True)
class BarisTitik:
    """One line of dots: the place's name and one value per series (None: not shown)."""

    nama: str
    nilai: Sequence[float | None]
    teks: str = ""


def gambar_titik(
    kata: Keterangan, seri: Sequence[tuple[str, str]], rows: Sequence[BarisTitik], *, satuan: str
) -> str:
    """Dots per place; `seri` gives name and colour of each series, `teks` stands at the right end."""
    height = KUNCI + max(len(rows), 1) * BARIS + SUMBU
    room, _ = tata(kata, height)
    names = min(max((text_width(r.nama) for r in rows), default=0) * HURUF, TERPANJANG)
    texts = max((text_width(r.teks) for r in rows), default=0) * HURUF
    plot = Kotak(room.kiri + names + 24, room.atas + KUNCI, room.kanan - texts - 30, room.bawah - SUMBU)
    known = [v for r in rows for v in r.nilai if v is not None] or [0.0]
    scale = ticks(max(known), smallest=min(known))
    x = linear(scale[0], scale[-1], plot.kiri, plot.kanan)
    parts = [
        _key(seri, room),
        *(
            garis(x(v), plot.atas, x(v), plot.bawah, REDUP if v == 0 else GARIS)
            + tulis(x(v), plot.bawah + 24, text, 16, rata="middle", warna=REDUP)
            for v, text in zip(scale, tick_texts(scale, satuan), strict=True)
        ),
        *(_dots(row, seri, plot.atas + (i + 0.5) * BARIS, plot, x) for i, row in enumerate(rows)),
    ]
    return bingkai(kata, "".join(parts), height)


def _dots(row: BarisTitik, seri: Sequence[tuple[str, str]], y: float, plot: Kotak, x: Tempat) -> str:
    known = [v for v in row.nilai if v is not None]
    span = garis(x(min(known)), y, x(max(known)), y, REDUP, stroke_width=3) if len(known) > 1 else ""
    marks = "".join(
        penanda(number, x(value), y, colour, 8)
        for number, (value, (_, colour)) in enumerate(zip(row.nilai, seri, strict=True))
        if value is not None
    )
    name = shorten(row.nama, TERPANJANG, HURUF)
    words = tulis(plot.kiri - 14, y + 6, name, HURUF, rata="end") + tulis(
        plot.kanan + 18, y + 6, row.teks, HURUF
    )
    return words + span + marks


def _key(seri: Sequence[tuple[str, str]], room: Kotak) -> str:
    parts, x = [], room.kiri + 10
    for number, (name, colour) in enumerate(seri):
        parts.append(penanda(number, x, room.atas + 10, colour, 7) + tulis(x + 16, room.atas + 16, name, 16))
        x += text_width(name) * 16 + 48
    return "".join(parts)
