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
    "cakupan_ukur_terbit": ("diukur_terbit", "sasaran_balita_terbit"),
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
DASAR_DESIL = {"dtsen-1": ("desil1_keluarga_dtsen",), "dtsen-belum": ("belum_berperingkat_dtsen",)}
"""Every other class of the list is counted from the list as a whole."""
DASAR_SILANG = {"lokus": ("desil1_keluarga_dtsen",), "kasus": ("desil1_keluarga_dtsen", "balita_stunting")}
"""The crossing on Lokus counts places; its key begins with how it crosses."""
TABEL_TERBIT = ("terbit", "pembanding", "target", "peringkat")
TABEL_LOKUS = ("lokus", "riwayat")
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
    parts = _dasar(asal.tabel, what)
    if not all(kode in last for kode in parts):
        return []
    return [
        (kode, _periode(kode, period, last[kode]))
        for kode, period in zip(parts, _split_periods(asal.periode, len(parts)), strict=True)
    ]


def _dasar(tabel: str, pokok: str) -> tuple[str, ...]:
    """The indicators that a figure's table and subject stand for."""
    if tabel == "silang":
        return DASAR_SILANG[pokok.split("_", maxsplit=1)[0]]
    if tabel == "desil":
        return DASAR_DESIL.get(pokok, ("keluarga_dtsen",))
    return DASAR.get(pokok) or tuple(pokok.split("-"))


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
    if asal.tabel in TABEL_LOKUS:
        return _lokus(asal.pokok.split(".")[0], asal.periode)
    if asal.tabel == "program":
        return _program(*asal.pokok.split("."))
    table = "pembanding" if asal.tabel == "peringkat" else asal.tabel
    rows = baca(table, asal.pokok)
    where = (rows["wilayah"] == asal.tempat) | (rows.get("kode_wilayah", rows["wilayah"]) == asal.tempat)
    when = rows["periode"] if "periode" in rows else rows["tahun"].astype(str)
    return rows[where & (when == asal.periode)]


def adalah_terbit(asal: Asal) -> bool:
    """Whether a figure rests on published rows; how lokus stand to a budget rests on them and on files."""
    return asal.tabel in (*TABEL_TERBIT, *TABEL_LOKUS, "program")


def keputusan_dari(asal: Asal) -> pd.DataFrame:
    """The decisions behind a figure of papers that counts lokus; none behind another one."""
    if asal.tabel == "rantai" and asal.pokok.split(".")[-1].startswith("lokus"):
        return _lokus("", asal.periode)
    return pd.DataFrame()


def _lokus(jenis: str, periode: str) -> pd.DataFrame:
    """The decisions behind a list of lokus: one row for each paper, with how many of its rows count."""
    rows = baca("lokus")
    rows = rows[rows["jenis"] == jenis] if jenis in set(rows["jenis"]) else rows
    years = rows[["tahun_pelaksanaan", "tahun_penetapan"]].astype("Int64").astype("string")
    rows = rows[(years == periode).any(axis=1)] if periode else rows
    same = ["jenis", "keputusan", "tahun_penetapan", "sumber", "sumber_url", "catatan"]
    found = rows.groupby(same, dropna=False, sort=False).size().reset_index(name="banyak")
    return found.assign(nama="Lokus " + found["jenis"] + ", " + found["banyak"].astype(str) + " baris")


def _program(apa: str, program: str) -> pd.DataFrame:
    """What is known of a programme's quota or budget, and who says so."""
    rows = baca("program")
    rows = rows[rows["program"] == program]
    known = rows[apa].notna() & (rows["sumber_url"] != "")
    return rows.assign(agensi=rows["opd"], catatan=rows[f"keterangan_{apa}"], sumber="")[known]


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
