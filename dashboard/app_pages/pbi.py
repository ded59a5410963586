"""PBI: who is active, who was deactivated and why, who could come back, and what became of those."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka, cap_asal, kunci_tampilan
from dashboard.components.bahan_unduh import catatan_unduh, rujukan_indikator
from dashboard.components.cara_baca import cara_baca
from dashboard.components.kepala import inti, judul, kosong, sorotan
from dashboard.components.pbi import SEGMEN, pilih_segmen, sebut, tampilkan_alasan, tempat_rinci
from dashboard.components.pbi_calon import (
    alasan_terbit,
    daftar_pbi,
    figur_terbit_pbi,
    kalimat_calon,
    tabel_calon,
    tabel_syarat_calon,
)
from dashboard.components.pbi_nasib import kalimat_nasib, tabel_nasib
from dashboard.components.pbi_pekon import PbiPekon, pilih_ukuran, tampilkan_pekon
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.tabel_figur import TabelFigur, tampilkan_figur
from dashboard.components.tempat import Pilihan

CARA_BACA = """**Calon reaktivasi** adalah orang untuk diperiksa, bukan orang yang pasti berhak: nonaktif,
keluarganya dalam desil yang berhak pada DTSEN terakhir, tidak dicoret karena meninggal, ganda atau
pindah, dan tidak aktif di daftar PBI lain. Semua syaratnya ada di tabel paling bawah. Yang tidak
bertemu DTSEN tidak diketahui desilnya dan bukan calon.

**Kelanjutannya** dilihat pada daftar berikutnya dari segmen yang sama. Orang dicari dengan
pemadanan, bukan NIK saja, sehingga NIK yang berubah tidak membuatnya hilang. “Tidak lagi dalam
daftar” berarti barisnya tidak ada, ditolak, atau tidak dapat dipadankan. Segmen mandiri dan pekerja
tidak punya daftar di sini.

Angka **terbit** berasal dari pemberitaan: tidak dijumlahkan dan tidak disamakan dengan hitungan
berkas.

Per kecamatan, 1–4 orang menurut alasan atau kelanjutan tidak ditampilkan, sehingga desilnya
digabung menurut syarat. Supaya yang tidak ditampilkan itu tidak dapat dihitung balik dari jumlahnya,
rincian lain di kecamatan itu ikut **ditahan**, sering semuanya, nol pun. Pekon ditahan lebih dahulu, lalu
kecamatan, dan angka kabupaten paling akhir: bacalah alasan dan kelanjutan pada seluruh kabupaten."""


@st.fragment
def halaman() -> None:
    """Filters, published counts, candidates and their fate, pekon, reasons by decile, rule."""
    head = st.container()
    choice = saring("pbi")
    tampilkan_catatan()
    with head:
        judul(
            "Siapa yang dinonaktifkan dari PBI?",
            f"{tempat().kata(choice)} · jiwa",
            cap=cap_asal(rilis().asal),
        )
    sorotan(
        [(name, angka(figure, "sedang"), f"<p class='banding'>terbit, {when}</p>")
         for name, when, figure in figur_terbit_pbi()]
    )  # fmt: skip
    garis_sumber(
        [("Dinas Sosial lewat Kupas Tuntas, seluruh kabupaten", "19 dan 20 Februari 2026", "terbit")]
    )
    st.html(f'<p class="keterangan">{escape(alasan_terbit())}</p>')
    segments = [s for s in SEGMEN if daftar_pbi(s)]
    if not segments:
        kosong("Belum ada daftar PBI.", "Impor daftar PBI-JK dan PBI-APBD, lalu susun rilis.")
    else:
        _isi(choice, segments)
    st.html("<h2>Siapa yang dihitung calon</h2>")
    _tabel(tabel_syarat_calon(), "pbi_syarat", "syarat_calon_reaktivasi", "Syarat calon", [])
    cara_baca(CARA_BACA, key="pbi_cara_baca")


def _isi(choice: Pilihan, segments: list[str]) -> None:
    codes = [f"{s}_{apa}" for s in segments for apa in ("nonaktif", "calon")]
    where = sebut(tempat_rinci(choice))
    st.html("<h2>Calon reaktivasi</h2>")
    inti(kalimat_calon(choice))
    _tabel(tabel_calon(choice), "pbi_calon", "pbi_calon_reaktivasi", where, codes)
    garis_sumber(_bagian(codes), "Desil dari DTSEN terbaru")
    st.html("<h2>Apa jadinya calon itu pada daftar berikutnya</h2>")
    if said := kalimat_nasib(choice):
        inti(said)
    _tabel(tabel_nasib(choice), "pbi_nasib", "pbi_calon_kelanjutan", where, codes)
    garis_sumber(_bagian(codes[1::2]), "Orang yang sama menurut pemadanan")
    st.html("<h2>PBI per pekon</h2>")
    left, right = st.columns(2)
    with left:
        segment = pilih_segmen("pbi_segmen")
    with right:
        measure = pilih_ukuran()
    tampilkan_pekon(PbiPekon(segment, measure, choice, tempat()))
    st.html(f"<h2>{SEGMEN[segment]}: aktif dan dinonaktifkan menurut alasan dan desil</h2>")
    tampilkan_alasan(segment, choice, "pbi_alasan")
    st.html(kunci_tampilan())


def _bagian(codes: list[str]) -> list:
    return [sumber_indikator(k, daftar_pbi(k.rpartition("_")[0])[0]) for k in codes]


def _tabel(table: TabelFigur, key: str, name: str, where: str, codes: list[str]) -> None:
    def notes():
        return catatan_unduh(
            where, [rujukan_indikator(k, daftar_pbi(k.rpartition("_")[0])[0]) for k in codes]
        )

    tampilkan_figur(table, key, name, notes, contoh=rilis().asal == "contoh" and bool(codes))


halaman()
