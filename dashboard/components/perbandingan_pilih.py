"""The pickers of the Perbandingan page: kind of comparison, indicator, the two sides."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.components import perbandingan as isi
from dashboard.components.kartu import kartu
from dashboard.components.kepala import kosong
from dashboard.components.perbandingan_alamat import JENIS_DIPILIH, asked_for, read_banding, write_banding
from dashboard.components.saring import pilih, pilihan, tempat
from dashboard.components.session import baca
from dashboard.components.tempat import Tempat
from dashboard.domain.periode import label

AWAL = "pkh_terbit"


def pilih_perbandingan() -> isi.Perbandingan | None:
    """Draw the pickers in one row and give the comparison; None, said in words, when there is none."""
    read_banding()
    first, second, *sides = st.columns([31, 33, 18, 18], vertical_alignment="center", gap="small")
    with first:
        kind = _jenis()
    with second:
        kode = _indikator(kind)
    page = _dua_sisi(kind, kode, *sides)
    write_banding(kind)
    return page


def _dua_sisi(kind: str, kode: str, third, fourth) -> isi.Perbandingan | None:
    if kind == "tempat":
        return _dua_tempat(kode, third, fourth)
    if kind == "rilis":
        return _dua_rilis(kode, third, fourth)
    periods = isi.periode_terisi(kode)
    left = _satu(third, "Periode awal", periods[1:], label, key="banding_awal")
    later = [p for p in periods if periods.index(p) < periods.index(left)]
    right = _satu(fourth, "Periode akhir", later, label, key="banding_akhir")
    return isi.dua_periode(kode, left, right, pilihan(), tempat())


def _jenis() -> str:
    st.session_state.setdefault(JENIS_DIPILIH, "periode")
    kind = st.segmented_control(
        "Bandingkan",
        list(isi.JENIS),
        format_func=isi.JENIS.get,
        key=JENIS_DIPILIH,
        required=True,
        label_visibility="collapsed",
    )
    return kind or "periode"


def _indikator(kind: str) -> str:
    offered = isi.indikator_berpasangan() if kind == "periode" else list(baca("indikator")["kode"])
    asked = pilihan().indikator
    chosen = asked if asked in offered else AWAL if AWAL in offered else offered[0]
    names = {k: f"{kartu(k)['nama']} · {kartu(k)['satuan']}" for k in offered}
    key = "banding_indikator"
    st.session_state[key] = chosen
    st.selectbox(
        "Indikator",
        offered,
        format_func=names.get,
        key=key,
        label_visibility="collapsed",
        placeholder="Pilih indikator",
        on_change=lambda: pilih(indikator=st.session_state[key], periode=None),
    )
    return chosen


def _satu(kolom, nama: str, offered: Sequence, kata: Callable, *, key: str, awal: int = 0) -> object:
    """One picker; what the URL asks for or was chosen before stays while it is offered."""
    kept = asked_for(key, list(offered), nama) or st.session_state.get(key)
    st.session_state[key] = kept if kept in offered else offered[min(awal, len(offered) - 1)]
    with kolom:
        return st.selectbox(
            nama, offered, format_func=kata, key=key, label_visibility="collapsed", placeholder=nama
        )


def _dua_tempat(kode: str, third, fourth) -> isi.Perbandingan:
    places = tempat()
    offered = _tempat_tersedia(kode, places)
    left = _satu(third, "Tempat pertama", offered, places.sebut, key="banding_kiri")
    right = _satu(fourth, "Tempat kedua", offered, places.sebut, key="banding_kanan", awal=1)
    periods = isi.periode_terisi(kode) or list(baca("periode", kode))
    asked = pilihan().periode
    return isi.dua_tempat(kode, asked if asked in periods else periods[0], left, right, places)


def _tempat_tersedia(kode: str, places: Tempat) -> list[str]:
    have = str(kartu(kode)["tingkat_tersedia"]).split(",")
    units = places.unit if "pekon" in have else []
    return [*(places.kecamatan if "kecamatan" in have else []), places.kabupaten, *units]


def _dua_rilis(kode: str, third, fourth) -> isi.Perbandingan | None:
    older = {r.id: r for r in isi.rilis_lain()}
    if not older:
        kosong(
            "Baru ada satu rilis yang tersimpan.",
            "Setelah data baru diimpor dan dibangun, rilis sebelumnya dapat dibandingkan di sini.",
        )
        return None
    periods = isi.periode_terisi(kode) or list(baca("periode", kode))
    other = _satu(
        third, "Rilis pembanding", list(older), lambda k: isi.nama_rilis(older[k]), key="banding_rilis"
    )
    period = _satu(fourth, "Periode", periods, label, key="banding_periode")
    if kode not in set(_kode_rilis(older[other])):
        kosong("Rilis itu belum memuat indikator ini.", "Pilih indikator atau rilis lain.")
        return None
    return isi.dua_rilis(kode, period, older[other], pilihan(), tempat())


def _kode_rilis(other) -> list[str]:
    with isi.dengan_rilis(other):
        return list(baca("indikator")["kode"])
