"""Desil 1: where the families of the lowest national tenth are concentrated."""

import streamlit as st

from dashboard.components import desil1_tampil as tampil
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.desil1 import Desil1
from dashboard.components.desil_profil import baca_profil
from dashboard.components.kepala import judul, kosong
from dashboard.components.lukisan import lukis_peta
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, kartu, sumber_indikator
from dashboard.components.tempat import Pilihan
from dashboard.components.unduh_tema import unduh_desil
from dashboard.domain.periode import label

BUKAN_EKSTREM = """<b>Desil 1 bukan kemiskinan ekstrem.</b> Desil 1 adalah peringkat keluarga
se-Indonesia, jadi bagiannya di satu pekon boleh jauh dari 10 %; kemiskinan ekstrem adalah pengeluaran di
bawah garis menurut survei."""
CARA_BACA = """Kurva menjumlahkan pekon dari yang terbanyak: makin cepat naik, makin terkumpul. Titik
menandai banyaknya pekon yang memuat separuh keluarga desil 1; garis titik-titik adalah keadaan bila merata.
Bagian putus-putus adalah pekon yang angkanya disembunyikan (1–4 atau ditahan): jumlah bersamanya diketahui,
rinciannya tidak. Peringkat yang sama berarti angkanya sama."""


@st.fragment
def halaman() -> None:
    """Filters, sentence, figures, map and curve, table, profile, three lists."""
    head = st.container()
    columns = st.columns([30, 30, 16, 24], vertical_alignment="center", gap="small")
    choice = saring("desil1", columns[:3])
    with columns[3]:
        period = tampil.pilih_periode()
    tampilkan_catatan()
    if period is None:
        with head:
            judul("Di mana keluarga desil 1 terkumpul?", tempat().kata(choice), sebaris=True)
        kosong("Belum ada data DTSEN.", "Impor berkas DTSEN keluarga, lalu susun rilis; lihat Data & Sumber.")
        return
    page = Desil1(period, choice, tempat())
    with head:
        words = f"{tempat().kata(choice)} · DTSEN {label(period)} · keluarga"
        judul("Di mana keluarga desil 1 terkumpul?", words, sebaris=True, cap=cap_asal(rilis().asal))
    tampil.sorotan_desil(page)
    left, right = st.columns([60, 40])
    with left:
        lukis_peta(page.pandangan)
    with right:
        tampil.lukis_kurva(page)
        st.html(f'<p class="peringatan">{BUKAN_EKSTREM}</p>')
        cara_baca(CARA_BACA, key="desil1_cara_baca")
    tampil.tabel_pekon(page)
    unduh_desil(page)
    st.html(kunci_tampilan())
    garis_sumber([sumber_indikator("desil1_keluarga_dtsen", period)], kartu("desil1_keluarga_dtsen")["rumus"])
    st.html("<h2>Profil menurut desil dan kecamatan</h2>")
    area = Pilihan(choice.kecamatan, choice.pekon, choice.lokus)
    tampil.lukis_profil(page, baca_profil(period, area, tempat()))
    st.html("<h2>DTSEN, P3KE dan DTKS: tiga ukuran yang tidak dijumlahkan</h2>")
    tampil.tabel_tiga_daftar(page)
    lists = {"desil1_keluarga_dtsen": period}
    lists |= {k: kartu(k)["periode_terakhir"] for k in ("desil1_keluarga_p3ke", "kelas1_dtks")}
    garis_sumber([sumber_indikator(k, p) for k, p in lists.items() if p])


halaman()
