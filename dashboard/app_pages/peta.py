"""Peta: where an indicator is high or low, by pekon or kecamatan."""

import streamlit as st

from dashboard.components import lukisan
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.ingat import ingatkan
from dashboard.components.kepala import judul
from dashboard.components.remah import remah, tampilkan_dusun
from dashboard.components.saring import saring, tampilkan_catatan, write_alamat
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.tema import TINGGI_PETA
from dashboard.components.unduh_peta import unduh_pandangan
from dashboard.domain.periode import label

TINGGI_LAIN = 60  # the trail and the legend's second row take their room from the map: all on one screen


@st.fragment
def halaman() -> None:
    """One fragment: a change of filter, indicator or selection reruns nothing outside it."""
    head = st.container()
    columns = st.columns([21, 22, 15, 24, 15, 21], vertical_alignment="center", gap="small")
    saring("peta", columns[:3])
    view = lukisan.pilih_pandangan(columns[3:])
    tampilkan_catatan()
    write_alamat()
    with head:
        area, card = view.tempat.kata(view.pilihan, pekon=False), view.kartu
        words = f"{area} · {card['nama']} · {label(view.periode)} · {card['satuan']}"
        judul("Di mana angkanya tinggi?", words, sebaris=True, cap=cap_asal(view.asal))
        remah("peta", dusun=False)
    left, right = st.columns([69, 31])
    with left:
        lukisan.lukis_peta(view, tinggi=TINGGI_PETA - TINGGI_LAIN)
        ingatkan()
    with right:
        bars = lukisan.lukis_ringkas(view)
    tampilkan_dusun(view.pilihan.pekon)
    lukisan.lukis_tabel(view)
    unduh_pandangan(view, bars)
    st.html(kunci_tampilan())
    garis_sumber([sumber_indikator(view.kode, view.periode)], f"Rumus: {view.kartu['rumus']}")


halaman()
