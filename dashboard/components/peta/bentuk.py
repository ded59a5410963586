"""Plane geometry for the map: hexagons, dissolving shapes that share edges, widths. Pure, no geopandas."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import sqrt

Titik = tuple[float, float]
Cincin = tuple[Titik, ...]

_ROUND = 3


def hexagon(x: float, y: float, width: float) -> Cincin:
    """A hexagon standing on a corner, clockwise on a screen (y down)."""
    half, side = width / 2, width / sqrt(3)
    right = ((0, -side), (half, -side / 2), (half, side / 2))
    corners = (*right, *((-dx, -dy) for dx, dy in right))
    return tuple((round(x + dx, _ROUND), round(y + dy, _ROUND)) for dx, dy in corners)


def dissolve(rings: Iterable[Cincin]) -> tuple[Cincin, ...]:
    """Outline of shapes that share their edges exactly: an edge walked both ways drops out."""
    edges = [edge for ring in rings for edge in zip(ring, (*ring[1:], ring[0]), strict=True)]
    both = set(edges)
    onward: dict[Titik, list[Titik]] = defaultdict(list)
    for start, end in edges:
        if (end, start) not in both:
            onward[start].append(end)
    outlines = []
    while onward:
        outlines.append(_walk(onward))
    return tuple(outlines)


def _walk(onward: dict[Titik, list[Titik]]) -> Cincin:
    start = point = next(iter(onward))
    ring = []
    while point in onward:
        ring.append(point)
        following = onward[point].pop()
        if not onward[point]:
            del onward[point]
        point = following
        if point == start:
            break
    return tuple(ring)


def path(rings: Sequence[Cincin]) -> str:
    """The rings as SVG path data, whole numbers where possible."""
    return "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in ring) + "Z" for ring in rings)


def bounds(rings: Iterable[Cincin]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    points = [point for ring in rings for point in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def chord(rings: Sequence[Cincin], x: float, y: float) -> float:
    """Width free for a text centred at x on the height y: twice the way to the nearer edge; 0 outside."""
    crossings = [_cross(a, b, y) for ring in rings for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)]
    hits = sorted(hit for hit in crossings if hit is not None)
    left = [hit for hit in hits if hit <= x]
    if len(left) % 2 == 0:
        return 0.0
    right = min(hit for hit in hits if hit > x)
    return 2 * min(x - left[-1], right - x)


def _cross(a: Titik, b: Titik, y: float) -> float | None:
    if (a[1] <= y) == (b[1] <= y):
        return None
    return a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
