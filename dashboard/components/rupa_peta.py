"""How the map looks: real boundaries or tiles, shade or circles. The choice holds on every page."""

from dataclasses import dataclass

import streamlit as st

from dashboard.components.peta import Geometri, geometri_batas, geometri_kecamatan, geometri_petak
from dashboard.components.session import baca, per_rilis
from dashboard.components.titipan import titip

BENTUK = {"batas": "Peta batas", "petak": "Petak pekon"}
GAYA = {"warna": "Warna", "lingkaran": "Lingkaran"}
SARAN = {
    ("batas", "warna", "jumlah"): "Wilayah yang luas tampak lebih menonjol; untuk jumlah, pakai lingkaran.",
    (
        "batas",
        "lingkaran",
        "jumlah",
    ): "Luas lingkaran mengikuti jumlah, bukan luas wilayah.",
    ("petak", "warna", "jumlah"): "Setiap pekon satu petak yang sama besar; warna tua berarti jumlah besar.",
    ("petak", "lingkaran", "jumlah"): "Luas lingkaran sebanding dengan jumlah.",
    ("batas", "warna", "persen"): "Persen digambar dengan warna, supaya pekon kecil dan besar sebanding.",
    ("petak", "warna", "persen"): "Persen digambar dengan warna pada petak yang sama besar.",
    ("batas", "warna", "kelas"): "Warna menandai kelas; wilayah yang luas tidak berarti angkanya besar.",
    ("petak", "warna", "kelas"): "Setiap pekon satu petak yang sama besar; warna menandai kelasnya.",
}
_BENTUK, _GAYA = "_rupa_bentuk", "_rupa_gaya"


@dataclass(frozen=True)
class Rupa:
    """Shapes (batas or petak) and how a figure is drawn on them (warna or lingkaran)."""

    bentuk: str
    gaya: str


def bentuk_tersedia() -> list[str]:
    """The shapes the release holds, the usual one first."""
    return ["petak"] if baca("bentuk").empty else ["batas", "petak"]


def rupa(jenis: str) -> Rupa:
    """The look chosen, or the usual one: boundaries when there are any, on them circles for counts.

    jenis   of the indicator: "jumlah" or "persen", or "kelas" of a map of classes; only counts are circles
    """
    shapes = st.session_state.get(_BENTUK) or bentuk_tersedia()[0]
    usual = "lingkaran" if shapes == "batas" else "warna"
    return Rupa(shapes, st.session_state.get(_GAYA, usual) if jenis == "jumlah" else "warna")


def pilih_rupa(jenis: str) -> None:
    """The two choices under the map, and when which one fits; nothing where there is no choice."""
    now, shapes = rupa(jenis), bentuk_tersedia()
    if jenis == "kelas" and len(shapes) == 1:
        return
    pickers = [("Bentuk peta", BENTUK, now.bentuk, _BENTUK)] if len(shapes) > 1 else []
    pickers += [("Gaya peta", GAYA, now.gaya, _GAYA)] if jenis == "jumlah" else []
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="peta_rupa"):
        for picker in pickers:
            _pilih(*picker)
        st.html(f"<span class='redup'>{SARAN[now.bentuk, now.gaya, jenis]}</span>", width="content")


def _pilih(nama: str, pilihan: dict[str, str], kini: str, simpan: str) -> None:
    st.segmented_control(
        nama,
        list(pilihan),
        format_func=pilihan.get,
        required=True,
        label_visibility="collapsed",
        width="content",
        **titip(f"peta{simpan}", kini, lambda value: st.session_state.update({simpan: value})),
    )


@per_rilis(8)
def geometri(tingkat: str, bentuk: str) -> Geometri:
    """The shapes of a level (pekon or kecamatan) in the release on screen."""
    if bentuk == "batas":
        return geometri_batas(baca("bentuk"), baca("wilayah"), tingkat)
    petak = geometri_petak(baca("petak"), baca("wilayah"))
    return petak if tingkat == "pekon" else geometri_kecamatan(petak)
