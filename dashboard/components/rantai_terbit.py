"""The published totals on Rantai Dokumen, each beside what has been imported for its year; never summed."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.angka import Figur, angka, cap_asal
from dashboard.components.figur import figur_terbit
from dashboard.components.rantai import HalamanRantai
from dashboard.components.rantai_figur import jumlah_uang
from dashboard.components.session import baca, rilis
from dashboard.components.tempat import Pilihan

TERBIT = {
    "anggaran_kemiskinan": "Anggaran penanggulangan kemiskinan",
    "anggaran_stunting": "Anggaran penurunan stunting",
}
TANPA_TANDA = ("anggaran_stunting",)
"""Totals of a part that no line of an office's paper is marked with."""


def total_terbit(page: HalamanRantai) -> None:
    """The published totals with source and year; they are no part of the imported lines."""
    rows = pd.concat([baca("terbit", kode) for kode in TERBIT])
    mine = rows[rows["kode_wilayah"] == page.tempat.kabupaten].to_dict("records")
    note = "Angka terbit lain cakupannya dan tidak dijumlahkan dengan baris yang diimpor."
    items = "".join(_terbit(page, row) for row in mine)
    st.html(f'<div class="rantai-terbit">{items}<span class="redup">{note}</span></div>')


def _terbit(page: HalamanRantai, row: dict) -> str:
    figure = angka(figur_terbit(row), "agak")
    media = row["sumber_url"].split("/")[2].removeprefix("www.")
    source = ". ".join(filter(None, [f"{row['agensi']}, {media}", row["catatan"]]))
    what = f"{cap_asal('terbit')} {TERBIT[row['kode']]} {escape(row['label_periode'])}"
    beside = sanding_terbit(page, row)
    return f"<span>{what}: {figure} <small>({escape(source)}) · {beside}</small></span>"


def sanding_terbit(page: HalamanRantai, row: dict) -> str:
    """What has been imported for the year of a total and how far it is from it, or why that is not said."""
    year = int(row["periode"][:4])
    if row["kode"] in TANPA_TANDA:
        return "baris yang diimpor tidak bertanda stunting, jadi tidak disandingkan"
    whole = HalamanRantai(year, (), Pilihan(), page.tempat)
    budget, _ = jumlah_uang(whole)
    if budget.nilai is None:
        return f"pagu DPA {year} belum diimpor"
    offices = len({k.opd for k in whole.kegiatan if k.pagu is not None})
    text = f"pagu DPA {year} yang diimpor: {angka(budget)} dari {offices} OPD"
    if rilis().asal == "contoh":
        return f"{text}, data contoh: selisihnya tidak dihitung"
    return f"{text}; terbit − diimpor: {angka(_selisih(whole, row, budget))}, bukan sisa anggaran"


def _selisih(page: HalamanRantai, row: dict, budget: Figur) -> Figur:
    return page.figur("selisih_terbit", float(row["nilai"]) - budget.nilai, "Rp")
