"""Lokus: what was decided, and where decile 1 and stunting meet."""

import streamlit as st

from dashboard.components import lokus_tampil as tampil
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.ingat import ingatkan
from dashboard.components.kepala import inti, judul, kosong
from dashboard.components.lokus import KASUS, KELUARGA, HalamanLokus, kalimat_batas, kalimat_silang
from dashboard.components.lokus_peta import lukis_silang
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.unduh_lokus import unduh_silang

CARA_BACA = """Warna dan pola menunjukkan empat kelas; jumlahnya ada di tabel dan di keterangan peta. Garis
tebal: pekon yang ditetapkan sebagai lokus, jenis apa pun. Garis putus-putus: diundang, tanpa penetapan.
Titik-titik: nama di sumber belum pasti. Pekon yang angkanya 1–4, ditahan atau tidak ada tidak
digolongkan. Kasus stunting dibaca per kecamatan, karena di kebanyakan pekon kasusnya terlalu sedikit
untuk ditampilkan."""


@st.fragment
def halaman() -> None:
    """Filters, sentence, decisions, the crossing, the list, the template."""
    head = st.container()
    columns = st.columns([30, 30, 16, 26], vertical_alignment="center", gap="small")
    choice = saring("lokus", columns[:3])
    with columns[3]:
        way = tampil.pilih_cara()
    tampilkan_catatan()
    page = HalamanLokus(way, choice, tempat())
    with head:
        words = f"{tempat().kata(choice)} · desil 1 × stunting per {page.tingkat}"
        judul("Pekon mana yang menjadi lokus?", words, sebaris=True, cap=cap_asal(rilis().asal))
    if page.pandangan:
        inti(kalimat_silang(page))
    tampil.sorotan_lokus()
    if page.pandangan:
        _silang(page)
    else:
        kosong("Belum ada data DTSEN.", "Unggah keluarga DTSEN lewat tkpk import dtsen_keluarga.")
    tampil.tampilkan_belum_pasti(page)
    st.html("<h2>Penetapan menurut jenis dan tahun</h2>")
    tampil.tabel_penetapan()
    st.html("<h2>Pekon lokus yang bernama</h2>")
    tampil.tabel_pekon(page)
    st.html(kunci_tampilan())
    tampil.tampilkan_templat()
    garis_sumber(_sumber(page))


def _silang(page: HalamanLokus) -> None:
    left, right = st.columns([69, 31])
    with left:
        lukis_silang(page)
        unduh_silang(page)
    with right:
        tampil.tabel_kelas(page)
        st.html(f'<p class="keterangan">{kalimat_batas(page)}</p>')
        ingatkan()
        cara_baca(CARA_BACA, key="lokus_cara_baca")


def _sumber(page: HalamanLokus) -> list[tuple[str, str, str]]:
    parts = [("Bappeda/TKPK dan pemberitaan (lokus)", "", "terbit"), ("lampiran keputusan", "", rilis().asal)]
    if page.pandangan:
        parts.append(sumber_indikator(KELUARGA, page.pandangan.periode))
    if page.cara == "kasus" and page.periode_kasus:
        parts.append(sumber_indikator(KASUS, page.periode_kasus))
    return parts


halaman()
