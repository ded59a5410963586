"""Pickers of the Konvergensi page: the programme on the map, the kind of lokus."""

import streamlit as st

from dashboard.components.konvergensi import SEMUA_LOKUS
from dashboard.components.konvergensi_figur import APA_PUN, TUNAI, kode_belum, program_terhitung
from dashboard.components.saring import pilihan
from dashboard.components.session import baca


def pilih_program() -> str:
    """The programme on the map and in the list of pekon."""
    names = {
        TUNAI: "Tunai/pangan",
        **{p["program"]: p["nama_pendek"] for p in program_terhitung()},
        APA_PUN: "Satu pun",
    }
    known = set(baca("indikator")["kode"])
    options = [p for p in names if kode_belum(p) in known]
    return (
        st.selectbox(
            "Program di peta",
            options,
            format_func=lambda p: f"Belum: {names[p]}",
            key="konvergensi_program",
            label_visibility="collapsed",
            placeholder="Pilih program",
        )
        or TUNAI
    )


def pilih_jenis_lokus() -> str:
    """Which kind of lokus counts; only asked while the page shows lokus alone."""
    rows = baca("lokus")
    kinds = sorted(set(rows.loc[rows["status"] == "pasti", "jenis"]))
    return (
        st.selectbox(
            "Jenis lokus",
            [SEMUA_LOKUS, *kinds],
            format_func=str.capitalize,
            key="konvergensi_jenis",
            label_visibility="collapsed",
            placeholder="Jenis lokus",
            disabled=not pilihan().lokus,
        )
        or SEMUA_LOKUS
    )
