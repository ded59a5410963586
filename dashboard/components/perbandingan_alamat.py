"""The sides of a comparison in the URL: ?banding=tempat&kiri=18.04.15&kanan=18.04.05."""

import streamlit as st

from dashboard.components.perbandingan import JENIS
from dashboard.components.saring import catat

KUNCI = {
    "periode": ("banding_awal", "banding_akhir"),
    "tempat": ("banding_kiri", "banding_kanan"),
    "rilis": ("banding_rilis", "banding_periode"),
}
"""The pickers of the left and the right side of each kind."""

JENIS_DIPILIH = "banding_jenis"
PARAMETER = ("banding", "kiri", "kanan")
_TULISAN, _DIMINTA = "_banding_ditulis", "_banding_diminta"


def read_banding() -> None:
    """Take over the sides of a URL that we did not write ourselves."""
    given = {k: st.query_params[k] for k in PARAMETER if k in st.query_params}
    if not given or given == st.session_state.get(_TULISAN):
        return
    kind = given.get("banding", "periode")
    if kind not in JENIS:
        catat(f"Perbandingan “{kind}” di alamat tidak dikenal; ditampilkan dua periode.")
        kind = "periode"
    st.session_state[JENIS_DIPILIH] = kind
    wanted = zip(KUNCI[kind], (given.get("kiri"), given.get("kanan")), strict=True)
    st.session_state[_DIMINTA] = {key: value for key, value in wanted if value}


def asked_for(key: str, offered: list, nama: str) -> object | None:
    """What the URL asks this picker to show, once; what is not offered is said."""
    asked = st.session_state.get(_DIMINTA, {}).pop(key, None)
    if asked is None or asked in offered:
        return asked
    catat(f"{nama} “{asked}” di alamat tidak dapat dipakai di sini; ditampilkan pilihan lain.")
    return None


def write_banding(kind: str) -> None:
    """Put kind and sides into the URL, leaving it alone when it says so already."""
    sides = [st.session_state.get(key) for key in KUNCI[kind]]
    wanted = {k: str(v) for k, v in zip(PARAMETER, (kind, *sides), strict=True) if v}
    present = {k: st.query_params[k] for k in PARAMETER if k in st.query_params}
    if present != wanted:
        for name in set(present) - set(wanted):
            del st.query_params[name]
        st.query_params.update(wanted)
    st.session_state[_TULISAN] = wanted
