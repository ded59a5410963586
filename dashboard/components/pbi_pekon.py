"""PBI by pekon: a map of one count, and a table of active, deactivated and candidates for reactivation."""

from dataclasses import dataclass, field
from functools import cached_property
from html import escape

import streamlit as st

from dashboard.components.bahan_unduh import catatan_unduh, rujukan_indikator
from dashboard.components.figur import figur_tempat
from dashboard.components.lukisan import kata_lokus, lukis_peta
from dashboard.components.pandangan import Pandangan, kalimat, kata_tertutup
from dashboard.components.pbi import SEGMEN
from dashboard.components.pbi_calon import daftar_pbi
from dashboard.components.rupa_peta import rupa
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.tabel_figur import Lajur, TabelFigur, tampilkan_figur
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.components.unduh_peta import svg_peta
from dashboard.domain.periode import label

UKURAN = {"calon": "Calon reaktivasi", "nonaktif": "Dinonaktifkan", "aktif": "Aktif"}
BARIS_AWAL = 12


def pilih_ukuran() -> str:
    """Which count is on the map and orders the table."""
    chosen = st.segmented_control(
        "Angka di peta",
        list(UKURAN),
        format_func=UKURAN.get,
        key="pbi_ukuran",
        default="calon",
        required=True,
        label_visibility="collapsed",
    )
    return chosen or "calon"


@dataclass(frozen=True)
class PbiPekon:
    """One segment by pekon over the places of a choice."""

    segmen: str
    ukuran: str
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @property
    def periode(self) -> str:
        return next(iter(daftar_pbi(self.segmen)), "")

    @cached_property
    def pandangan(self) -> Pandangan:
        """The chosen count on the map."""
        return Pandangan(f"{self.segmen}_{self.ukuran}", self.periode, "pekon", self.pilihan, self.tempat)

    @property
    def kode(self) -> list[str]:
        return [f"{self.segmen}_{u}" for u in UKURAN]


def tampilkan_pekon(page: PbiPekon) -> None:
    """Map on the left, table on the right, source line."""
    left, right = st.columns([44, 56])
    with left:
        lukis_peta(page.pandangan)
        said = f"{kalimat(page.pandangan)} {kata_tertutup(page.pandangan)}"
        st.html(f'<p class="keterangan">{escape(said)}</p>')
    with right:
        _tabel(page)
    garis_sumber([sumber_indikator(k, page.periode) for k in page.kode])


def tabel_pekon(page: PbiPekon) -> TabelFigur:
    """Every pekon of the choice, the highest of the count on the map first."""
    columns = [
        Lajur("Pekon", "kecamatan"),
        *(Lajur(name, "jiwa", "jiwa") for name in UKURAN.values()),
        Lajur("Lokus"),
    ]
    names = page.tempat.nama
    rows = [
        [
            f"{names[b.kode]}, {names[b.kode[:8]]}",
            *(figur_tempat(k, page.periode, "pekon", b.kode) for k in page.kode),
            kata_lokus().get(b.kode, ""),
        ]
        for b in page.pandangan.baris
    ]
    marks = ["pilih" if b.kode == page.pilihan.pekon else "" for b in page.pandangan.baris]
    where = page.tempat.kata(page.pilihan, pekon=False)
    title = f"{SEGMEN[page.segmen]} per pekon, {label(page.periode)}, {where}"
    return TabelFigur(title, columns, rows, marks)


def _tabel(page: PbiPekon) -> None:
    table, limit = tabel_pekon(page), BARIS_AWAL
    many = len(table.baris) > BARIS_AWAL
    if many and st.toggle(f"Lihat semua {len(table.baris)} pekon", key="pbi_semua_pekon"):
        limit = None
    look = rupa(page.pandangan.kartu["jenis"])
    tampilkan_figur(
        table,
        "pbi_pekon",
        f"{page.segmen}_pekon_{page.periode}",
        lambda: catatan_unduh(
            page.tempat.kata(page.pilihan, pekon=False),
            [rujukan_indikator(k, page.periode) for k in page.kode],
        ),
        gambar=lambda: svg_peta(page.pandangan, look),
        batas=limit,
    )
