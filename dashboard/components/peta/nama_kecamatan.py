"""Where the name of each kecamatan stands: beside its units, or on the seam between two rows of names. Pure."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from dashboard.components.peta import bentuk, huruf

SIZE = 0.29  # height of the letters in widths of a unit; on screens they keep about 13 px
GAP = 0.12

Box = tuple[float, float, float, float]


class _Group(Protocol):
    kode: str
    nama: str
    cincin: tuple[bentuk.Cincin, ...]


class _Unit(Protocol):
    kode_kecamatan: str
    x: float
    y: float


def place_names(
    groups: Sequence[_Group], units: Sequence[_Unit], labels: Sequence[dict], width: float
) -> list[dict]:
    """For each group {x, y, baris, jangkar}: the spot that hides the fewest names of units and of other groups."""
    names = [_label_box(label) for label in labels]
    shapes = [bentuk.bounds(unit.cincin) for unit in units]
    taken: list[Box] = []
    placed: dict[str, dict] = {}
    for group in sorted(groups, key=lambda g: -len(g.nama)):
        own = [unit for unit in units if unit.kode_kecamatan == group.kode]
        foreign = [s for s, u in zip(shapes, units, strict=True) if u.kode_kecamatan != group.kode]
        best = min(
            _candidates(group, own, width),
            key=lambda spot: _cost(spot, names, foreign, taken, own, width),
        )
        taken.append(_box(best, width))
        placed[group.kode] = {"tx": round(best[0], 1), "ty": round(best[1], 1), "baris": best[2]}
    return [placed[group.kode] for group in groups]


Spot = tuple[float, float, list[str]]


def _candidates(group: _Group, own: Sequence[_Unit], width: float) -> Iterator[Spot]:
    """Spots on every seam between rows and just outside every end of a row."""
    words = group.nama.upper().split()
    ways = [[" ".join(words)], *huruf.break_lines(words, 2)]
    left, top, right, bottom = bentuk.bounds(group.cincin)
    half_row = width * 0.433
    steps = [left + i * width / 4 for i in range(int((right - left) / width * 4) + 1)]
    for lines in ways:
        rows = sorted({round(unit.y, 1) for unit in own})
        for y in (rows[0] - half_row * 1.9, *[y + half_row for y in rows], rows[-1] + half_row * 1.9):
            yield from ((x, y, lines) for x in steps)
        half = _text_width(lines) * width / 2
        for upper, lower in pairwise([*rows, rows[-1]]):
            row = [unit.x for unit in own if round(unit.y, 1) == upper]
            for y in {upper, (upper + lower) / 2}:
                yield min(row) - width * (0.5 + GAP) - half, y, lines
                yield max(row) + width * (0.5 + GAP) + half, y, lines
    del top, bottom


def _text_width(lines: list[str]) -> float:
    return max(huruf.text_width(line, bold=True) for line in lines) * SIZE


def _box(spot: Spot, width: float) -> Box:
    x, y, lines = spot
    half, tall = _text_width(lines) * width / 2, len(lines) * SIZE * width / 2
    return x - half, y - tall, x + half, y + tall


def _label_box(label: dict) -> Box:
    half = max(huruf.text_width(line) for line in label["baris"]) * label["huruf"] / 2
    tall = len(label["baris"]) * label["huruf"] * huruf.LINE_HEIGHT / 2
    return label["x"] - half, label["y"] - tall, label["x"] + half, label["y"] + tall


def _cost(
    spot: Spot, names: list[Box], foreign: list[Box], taken: list[Box], own: Sequence[_Unit], width: float
) -> float:
    """Overlaps in squares of a unit's width, each kind with its weight, plus the way from the group's middle."""
    box = _box(spot, width)
    hidden = sum(_overlap(box, name) for name in names)
    strange = sum(_overlap(box, shape) for shape in foreign)
    clash = sum(_overlap(_grown(box, width * 0.08), other) for other in taken)
    x, y = sum(u.x for u in own) / len(own), sum(u.y for u in own) / len(own)
    away = (abs(spot[0] - x) + abs(spot[1] - y)) / width
    return (10 * hidden + 1.2 * strange + 60 * clash) / width**2 + 0.25 * away + 0.1 * (len(spot[2]) - 1)


def _grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _overlap(a: Box, b: Box) -> float:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    tall = min(a[3], b[3]) - max(a[1], b[1])
    return wide * tall if wide > 0 and tall > 0 else 0.0
