"""The map of the Lokus page: four classes told apart by colour and pattern, lokus outlined."""

import pandas as pd

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import figur_tempat
from dashboard.components.lokus import KASUS, NAMA_KELAS, HalamanLokus, kalimat_silang
from dashboard.components.lukisan import IsiPeta, lokus_pekon
from dashboard.components.peta import Legenda
from dashboard.components.peta.pola import MIRING, TITIK
from dashboard.components.peta_lokus import lukis_kelas, pilih_pekon
from dashboard.components.rupa_peta import geometri, pilih_rupa, rupa
from dashboard.components.saring import pilih
from dashboard.components.silang import DESIL, KEDUANYA, RENDAH, STUNTING
from dashboard.components.tema import AKSEN
from dashboard.domain.angka import STATUS

WARNA = {RENDAH: "#F0F3F5", DESIL: MIRING, STUNTING: TITIK, KEDUANYA: AKSEN}


def isi_silang(page: HalamanLokus, bentuk: str) -> IsiPeta:
    """The four classes as the map takes them; hidden places keep their own look, lokus are outlined."""
    marks, words = lokus_pekon()
    view, crossed = page.pandangan, page.silang
    rows = [
        (b.kode, crossed.kelas.get(b.kode, -1), crossed.tertutup.get(b.kode, "ada"),
         _keterangan(page, b.kode, b.figur, words))
        for b in view.baris
    ]  # fmt: skip
    return IsiPeta(
        geometri(page.tingkat, bentuk),
        pd.DataFrame(rows, columns=["kode_wilayah", "warna", "status", "teks"]),
        _legenda(page.cara),
        marks if page.tingkat == "pekon" else None,
        None,
    )


def lukis_silang(page: HalamanLokus) -> None:
    """Draw the map; a click selects the place."""
    isi = isi_silang(page, rupa("kelas").bentuk)
    lukis_kelas(
        isi,
        page.pilihan,
        alt=kalimat_silang(page),
        key=f"lokus_peta_{page.tingkat}",
        terpilih=page.pandangan.terpilih,
        on_pilih=_on_pilih(page.tingkat),
    )
    pilih_rupa("kelas")


def _on_pilih(tingkat: str):
    if tingkat == "pekon":
        return pilih_pekon
    return lambda kode: pilih(kecamatan=(kode,) if kode else (), pekon=None)


def _legenda(cara: str) -> Legenda:
    title = "Desil 1 × lokus stunting" if cara == "lokus" else "Desil 1 × kasus stunting"
    return Legenda(title, "", tuple(WARNA.values()), NAMA_KELAS[cara], ())


def _keterangan(page: HalamanLokus, kode: str, figure: Figur, words: dict[str, str]) -> list[str]:
    """Class or reason, families, cases where they are crossed, what was decided."""
    kelas = page.silang.kelas.get(kode)
    first = NAMA_KELAS[page.cara][kelas] if kelas is not None else STATUS[page.silang.tertutup[kode]].arti
    lines = [first.capitalize() if kelas is not None else first, f"Keluarga desil 1: {teks(figure)}"]
    if page.cara == "kasus" and page.periode_kasus:
        cases = figur_tempat(KASUS, page.periode_kasus, page.tingkat, kode)
        lines.append(f"Balita stunting: {teks(cases)}")
    return lines + ([f"Lokus: {words[kode]}"] if kode in words else [])
