"""The map of real boundaries, from the table `bentuk` of a release: same component, other shapes.

Names keep one size on the screen. Each is drawn from the scale on at which it fits its own shape and touches
no name drawn before it, the roomiest first; kecamatan names come before all. So none overlap at any zoom.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations
from math import hypot, inf, sqrt

import pandas as pd

from dashboard.components.peta import huruf
from dashboard.components.peta.bentuk import Cincin
from dashboard.components.peta.geometri import SKALA, Geometri, Kecamatan, Unit

LANGKAH_KM = 0.005  # one step of the table's coordinates
HURUF_PX = 12
PIPIH = 3.0  # how much wider than high the room for a name is (table bentuk, lebar_nama)
MELEBIHI = 1.2  # a name may stand out of its shape by so much
JARAK_PX = 4  # between two names
BARIS_TERBANYAK = 3


@dataclass(frozen=True)
class Huruf:
    """Letters of a kind of name, in px."""

    px: float
    tebal: bool


BIASA = Huruf(HURUF_PX, tebal=False)
BESAR, TERBESAR = Huruf(10, tebal=True), Huruf(15, tebal=True)  # what the map uses for kecamatan
BESAR_DARI = 0.28  # the scale from which the map uses the spots for large pictures


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
    """Real boundaries; `ruang`: where each unit and kecamatan has most room for its name (x, y, width)."""

    ruang: dict[str, tuple[float, float, float]] = field(default_factory=dict)

    @cached_property
    def dokumen(self) -> dict:
        """The document of any geometry, with names that keep their size on the screen."""
        plain = super().dokumen
        names = self._names(plain["kecamatan"]) if self.sebutan == "pekon" else {}
        shapes = {place.kode: compact_path(place.cincin) for place in (*self.unit, *self.kecamatan)}
        units = [
            unit | {"d": shapes[unit["kode"]]} | _label(names.get(unit["kode"])) for unit in plain["unit"]
        ]
        groups = [group | {"d": shapes[group["kode"]]} for group in plain["kecamatan"]]
        return plain | {"unit": units, "kecamatan": groups, "huruf_tetap": HURUF_PX, "ciut": 1}

    def _outlines(self, units: list[dict]) -> list[dict]:
        """Names of kecamatan stand where their own land is widest, unless two would touch there."""
        plain = super()._outlines(units)
        names = [_fit(group.nama.upper(), self.ruang[group.kode], BESAR) for group in self.kecamatan]
        if any(_clear_from(name, other, gap=0) > BESAR_DARI for name, other in combinations(names, 2)):
            return plain
        spots = [{"x": name.x, "y": name.y, "baris": list(name.baris)} for name in names]
        return [outline | {"besar": spot} for outline, spot in zip(plain, spots, strict=True)]

    def _names(self, outlines: list[dict]) -> dict[str, Nama]:
        """Names of the units, each from the scale on at which it stands clear of all before it."""
        spots = [outline[spot] for outline in outlines for spot in ("besar", "kecil")]
        placed = [_set(spot["baris"], (spot["x"], spot["y"], inf), TERBESAR) for spot in spots]
        fitted = {unit.kode: _fit(unit.nama, self.ruang[unit.kode], BIASA) for unit in self.unit}
        named = {}
        for kode, name in sorted(fitted.items(), key=lambda item: (item[1].dari, item[0])):
            clear = max((_clear_from(name, other) for other in placed), default=0.0)
            named[kode] = replace(name, dari=max(name.dari, clear))
            placed.append(named[kode])
        return named


def geometri_batas(bentuk: pd.DataFrame, wilayah: pd.DataFrame, tingkat: str = "pekon") -> GeometriBatas:
    """Outlines of pekon or of kecamatan, from the tables `bentuk` (not empty) and `wilayah` of a release."""
    nama = wilayah.set_index("kode_wilayah")["nama"].astype(str).to_dict()
    drawn = _scaled(bentuk)
    groups = drawn[drawn["tingkat"] == "kecamatan"]
    return GeometriBatas(
        unit=_units(drawn[drawn["tingkat"] == tingkat], nama, wilayah),
        kecamatan=tuple(
            Kecamatan(kode, nama[kode], rings)
            for kode, rings in zip(groups["kode_wilayah"], groups["cincin"], strict=True)
        ),
        sebutan=tingkat,
        keterangan=caption(bentuk, wilayah),
        nama_unit=False,
        ruang={row.kode_wilayah: (row.x, row.y, row.ruang) for row in drawn.itertuples()},
    )


def _scaled(bentuk: pd.DataFrame) -> pd.DataFrame:
    """The rows by code; a pekon of average area is as wide as a tile, so lines and letters suit both maps."""
    units = bentuk[bentuk["tingkat"] == "pekon"]
    scale = SKALA * LANGKAH_KM / sqrt(units["luas_km2"].mean())
    return bentuk.sort_values("kode_wilayah").assign(
        x=(bentuk["x"] * scale).round(1),
        y=(bentuk["y"] * scale).round(1),
        ruang=bentuk["lebar_nama"] * scale,
        cincin=bentuk["cincin"].map(lambda text: read_rings(text, scale)),
    )


def _units(rows: pd.DataFrame, nama: dict[str, str], wilayah: pd.DataFrame) -> tuple[Unit, ...]:
    jenis = wilayah.set_index("kode_wilayah")["jenis"].astype(str).to_dict()
    numbers: Counter[str] = Counter()
    units = []
    for row in rows.itertuples():
        kode, group = row.kode_wilayah, row.kode_wilayah[:8]
        numbers[group] += 1
        judul = f"{jenis[kode].capitalize()} {nama[kode]}"
        judul += f" · Kec. {nama[group]}" if kode != group else ""
        units.append(
            Unit(kode, nama[kode], judul, nama[kode], group, numbers[group], row.x, row.y, row.cincin)
        )
    return tuple(units)


def compact_path(rings: Sequence[Cincin]) -> str:
    """SVG path data in steps of a tenth from point to point: half as long as with places, without drift."""
    return "".join(_ring_path([(round(x * 10), round(y * 10)) for x, y in ring]) for ring in rings)


def _ring_path(tenths: list[tuple[int, int]]) -> str:
    steps = [b - a for p, q in zip(tenths, tenths[1:], strict=False) for a, b in zip(p, q, strict=True)]
    start = " ".join(f"{value / 10:g}" for value in tenths[0])
    return f"M{start}l{' '.join(map(_tenth, steps))}z".replace(" -", "-")


def _tenth(value: int) -> str:
    return f"{value / 10:g}".replace("0.", ".", 1) if abs(value) < 10 else f"{value / 10:g}"


def read_rings(text: str, scale: float = 1.0) -> tuple[Cincin, ...]:
    """The rings of one outline."""
    return tuple(
        tuple((round(x * scale, 1), round(y * scale, 1)) for x, y in ring) for ring in json.loads(text)
    )


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
    return {"baris": list(name.baris), "dari": round(name.dari, 3)} if name else {}


def _fit(name: str, room: tuple[float, float, float], letters: Huruf) -> Nama:
    """The name on as many lines as let it appear soonest."""
    words = name.split()
    counts = range(1, min(BARIS_TERBANYAK, len(words)) + 1)
    ways = [lines for count in counts for lines in huruf.break_lines(words, count)]
    return min((_set(lines, room, letters) for lines in ways), key=lambda set_name: set_name.dari)


def _set(lines: Sequence[str], room: tuple[float, float, float], letters: Huruf) -> Nama:
    """These lines at the middle of the room, and from which scale on they lie inside its flat ellipse."""
    x, y, width = room
    wide = max(huruf.text_width(line, letters.tebal) for line in lines) * letters.px
    tall = len(lines) * huruf.LINE_HEIGHT * letters.px
    return Nama(x, y, tuple(lines), wide, tall, hypot(wide, PIPIH * tall) / (max(width, 1.0) * MELEBIHI))


def _clear_from(name: Nama, other: Nama, gap: float = JARAK_PX) -> float:
    """The scale from which two names, each of fixed size on the screen, no longer touch."""
    across = _ratio((name.lebar_px + other.lebar_px) / 2 + gap, abs(name.x - other.x))
    down = _ratio((name.tinggi_px + other.tinggi_px) / 2 + gap, abs(name.y - other.y))
    return min(across, down)


def _ratio(px: float, distance: float) -> float:
    return px / distance if distance else inf
