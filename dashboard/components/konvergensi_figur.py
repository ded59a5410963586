"""Figures of decile 1 against the programmes, keyed for every page that shows them: `figur_keadaan`,
`figur_belum`, `pasangan_belum`."""

from collections.abc import Sequence

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_baris, figur_tempat, figur_tingkat
from dashboard.components.session import baca, rilis
from dashboard.domain.angka import TAMPAK

DASAR = "keluarga_desil1"
TUNAI, APA_PUN, JKN = "tunai_pangan", "apa_pun", "pbi"
KODE = {TUNAI: "tanpa_tunai_pangan_desil1", APA_PUN: "tanpa_bantuan_desil1"}
GABUNGAN = {TUNAI: "Tunai/pangan", APA_PUN: "Satu pun"}
TANPA = {TUNAI: "Tanpa bantuan tunai atau pangan", JKN: "Tanpa JKN (PBI)", APA_PUN: "Tanpa satu pun"}
"""What is asked of all aid together, insurance apart."""
TERHITUNG = ("menerima", "belum")
KEADAAN = (*TERHITUNG, "tidak memenuhi syarat", "tidak diketahui")
STRATEGI = {
    "beban": "mengurangi beban pengeluaran",
    "pendapatan": "meningkatkan pendapatan",
    "kantong": "mengurangi kantong kemiskinan",
}
DIDATA, TANPA_DATA, TANPA_DAFTAR = "didata", "tidak didata", "belum ada daftar"
"""States that were taken down; what stands in place of a nought where nobody was asked or no list came."""
KELAS = ("sesuai", "di luar syarat", "belum berperingkat", "belum diperiksa")


def kode_belum(program: str) -> str:
    """The indicator that counts who qualifies and does not receive."""
    return KODE.get(program, f"belum_{program}_desil1")


def per_pekon(kode: str) -> bool:
    """Whether an indicator is published for pekon too."""
    return "pekon" in str(baca("indikator", kode)["tingkat_tersedia"].iloc[0]).split(",")


def program_terhitung() -> list[dict]:
    """Programmes that have a list of receivers, in the order of the reference table."""
    rows = baca("program")
    return rows[(rows["jenis"] == "penerimaan") & (rows["sumber"] != "")].to_dict("records")


def periode_konvergensi() -> str:
    """The delivery of DTSEN that decile 1 is taken from; '' before the first."""
    return next(iter(baca("periode", DASAR)), "")


def punya_daftar(program: str) -> bool:
    """Whether a list of receivers came; the programmes that stand for several have those of their parts."""
    periods = baca("konvergensi", program)["periode_daftar"]
    return bool(len(periods) and periods.iloc[0])


def figur_keadaan(program: str, keadaan: str, places: Sequence[str]) -> Figur:
    """Families of decile 1 in a state of a programme over kecamatan or the kabupaten; `berhak` is menerima +
    belum. Not shown as soon as one part is not; who receives is not nought where no list came."""
    rows = baca("konvergensi", program)
    names = TERHITUNG if keadaan == "berhak" else (keadaan,)
    rows = rows[rows["kode_wilayah"].isin(places) & rows["keadaan"].isin(names)]
    figure = _jumlah(rows, "konvergensi", sebut_keadaan(program, keadaan), places)
    return tanpa_angka(figure, TANPA_DAFTAR) if _tanpa_daftar(program, names) else figure


def _tanpa_daftar(program: str, states: Sequence[str]) -> bool:
    return set(states) <= set(TERHITUNG) and not punya_daftar(program)


def tanpa_angka(figure: Figur, kata: str) -> Figur:
    """The figure with words in place of its number: there is nothing to count."""
    return figure.bagian(nilai=None, status="tidak_ada", tulisan=kata)


def figur_kondisi(program: str, keadaan: str, places: Sequence[str]) -> Figur:
    """Families of decile 1 in a state of water or latrine; `didata` is every state that was taken down. Where
    nobody was asked no state is nought; where there is no such family nothing applies."""
    rows = baca("konvergensi", program)
    rows = rows[rows["kode_wilayah"].isin(places)]
    asked = rows[rows["keadaan"] != TANPA_DATA]
    mine = asked if keadaan == DIDATA else rows[rows["keadaan"] == keadaan]
    figure = _jumlah(mine, "konvergensi", f"{DASAR}.{program} {keadaan}", places)
    if _nobody(rows):
        return figure.bagian(nilai=None, status="tidak_berlaku")
    return tanpa_angka(figure, TANPA_DATA) if _nobody(asked) and keadaan != TANPA_DATA else figure


def _nobody(rows: pd.DataFrame) -> bool:
    return rows["status"].isin(TAMPAK).all() and not rows["jumlah"].sum()


def sebut_keadaan(program: str, keadaan: str) -> str:
    """How the figure of a state is keyed: by the indicator that it belongs to."""
    known = kode_belum(program) in set(baca("indikator")["kode"])
    return f"{kode_belum(program) if known else DASAR}.{program} {keadaan}"


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
    """Who qualifies and does not receive, as a rate at one place of any level. One told from kecamatan up
    has a row for every pekon too: withheld there, or not applicable."""
    key = kode_belum(program), periode_konvergensi(), tingkat(place)
    return figur_tingkat(*key).get(place) or figur_tempat(*key, place)


def tingkat(place: str) -> str:
    """The level of a place, by its code."""
    return {5: "kabupaten", 8: "kecamatan"}.get(len(place), "pekon")


def pasangan_belum(program: str, place: str) -> tuple[Figur, Figur]:
    """The same as two counts: belum, berhak."""
    rate = figur_belum(program, place)
    part, whole = _bilangan(rate, "belum", rate.pembilang), _bilangan(rate, "berhak", rate.penyebut)
    if rate.status == "tidak_ada" and not punya_daftar(program):
        return tanpa_angka(part, TANPA_DAFTAR), tanpa_angka(whole, TANPA_DAFTAR)
    return part, whole


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
