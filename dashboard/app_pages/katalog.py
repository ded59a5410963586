"""Katalog Indikator: every indicator with its last figure, and one click to its map, rank and series."""

import streamlit as st

from dashboard.components import katalog_tampil as tampil
from dashboard.components.angka import kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.katalog import baca_entri, baca_katalog
from dashboard.components.kepala import inti, judul
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, jejak_terakhir, kartu
from dashboard.components.unduh_tema import unduh_katalog

CARA_BACA = """**terbit** berarti dikutip dari terbitan instansi; **data contoh** dibuat untuk uji coba;
**berkas OPD** dihitung dari berkas yang diterima. Tren hanya digambar bila angkanya sebanding: metode sama,
satuan sama, tahun berurutan. Target ditulis bila pernah terbit. Klik **Peta**, **Peringkat** atau **Deret**
untuk membuka rinciannya."""


@st.fragment
def halaman() -> None:
    """Filters, search, the indicator asked for, the table."""
    head = st.container()
    columns = st.columns([26, 26, 15, 33], vertical_alignment="center", gap="small")
    choice = saring("katalog", columns[:3])
    with columns[3]:
        words = tampil.cari()
    theme = tampil.pilih_tema()
    tampilkan_catatan()
    with head:
        text = f"{tempat().kata(choice)} · angka terakhir tiap indikator"
        judul("Indikator apa saja yang ada, dan berapa angkanya?", text, sebaris=True)
    if chosen := tampil.dipilih():
        tampil.tampilkan_rinci(baca_entri(kartu(chosen), choice, tempat()), choice)
    found = baca_katalog(choice, tempat(), theme, words)
    inti(tampil.kalimat_katalog(found))
    tampil.tabel_katalog(found, choice)
    if found:
        unduh_katalog(found, tempat().kata(choice))
    cara_baca(CARA_BACA, key="katalog_cara_baca")
    st.html(kunci_tampilan())
    parts = [("terbitan instansi", "", "terbit"), ("berkas OPD", "", rilis().asal)]
    garis_sumber(parts, "* dihitung", jejak_terakhir(e.kode for group in found.values() for e in group))


halaman()
