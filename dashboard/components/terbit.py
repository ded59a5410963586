"""Published series: the latest fact, the one before it, and whether the two may be compared."""

import re
from dataclasses import dataclass
from html import escape

import pandas as pd

from dashboard.components.angka import Figur, angka
from dashboard.components.figur import figur_terbit
from dashboard.components.session import baca, baca_rekam, per_rilis
from dashboard.domain.angka import format_selisih

JEDA_BANDING = 1  # years within which an older comparator still says something
PANAH = {"naik": "▲ naik", "turun": "▼ turun"}


@dataclass(frozen=True)
class Fakta:
    """One published fact with its place in the series."""

    figur: Figur
    label: str
    agensi: str
    konflik: str
    utama: bool = True  # the statement used when only one can be shown for a period
    catatan: str = ""
    garis: str = ""  # the poverty line, where the source states it

    @property
    def metode(self) -> str:
        """The survey or register behind it, without year and co-author: 'SSGI', 'SKI', 'BPS'."""
        return re.split(r"[\s/(]", self.agensi)[0]


def _facts(rows: pd.DataFrame, tabel: str) -> list[Fakta]:
    seen: set[str] = set()
    facts = []
    for row in rows.to_dict("records"):
        figure = figur_terbit(row, tabel)
        if row["periode"] in seen:
            figure = figure.bagian(varian=f"{row['nilai']:g}")
        seen.add(row["periode"])
        facts.append(
            Fakta(
                figure,
                row["label_periode"],
                row["agensi"],
                row.get("konflik_id", ""),
                bool(row.get("adalah_utama", True)),
                row["catatan"],
                row.get("garis", ""),
            )
        )
    return facts


@per_rilis(100)
def fakta_terbit(kode: str, tempat: str) -> list[Fakta]:
    """Every fact of a series at one place, newest first; within a period the one its source states first."""
    rows = baca("terbit", kode)
    rows = rows[rows["kode_wilayah"] == tempat]
    ordered = rows.sort_values(["periode", "adalah_utama"], ascending=False, kind="stable")
    return _facts(ordered, "terbit")


@per_rilis(100)
def fakta_pembanding(kode: str, wilayah: str) -> list[Fakta]:
    """Facts of the province or the nation, newest first."""
    rows = baca("pembanding", kode)
    rows = rows[rows["wilayah"] == wilayah].sort_values("periode", ascending=False)
    return _facts(rows, "pembanding")


def seri_periode(facts: list[Fakta]) -> tuple[Fakta, list[Fakta], Fakta | None]:
    """The latest fact, others stated for that same period, and the fact of the period before."""
    first = facts[0]
    same = [f for f in facts[1:] if f.figur.periode == first.figur.periode]
    older = [f for f in facts if f.figur.periode < first.figur.periode]
    return first, same, older[0] if older else None


def html_perubahan(now: Fakta, before: Fakta | None) -> str:
    """An arrow with the change when series and method are the same; otherwise why there is none."""
    if before is None:
        return "<p>Belum ada angka sebelumnya.</p>"
    old = f"{angka(before.figur)} ({before.label})"
    if now.metode != before.metode:
        return f"<p class='banding'>Sebelumnya {old}; tanpa panah, {before.metode} beda metode</p>"
    change = now.figur.nilai - before.figur.nilai
    if change == 0:
        return f"<p>Tetap dari {old}</p>"
    way = "naik" if change > 0 else "turun"
    kind = "buruk" if change > 0 else "baik"  # every series shown with an arrow counts a hardship
    text = format_selisih(abs(change), now.figur.satuan).lstrip("+")
    return f"<p><span class='panah-{kind}'>{PANAH[way]} {text}</span> dari {old}</p>"


def html_banding(kode: str, periode: str, wilayah: str, nama: str) -> str:
    """The comparator of the same period, else one of a near year with its year, else 'belum ada'."""
    facts = fakta_pembanding(kode, wilayah)
    same = [f for f in facts if f.figur.periode == periode]
    if same:
        return f"{nama} {angka(same[0].figur)}"
    near = [f for f in facts if abs(int(f.figur.periode[:4]) - int(periode[:4])) <= JEDA_BANDING]
    return f"{nama} {angka(near[0].figur)} ({near[0].label})" if near else f"{nama} belum ada"


def html_target(kode: str) -> str:
    """The published targets of a series, or 'target: belum ada'."""
    rows = baca_rekam("target", kode)
    if not rows:
        return "Target: belum ada"
    texts, own = [], False
    for row in rows:
        figure = figur_terbit({"penanda": "", "periode": str(row["tahun"]), **row}, "target")
        texts.append(f"{row['tahun']} {escape(row['wilayah'])} {angka(figure)}")
        own = own or row["wilayah"] == baca("rilis")["nama_kabupaten"].iloc[0]
    return "Target " + "; ".join(texts) + ("" if own else "; kabupaten belum ada")
