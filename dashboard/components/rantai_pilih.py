"""The pickers of Rantai Dokumen: year, offices, part; what is chosen stands in the URL."""

import streamlit as st

from dashboard.components.rantai_baris import opd_tersedia, tahun_awal, tahun_tersedia
from dashboard.components.saring import catat

BAGIAN = {"opd": "OPD", "silang": "Lokus × anggaran", "pekon": "Pekon", "aksi": "Aksi konvergensi"}
TAHUN, OPD, DIPILIH = "rantai_tahun", "rantai_opd", "rantai_bagian"


def pilih_tahun() -> int:
    """The year of the papers."""
    offered = tahun_tersedia()
    _sebut_asing(TAHUN, [str(year) for year in offered], "Tahun")
    return st.selectbox(
        "Tahun", offered, index=offered.index(tahun_awal()), key=TAHUN, label_visibility="collapsed",
        placeholder="Pilih tahun",
        bind="query-params", required=True,
    )  # fmt: skip


def pilih_opd() -> tuple[str, ...]:
    """The offices; none chosen means all."""
    offered = opd_tersedia()
    _sebut_asing(OPD, offered, "OPD")
    chosen = st.multiselect(
        "OPD", offered, key=OPD, placeholder="Semua OPD", label_visibility="collapsed", select_all=False,
        wrap=False, bind="query-params",
    )  # fmt: skip
    return tuple(chosen)


def pilih_bagian() -> str:
    """Which part of the page is shown."""
    _sebut_asing(DIPILIH, list(BAGIAN.values()), "Bagian")
    chosen = st.segmented_control(
        "Bagian", list(BAGIAN), format_func=BAGIAN.get, default="opd", required=True, key=DIPILIH,
        label_visibility="collapsed", bind="query-params",
    )  # fmt: skip
    return chosen or "opd"


def _sebut_asing(key: str, dikenal: list[str], kata: str) -> None:
    """A value in the URL that cannot be chosen is named before the picker drops it."""
    for value in st.query_params.get_all(key):
        if value not in dikenal:
            catat(f"{kata} “{value}” di alamat tidak dikenal dan tidak dipakai.")
