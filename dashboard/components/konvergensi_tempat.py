"""The chosen programme of the Konvergensi page, place by place."""

import streamlit as st

from dashboard.components.konvergensi import Konvergensi, catatan_konvergensi
from dashboard.components.konvergensi_figur import figur_menerima, pasangan_belum
from dashboard.components.lukisan import kata_lokus
from dashboard.components.rupa_peta import rupa
from dashboard.components.tabel_figur import Lajur, TabelFigur, tampilkan_figur
from dashboard.components.unduh_peta import svg_peta

BARIS_AWAL = 16


def tabel_tempat(page: Konvergensi) -> None:
    """The chosen programme place by place: berhak, menerima, belum, share."""
    view, look = page.pandangan, rupa("persen")
    columns = [
        Lajur("Peringkat"),
        Lajur("Wilayah", "kecamatan"),
        Lajur("Belum", "% dari berhak", "persen"),
        Lajur("Belum", "keluarga", "keluarga"),
        Lajur("Berhak", "keluarga", "keluarga"),
        Lajur("Menerima", "keluarga", "keluarga"),
        Lajur("Lokus"),
    ]
    rows = []
    for b in view.baris:
        part, whole = pasangan_belum(page.program, b.kode)
        where = "" if view.tingkat == "kecamatan" else f", {page.tempat.nama[b.kode[:8]]}"
        rows.append(
            [
                str(b.peringkat or ""),
                page.tempat.nama[b.kode] + where,
                b.figur,
                part,
                whole,
                figur_menerima(page.program, b.kode),
                kata_lokus().get(b.kode, ""),
            ]
        )
    marks = ["pilih" if b.kode == view.terpilih else "" for b in view.baris]
    table = TabelFigur(f"{view.kartu['nama']} per {view.tingkat}", columns, rows, marks)
    limit = BARIS_AWAL
    if len(rows) > BARIS_AWAL and st.toggle(
        f"Lihat semua {len(rows)} {view.tingkat}", key="konvergensi_semua_baris"
    ):
        limit = None
    tampilkan_figur(
        table,
        "konvergensi_tempat",
        f"{view.kode}_{view.tingkat}_{page.periode}",
        lambda: catatan_konvergensi(page, page.tempat.kata(page.pilihan), [view.kode]),
        gambar=lambda: svg_peta(view, look),
        batas=limit,
    )
