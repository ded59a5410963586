"""Figures made from the rows of a release: one row, a sum over chosen places, a published fact."""

from collections.abc import Sequence

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.kartu import kartu
from dashboard.components.session import baca, per_rilis, rilis
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import SATUAN_PERSEN, TAMPAK

KOLOM_FIGUR = (
    "kode_indikator",
    "kode_wilayah",
    "periode",
    "nilai",
    "status",
    "pembilang",
    "penyebut",
    "asal",
)
TERTUTUP = ("rahasia", "ditahan", "gerbang")


def _number(value: object) -> float | None:
    return None if value is None or pd.isna(value) else float(value)


def figur_nilai(row: dict, satuan: str) -> Figur:
    """The figure of one row of `nilai`."""
    return Figur(
        "nilai",
        row["kode_indikator"],
        row["kode_wilayah"],
        row["periode"],
        rilis().id,
        _number(row["nilai"]),
        satuan=satuan,
        status=row["status"],
        pembilang=_number(row["pembilang"]),
        penyebut=_number(row["penyebut"]),
        asal=row["asal"],
        desimal=_places(_number(row["nilai"]), satuan) if row["asal"] == "terbit" else None,
    )


def figur_kosong(kode: str, tempat: str, periode: str, satuan: str, status: str = "tidak_ada") -> Figur:
    """A figure that is not in the release; it has a key all the same."""
    return Figur("nilai", kode, tempat, periode, rilis().id, None, satuan=satuan, status=status)


@per_rilis(200)
def figur_tingkat(kode: str, periode: str, tingkat: str) -> dict[str, Figur]:
    """The figures of an indicator at every place of a level that has a row, by code."""
    unit = kartu(kode)["satuan"]
    rows = baca("nilai", kode, periode, tingkat)
    columns = [rows[name].tolist() for name in KOLOM_FIGUR]
    return {
        row["kode_wilayah"]: figur_nilai(row, unit)
        for row in (dict(zip(KOLOM_FIGUR, cells, strict=True)) for cells in zip(*columns, strict=True))
    }


def figur_tempat(kode: str, periode: str, tingkat: str, tempat: str) -> Figur:
    """The figure of an indicator at one place."""
    card = kartu(kode)
    satuan = card["satuan"]
    if missing := _tanpa_tingkat(card, tingkat):
        return figur_kosong(kode, tempat, periode, satuan, missing)
    return figur_tingkat(kode, periode, tingkat).get(tempat) or figur_kosong(kode, tempat, periode, satuan)


def irisan(kode: str, periode: str, tingkat: str, places: Sequence[str] | None = None) -> pd.DataFrame:
    """The rows of one indicator, period and level; only of `places` when given."""
    rows = baca("nilai", kode, periode, tingkat)
    return rows if places is None else rows[rows["kode_wilayah"].isin(places)]


def _tanpa_tingkat(card: dict, tingkat: str) -> str:
    """Why an indicator has no figure at a level: never delivered, or not asked there; '' where it has one."""
    levels = card["tingkat_tersedia"]
    if not isinstance(levels, str) or not levels:
        return "tidak_ada"
    return "" if tingkat in levels.split(",") else "tidak_ditanya"


def figur_pilihan(kode: str, periode: str, choice: Pilihan, tempat: Tempat) -> tuple[Figur, int]:
    """The figure of everything the choice covers, and how many of its units are not shown.

    Whole kecamatan are summed from kecamatan rows. A sum over places that are partly hidden is a lower bound;
    a rate over such places is not computed at all.
    """
    card = kartu(kode)
    if not choice.pekon and not choice.lokus:
        places = list(choice.kecamatan) or [tempat.kabupaten]
        level = "kecamatan" if choice.kecamatan else "kabupaten"
    else:
        places, level = tempat.unit_dari(choice), "pekon"
    if len(places) == 1:
        return figur_tempat(kode, periode, level, places[0]), 0
    area = "+".join(places)
    if missing := _tanpa_tingkat(card, level):
        return figur_kosong(kode, area, periode, card["satuan"], missing), 0
    return sum_figures(irisan(kode, periode, level, places), card, area, periode)


def sum_figures(rows: pd.DataFrame, card: dict, tempat: str, periode: str) -> tuple[Figur, int]:
    """The figure of several places together, and how many of them are hidden in it."""
    shown, hidden = rows[rows["status"].isin(TAMPAK)], int(rows["status"].isin(TERTUTUP).sum())
    nothing = hidden and not shown["pembilang"].sum()  # a bound of zero would say less than the look does
    if shown.empty or nothing or (card["jenis"] == "persen" and hidden):
        return figur_kosong(card["kode"], tempat, periode, card["satuan"], _status(rows, hidden)), hidden
    part = _number(shown["pembilang"].sum())
    whole = _number(shown["penyebut"].sum()) or None
    value = 100 * part / whole if card["jenis"] == "persen" and whole else part
    first = shown.iloc[0]
    return (
        Figur(
            "nilai",
            card["kode"],
            tempat,
            periode,
            rilis().id,
            value,
            satuan=card["satuan"],
            status="ada" if value else "nol",
            penanda="≥" if hidden else "",
            pembilang=part,
            penyebut=whole,
            asal=first["asal"],
        ),
        hidden,
    )


def _status(rows: pd.DataFrame, hidden: int) -> str:
    """Why a sum says nothing: one place of 1–4 beside nothing but zeros is 1–4 itself."""
    if not hidden:
        return "tidak_ada"
    alone = sorted(rows["status"].unique()) in (["nol", "rahasia"], ["rahasia"]) and hidden == 1
    return "rahasia" if alone else "ditahan"


def figur_baris(rows: pd.DataFrame, tabel: str, apa: str, tempat: str, periode: str, *, satuan: str) -> Figur:
    """The sum of some counts of a finer table; not shown as soon as one of them is not."""
    key = (tabel, apa, tempat, periode, rilis().id)
    if rows.empty:
        return Figur(*key, None, satuan, "tidak_ada", asal=rilis().asal)
    origin = rows["asal"].iloc[0]
    if not rows["status"].isin(TAMPAK).all():
        return Figur(*key, None, satuan, _closed_look(rows["status"]), asal=origin)
    number = float(rows["jumlah"].sum())
    return Figur(*key, number, satuan, "ada" if number else "nol", asal=origin)


def _closed_look(status: pd.Series) -> str:
    """One count of 1–4 by itself is 1–4; any sum with such a part is withheld."""
    return "rahasia" if len(status) == 1 and status.iloc[0] == "rahasia" else "ditahan"


def figur_terbit(row: dict, tabel: str = "terbit") -> Figur:
    """The figure of one published fact or comparator."""
    value = _number(row["nilai"])
    return Figur(
        tabel,
        row["kode"],
        row.get("kode_wilayah") or row["wilayah"],
        row["periode"],
        rilis().id,
        value,
        satuan=row["satuan"],
        status="tidak_ada" if value is None else "ada" if value or tabel == "target" else "nol",
        penanda=row["penanda"],
        asal="terbit",
        desimal=_places(value, row["satuan"]),
    )


def _places(value: float | None, satuan: str) -> int | None:
    """A published percentage is written with the decimals it was published with."""
    if satuan not in SATUAN_PERSEN:
        return None
    return 0 if not value else 1 if round(value, 1) == value else 2
