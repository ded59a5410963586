"""Data & Sumber: which data arrived, who has not reported, what is parked, withheld or doubtful."""

import streamlit as st

from dashboard.components import laporan, setoran
from dashboard.components.kepala import inti, judul
from dashboard.components.laporan_batas import tampilkan_batas
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import baca, rilis
from dashboard.components.sumber_data import garis_sumber, jejak_terakhir

BAGIAN = ["Sumber", "Setoran pemangku", "Baris ditolak", "Angka ditahan", "Keraguan"]


@st.fragment
def halaman() -> None:
    """Filters, one sentence, five sections."""
    words = tempat().kata
    head = st.container()
    choice = saring("data")
    tampilkan_catatan()
    with head:
        text = f"{words(choice)} · berkas dan keraguan dihitung untuk seluruh kabupaten"
        judul("Data apa yang sudah masuk, dan apa yang kurang?", text)
    inti(laporan.kalimat_sumber(baca("sumber")))
    sources, reports, parked, withheld, doubts = st.tabs(BAGIAN)
    with sources:
        laporan.tampilkan_sumber()
        tampilkan_batas()
    with reports:
        setoran.tampilkan_lapor(choice)
    with parked:
        laporan.tampilkan_ditolak()
    with withheld:
        laporan.tampilkan_tertahan(choice)
    with doubts:
        laporan.tampilkan_keraguan()
    garis_sumber(
        [("berkas yang diterima dari OPD", "", rilis().asal)],
        "Umur dihitung dari akhir periode data",
        jejak_terakhir(),
    )


halaman()
