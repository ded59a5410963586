"""The cumulative curve: how much of a whole the largest places hold together."""

from collections.abc import Sequence
from itertools import accumulate

from dashboard.domain.angka import format_bilangan, format_persen
from dashboard.export.bingkai import AKSEN, GARIS, REDUP, Keterangan, Kotak, bingkai, garis, tata, tulis
from dashboard.export.deret import sumbu_y
from dashboard.export.sumbu import linear, tick_texts, ticks

TINGGI, HURUF = 460, 16


def half_point(nilai: Sequence[float], keseluruhan: float) -> int | None:
    """How many of the largest values reach half of the whole; None when those known do not."""
    sums = accumulate(sorted(nilai, reverse=True))
    return next((n for n, total in enumerate(sums, 1) if total >= keseluruhan / 2), None)


def gambar_kumulatif(
    kata: Keterangan, nilai: Sequence[float], *, sebutan: str, keseluruhan: float | None = None
) -> str:
    """The curve over places from the largest on, half of the whole marked.

    `keseluruhan` is the whole with places that may not be shown; without it the sum of the given values.
    """
    room, _ = tata(kata, TINGGI)
    whole = keseluruhan or sum(nilai) or 1.0
    shares = [100 * s / whole for s in accumulate(sorted(nilai, reverse=True))]
    plot = Kotak(room.kiri + 74, room.atas + 12, room.kanan - 24, room.bawah - 60)
    x = linear(0, max(len(shares), 1), plot.kiri, plot.kanan)
    y = linear(0, 100, plot.bawah, plot.atas)
    points = " ".join(f"{x(n):.1f},{y(share):.1f}" for n, share in enumerate([0.0, *shares]))
    equal = garis(
        x(0), y(0), plot.kanan, y(shares[-1] if shares else 0), GARIS, stroke_width=2, stroke_dasharray="6 5"
    )
    curve = f'<polyline points="{points}" fill="none" stroke="{AKSEN}" stroke-width="4"/>'
    axis = sumbu_y(plot, y, [0, 25, 50, 75, 100], "persen")
    half = half_point(nilai, whole)
    mark = ""
    if half:
        words = f"{format_bilangan(half)} {sebutan} memuat {format_persen(shares[half - 1], 1)}"
        mark = _half(x(half), y(shares[half - 1]), plot.bawah, words)
    return bingkai(kata, axis + _places(plot, x, len(shares), sebutan) + equal + curve + mark, TINGGI)


def _places(plot: Kotak, x, count: int, sebutan: str) -> str:
    scale = [v for v in ticks(max(count, 1), 8) if v <= count]
    texts = "".join(
        tulis(x(v), plot.bawah + 24, text, HURUF, rata="middle", warna=REDUP)
        for v, text in zip(scale, tick_texts(scale, ""), strict=True)
    )
    words = f"banyaknya {sebutan}, dari yang terbanyak; garis putus: bila merata"
    return texts + tulis(
        (plot.kiri + plot.kanan) / 2, plot.bawah + 50, words, HURUF, rata="middle", warna=REDUP
    )


def _half(x: float, y: float, bottom: float, words: str) -> str:
    return (
        garis(x, bottom, x, y, AKSEN, stroke_width=2)
        + f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="{AKSEN}"/>'
        + tulis(x + 16, y + 26, words, 20, tebal=True)
    )
