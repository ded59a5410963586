"""“Dari mana angka ini”: a click on any figure, or the quiet button at a source line, opens its path.

The listener is one small component for the whole page; it waits for clicks on [data-kunci]. Its own fragment
reruns on a click, so the page itself is not drawn again.
"""

from collections.abc import Callable, Sequence
from functools import cache
from hashlib import blake2s
from pathlib import Path

import streamlit as st

from dashboard.components.asal import Asal, Sasaran, baca_kunci, indikator_dari
from dashboard.components.asal_tampil import tampilkan_indikator, tampilkan_lain, tampilkan_rilis
from dashboard.components.kartu import kartu
from dashboard.domain.periode import label

JUDUL = "Dari mana angka ini"
DIBUKA = "_asal_dibuka"
_SKRIP = Path(__file__).with_name("asal_angka.js")


@cache
def _component() -> Callable:
    """Registered at first use: outside a running app Streamlit knows no components."""
    return st.components.v2.component("asal_angka", html="<i hidden></i>", js=_SKRIP.read_text("utf-8"))


@st.fragment
def dengarkan_angka() -> None:
    """Wait for a click on a figure; drawn once by the shared frame."""
    clicked = _component()(key="asal_angka", on_kunci_change=lambda: None).get("kunci")
    asal = baca_kunci(str(clicked)) if clicked else None
    if asal:
        _buka_figur(asal)


@st.dialog(JUDUL, width="large")
def _buka_figur(asal: Asal) -> None:
    targets = indikator_dari(asal)
    tampilkan_rilis()
    if not targets:
        tampilkan_lain(asal)
        return
    if len(targets) > 1:
        st.html(f"<p>Dihitung dari {len(targets)} angka.</p>")
    tampilkan_indikator(*_pilih(targets), asal.tempat)


@st.dialog(JUDUL, width="large")
def _buka_daftar(targets: Sequence[Sasaran]) -> None:
    tampilkan_rilis()
    tampilkan_indikator(*_pilih(targets))


def _pilih(targets: Sequence[Sasaran]) -> Sasaran:
    if len(targets) == 1:
        return targets[0]
    names = {t: f"{kartu(t[0])['nama']} · {label(t[1])}" for t in targets}
    return st.selectbox(
        "Pilih angka", targets, format_func=names.get, key="asal_pilih", placeholder="Pilih angka"
    )


def tombol_asal(targets: Sequence[Sasaran], garis: str = "") -> None:
    """The button at a source line: the indicators shown there, one of them at a time.

    garis   tells two lines with the same indicators on one page apart
    """
    name = blake2s(repr((targets, garis)).encode(), digest_size=6).hexdigest()
    if st.button(JUDUL, key=f"asal_{name}", type="tertiary"):
        _buka_daftar(targets)
