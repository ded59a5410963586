"""The pickers of the Stunting page: measure, round, level; kecamatan first, because pekon cells are small."""

from collections.abc import Sequence

import streamlit as st

from dashboard.components.pandangan import Pandangan
from dashboard.components.saring import catat, lupakan, pilih, pilihan, tempat
from dashboard.components.stunting import UKURAN, periode_terisi
from dashboard.components.sumber_data import kartu
from dashboard.components.tingkat import pilih_tingkat
from dashboard.domain.periode import label

TINGKAT, TINGKAT_DIPILIH = ("kecamatan", "pekon"), "_stunting_tingkat"


def pilih_pandangan(kolom: Sequence) -> Pandangan:
    """Draw the three pickers and give the view on the map."""
    left, middle, right = kolom
    with left:
        kode = _pilih_ukuran()
    with right:
        tingkat = pilih_tingkat(_levels(kode), "stunting_tingkat", TINGKAT_DIPILIH)
    with middle:
        periode = _pilih_putaran(kode, tingkat)
    return Pandangan(kode, periode, tingkat, pilihan(), tempat())


def _levels(kode: str) -> list[str]:
    have = str(kartu(kode)["tingkat_tersedia"]).split(",")
    return [t for t in TINGKAT if t in have]


def _pilih_ukuran() -> str:
    """A measure of another page stays chosen there; here the first one is shown."""
    offered = [k for k in UKURAN if _levels(k)]
    chosen = pilihan().indikator if pilihan().indikator in offered else offered[0]
    names = {k: kartu(k)["nama"] for k in offered}
    key = "stunting_ukuran"
    st.session_state[key] = chosen
    st.selectbox(
        "Ukuran",
        offered,
        format_func=names.get,
        key=key,
        label_visibility="collapsed",
        placeholder="Pilih ukuran",
        on_change=lambda: pilih(indikator=st.session_state[key], periode=None),
    )
    return chosen


def _pilih_putaran(kode: str, tingkat: str) -> str:
    periods = periode_terisi(kode, tingkat)
    asked = pilihan().periode
    chosen = asked if asked in periods else periods[0]
    if asked and asked not in periods:
        catat(f"Periode {label(asked)} tidak ada untuk {kartu(kode)['nama']}; ditampilkan {label(chosen)}.")
        lupakan(periode=None)
    key = "stunting_periode"
    st.session_state[key] = chosen
    st.selectbox(
        "Putaran",
        periods,
        format_func=label,
        key=key,
        label_visibility="collapsed",
        placeholder="Pilih putaran",
        on_change=lambda: pilih(periode=st.session_state[key]),
    )
    return chosen
