"""PBI: who is active, who was deactivated and why, and which of those are still within the rule."""

import streamlit as st

from dashboard.components.angka import angka, cap_asal, kunci_tampilan
from dashboard.components.bahan_unduh import catatan_unduh, rujukan_indikator
from dashboard.components.cara_baca import cara_baca
from dashboard.components.kepala import judul, sorotan
from dashboard.components.pbi import tampilkan_pbi
from dashboard.components.pbi_calon import figur_terbit_pbi, tabel_calon
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import baca, rilis
from dashboard.components.sumber_data import garis_sumber
from dashboard.components.tabel_figur import tampilkan_figur

CARA_BACA = """**Calon reaktivasi**: peserta nonaktif yang keluarganya desil 1–5 dalam DTSEN terakhir, batas
yang disebut sumber Februari 2026 (desil 6–10 menjadi alasan dinonaktifkan; PBI-JK desil 1–5 menurut
Wartabromo, September 2025). Meninggal dan data ganda masih ikut di dalamnya: lihat tabel alasan. Yang tidak
bertemu DTSEN tidak diketahui desilnya. Angka terbit berasal dari pemberitaan dan tidak disamakan dengan
berkas. Kelanjutan tiap calon pada daftar berikutnya belum dihitung."""


@st.fragment
def halaman() -> None:
    """Filters, published counts, candidates, reasons by decile."""
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
    st.html("<h2>Calon reaktivasi</h2>")
    table = tabel_calon(choice)
    codes = [k for k in ("pbi_jk_nonaktif", "pbi_apbd_nonaktif") if baca("periode", k)]
    tampilkan_figur(
        table,
        "pbi_calon",
        "pbi_calon_reaktivasi",
        lambda: catatan_unduh(
            tempat().kata(choice), [rujukan_indikator(k, baca("periode", k)[0]) for k in codes]
        ),
        contoh=rilis().asal == "contoh" and bool(codes),
    )
    cara_baca(CARA_BACA, key="pbi_cara_baca")
    tampilkan_pbi(choice)
    st.html(kunci_tampilan())


halaman()
