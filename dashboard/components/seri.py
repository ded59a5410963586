"""Series with breaks: two points are joined only when method, line and kind of statement are the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_nilai
from dashboard.components.terbit import Fakta
from dashboard.domain.angka import TAMPAK
from dashboard.domain.periode import label

JEDA_TAHUN = 1  # a longer silence than this between two points is a gap, not a line
TEGAS = ("", "*")  # statements that may be joined; "more than" and "about" may not


@dataclass(frozen=True)
class Titik:
    """One point of a series: its figure, and what it was made by."""

    label: str
    figur: Figur
    metode: str = ""
    garis: str = ""
    konflik: str = ""

    @property
    def tahun(self) -> int:
        return int(self.figur.periode[:4])


@dataclass(frozen=True)
class Patah:
    """Where a series may not be joined, and why, in a few words."""

    sebelum: Titik
    sesudah: Titik
    sebab: str


def titik_terbit(facts: Sequence[Fakta]) -> list[Titik]:
    """The main statement of each period, oldest first."""
    chosen = [f for f in facts if f.utama and f.figur.nilai is not None]
    points = [Titik(f.label, f.figur, metode(f), f.garis, f.konflik) for f in chosen]
    return sorted(points, key=lambda p: p.figur.periode)


def metode(fact: Fakta) -> str:
    """The survey or agency that made the figure; a figure of BPS quoted by another stays one of BPS."""
    return "BPS" if "BPS" in fact.agensi else fact.metode


def titik_lain(facts: Sequence[Fakta]) -> list[Fakta]:
    """The other statements, oldest first: what contradicts the series or rounds it."""
    return sorted((f for f in facts if not f.utama), key=lambda f: f.figur.periode)


def titik_baris(card: dict, rows: Sequence[dict]) -> list[Titik]:
    """The figures of one indicator at one place that may be shown, from its rows of `nilai`, oldest first."""
    shown = [r for r in rows if r["status"] in TAMPAK]
    return [Titik(label(r["periode"]), figur_nilai(r, card["satuan"]), card["sumber"]) for r in shown]


def cari_patah(points: Sequence[Titik], sebab_selalu: str = "") -> list[Patah]:
    """Every break between neighbouring points; with `sebab_selalu` no two points may be joined at all."""
    found, line = [], ""
    for before, after in pairwise(points):
        line = before.garis or line
        reason = sebab_selalu or _sebab(before, after, line)
        if reason:
            found.append(Patah(before, after, reason))
    return found


def _sebab(before: Titik, after: Titik, garis: str) -> str:
    if garis and after.garis and garis != after.garis:
        return f"garis diganti: {garis} → {after.garis}"
    if before.metode != after.metode:
        return f"beda metode: {before.metode} → {after.metode}"
    if after.tahun - before.tahun > JEDA_TAHUN:
        first, last = before.tahun + 1, after.tahun - 1
        return f"{first if first == last else f'{first}–{last}'} tidak ada angka"
    if not {before.figur.penanda, after.figur.penanda} <= set(TEGAS):
        return "angka bulat atau batas bawah"
    return ""


def ruas(points: Sequence[Titik], breaks: Sequence[Patah]) -> list[list[Titik]]:
    """The points in runs that may be joined."""
    if not points:
        return []
    ends = {id(b.sebelum) for b in breaks}
    runs: list[list[Titik]] = [[]]
    for point in points:
        runs[-1].append(point)
        if id(point) in ends and point is not points[-1]:
            runs.append([])
    return runs
