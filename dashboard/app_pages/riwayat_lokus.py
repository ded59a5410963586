"""Riwayat Lokus: who came in, stayed, left; before and after beside the pekon that just missed."""

import streamlit as st

from dashboard.components import lokus_riwayat_tampil as tampil
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.ingat import ingatkan
from dashboard.components.kepala import inti, judul, kosong
from dashboard.components.lokus_riwayat import RiwayatLokus, baca_riwayat, kalimat, sebelumnya
from dashboard.components.riwayat_peta import lukis_riwayat
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.unduh_riwayat import unduh_banding, unduh_daftar, unduh_tahun
from dashboard.domain.riwayat_lokus import Perubahan

CARA_BACA = """Tiap daftar dibandingkan dengan daftar sebelumnya dari jenis yang sama. Bila nama tidak terbit,
yang dapat disebut hanya batasnya: **0 sampai 12** berarti paling sedikit 0 dan paling banyak 12 pekon. Nama
yang belum pasti tidak dihitung masuk atau keluar. Angka sebelum dan sejak tahun itu hanya dikurangkan bila
daftarnya sama, tahunnya berdekatan dan semua pekonnya tampil; tanda ≥ berarti sebagian pekon tidak tampil."""


@st.fragment
def halaman() -> None:
    """Filters, sentence, all lists, names, before and after, pekon by list."""
    head = st.container()
    columns = st.columns([30, 30, 16, 24], vertical_alignment="center", gap="small")
    choice = saring("riwayat", columns[:3])
    lists = baca_riwayat()
    if not lists:
        kosong("Belum ada lokus yang tercatat.", "Masukkan lampiran keputusan lewat tkpk import lokus.")
        return
    with columns[3]:
        chosen = tampil.pilih_daftar(lists)
    tampilkan_catatan()
    page = RiwayatLokus(chosen, choice, tempat())
    changes = sebelumnya(lists)
    change = changes.get(chosen.nama) or next(
        (c for c in changes.values() if c.sebelum is chosen.daftar), None
    )
    with head:
        words = f"{tempat().kata(choice)} · lokus {chosen.nama}"
        judul("Siapa masuk, bertahan, keluar?", words, sebaris=True, cap=cap_asal(chosen.asal))
    inti(kalimat(page, change))
    _peta(page, change)
    st.html("<h2>Semua daftar: keputusan, aturan, dan yang bergerak</h2>")
    tampil.tabel_daftar(lists, changes, chosen)
    unduh_daftar(page, lists, changes)
    _banding(page)
    st.html("<h2>Pekon menurut daftar</h2>")
    tampil.tabel_tahun(page, lists)
    unduh_tahun(page, lists)
    st.html(kunci_tampilan())
    cara_baca(CARA_BACA, key="riwayat_cara_baca")
    garis_sumber(_sumber(page))


def _peta(page: RiwayatLokus, change: Perubahan | None) -> None:
    left, right = st.columns([58, 42])
    with left:
        lukis_riwayat(page, change)
    with right:
        tampil.tampilkan_gerak(page, change)
        tampil.tampilkan_nama(page, change)
        ingatkan()


def _banding(page: RiwayatLokus) -> None:
    year = page.penetapan.daftar.tahun
    st.html(f"<h2>Sebelum dan sejak {year}: lokus di samping yang nyaris</h2>")
    if not page.lokus:
        kosong(
            "Nama lokus di pilihan ini tidak terbit.",
            "Pilih daftar lain, atau masukkan lampiran keputusannya.",
        )
        return
    if not any(page.ukuran.values()):
        kosong(
            "Belum ada angka untuk dibandingkan.",
            "Impor daftar DTSEN, PKH, PBI atau e-PPGBM, lalu susun rilis.",
        )
        return
    tampil.tabel_banding(page)
    st.html(f'<p class="peringatan">{tampil.JUJUR}</p>')
    unduh_banding(page)


def _sumber(page: RiwayatLokus) -> list[tuple[str, str, str]]:
    parts = [("Bappeda/TKPK dan pemberitaan (lokus)", "", "terbit"), ("lampiran keputusan", "", rilis().asal)]
    ones = [one for measures in page.ukuran.values() for one, _ in measures] if page.lokus else []
    used = dict.fromkeys((f.indikator, f.periode) for one in ones for f in (one.sebelum, one.sesudah) if f)
    return parts + [sumber_indikator(*target) for target in used]


halaman()
