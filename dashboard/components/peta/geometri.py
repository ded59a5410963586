"""What the map draws: units, names fitted to them, kecamatan outlines. Any polygons will do.

The petak pekon of the reference are turned into hexagons here; imported boundaries later use the same class.
A Geometri goes to the browser once, named by the hash of its content; afterwards only values travel.
"""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

import pandas as pd

from dashboard.components.peta import bentuk, huruf
from dashboard.components.peta.bentuk import Cincin
from dashboard.components.peta.nama_kecamatan import BESAR, KECIL, place_names
from dashboard.components.peta.pola import PATTERNS

SKALA = 100  # width of one hexagon; browsers draw letters badly at font sizes below 1
HURUF_TERBESAR = 0.23  # of the hexagon's width
CONTOH_HURUF = "Sumber Agung Pagar Dewa"  # by its width a browser sees how much wider its letters are
KETERANGAN_PETAK = "petak pekon (bukan peta batas)"


@dataclass(frozen=True)
class Unit:
    """One place on the map: its shape, the point for its name, and the name in full and short."""

    kode: str
    nama: str
    judul: str  # first line of the tooltip: "Pekon Kenali · Kec. Belalau"
    label: str  # short name for a small shape, never the same for two units of a kecamatan
    kode_kecamatan: str
    nomor: int  # within its kecamatan, for the key on a small screen
    x: float
    y: float
    cincin: tuple[Cincin, ...]


@dataclass(frozen=True)
class Kecamatan:
    """Outline and name of a group of units."""

    kode: str
    nama: str
    cincin: tuple[Cincin, ...]


