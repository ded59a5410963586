"""Where the name of each kecamatan stands: beside its units or between rows, hiding as little as it can.

Every spot of a fine grid over and around the kecamatan has a cost; names then take their cheapest spots in
turn, a few rounds over, because each one moves the others. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from dashboard.components.peta import bentuk, huruf

BESAR = 0.29  # height of the letters in widths of a unit, where units are about 45 px wide
KECIL = 0.62  # on a phone, where units are about 15 px wide and names keep 10 px
ROUNDS = 5

HIDDEN, STRANGE, CLASH, AWAY, BROKEN = 10.0, 1.2, 80.0, 0.25, 0.1  # weights of what a spot does


class _Group(Protocol):
    kode: str
    nama: str
    cincin: tuple[bentuk.Cincin, ...]


class _Unit(Protocol):
    kode_kecamatan: str
    x: float
    y: float
    cincin: tuple[bentuk.Cincin, ...]


@dataclass
class _Spots:
    """All spots of one name: centres, boxes around the text, lines at each, what each costs by itself."""

    centres: np.ndarray
    boxes: np.ndarray
    lines: list[list[str]]
    costs: np.ndarray


def place_names(
    groups: Sequence[_Group], units: Sequence[_Unit], labels: Sequence[dict], width: float, size: float
) -> list[dict]:
    """For each group {x, y, baris}: centre of the name, its lines; `size`: letters' height in unit widths."""
    names = np.array([_label_box(label) for label in labels]).reshape(-1, 4)
    spots = [_spots(group, units, names, width, size) for group in groups]
    chosen = [int(np.argmin(spot.costs)) for spot in spots]
    for _ in range(ROUNDS):
        for i, spot in enumerate(spots):
            others = [spots[j].boxes[chosen[j]] for j in range(len(spots)) if j != i]
            clash = _covered(spot.boxes, np.array(others).reshape(-1, 4)) / width**2
            chosen[i] = int(np.argmin(spot.costs + CLASH * clash))
    return [_drawn(spot, c) for spot, c in zip(spots, chosen, strict=True)]


def _drawn(spot: _Spots, c: int) -> dict:
    x, y = spot.centres[c]
    return {"x": round(float(x), 1), "y": round(float(y), 1), "baris": spot.lines[c]}


def _spots(group: _Group, units: Sequence[_Unit], names: np.ndarray, width: float, size: float) -> _Spots:
    frame = bentuk.bounds(ring for unit in units for ring in unit.cincin)
    own = np.array([(unit.x, unit.y) for unit in units if unit.kode_kecamatan == group.kode])
    foreign = np.array([bentuk.bounds(unit.cincin) for unit in units if unit.kode_kecamatan != group.kode])
    words = group.nama.upper().split()
    ways = [[" ".join(words)], *huruf.break_lines(words, 2)]
    parts = [_grid(group, lines, width, size, frame) for lines in ways]
    centres = np.concatenate([grid for grid, _ in parts])
    boxes = np.concatenate([box for _, box in parts])
    lines = [way for way, (grid, _) in zip(ways, parts, strict=True) for _ in range(len(grid))]
    away = np.abs(centres - own.mean(axis=0)).sum(axis=1) / width
    broken = np.array([len(way) - 1 for way in lines])
    hidden = _covered(boxes, names) / width**2
    strange = _covered(boxes, foreign.reshape(-1, 4)) / width**2
    return _Spots(centres, boxes, lines, HIDDEN * hidden + STRANGE * strange + AWAY * away + BROKEN * broken)


def _grid(
    group: _Group, lines: list[str], width: float, size: float, frame: tuple
) -> tuple[np.ndarray, np.ndarray]:
    """Centres over the group and one text's width around it, inside the picture; and the boxes they give."""
    half = max(huruf.text_width(line, bold=True) for line in lines) * size * width / 2 + 0.06 * width
    tall = len(lines) * size * width / 2
    left, top, right, bottom = bentuk.bounds(group.cincin)
    first, last = max(left - half, frame[0] + half), min(right + half, frame[2] - half)
    xs = np.arange(first, last + 1, width / 8) if first <= last else np.array([(frame[0] + frame[2]) / 2])
    ys = np.arange(top - tall, bottom + tall + 1, width * 0.10825)
    centres = np.array([(x, y) for x in xs for y in ys])
    return centres, np.concatenate([centres - (half, tall), centres + (half, tall)], axis=1)


def _label_box(label: dict) -> tuple[float, float, float, float]:
    half = max(huruf.text_width(line) for line in label["baris"]) * label["huruf"] / 2
    tall = len(label["baris"]) * label["huruf"] * huruf.LINE_HEIGHT / 2
    return label["x"] - half, label["y"] - tall, label["x"] + half, label["y"] + tall


def _covered(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """How much of all boxes of `b` each box of `a` covers."""
    low, high = a[:, :2].min(axis=0), a[:, 2:].max(axis=0)
    near = b[(b[:, :2] < high).all(axis=1) & (b[:, 2:] > low).all(axis=1)]
    wide = np.minimum(a[:, None, 2], near[:, 2]) - np.maximum(a[:, None, 0], near[:, 0])
    tall = np.minimum(a[:, None, 3], near[:, 3]) - np.maximum(a[:, None, 1], near[:, 1])
    return (np.maximum(wide, 0) * np.maximum(tall, 0)).sum(axis=1)
