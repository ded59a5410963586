"""The source line under every visual: agency, date of the data, release, contoh or terbit."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from dashboard.components.angka import cap_asal
from dashboard.components.asal import Sasaran
from dashboard.components.asal_angka import tombol_asal
from dashboard.components.kartu import kartu
from dashboard.components.session import baca, baca_rekam, rilis
from dashboard.domain.angka import format_tanggal
from dashboard.domain.periode import label

__all__ = ["Bagian", "garis_sumber", "jejak_terakhir", "kartu", "sumber_indikator"]


class Bagian(tuple):
    """A part of the source line that knows its indicator and period, so that its path can be opened."""

    kode: str
    periode: str


def garis_sumber(
    bagian: Iterable[tuple[str, str, str]], catatan: str = "", jejak: Iterable[Sasaran] = ()
) -> None:
    """Draw the line; each part is (agency, date of the data in words, asal); one badge per asal.

    Under it stands the button that opens where the figures come from: those of the parts made by
    `sumber_indikator`, and those named in `jejak` where the line itself is kept short.
    """
    bagian = list(bagian)
    groups: dict[str, list[str]] = {}
    for agency, date, origin in dict.fromkeys(bagian):
        groups.setdefault(origin, []).append(escape(agency) + (f", {escape(date)}" if date else ""))
    texts = [f"{cap_asal(origin)} {'; '.join(parts)}" for origin, parts in groups.items()]
    note = f" · {escape(catatan)}" if catatan else ""
    st.html(f'<div class="garis-sumber">Sumber: {" · ".join(texts)} · Rilis {escape(rilis().id)}{note}</div>')
    named = [(p.kode, p.periode) for p in bagian if isinstance(p, Bagian)]
    if targets := list(dict.fromkeys([*named, *jejak])):
        tombol_asal(targets, catatan)


def jejak_terakhir(kode: Iterable[str] = ()) -> list[Sasaran]:
    """These indicators, or all of them, each at its latest period; those without any are left out."""
    rows = baca("indikator")
    last = dict(zip(rows["kode"], rows["periode_terakhir"], strict=True))
    return [(k, last[k]) for k in (list(kode) or last) if last.get(k)]


def sumber_indikator(kode: str, periode: str) -> Bagian:
    """The part of the source line for one indicator and period."""
    part = Bagian(_kata_sumber(kode, periode))
    part.kode, part.periode = kode, periode
    return part


def _kata_sumber(kode: str, periode: str) -> tuple[str, str, str]:
    card = kartu(kode)
    if card["sumber"] == "terbit":
        return str(card["nama"]).removesuffix(", terbit"), label(periode), "terbit"
    row = next((r for r in baca_rekam("sumber") if r["sumber"] == card["sumber"]), None)
    if row is None:  # drawn from several lists at once, so no agency's file
        return f"{card['nama']} (gabungan daftar)", label(periode), rilis().asal
    received = (
        f", diterima {format_tanggal(row['diterima'])}" if str(row["diterima"] or "")[:4].isdigit() else ""
    )
    return f"{row['nama_pendek']} ({row['pemilik']})", label(periode) + received, rilis().asal
