"""Stunting: how many children are recorded as stunted, how many were measured, and where."""

import streamlit as st

from dashboard.components import stunting_tampil as tampil
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.ingat import ingatkan
from dashboard.components.kepala import inti, judul
from dashboard.components.lukisan import lukis_peta
from dashboard.components.pandangan import kalimat
from dashboard.components.saring import saring, tampilkan_catatan, tempat, write_alamat
from dashboard.components.stunting import PERSEN, TERBIT, Stunting, kalimat_putaran
from dashboard.components.stunting_desil1_tampil import tampilkan_desil1
from dashboard.components.stunting_pilih import pilih_pandangan
from dashboard.components.stunting_survei import tampilkan_survei
from dashboard.components.sumber_data import garis_sumber, jejak_terakhir, sumber_indikator
from dashboard.components.unduh_stunting import unduh_peta
from dashboard.domain.periode import label

CARA_BACA = """Warna menunjukkan ukuran yang dipilih. Garis tebal pada peta kecamatan berarti kecamatan itu
memuat pekon lokus stunting; pada peta pekon garis itu mengelilingi pekonnya. Mulailah dari kecamatan: di
kebanyakan pekon hanya ada 1–4 kasus, yang tidak ditampilkan. Bacalah kasus bersama banyaknya balita yang
diukur, karena penyebut berubah dari putaran ke putaran."""
CARA_BACA_DESIL = """**Di keluarga desil 1**: balita stunting yang tersambung ke DTSEN terakhir, berapa yang
keluarganya desil 1. Yang NIK-nya rusak atau keluarganya tidak ada di DTSEN tidak ikut. Desil 1 bukan
kemiskinan ekstrem. Angka terbit 136 (Februari 2024) berasal dari daftar lain dan tidak disambungkan."""


@st.fragment
def halaman() -> None:
    """Filters, sentence, figures, map and rounds, places, puskesmas, survey and record."""
    head = st.container()
    columns = st.columns([20.5, 16.5, 15, 30, 17, 21], vertical_alignment="center", gap="small")
    choice = saring("stunting", columns[:3])
    view = pilih_pandangan(columns[3:])
    tampilkan_catatan()
    write_alamat()
    page = Stunting(view, choice, tempat())
    with head:
        words = f"{tempat().kata(choice)} · {view.kartu['nama_pendek']} · {label(view.periode)}"
        judul(
            "Berapa balita stunting, berapa yang diukur?",
            words,
            sebaris=True,
            cap=cap_asal(view.asal),
        )
    inti(kalimat_putaran(page))
    tampil.sorotan_stunting(page)
    left, right = st.columns([62, 38])
    with left:
        lukis_peta(
            view, lokus=page.garis_lokus if view.tingkat == "kecamatan" else None, tinggi=tampil.TINGGI
        )
        st.html(f'<p class="keterangan">{kalimat(view)}</p>')
        ingatkan()
        unduh_peta(page)
    with right:
        tampil.tabel_putaran(page)
    cara_baca(f"{CARA_BACA}\n\n{CARA_BACA_DESIL}", key="stunting_cara_baca")
    tampil.tabel_wilayah(page)
    st.html(kunci_tampilan())
    rounds = [sumber_indikator(PERSEN, page.putaran_berkas)] if page.putaran_berkas else []
    garis_sumber([*rounds, sumber_indikator(TERBIT, page.terbit[0].periode)], tampil.catatan_kaki(page))
    tampilkan_desil1(page)
    tampil.tampilkan_puskesmas(page)
    tampilkan_survei(tempat().kabupaten)
    garis_sumber(
        [("Kemenkes (SSGI, SKI)", "", "terbit"), ("Dinkes dan Bappeda (e-PPGBM)", "", "terbit")],
        jejak=jejak_terakhir(["stunting_survei_terbit", TERBIT]),
    )


halaman()
