"""Metode: what every word, indicator and source means, and how this release was made."""

import streamlit as st

from dashboard.components import metode
from dashboard.components.kepala import judul
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, jejak_terakhir

BAGIAN = ["Glosarium", "Indikator", "Sumber", "Aturan dan kerahasiaan", "Rilis"]


@st.fragment
def halaman() -> None:
    """Filters (kept for the other pages), then five sections."""
    head = st.container()
    choice = saring("metode")
    tampilkan_catatan()
    with head:
        judul(
            "Apa arti angka-angka ini?",
            f"Berlaku untuk semua wilayah · pilihan sekarang: {tempat().kata(choice)}",
        )
    glossary, cards, sources, privacy, release = st.tabs(BAGIAN)
    with glossary:
        metode.tampilkan_glosarium()
    with cards:
        metode.tampilkan_kartu()
    with sources:
        metode.tampilkan_sumber()
    with privacy:
        metode.tampilkan_aturan()
    with release:
        metode.tampilkan_rilis()
    garis_sumber([("glosarium dan kartu indikator proyek ini", "", rilis().asal)], jejak=jejak_terakhir())


halaman()
