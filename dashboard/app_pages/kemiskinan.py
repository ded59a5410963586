"""Kemiskinan: how poor we are by the published measures, against whom, and what each list counts."""

import streamlit as st

from dashboard.components import kemiskinan
from dashboard.components.angka import kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.daftar import tampilkan_daftar
from dashboard.components.kepala import judul
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.sumber_data import garis_sumber
from dashboard.components.ukuran import UKURAN, baca_seri
from dashboard.components.unduh_tema import unduh_seri

CARA_BACA = """Garis tebal adalah Lampung Barat. Titik dihubungkan hanya bila cara mengukurnya sama dan
tahunnya berurutan; garis tegak putus-putus menandai tempat seri tidak boleh disambung. Belah ketupat adalah
angka lain yang juga terbit, dengan nomor pertentangannya. **Urutan 1 berarti angka tertinggi.** Urutan
menurut persentase dan menurut jumlah jiwa dapat berbeda, jadi dasarnya selalu disebut."""


@st.fragment
def halaman() -> None:
    """Filters, six figures, series and position, every statement, contradictions, lists."""
    head = st.container()
    choice = saring("kemiskinan", st.columns([40, 40, 20], vertical_alignment="center"))
    tampilkan_catatan()
    with head:
        words = f"BPS: hanya sah sampai kabupaten · daftar: {tempat().kata(choice)}"
        judul("Seberapa miskin kita, dan dibanding siapa?", words, sebaris=True)
    series = {kode: baca_seri(kode, tempat().kabupaten) for kode in UKURAN}
    kemiskinan.sorotan_kemiskinan(series)
    left, right = st.columns([62, 38])
    with left:
        chosen = kemiskinan.pilih_ukuran()
        kemiskinan.lukis_seri(series[chosen])
    with right:
        kemiskinan.lukis_posisi(chosen)
    cara_baca(CARA_BACA, key="kemiskinan_cara_baca")
    st.html(f"<h2>Semua angka terbit: {series[chosen].nama}</h2>")
    if chosen in kemiskinan.EKSTREM:
        st.html(f"<p class='peringatan'>{kemiskinan.garis_ekstrem()}</p>")
    kemiskinan.tabel_seri(series[chosen])
    unduh_seri(series[chosen])
    garis_sumber(
        [("BPS dan Pemkab, tercantum per baris", "", "terbit")],
        "* dihitung · > lebih dari · ± dibulatkan",
        kemiskinan.jejak_seri(chosen),
    )
    st.html("<h2>Pertentangan angka kemiskinan yang terbit</h2>")
    kemiskinan.tabel_pertentangan(series)
    tampilkan_daftar(choice)
    st.html(kunci_tampilan())


halaman()
