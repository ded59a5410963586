"""The map of real boundaries, from the table `bentuk` of a release: same component, other shapes.

Names keep one size on the screen. Each is drawn from the scale on at which it fits its own shape and touches
no name drawn before it, the roomiest first; kecamatan names come before all. So none overlap at any zoom.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import hypot, sqrt

import pandas as pd

from dashboard.components.peta import huruf
from dashboard.components.peta.bentuk import Cincin
from dashboard.components.peta.geometri import Geometri, Kecamatan, Unit

LANGKAH_KM = 0.005  # one unit of the table's coordinates
HURUF_PX = 12
HURUF_KECAMATAN_PX = 15  # the largest that the component uses
PIPIH = 3.0  # how much wider than high the room for a name is (table bentuk, lebar_nama)
MELEBIHI = 1.2  # a name may stand out of its shape by so much
JARAK_PX = 4  # between two names
BARIS_TERBANYAK = 3


@dataclass(frozen=True)
class Nama:
    """A name on the map: centre in map units, lines, size on the screen, and from which scale it is drawn."""

    x: float
    y: float
    baris: tuple[str, ...]
    lebar_px: float
    tinggi_px: float
    dari: float  # px per map unit


@dataclass(frozen=True)
class GeometriBatas(Geometri):
    """Real boundaries; `ruang` is the width free for each unit's name, in map units."""

    ruang: dict[str, float] = field(default_factory=dict)

    @cached_property
    def dokumen(self) -> dict:
        """The document of any geometry, with names that keep their size on the screen."""
        plain = super().dokumen
        names = self._names(plain["kecamatan"]) if self.ruang else {}
        shapes = {place.kode: compact_path(place.cincin) for place in (*self.unit, *self.kecamatan)}
        units = [
            unit | {"d": shapes[unit["kode"]]} | _label(names.get(unit["kode"])) for unit in plain["unit"]
        ]
        groups = [group | {"d": shapes[group["kode"]]} for group in plain["kecamatan"]]
        return plain | {"unit": units, "kecamatan": groups, "huruf_tetap": HURUF_PX, "ciut": 1}

    def _names(self, outlines: list[dict]) -> dict[str, Nama]:
        """Names of the units, each from the scale on at which it stands clear of all before it."""
        placed = [_kecamatan_name(outline[spot]) for outline in outlines for spot in ("besar", "kecil")]
        named = {}
        fitted = {unit.kode: _fit(unit, self.ruang[unit.kode]) for unit in self.unit}
        for kode, name in sorted(fitted.items(), key=lambda item: (item[1].dari, item[0])):
            clear = max((_clear_from(name, other) for other in placed), default=0.0)
            named[kode] = replace(name, dari=max(name.dari, clear))
            placed.append(named[kode])
        return named


def geometri_batas(bentuk: pd.DataFrame, wilayah: pd.DataFrame, tingkat: str = "pekon") -> GeometriBatas:
    """Outlines of pekon or of kecamatan, from the tables `bentuk` (not empty) and `wilayah` of a release."""
    nama = wilayah.set_index("kode_wilayah")["nama"].astype(str).to_dict()
    jenis = wilayah.set_index("kode_wilayah")["jenis"].astype(str).to_dict()
    units, numbers = [], {}
    for row in bentuk[bentuk["tingkat"] == tingkat].sort_values("kode_wilayah").itertuples():
        kode, group = row.kode_wilayah, row.kode_wilayah[:8]
        numbers[group] = numbers.get(group, 0) + 1
        judul = f"{jenis[kode].capitalize()} {nama[kode]}"
        judul += f" · Kec. {nama[group]}" if tingkat == "pekon" else ""
        rings = read_rings(row.cincin)
        units.append(Unit(kode, nama[kode], judul, nama[kode], group, numbers[group], row.x, row.y, rings))
    groups = bentuk[bentuk["tingkat"] == "kecamatan"].sort_values("kode_wilayah")
    outlines = [
        Kecamatan(kode, nama[kode], read_rings(rings))
        for kode, rings in zip(groups["kode_wilayah"], groups["cincin"], strict=True)
    ]
    room = dict(zip(bentuk["kode_wilayah"], bentuk["lebar_nama"].astype(float), strict=True))
    return GeometriBatas(
        unit=tuple(units),
        kecamatan=tuple(outlines),
        sebutan=tingkat,
        keterangan=caption(bentuk, wilayah),
        lebar_unit=_typical_width(bentuk),
        nama_unit=False,
        ruang=room if tingkat == "pekon" else {},
    )


