"""Markers of series: each has a shape of its own, so that colour is never alone."""

from math import cos, pi, sin

from dashboard.export.bingkai import TINTA

BENTUK = ("bulat", "persegi", "segitiga", "ketupat", "terbalik")
SISI = {"persegi": (4, pi / 4), "segitiga": (3, -pi / 2), "ketupat": (4, 0.0), "terbalik": (3, pi / 2)}
PUTUS = ("", "9 5", "2 4", "12 4 2 4", "5 3")  # dashes that go with the shapes


def penanda(number: int, x: float, y: float, warna: str, jari: float = 6) -> str:
    """The marker of the series with this number, at a point; the outline keeps light colours visible."""
    shape = BENTUK[number % len(BENTUK)]
    look = f'fill="{warna}" stroke="{TINTA}" stroke-width="1"'
    if shape == "bulat":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{jari:g}" {look}/>'
    corners, turn = SISI[shape]
    radius = jari * 1.3
    angles = (turn + 2 * pi * i / corners for i in range(corners))
    points = " ".join(f"{x + radius * cos(a):.1f},{y + radius * sin(a):.1f}" for a in angles)
    return f'<polygon points="{points}" {look}/>'
