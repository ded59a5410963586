"""The source line under every visual: agency, date of the data, release, contoh or terbit."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from dashboard.components.angka import cap_asal
from dashboard.components.session import baca, rilis
from dashboard.domain.angka import format_tanggal
from dashboard.domain.periode import label


def garis_sumber(bagian: Iterable[tuple[str, str, str]], catatan: str = "") -> None:
    """Draw the line; each part is (agency, date of the data in words, asal); one badge per asal."""
    groups: dict[str, list[str]] = {}
    for agency, date, origin in dict.fromkeys(bagian):
        groups.setdefault(origin, []).append(escape(agency) + (f", {escape(date)}" if date else ""))
    texts = [f"{cap_asal(origin)} {'; '.join(parts)}" for origin, parts in groups.items()]
    note = f" · {escape(catatan)}" if catatan else ""
    st.html(f'<div class="garis-sumber">Sumber: {" · ".join(texts)} · Rilis {escape(rilis().id)}{note}</div>')


def sumber_indikator(kode: str, periode: str) -> tuple[str, str, str]:
    """The part of the source line for one indicator and period."""
    card = kartu(kode)
    if card["sumber"] == "terbit":
        return str(card["nama"]).removesuffix(", terbit"), label(periode), "terbit"
    rows = baca("sumber")
    row = rows[rows["sumber"] == card["sumber"]].iloc[0]
    received = (
        f", diterima {format_tanggal(row['diterima'])}" if str(row["diterima"] or "")[:4].isdigit() else ""
    )
    return f"{row['nama_pendek']} ({row['pemilik']})", label(periode) + received, rilis().asal


def kartu(kode: str) -> dict:
    """The card of an indicator."""
    return baca("indikator", kode).iloc[0].to_dict()
