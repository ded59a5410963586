"""Series over time as a picture: lines that stop where a value is missing or the method changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.export.bingkai import GARIS, REDUP, Keterangan, Kotak, bingkai, garis, tata, tulis
from dashboard.export.huruf import shorten, text_width
from dashboard.export.penanda import PUTUS, penanda
from dashboard.export.sumbu import Tempat, linear, tick_texts, ticks

TINGGI, HURUF = 460, 16
RUANG_NAMA = 250  # px at the right for the names of the series
JARAK = 20  # between names that would otherwise touch


@dataclass(frozen=True)
class Titik:
    """One value of a series: where in time (a number such as 2024.5), figure, its text, the method behind."""

    x: float
    nilai: float | None
    teks: str = ""
    metode: str = ""


@dataclass(frozen=True)
class Seri:
    """One line: name, colour, values in order of time; `utama` is drawn thicker with its figures."""

    nama: str
    warna: str
    titik: Sequence[Titik]
    utama: bool = False


def gambar_deret(
    kata: Keterangan,
    seri: Sequence[Seri],
    *,
    satuan: str,
    waktu: Sequence[tuple[float, str]],
    dari_nol: bool = True,
) -> str:
    """Lines over time. `waktu` gives the ticks of the x axis as (where, words)."""
    room, _ = tata(kata, TINGGI)
    scale = _scale(seri, dari_nol)
    left = room.kiri + max(text_width(t) for t in tick_texts(scale, satuan)) * HURUF + 14
    plot = Kotak(left, room.atas + 30, room.kanan - RUANG_NAMA, room.bawah - 34)
    xs = [x for x, _ in waktu]
    x = linear(min(xs), max(xs), plot.kiri + 24, plot.kanan - 24)
    y = linear(scale[0], scale[-1], plot.bawah, plot.atas)
    parts = [
        sumbu_y(plot, y, scale, satuan),
        _time_axis(plot, x, waktu),
        _breaks(plot, x, seri),
        *(_line(one, number, x, y) for number, one in sorted(enumerate(seri), key=lambda s: s[1].utama)),
        _names(seri, plot, y),
    ]
    return bingkai(kata, "".join(parts), TINGGI)


def _scale(seri: Sequence[Seri], dari_nol: bool) -> list[float]:
    known = [t.nilai for one in seri for t in one.titik if t.nilai is not None] or [0.0]
    if dari_nol or min(known) <= 0:
        return ticks(max(known), smallest=min(known))
    span = ticks(max(known) - min(known) or 1.0)
    step = span[1] - span[0]
    first = int(min(known) / step)
    return [round((first + n) * step, 10) for n in range(int(max(known) / step) - first + 2)]


def sumbu_y(plot: Kotak, y: Tempat, scale: Sequence[float], satuan: str) -> str:
    """Light rules across the plot with their values to the left."""
    return "".join(
        garis(plot.kiri, y(v), plot.kanan, y(v), REDUP if v == 0 else GARIS)
        + tulis(plot.kiri - 8, y(v) + 5, text, HURUF, rata="end", warna=REDUP)
        for v, text in zip(scale, tick_texts(scale, satuan), strict=True)
    )


def _time_axis(plot: Kotak, x: Tempat, waktu: Sequence[tuple[float, str]]) -> str:
    """Words under the plot; where they would touch some are left out, the last one never."""
    kept, free = [], float("inf")
    for where, words in sorted(waktu, reverse=True):
        half = text_width(words) * HURUF / 2
        if x(where) + half < free:
            kept.append(tulis(x(where), plot.bawah + 24, words, HURUF, rata="middle", warna=REDUP))
            free = x(where) - half - 10
    return "".join(kept)


def _breaks(plot: Kotak, x: Tempat, seri: Sequence[Seri]) -> str:
    """A dashed upright where the main series (or the first) changes its method, and both names."""
    main = next((s for s in seri if s.utama), seri[0])
    known = [t for t in main.titik if t.nilai is not None]
    parts = []
    for before, after in pairwise(known):
        if before.metode != after.metode:
            place = (x(before.x) + x(after.x)) / 2
            parts.append(
                garis(
                    place, plot.atas - 8, place, plot.bawah, REDUP, stroke_width=1.5, stroke_dasharray="3 5"
                )
            )
            words = f"beda metode: {before.metode or '?'} → {after.metode or '?'}"
            parts.append(tulis(place, plot.atas - 14, words, 15, rata="middle", warna=REDUP))
    return "".join(parts)


def _line(seri: Seri, number: int, x: Tempat, y: Tempat) -> str:
    known = [t for t in seri.titik if t.nilai is not None]
    joined = (p for p in pairwise(seri.titik) if _joined(*p))
    dash = {"stroke_dasharray": PUTUS[number % len(PUTUS)]} if PUTUS[number % len(PUTUS)] else {}
    thick = 4 if seri.utama else 2.5
    lines = [
        garis(x(a.x), y(a.nilai), x(b.x), y(b.nilai), seri.warna, stroke_width=thick, **dash)
        for a, b in joined
    ]
    marks = [penanda(number, x(t.x), y(t.nilai), seri.warna, 6 if seri.utama else 4.5) for t in known]
    texts = [
        tulis(x(t.x), y(t.nilai) - 13, t.teks, HURUF, rata="middle", tebal=True)
        for t in known
        if seri.utama and t.teks
    ]
    return "".join(lines + marks + texts)


def _joined(a: Titik, b: Titik) -> bool:
    return a.nilai is not None and b.nilai is not None and a.metode == b.metode


def _names(seri: Sequence[Seri], plot: Kotak, y: Tempat) -> str:
    """The name of each series at the height of its last value, pushed apart, with its marker."""
    ends = []
    for number, one in enumerate(seri):
        last = next((t.nilai for t in reversed(one.titik) if t.nilai is not None), None)
        if last is not None:
            ends.append((y(last), number, one))
    parts, above = [], plot.atas - 40
    for height, number, one in sorted(ends, key=lambda e: e[0]):
        above = max(height, above + JARAK)
        name = shorten(one.nama, RUANG_NAMA - 40, HURUF, bold=one.utama)
        parts.append(penanda(number, plot.kanan + 14, above, one.warna, 5))
        parts.append(tulis(plot.kanan + 28, above + 5, name, HURUF, tebal=one.utama))
    return "".join(parts)
