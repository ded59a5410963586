"""Lembar Kecamatan: one kecamatan for its rakor, a block at a time on the screen, all of it on one sheet."""

import streamlit as st

from dashboard.components import lembar_tampil as tampil
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.ingat import ingatkan
from dashboard.components.kepala import inti, judul
from dashboard.components.lembar import BAGIAN, BANTUAN, PEMANGKU, Lembar, kalimat_bagian, satu_kecamatan
from dashboard.components.lembar_cetak import bagian_sumber, buat_pdf, tabel_lembar
from dashboard.components.profil import DESIL
from dashboard.components.remah import remah
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, jejak_terakhir
from dashboard.components.unduh import unduh
from dashboard.components.unduh_pdf import unduh_pdf

CARA_BACA = """Selisih dihitung hanya antara dua daftar yang menghitung hal yang sama dengan satuan yang sama:
angka kanan dikurangi angka kiri. Tiga selisih terbesar diberi latar. Selisih adalah bahan pembahasan, bukan
kesalahan salah satu pihak: tanggal dan cara mendatanya berbeda. Semua sumber ada di Selisih Sumber."""


@st.fragment
def halaman() -> None:
    """Filters, one block at a time, its point, its table, downloads."""
    head = st.container()
    columns = st.columns([17, 17, 13, 53], vertical_alignment="center", gap="small")
    choice = saring("lembar", columns[:3])
    tampilkan_catatan()
    kode = satu_kecamatan(choice)
    if kode is None:
        with head:
            judul("Apa yang dibahas di rakor kecamatan?", tempat().kata(choice), sebaris=True)
            remah("lembar")
        tampil.tampilkan_ajakan(choice, tempat())
        garis_sumber([("DTSEN", "", rilis().asal)], jejak=jejak_terakhir([DESIL]))
        return
    sheet = Lembar(kode, tempat(), choice.lokus)
    with columns[3]:
        bagian = tampil.pilih_bagian()
    with head:
        words = f"{tempat().kata(choice)} · {BAGIAN[bagian]}"
        title = f"{sheet.nama}: apa yang dibahas di rakor?"
        judul(title, words, sebaris=True, cap=cap_asal(rilis().asal))
        remah("lembar")
    inti(kalimat_bagian(sheet, bagian))
    tampil.tampilkan_bagian(sheet, bagian, choice.pekon)
    if bagian in {PEMANGKU, BANTUAN}:  # the parts that name lokus
        ingatkan()
    st.html(kunci_tampilan())
    cara_baca(CARA_BACA, key="lembar_cara_baca")
    name = f"lembar_kecamatan_{kode.replace('.', '_')}"
    unduh_pdf("lembar", name, lambda: buat_pdf(sheet), "A4 mendatar")
    unduh("lembar", name, tabel=lambda: tabel_lembar(sheet))
    garis_sumber(bagian_sumber(sheet, bagian))


halaman()
