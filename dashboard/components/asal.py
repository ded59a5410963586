"""Where a figure comes from: its key read back into indicators, files, published rows. No drawing."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.components.session import baca
from dashboard.domain.periode import PeriodeSalah, validate_periode

# Figures that a page computes rest on these indicators.
DASAR = {
    "cakupan_ukur": ("balita_diukur", "sasaran_balita_terbit"),
    "desil1_air": ("balita_stunting_desil1", "air_tidak_layak"),
    "desil1_jamban": ("balita_stunting_desil1", "jamban_tidak_layak"),
    "desil2_4": ("desil14_keluarga_dtsen", "desil1_keluarga_dtsen"),
    "desil5_10": ("keluarga_dtsen", "desil14_keluarga_dtsen", "belum_berperingkat_dtsen"),
    "diukur": ("balita_diukur",),
    "jiwa": ("penduduk_b3",),
    "kk": ("kk_b3",),
    "laki": ("penduduk_b3",),
    "perempuan": ("penduduk_b3",),
    "pendek": ("balita_stunting",),
    "pendek_terbit": ("stunting_terbit",),
}
TABEL_TERBIT = ("terbit", "pembanding", "target", "peringkat")
TABEL_BERKAS = ("sumber", "ditolak", "keraguan")

Sasaran = tuple[str, str]
"""An indicator and its period."""


@dataclass(frozen=True)
class Asal:
    """The key of a figure in its parts; `periode` without the mark that tells two statements apart."""

    tabel: str
    pokok: str
    tempat: str
    periode: str


def baca_kunci(kunci: str) -> Asal | None:
    """The key in its parts; None when it is not one (it comes from the browser)."""
    parts = kunci.split("|")
    if len(parts) != 5:
        return None
    table, what, place, period, _ = parts
    return Asal(table, what, place, period.split("~")[0])


def indikator_dari(asal: Asal) -> list[Sasaran]:
    """The indicators and periods a figure rests on; empty when it rests on none."""
    known = baca("indikator")
    last = dict(zip(known["kode"], known["periode_terakhir"], strict=True))
    what = asal.pokok.split(".")[0]
    parts = DASAR.get(what) or tuple(what.split("-"))
    if not all(kode in last for kode in parts):
        return []
    return [
        (kode, _periode(kode, period, last[kode]))
        for kode, period in zip(parts, _split_periods(asal.periode, len(parts)), strict=True)
    ]


def _periode(kode: str, asked: str, last: str) -> str:
    return asked if asked in baca("periode", kode) else last


def _split_periods(periode: str, number: int) -> list[str]:
    """The key of a difference holds both periods joined by a dash: '2025-S2-2024'."""
    pieces = periode.split("-")
    for cut in range(1, len(pieces)) if number == 2 else ():
        pair = ["-".join(pieces[:cut]), "-".join(pieces[cut:])]
        if all(map(_is_period, pair)):
            return pair
    return [periode] * number


def _is_period(text: str) -> bool:
    try:
        return bool(validate_periode(text))
    except PeriodeSalah:
        return False


def berkas_dari(asal: Asal) -> pd.DataFrame:
    """The files behind a figure about files: those of its source and period."""
    source = "pemangku_b3" if asal.tabel == "lapor" else asal.pokok.split(".")[0]
    rows = baca("batch", source)
    return rows[rows["periode"] == asal.periode] if asal.periode else rows


def terbit_dari(asal: Asal) -> pd.DataFrame:
    """The published rows a figure is: agency, label, address, note, contradiction."""
    if asal.tabel == "lokus":
        rows = baca("lokus", asal.pokok)
        return rows[rows["tahun_penetapan"].astype(str).str[:4] == asal.periode]
    table = "pembanding" if asal.tabel == "peringkat" else asal.tabel
    rows = baca(table, asal.pokok)
    where = (rows["wilayah"] == asal.tempat) | (rows.get("kode_wilayah", rows["wilayah"]) == asal.tempat)
    when = rows["periode"] if "periode" in rows else rows["tahun"].astype(str)
    return rows[where & (when == asal.periode)]


def konflik_dari(ids: Iterable[str]) -> pd.DataFrame:
    """The contradictions with these ids."""
    rows = baca("konflik")
    wanted = {part.strip() for value in ids for part in str(value).replace("|", ",").split(",")}
    return rows[rows["id"].isin(wanted)]


def konflik_jejak(jejak: pd.DataFrame, periode: str) -> pd.DataFrame:
    """The contradictions among the published statements of a trail and period."""
    stated = baca("terbit")
    mine = stated["sumber_url"].isin(jejak["sumber_url"]) & stated["nama"].isin(jejak["nama"])
    return konflik_dari(stated.loc[mine & (stated["periode"] == periode), "konflik_id"])


def tertahan_dari(kode: str, periode: str) -> pd.DataFrame:
    """How many cells of an indicator are not shown: tingkat, status, jumlah."""
    return baca("tertahan", kode, periode)[["tingkat", "status", "jumlah"]]


def disisihkan(jejak: pd.DataFrame) -> list[tuple[str, str, int]]:
    """Rows parked on the way: (source, reason, how many), most first."""
    found: list[tuple[str, str, int]] = []
    for source, files in jejak[jejak["batch"] != ""].groupby("sumber"):
        rows = baca("ditolak", source)
        rows = rows[rows["batch"].isin(files["batch"])]
        counts = rows.groupby("alasan")["baris"].count()
        found += [(str(source), str(reason), int(number)) for reason, number in counts.items()]
    return sorted(found, key=lambda item: -item[2])
