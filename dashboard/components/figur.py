"""Figures made from the rows of a release: one row, a sum over chosen places, a published fact."""

from collections.abc import Sequence

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.kartu import kartu
from dashboard.components.session import baca, per_rilis, rilis
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import TAMPAK

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
    if tingkat not in str(card["tingkat_tersedia"]).split(","):
        return figur_kosong(kode, tempat, periode, satuan, "tidak_ditanya")
    return figur_tingkat(kode, periode, tingkat).get(tempat) or figur_kosong(kode, tempat, periode, satuan)


def irisan(kode: str, periode: str, tingkat: str, places: Sequence[str] | None = None) -> pd.DataFrame:
    """The rows of one indicator, period and level; only of `places` when given."""
    rows = baca("nilai", kode, periode, tingkat)
    return rows if places is None else rows[rows["kode_wilayah"].isin(places)]


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
    if level not in str(card["tingkat_tersedia"]).split(","):
        return figur_kosong(kode, area, periode, card["satuan"], "tidak_ditanya"), 0
    return _sum(irisan(kode, periode, level, places), card, area, periode)


def _sum(rows: pd.DataFrame, card: dict, tempat: str, periode: str) -> tuple[Figur, int]:
    shown, hidden = rows[rows["status"].isin(TAMPAK)], int(rows["status"].isin(TERTUTUP).sum())
    if shown.empty or (card["jenis"] == "persen" and hidden):
        status = "ditahan" if hidden else "tidak_ada"
        return figur_kosong(card["kode"], tempat, periode, card["satuan"], status), hidden
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
        desimal=_places(value) if row["satuan"] == "persen" else None,
    )


def _places(value: float | None) -> int:
    """A published percentage is written with the decimals it was published with."""
    return 0 if not value else 1 if round(value, 1) == value else 2