def compact_path(rings: Sequence[Cincin]) -> str:
    """SVG path data in steps from point to point: half as long as with places, exact in whole numbers."""
    return "".join(_ring_path(ring) for ring in rings)


def _ring_path(ring: Cincin) -> str:
    steps = (f"{b[0] - a[0]:g} {b[1] - a[1]:g}" for a, b in zip(ring, ring[1:], strict=False))
    return f"M{ring[0][0]:g} {ring[0][1]:g}l{' '.join(steps)}z".replace(" -", "-")


def read_rings(text: str) -> tuple[Cincin, ...]:
    """The rings of one outline."""
    return tuple(tuple((x, y) for x, y in ring) for ring in json.loads(text))


def missing_units(bentuk: pd.DataFrame, wilayah: pd.DataFrame) -> list[str]:
    """Codes of pekon and kelurahan that have no outline: only the tile map shows them."""
    units = wilayah[(wilayah["tingkat"] == "pekon") & (wilayah["jenis"] != "tak dikenal")]
    return sorted(set(units["kode_wilayah"]) - set(bentuk["kode_wilayah"]))


def caption(bentuk: pd.DataFrame, wilayah: pd.DataFrame) -> str:
    """What stands inside the picture: that the boundaries are indicative, whose they are, what is missing."""
    first = bentuk.iloc[0]
    lost = len(missing_units(bentuk, wilayah))
    note = f"{first['keterangan']} · {first['sumber']}, {first['edisi']}"
    return note + (f" · {lost} pekon tanpa batas, lihat petak" if lost else "")


def _label(name: Nama | None) -> dict:
    return {"baris": list(name.baris), "dari": round(name.dari, 5)} if name else {}


def _typical_width(bentuk: pd.DataFrame) -> float:
    """Side of a square as large as a pekon is on average; sizes and zoom steps follow it."""
    units = bentuk[bentuk["tingkat"] == "pekon"]
    return round(sqrt(units["luas_km2"].mean()) / LANGKAH_KM, 1)


def _fit(unit: Unit, room: float) -> Nama:
    """The name on as many lines as let it appear soonest."""
    words = unit.nama.split()
    ways = [
        lines for n in range(1, min(BARIS_TERBANYAK, len(words)) + 1) for lines in huruf.break_lines(words, n)
    ]
    return min((_sized(unit, lines, room) for lines in ways), key=lambda name: name.dari)


def _sized(unit: Unit, lines: list[str], room: float) -> Nama:
    """From which scale on these lines lie inside the flat ellipse of the unit."""
    wide = max(huruf.text_width(line) for line in lines) * HURUF_PX
    tall = len(lines) * huruf.LINE_HEIGHT * HURUF_PX
    scale = hypot(wide, PIPIH * tall) / (max(room, 1.0) * MELEBIHI)
    return Nama(unit.x, unit.y, tuple(lines), wide, tall, scale)


def _kecamatan_name(spot: dict) -> Nama:
    wide = max(huruf.text_width(line, bold=True) for line in spot["baris"]) * HURUF_KECAMATAN_PX
    tall = len(spot["baris"]) * huruf.LINE_HEIGHT * HURUF_KECAMATAN_PX
    return Nama(spot["x"], spot["y"], tuple(spot["baris"]), wide, tall, 0.0)


def _clear_from(name: Nama, other: Nama) -> float:
    """The scale from which two names, each of fixed size on the screen, no longer touch."""
    across = _ratio((name.lebar_px + other.lebar_px) / 2 + JARAK_PX, abs(name.x - other.x))
    down = _ratio((name.tinggi_px + other.tinggi_px) / 2 + JARAK_PX, abs(name.y - other.y))
    return min(across, down)


def _ratio(px: float, distance: float) -> float:
    return px / distance if distance else float("inf")
