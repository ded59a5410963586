"""Selisih Sumber: what each source counts in the same place, in three blocks that are never mixed."""

import streamlit as st

from dashboard.components import selisih_tampil
from dashboard.components.angka import kunci_tampilan
from dashboard.components.kepala import judul
from dashboard.components.pbi import tampilkan_pbi
from dashboard.components.remah import remah
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.selisih import BLOK
from dashboard.components.tingkat import pilih_tingkat_tabel


@st.fragment
def halaman() -> None:
    """Filters, three blocks, published PKH, PBI by reason and decile, published contradictions."""
    head = st.container()
    choice = saring("selisih")
    tampilkan_catatan()
    level = pilih_tingkat_tabel(choice, "selisih_tingkat")
    with head:
        words = f"{tempat().kata(choice)} · selisih hanya dihitung di dalam satu kelompok dan satu satuan"
        judul("Mengapa angka tiap sumber berbeda?", words)
        remah("selisih")
    for block in BLOK:
        selisih_tampil.tampilkan_blok(block, level, choice)
    st.html(kunci_tampilan())
    selisih_tampil.tampilkan_pkh_terbit(choice)
    tampilkan_pbi(choice)
    selisih_tampil.tampilkan_konflik()


halaman()
