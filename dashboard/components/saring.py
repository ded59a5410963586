"""The filters that stand on every page, kept across pages and in the URL."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from dashboard.components.alamat import DIKENAL, read_params, write_params
from dashboard.components.cari import kata_cari, pilih_hasil, urutan_cari
from dashboard.components.session import baca, per_rilis
from dashboard.components.tempat import Pilihan, Tempat, make_tempat

PILIHAN, TULISAN, CATATAN = "_pilihan", "_alamat_ditulis", "_catatan_alamat"


@per_rilis(3)
def tempat() -> Tempat:
    """The places of the release on screen."""
    return make_tempat(baca("wilayah"), baca("lokus"))


def pilihan() -> Pilihan:
    """What is chosen now."""
    return st.session_state.get(PILIHAN, Pilihan())


def pilih(**changes) -> None:
    """Change the choice; a pekon outside the chosen kecamatan, or no lokus when only lokus count, goes."""
    chosen = replace(pilihan(), **changes)
    if chosen.pekon and chosen.pekon not in tempat().unit_dari(chosen, pekon=False):
        chosen = replace(chosen, pekon=None)
    st.session_state[PILIHAN] = chosen
    st.session_state[CATATAN] = []


def lupakan(**changes) -> None:
    """Drop a part of the choice that cannot be shown, keeping the sentence that says so."""
    st.session_state[PILIHAN] = replace(pilihan(), **changes)


def catat(kalimat: str) -> None:
    """Say a sentence about the URL on this run; the next change of the choice clears it."""
    notes = st.session_state.setdefault(CATATAN, [])
    if kalimat not in notes:
        notes.append(kalimat)


def sync_alamat() -> None:
    """Take over a URL that we did not write ourselves, else write the choice into it."""
    given = {k: st.query_params[k] for k in DIKENAL if k in st.query_params}
    if given and given != st.session_state.get(TULISAN):
        codes = set(baca("indikator")["kode"])
        st.session_state[PILIHAN], st.session_state[CATATAN] = read_params(given, tempat(), codes)
    write_alamat()


def write_alamat() -> None:
    """Put the present choice into the URL, leaving it alone when it says so already."""
    wanted = write_params(pilihan())
    present = {k: st.query_params[k] for k in DIKENAL if k in st.query_params}
    if present != wanted:
        for name in DIKENAL:
            if name in st.query_params and name not in wanted:
                del st.query_params[name]
        st.query_params.update(wanted)
    st.session_state[TULISAN] = wanted


def saring(halaman: str, kolom: Sequence | None = None) -> Pilihan:
    """Draw the filters of a page, in the three columns given or in a row of their own; return the choice."""
    sync_alamat()
    places = tempat()
    left, middle, right = kolom or st.columns([5, 4, 2], vertical_alignment="center")
    with left:
        _pilih_kecamatan(halaman, places)
    with middle:
        _pilih_pekon(halaman, places)
    with right:
        key = f"{halaman}_lokus"
        st.session_state[key] = pilihan().lokus
        st.toggle("Hanya lokus", key=key, on_change=lambda: pilih(lokus=st.session_state[key]))
    return pilihan()


def _pilih_kecamatan(halaman: str, places: Tempat) -> None:
    key = f"{halaman}_kecamatan"
    st.session_state[key] = list(pilihan().kecamatan)
    st.multiselect(
        "Kecamatan",
        places.kecamatan,
        format_func=places.nama.get,
        key=key,
        placeholder="Semua kecamatan",
        label_visibility="collapsed",
        select_all=False,
        wrap=False,
        on_change=lambda: pilih(kecamatan=tuple(st.session_state[key])),
    )


@per_rilis(3)
def _kata_cari() -> dict[str, str]:
    return kata_cari(tempat())


def _pilih_pekon(halaman: str, places: Tempat) -> None:
    """The picker of a pekon is the search box too: it finds every place by any of its names."""
    key = f"{halaman}_pekon"
    st.session_state[key] = pilihan().pekon
    st.selectbox(
        "Pekon atau kelurahan",
        urutan_cari(places, pilihan()),
        format_func=_kata_cari().get,
        key=key,
        placeholder="Cari pekon, kelurahan, kecamatan",
        label_visibility="collapsed",
        on_change=lambda: _pakai_hasil(places, st.session_state[key]),
    )


def _pakai_hasil(places: Tempat, kode: str | None) -> None:
    st.session_state[PILIHAN] = pilih_hasil(places, pilihan(), kode)
    st.session_state[CATATAN] = []


def tampilkan_catatan() -> None:
    """Say in words what of the URL could not be used."""
    for note in st.session_state.get(CATATAN, []):
        st.html(f'<p class="peringatan" role="status">{escape(note)}</p>')