@dataclass(frozen=True)
class Geometri:
    """All shapes of one map. Units keep their order: values travel as arrays in this order."""

    unit: tuple[Unit, ...]
    kecamatan: tuple[Kecamatan, ...]
    sebutan: str  # what one unit is called in the legend: "pekon"
    keterangan: str  # written inside the picture
    lebar_unit: float = SKALA  # typical width of a unit; sizes of letters and zoom steps follow it
    nama_unit: bool = True  # whether units carry their own names, beside those of the kecamatan

    @cached_property
    def kotak(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of everything."""
        return bentuk.bounds(ring for unit in self.unit for ring in unit.cincin)

    @cached_property
    def urutan(self) -> dict[str, int]:
        """Place of each code in the arrays that travel."""
        return {unit.kode: i for i, unit in enumerate(self.unit)}

    @cached_property
    def dokumen(self) -> dict:
        """Everything a drawing needs, with names already broken into lines and placed."""
        order = {kecamatan.kode: i for i, kecamatan in enumerate(self.kecamatan)}
        units = [self._unit(unit, order.get(unit.kode_kecamatan, -1)) for unit in self.unit]
        return {
            "kotak": self.kotak,
            "lebar": self.lebar_unit,
            "acuan": [CONTOH_HURUF, round(huruf.text_width(CONTOH_HURUF), 3)],
            "sebutan": self.sebutan,
            "keterangan": self.keterangan,
            "pola": PATTERNS,
            "unit": units,
            "kecamatan": self._outlines(units),
        }

    @cached_property
    def json(self) -> bytes:
        """The document as it is sent."""
        return json.dumps(self.dokumen, ensure_ascii=False, separators=(",", ":")).encode()

    @cached_property
    def sidik(self) -> str:
        """Hash of the content: the browser fetches again only when it differs."""
        return hashlib.sha256(self.json).hexdigest()[:16]

    def _unit(self, unit: Unit, group: int) -> dict:
        drawn = {
            "kode": unit.kode, "judul": unit.judul, "nama": unit.nama, "kec": group, "no": unit.nomor,
            "x": round(unit.x, 1), "y": round(unit.y, 1), "d": bentuk.path(unit.cincin),
        }  # fmt: skip
        if self.nama_unit:
            drawn |= self._fitted(unit, unit.label, "baris", "huruf")
        if self.nama_unit and unit.label != unit.nama:
            drawn |= self._fitted(unit, unit.nama, "penuh", "huruf_penuh")
        return drawn

    def _fitted(self, unit: Unit, name: str, lines_key: str, size_key: str) -> dict:
        def width_at(dy: float) -> float:
            return bentuk.chord(unit.cincin, unit.x, unit.y + dy)

        lines, size = huruf.fit_name(name, width_at, HURUF_TERBESAR * self.lebar_unit)
        return {lines_key: lines, size_key: round(size, 1)}

    def _outlines(self, units: list[dict]) -> list[dict]:
        named = units if self.nama_unit else []
        numbers = [unit | {"baris": ["00"], "huruf": 0.5 * self.lebar_unit} for unit in named]
        large = place_names(self.kecamatan, self.unit, named, self.lebar_unit, BESAR)
        small = place_names(self.kecamatan, self.unit, numbers, self.lebar_unit, KECIL)
        return [
            {"kode": kecamatan.kode, "nama": kecamatan.nama, "d": bentuk.path(kecamatan.cincin),
             "kotak": bentuk.bounds(kecamatan.cincin), "besar": name, "kecil": tiny}
            for kecamatan, name, tiny in zip(self.kecamatan, large, small, strict=True)
        ]  # fmt: skip


def geometri_petak(petak: pd.DataFrame, wilayah: pd.DataFrame) -> Geometri:
    """Hexagons of all pekon and kelurahan, from the tables `petak` and `wilayah` of a release."""
    named = wilayah.set_index("kode_wilayah")
    places = petak[["kode_wilayah", "x", "y"]].sort_values("kode_wilayah")
    rows = [
        (str(kode), str(named.at[kode, "nama"]), str(named.at[kode, "jenis"]), float(x), _on_row(float(y)))
        for kode, x, y in places.itertuples(index=False)
    ]
    labels = _short_names([(kode, nama) for kode, nama, *_ in rows])
    numbers: Counter[str] = Counter()
    units = []
    for kode, nama, jenis, x, y in rows:
        group = kode[:8]
        numbers[group] += 1
        judul = f"{jenis.capitalize()} {nama} · Kec. {named.at[group, 'nama']}"
        ring = bentuk.hexagon(x * SKALA, y * SKALA, SKALA)
        units.append(
            Unit(kode, nama, judul, labels[kode], group, numbers[group], x * SKALA, y * SKALA, (ring,))
        )
    return _grouped(tuple(units), {kode: str(named.at[kode, "nama"]) for kode in numbers}, KETERANGAN_PETAK)


def _on_row(y: float) -> float:
    """The exact height of the row a rounded one means: neighbours then share their corners."""
    row = sqrt(3) / 2
    return round(y / row) * row


def _grouped(units: tuple[Unit, ...], names: dict[str, str], keterangan: str) -> Geometri:
    """Add the outline of each kecamatan, dissolved from its units."""
    groups = tuple(
        Kecamatan(kode, nama, bentuk.dissolve(r for u in units if u.kode_kecamatan == kode for r in u.cincin))
        for kode, nama in names.items()
    )
    return Geometri(units, groups, "pekon", keterangan)


def geometri_kecamatan(geometri: Geometri) -> Geometri:
    """The same map with one unit per kecamatan, named by the names of the kecamatan alone."""
    units = []
    for number, group in enumerate(geometri.kecamatan, 1):
        members = [unit for unit in geometri.unit if unit.kode_kecamatan == group.kode]
        x, y = _label_point(members)
        judul = f"Kecamatan {group.nama}"
        units.append(Unit(group.kode, group.nama, judul, group.nama, group.kode, number, x, y, group.cincin))
    note = geometri.keterangan.replace("petak pekon", "petak kecamatan")
    return Geometri(tuple(units), geometri.kecamatan, "kecamatan", note, geometri.lebar_unit, nama_unit=False)


def _label_point(members: list[Unit]) -> tuple[float, float]:
    """The middle of the group's widest row, so that the point lies inside."""
    middle = sum(unit.y for unit in members) / len(members)
    rows: dict[float, list[Unit]] = {}
    for unit in members:
        rows.setdefault(round(unit.y, 1), []).append(unit)
    y = min(rows, key=lambda y: (-len(rows[y]), abs(y - middle)))
    return sum(unit.x for unit in rows[y]) / len(rows[y]), y


def _short_names(rows: list[tuple[str, str]]) -> dict[str, str]:
    """Names of more than three words keep the first three when that names no other unit of the kecamatan."""
    shortened = {kode: " ".join(nama.split()[:3]) for kode, nama in rows}
    seen = Counter((kode[:8], short) for kode, short in shortened.items())
    full = dict(rows)
    return {kode: short if seen[kode[:8], short] == 1 else full[kode] for kode, short in shortened.items()}
