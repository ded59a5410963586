"""Keluarga terdaftar and what each list counts, by kecamatan or pekon; other units never share an axis."""

from html import escape

import streamlit as st

from dashboard.components.angka import Figur, angka, cap_asal, teks
from dashboard.components.grafik import Batang, batang
from dashboard.components.kepala import gambar_berjudul, kosong
from dashboard.components.pandangan import Pandangan, kalimat
from dashboard.components.peta import legenda
from dashboard.components.saring import tempat
from dashboard.components.session import baca, rilis
from dashboard.components.sumber_data import garis_sumber, kartu, sumber_indikator
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.tempat import Pilihan
from dashboard.components.tingkat import pilih_tingkat_tabel
from dashboard.components.unduh_daftar import baris_daftar, jumlah_daftar, unduh_daftar, wilayah_daftar
from dashboard.domain.periode import label

TERDAFTAR = "keluarga_terdaftar"
DAFTAR = (
    TERDAFTAR,
    "desil1_keluarga_dtsen",
    "desil14_keluarga_dtsen",
    "keluarga_p3ke",
    "rumah_tangga_dtks",
    "kpm_pkh",
    "kpm_sembako",
    "kpm_sembako_apbd",
    "kpm_blt_dd",
    "pbi_jk_aktif",
    "pbi_apbd_aktif",
)
TINGGI, BATANG_AWAL, BARIS_AWAL = 262, 7, 15


def tampilkan_daftar(choice: Pilihan) -> None:
    """Level picker, bars of keluarga terdaftar, table of all lists, source line."""
    st.html(f"<h2>Keluarga terdaftar dan isi tiap daftar {cap_asal(rilis().asal)}</h2>")
    level = pilih_tingkat_tabel(choice, "kemiskinan_tingkat")
    periods = {k: p[0] for k in DAFTAR if (p := baca("periode", k, level))}
    if TERDAFTAR not in periods:
        kosong("Belum ada daftar keluarga.", "Impor berkas PKH, sembako atau DTSEN; lihat Data & Sumber.")
        return
    view = Pandangan(TERDAFTAR, periods[TERDAFTAR], level, choice, tempat())
    _lukis(view)
    _tabel(view, periods)
    unduh_daftar(view, periods)
    garis_sumber(
        [sumber_indikator(k, p) for k, p in periods.items()],
        "Tiap daftar punya satuan dan tanggal sendiri; tidak dijumlahkan",
    )


def _lukis(view: Pandangan) -> None:
    scale = legenda(baca("kelas", view.kode, view.tingkat), view.kartu["satuan"], view.kartu["warna"])
    rows = view.tampak[:BATANG_AWAL]
    alt = f"{kalimat(view)} {view.kartu['nama']}, keluarga, {label(view.periode)}."
    if not rows:
        st.html(f"<p class='inti'>{escape(alt)}</p>")
        return

    def draw() -> None:
        bars = [
            Batang(
                view.nama(b.kode),
                b.figur.nilai,
                teks(b.figur),
                scale.warna[scale.kelas(b.figur.nilai)] if scale.warna and b.figur.nilai else "#FFFFFF",
                b.kode == view.terpilih,
            )
            for b in rows
        ]
        contoh = rilis().asal == "contoh"
        batang(bars, alt=alt, contoh=contoh, key="kemiskinan_terdaftar", tinggi=TINGGI)

    gambar_berjudul(kalimat(view), draw, alt)


def _tabel(view: Pandangan, periods: dict[str, str]) -> None:
    columns, unit = [Kolom(view.tingkat.capitalize())], None
    for kode, period in periods.items():
        card = kartu(kode)
        small = f"{card['satuan']} · {label(period)}"
        columns.append(Kolom(card["nama_pendek"], small, angka=True, antar=card["satuan"] != unit))
        unit = card["satuan"]
    order = sorted((b.kode for b in view.baris), key=lambda k: k != view.pilihan.pekon)
    shown = potong(order, BARIS_AWAL, view.tingkat, "kemiskinan_semua_daftar")
    rows = [[escape(wilayah_daftar(view)), *(_total(*whole) for whole in jumlah_daftar(view, periods))]]
    rows += [[_nama(view, k), *map(angka, baris_daftar(view, periods, k))] for k in shown]
    marks = ["jumlah"] + ["pilih" if k == view.pilihan.pekon else "" for k in shown]
    tampilkan_tabel(columns, rows, kalimat(view), kelas_baris=marks)


def _nama(view: Pandangan, place: str) -> str:
    name = escape(view.tempat.nama[place])
    where = f"<small>{escape(view.tempat.nama[place[:8]])}</small>" if view.tingkat == "pekon" else ""
    return name + where


def _total(figure: Figur, hidden: int) -> str:
    return angka(figure) + (f"<small>{hidden} tidak tampil</small>" if hidden else "")
