"""Survey and record apart: two pictures, two axes, and the reason why they differ."""

import streamlit as st

from dashboard.components.angka import cap_asal, teks
from dashboard.components.figur import figur_tempat
from dashboard.components.grafik import Batang, batang, tinggi_penuh
from dashboard.components.kepala import gambar_berjudul
from dashboard.components.session import baca
from dashboard.components.stunting import TERBIT
from dashboard.components.terbit import Fakta, fakta_terbit
from dashboard.components.unduh_stunting import unduh_batang
from dashboard.domain.periode import label

WARNA_SURVEI, WARNA_CATATAN = "#BDC9E1", "#2B8CBE"
TINGGI = 300
SEBAB = (
    "Survei (SSGI, SKI) mengukur contoh rumah tangga oleh petugas terlatih, jadi mewakili semua balita. "
    "e-PPGBM mencatat balita yang datang ke posyandu dan diukur kader; yang tidak datang tidak terhitung. "
    "Karena itu keduanya tidak digambar pada satu sumbu dan tidak dijumlahkan."
)


def tampilkan_survei(place: str) -> None:
    """The survey to the left, the record to the right."""
    st.html(f"<h2>Survei dan pencatatan {cap_asal('terbit')}</h2>")
    st.html(f'<p class="redup">{SEBAB}</p>')
    left, right = st.columns(2)
    with left:
        _survei([f for f in fakta_terbit("stunting_ssgi", place) if f.utama][::-1])
    with right:
        _catatan(place)


def _survei(facts: list[Fakta]) -> None:
    bars = [Batang(f.agensi, f.figur.nilai, teks(f.figur), WARNA_SURVEI) for f in facts]
    now, before = facts[-1], facts[-2]
    title = f"Survei: {teks(now.figur)} pada {now.agensi}"
    caption = f"Persen balita stunting menurut survei, Lampung Barat. {_beda(before, now)}"
    gambar_berjudul(title, lambda: _gambar(bars, caption, "stunting_survei"), caption)
    unduh_batang("stunting_survei", title, caption, "Kemenkes (SSGI, SKI)", bars)


def _beda(before: Fakta, now: Fakta) -> str:
    if before.metode == now.metode:
        return f"Sebelumnya {teks(before.figur)} ({before.agensi})."
    return f"{before.agensi} {teks(before.figur)} memakai cara lain, jadi naik turunnya tidak disimpulkan."


def _catatan(place: str) -> None:
    periods = baca("periode", TERBIT, "kabupaten")[::-1]
    figures = [figur_tempat(TERBIT, p, "kabupaten", place) for p in periods]
    bars = [Batang(label(f.periode), f.nilai, teks(f), WARNA_CATATAN) for f in figures if f.tampak]
    first, last = figures[0], figures[-1]
    title = f"e-PPGBM: {teks(last)} balita tercatat pada {label(last.periode)}"
    caption = (
        f"Balita stunting tercatat, {label(first.periode)} sampai {label(last.periode)}. Banyaknya balita "
        "yang diukur berbeda di tiap putaran, jadi jumlah kasus saja belum menunjukkan naik atau turun."
    )
    gambar_berjudul(title, lambda: _gambar(bars, caption, "stunting_catatan"), caption)
    unduh_batang("stunting_catatan", title, caption, "Dinkes dan Bappeda (e-PPGBM)", bars)


def _gambar(bars: list[Batang], alt: str, key: str) -> None:
    batang(bars, alt=alt, contoh=False, key=key, tinggi=max(TINGGI, tinggi_penuh(bars)))
