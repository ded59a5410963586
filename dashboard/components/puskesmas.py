"""Stunting by puskesmas: the round of the files, and the published round beside its kecamatan's."""

from dataclasses import dataclass

import pandas as pd

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import figur_tempat
from dashboard.components.session import baca, rilis
from dashboard.components.stunting import TERBIT
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import format_daftar
from dashboard.domain.periode import label

TABEL = "gizi_puskesmas"


@dataclass(frozen=True)
class Puskesmas:
    """One puskesmas in one round of the files."""

    nama: str
    kecamatan: str
    diukur: Figur
    pendek: Figur


@dataclass(frozen=True)
class Banding:
    """A published count by puskesmas beside the one of its kecamatan."""

    nama: str
    kecamatan: str
    menurut_puskesmas: Figur
    menurut_kecamatan: Figur

    @property
    def sama(self) -> bool:
        return self.menurut_puskesmas.nilai == self.menurut_kecamatan.nilai


def _rows(asal: str, periode: str, choice: Pilihan, tempat: Tempat) -> pd.DataFrame:
    rows = baca(TABEL)
    rows = rows[(rows["periode"] == periode) & (rows["asal"] == asal)]
    return rows[rows["kode_kecamatan"].isin([*tempat.kecamatan_dari(choice)])]


def _figur(row: dict, apa: str) -> Figur:
    value = row[apa]
    missing = pd.isna(value)
    status = "nol" if not missing and value == 0 else "ada"
    if missing:
        status = row["status"] if apa == "pendek" else "tidak_ada" if row["asal"] == "terbit" else "ditahan"
    return Figur(
        TABEL,
        f"{apa}_terbit" if row["asal"] == "terbit" else apa,
        f"puskesmas {row['puskesmas']}",
        row["periode"],
        rilis().id,
        None if missing else float(value),
        "balita",
        status,
        asal=row["asal"],
    )


def baca_puskesmas(periode: str, choice: Pilihan, tempat: Tempat) -> list[Puskesmas]:
    """The puskesmas of the chosen kecamatan in one round of the files, by name."""
    rows = _rows(rilis().asal, periode, choice, tempat)
    return [
        Puskesmas(r["puskesmas"], r["kode_kecamatan"], _figur(r, "diukur"), _figur(r, "pendek"))
        for r in rows.to_dict("records")
    ]


def baca_banding(choice: Pilihan, tempat: Tempat) -> list[Banding]:
    """The newest published round by puskesmas; those that differ from their kecamatan first."""
    rows = baca(TABEL)
    periods = sorted(rows.loc[rows["asal"] == "terbit", "periode"].unique())
    if not periods:
        return []
    found = [
        Banding(
            r["puskesmas"],
            r["kode_kecamatan"],
            _figur(r, "pendek"),
            figur_tempat(TERBIT, r["periode"], "kecamatan", r["kode_kecamatan"]),
        )
        for r in _rows("terbit", periods[-1], choice, tempat).to_dict("records")
    ]
    return sorted(found, key=lambda b: (b.sama, b.nama))


def kalimat_banding(rows: list[Banding]) -> str:
    """How many agree, and which do not."""
    if not rows:
        return "Belum ada angka terbit per puskesmas untuk pilihan ini."
    when = label(rows[0].menurut_puskesmas.periode)
    differ = [b for b in rows if not b.sama]
    if not differ:
        return f"{when}: angka puskesmas sama dengan angka kecamatannya di {len(rows)} puskesmas."
    words = [
        f"{b.nama} {teks(b.menurut_puskesmas)} menurut puskesmas, {teks(b.menurut_kecamatan)} per kecamatan"
        for b in differ
    ]
    return f"{when}: berbeda di {len(differ)} dari {len(rows)} puskesmas: {format_daftar(words)}."
