"""Peta: where an indicator is high or low, by pekon or kecamatan."""

import streamlit as st

from dashboard.components import lukisan
from dashboard.components.angka import kunci_tampilan
from dashboard.components.kepala import inti, judul
from dashboard.components.pandangan import kalimat
from dashboard.components.saring import saring, tampilkan_catatan, write_alamat
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.domain.periode import label


@st.fragment
def halaman() -> None:
    """One fragment: a change of filter, indicator or selection reruns nothing outside it."""
    head = st.container()
    saring("peta")
    view = lukisan.pilih_pandangan()
    tampilkan_catatan()
    write_alamat()
    with head:
        words = (
            f"{view.tempat.kata(view.pilihan, pekon=False)} · {view.kartu['nama']} · {label(view.periode)}"
        )
        judul("Di mana angkanya tinggi?", f"{words} · {view.kartu['satuan']}")
    left, right = st.columns([7, 5])
    with left:
        lukisan.lukis_peta(view)
    with right:
        inti(kalimat(view), tetap=True)
        lukisan.lukis_tokoh(view)
        lukisan.lukis_batang(view)
    lukisan.lukis_tabel(view)
    st.html(kunci_tampilan())
    garis_sumber([sumber_indikator(view.kode, view.periode)], f"Rumus: {view.kartu['rumus']}")


halaman()
