"""Ambang Lokus: who stands at the line, and in how many readings of the rule each pekon is in."""

import streamlit as st

from dashboard.components import ambang_tampil as tampil
from dashboard.components.ambang import Ambang, kalimat, kalimat_sekitar, kata_bacaan
from dashboard.components.ambang_bahan import NAMA
from dashboard.components.ambang_pilih import pilih_ambang
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.ingat import ingatkan
from dashboard.components.kepala import inti, judul
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.unduh_ambang import kata_saringan, unduh_bacaan, unduh_pekon

CARA_BACA = f"""Kalimat aturan yang terbit dapat dibaca dengan 36 cara: {kata_bacaan()}. **Masuk di k dari n
bacaan** berarti: dari n bacaan yang dapat dijalankan, pekon itu terpilih pada k bacaan; n lebih kecil bila
daftarnya tidak punya satuan itu atau angka pekon itu ditahan. Tiap daftar dihitung sendiri, tidak
dijumlahkan. **Jarak ke garis**: berapa keluarga atau jiwa lagi supaya sama dengan pekon di seberang garis.
Angka 1–4 diurutkan di antara 0 dan 5; pekon yang angkanya ditahan tidak diurutkan. Garis tebal di peta:
lokus yang sudah ditetapkan."""


@st.fragment
def halaman() -> None:
    """Filters, reading, sentence, map and line, every pekon, one pekon, the doubt."""
    head = st.container()
    choice = saring("ambang")
    page = pilih_ambang(choice)
    tampilkan_catatan()
    with head:
        words = kata_saringan(page) if page else tempat().kata(choice)
        judul("Siapa yang berdiri di garis?", words, sebaris=True, cap=cap_asal(rilis().asal))
    if page is None:
        return
    inti(kalimat(page))
    _garis(page)
    st.html("<h2>Setiap pekon: bacaan dan keraguan hitungan berdampingan</h2>")
    tampil.tabel_pekon(page)
    tampil.tampilkan_kotak(page)
    unduh_pekon(page)
    tampil.tampilkan_keraguan(page)
    tampil.tabel_bacaan(page)
    unduh_bacaan(page)
    st.html(kunci_tampilan())
    garis_sumber(
        [sumber_indikator(page.indikator, page.hasil.periode)],
        f"daftar {NAMA[page.bacaan.sumber]}",
    )


def _garis(page: Ambang) -> None:
    left, right = st.columns([62, 38])
    with left:
        tampil.lukis_ambang(page)
    with right:
        tampil.tabel_kelas(page)
        st.html(f'<p class="keterangan">{kalimat_sekitar(page)}</p>')
        tampil.tabel_garis(page)
        ingatkan()
        cara_baca(CARA_BACA, key="ambang_cara_baca")


halaman()
