"""Figures of decile 1 against the programmes, keyed for every page that shows them: `figur_keadaan`,
`figur_belum`, `pasangan_belum`."""

from collections.abc import Sequence

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_baris, figur_tempat
from dashboard.components.session import baca, rilis

DASAR = "keluarga_desil1"
TUNAI, APA_PUN, JKN = "tunai_pangan", "apa_pun", "pbi"
KODE = {TUNAI: "tanpa_tunai_pangan_desil1", APA_PUN: "tanpa_bantuan_desil1"}
GABUNGAN = {TUNAI: "Tunai/pangan", APA_PUN: "Satu pun"}
KEADAAN = ("menerima", "belum", "tidak memenuhi syarat", "tidak diketahui")
STRATEGI = {
    "beban": "mengurangi beban pengeluaran",
    "pendapatan": "meningkatkan pendapatan",
    "kantong": "mengurangi kantong kemiskinan",
}
KELAS = ("sesuai", "di luar syarat", "belum berperingkat", "belum diperiksa")


def kode_belum(program: str) -> str:
    """The indicator that counts who qualifies and does not receive."""
    return KODE.get(program, f"belum_{program}_desil1")


def program_terhitung() -> list[dict]:
    """Programmes that have a list of receivers, in the order of the reference table."""
    rows = baca("program")
    return rows[(rows["jenis"] == "penerimaan") & (rows["sumber"] != "")].to_dict("records")


def periode_konvergensi() -> str:
    """The delivery of DTSEN that decile 1 is taken from; '' before the first."""
    return next(iter(baca("periode", DASAR)), "")


def figur_keadaan(program: str, keadaan: str, places: Sequence[str]) -> Figur:
    """Families of decile 1 in a state of a programme over kecamatan or the kabupaten; `berhak` is menerima +
    belum. Not shown as soon as one part is not."""
    rows = baca("konvergensi", program)
    names = ("menerima", "belum") if keadaan == "berhak" else (keadaan,)
    rows = rows[rows["kode_wilayah"].isin(places) & rows["keadaan"].isin(names)]
    return _jumlah(rows, "konvergensi", f"{_dasar(program)}.{program} {keadaan}", places)


def _dasar(program: str) -> str:
    codes = set(baca("indikator")["kode"])
    return kode_belum(program) if kode_belum(program) in codes else DASAR


def _jumlah(rows: pd.DataFrame, tabel: str, apa: str, places: Sequence[str]) -> Figur:
    periode = rows["periode"].iloc[0] if len(rows) else periode_konvergensi()
    unit = "jiwa" if apa.startswith("pbi_") else "KPM" if tabel == "penerima_kelas" else "keluarga"
    return figur_baris(rows, tabel, apa, "+".join(places), periode, satuan=unit)


def figur_kelas(sumber: str, kelas: Sequence[str], places: Sequence[str]) -> Figur:
    """Rows of the latest list of a source in some classes of receipt."""
    rows = baca("penerima_kelas")
    mine = (rows["sumber"] == sumber) & rows["kode_wilayah"].isin(places) & rows["kelas"].isin(kelas)
    base = f"{sumber}_aktif" if sumber.startswith("pbi_") else f"kpm_{sumber}"
    return _jumlah(rows[mine], "penerima_kelas", f"{base}.{' + '.join(kelas)}", places)


def figur_belum(program: str, place: str) -> Figur:
    """Who qualifies and does not receive, as a rate at one place of any level."""
    level = {5: "kabupaten", 8: "kecamatan"}.get(len(place), "pekon")
    return figur_tempat(kode_belum(program), periode_konvergensi(), level, place)


def pasangan_belum(program: str, place: str) -> tuple[Figur, Figur]:
    """The same as two counts: belum, berhak."""
    rate = figur_belum(program, place)
    return _bilangan(rate, "belum", rate.pembilang), _bilangan(rate, "berhak", rate.penyebut)


def figur_menerima(program: str, place: str) -> Figur:
    """Who qualifies and receives at one place: shown where both numbers of the rate are."""
    rate = figur_belum(program, place)
    known = rate.tampak and rate.penyebut is not None
    return _bilangan(rate, "menerima", rate.penyebut - rate.pembilang if known else None)


def _bilangan(rate: Figur, apa: str, number: float | None) -> Figur:
    known = rate.tampak and number is not None
    status = ("ada" if number else "nol") if known else "ditahan" if rate.tampak else rate.status
    return Figur(
        "konvergensi",
        f"{rate.indikator}.{apa}",
        rate.tempat,
        rate.periode,
        rilis().id,
        number if known else None,
        "keluarga",
        status,
        asal=rate.asal,
    )
