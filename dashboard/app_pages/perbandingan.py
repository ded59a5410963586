"""Perbandingan: two periods, two places or two releases of one indicator, side by side."""

import streamlit as st

from dashboard.components import perbandingan_tampil as tampil
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.kepala import inti, judul
from dashboard.components.perbandingan_pilih import pilih_perbandingan
from dashboard.components.saring import saring, tampilkan_catatan, tempat, write_alamat
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.unduh_perbandingan import unduh_blok, unduh_perbandingan

CARA_BACA = """Perubahan adalah angka kanan dikurangi angka kiri. Untuk persentase, perubahannya dalam poin
dan pembilang serta penyebutnya ditulis di kedua sisi. Perubahan kecil disebut **hampir tetap**, bukan naik
atau turun. Bila cara mengukur atau garisnya berganti, perubahan tidak dihitung. Angka yang dirahasiakan atau
ditahan tetap dengan tandanya sendiri. Perubahan angka belum menjelaskan penyebabnya."""


@st.fragment
def halaman() -> None:
    """Filters, pickers, both sides, change map and parts, the rest of the theme."""
    head = st.container()
    choice = saring("banding")
    page = pilih_perbandingan()
    tampilkan_catatan()
    write_alamat()
    with head:
        words = tempat().kata(choice) + (
            f" · {page.kartu['nama_pendek']} · {page.kartu['satuan']}" if page else ""
        )
        judul("Apa yang berubah atau berbeda?", words, sebaris=True, cap=cap_asal(page.asal) if page else "")
    if page is None:
        return
    inti(tampil.kalimat(page))
    tampil.sorotan_dua_sisi(page)
    if page.bagian:
        left, right = st.columns([54, 46])
        with left:
            tampil.lukis_peta_perubahan(page)
        with right:
            tampil.tabel_bagian(page)
    elif page.jenis != "tempat":
        st.html("<p class='redup'>Tidak dipetakan: angka per wilayah tidak ada di kedua sisi.</p>")
    tampil.tabel_blok(page)
    unduh_blok(page)
    st.html(kunci_tampilan())
    cara_baca(CARA_BACA, key="banding_cara_baca")
    unduh_perbandingan(page)
    garis_sumber(
        [sumber_indikator(page.kode, side.periode) for side in (page.kiri, page.kanan)],
        f"Rumus: {page.kartu['rumus']}",
    )


halaman()
