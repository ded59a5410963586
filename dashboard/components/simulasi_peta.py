"""The map of Simulasi Penetapan: who is in by the rule, by the decided list, by both."""

import pandas as pd

from dashboard.components.angka import teks
from dashboard.components.lukisan import IsiPeta
from dashboard.components.peta import Legenda
from dashboard.components.peta.pola import MIRING, TITIK
from dashboard.components.peta_lokus import lukis_kelas
from dashboard.components.rupa_peta import geometri, rupa
from dashboard.components.session import dengan_rilis
from dashboard.components.simulasi import ATURAN, BUKAN, KEDUANYA, PUTUSAN, Simulasi, kalimat
from dashboard.components.tema import AKSEN
from dashboard.domain.angka import format_bilangan

PUCAT = "#F0F3F5"
WARNA = {BUKAN: PUCAT, PUTUSAN: TITIK, ATURAN: MIRING, KEDUANYA: AKSEN}
NAMA = {BUKAN: "tidak masuk", PUTUSAN: "ditetapkan, tidak masuk", ATURAN: "masuk, tidak ditetapkan",
        KEDUANYA: "masuk dan ditetapkan"}  # fmt: skip
SENDIRI = {BUKAN: ("tidak masuk", PUCAT), ATURAN: ("masuk menurut aturan", AKSEN)}
PINGGIR_TEBAL, TITIK_TITIK = "pasti", "belum pasti"


def isi_simulasi(page: Simulasi, bentuk: str) -> IsiPeta:
    """Outcomes as the map takes them; decided lokus are outlined, unsettled names dotted."""
    looks = {state: (NAMA[state], WARNA[state]) for state in WARNA} if page.putusan else SENDIRI
    place = {state: number for number, state in enumerate(looks)}
    rows = [
        (row.kode_kemendagri, place[page.keadaan(row)] if _known(row) else -1,
         "ada" if _known(row) else row.status, _keterangan(page, row))
        for row in page.baris
    ]  # fmt: skip
    title = "Masuk menurut aturan" + (" × ditetapkan" if page.putusan else "")
    names, colours = zip(*looks.values(), strict=True)
    return IsiPeta(
        geometri("pekon", bentuk),
        pd.DataFrame(rows, columns=["kode_wilayah", "warna", "status", "teks"]),
        Legenda(title, "", colours, names, ()),
        _garis(page),
        None,
    )


def _known(row) -> bool:
    return row.golongan != "tanpa_angka" or row.status in ("ada", "nol", "rahasia")


def _garis(page: Simulasi) -> dict[str, str] | None:
    if not page.putusan:
        return None
    return dict.fromkeys(page.putusan.mungkin, TITIK_TITIK) | dict.fromkeys(page.putusan.pasti, PINGGIR_TEBAL)


def _keterangan(page: Simulasi, row) -> list[str]:
    """Outcome, what is counted, place in the order."""
    count = f"{page.aturan.kata.ukuran}: {teks(page.figur(row))}"
    rank = "" if pd.isna(row.urutan) else f"Urutan {format_bilangan(row.urutan)}"
    state = NAMA[page.keadaan(row)] if page.putusan else "masuk" if row.terpilih else "tidak masuk"
    lines = [state.capitalize(), count[:1].upper() + count[1:], rank]
    return [line for line in lines if line]


def lukis_simulasi(page: Simulasi) -> None:
    """Draw the map; a click asks why that pekon is in or not."""
    isi = isi_simulasi(page, rupa("persen").bentuk)
    with dengan_rilis(page.rilis):
        lukis_kelas(isi, page.pilihan, alt=kalimat(page), key="simulasi_peta")
