"""What became of candidates for reactivation: how the next list of the same segment has them."""

from collections.abc import Sequence

import pandas as pd

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import figur_baris
from dashboard.components.pbi import SEGMEN, sebut, tempat_rinci
from dashboard.components.pbi_calon import daftar_pbi, jumlah_indikator
from dashboard.components.session import baca
from dashboard.components.tabel_figur import Lajur, TabelFigur
from dashboard.components.tempat import Pilihan
from dashboard.domain.angka import format_tanggal
from dashboard.domain.periode import label

NASIB = {
    "aktif kembali": "Aktif kembali",
    "pindah segmen": "Aktif di segmen lain",
    "masih nonaktif": "Masih nonaktif",
    "tidak lagi dalam daftar": "Tidak lagi dalam daftar",
}
BELUM_ADA = "belum ada daftar berikutnya"


def tabel_nasib(choice: Pilihan) -> TabelFigur:
    """Every list of every segment: its candidates, and how the next list of that segment has them."""
    places = tempat_rinci(choice)
    columns = [
        Lajur("Segmen", "daftar calon"),
        Lajur("Daftar berikutnya", "diterima"),
        Lajur("Calon reaktivasi", "orang berbeda", "jiwa"),
        *(Lajur(name, "dari calon", "jiwa", "calon") for name in NASIB.values()),
    ]
    rows = [_baris_nasib(segment, periode, places) for segment in SEGMEN for periode in daftar_pbi(segment)]
    return TabelFigur(f"Calon reaktivasi pada daftar berikutnya, {sebut(places)}", columns, rows)


def _baris_nasib(segment: str, periode: str, places: Sequence[str]) -> list:
    whole = jumlah_indikator(f"{segment}_calon", periode, places)
    found = baca("pbi_nasib", segment)
    found = found[(found["periode"] == periode) & found["kode_wilayah"].isin(places)]
    following = label_diterima(segment, found["periode_berikut"].iloc[0]) if len(found) else BELUM_ADA
    cells = [_bagian_nasib(found, segment, periode, places, n) for n in NASIB]
    return [
        f"{SEGMEN[segment]}, {label(periode)}",
        following,
        whole,
        *((cell, whole) for cell in cells),
    ]


def _bagian_nasib(
    found: pd.DataFrame, segment: str, periode: str, places: Sequence[str], nasib: str
) -> Figur:
    what = f"{segment}_calon.{nasib}"
    return figur_baris(
        found[found["nasib"] == nasib], "pbi_nasib", what, "+".join(places), periode, satuan="jiwa"
    )


def label_diterima(segment: str, periode: str) -> str:
    """The month of a list and the day it came in."""
    files = baca("batch", segment)
    days = files.loc[files["periode"] == periode, "diterima"].astype("string")
    known = len(days) and str(days.iloc[-1])[:4].isdigit()
    return f"{label(periode)}, diterima {format_tanggal(days.iloc[-1])}" if known else label(periode)


def kalimat_nasib(choice: Pilihan) -> str:
    """What became of the candidates of the latest list that has a next one, in a sentence a segment."""
    places, said = tempat_rinci(choice), []
    for segment in SEGMEN:
        found = baca("pbi_nasib", segment)
        if found.empty:
            continue
        periode = found.loc[found["periode_urut"].idxmax(), "periode"]
        whole = jumlah_indikator(f"{segment}_calon", periode, places)
        mine = found[(found["periode"] == periode) & found["kode_wilayah"].isin(places)]
        back = _bagian_nasib(mine, segment, periode, places, "aktif kembali")
        said.append(_kalimat(SEGMEN[segment], label(periode), whole, back))
    return " ".join(said)


def _kalimat(name: str, when: str, whole: Figur, back: Figur) -> str:
    if not whole.tampak:
        return f"{name}: jumlah calon pada daftar {when} tidak dapat ditampilkan."
    if not whole.nilai:
        return f"{name}: tidak ada calon pada daftar {when}."
    if not back.tampak:
        return f"{name}: dari {teks(whole)} calon pada daftar {when}, kelanjutannya tidak dapat ditampilkan."
    return f"{name}: dari {teks(whole)} calon pada daftar {when}, {teks(back)} aktif kembali."
