"""The readings and draws of the Ambang Lokus page, kept per release: a filter or a slider redraws at once."""

import numpy as np
import pandas as pd
import streamlit as st

from dashboard.components.session import baca
from dashboard.domain.aturan_lokus import SATUAN, SUMBER, Aturan, Permintaan
from dashboard.domain.bacaan_lokus import Bacaan, HasilBacaan, run_readings
from dashboard.domain.keraguan_lokus import (
    BENIH,
    Garis,
    Golongan,
    Kesalahan,
    Pencacahan,
    draw_truths,
    group_truths,
    make_pencacahan,
    prepare,
)
from dashboard.domain.lokus import choose_lokus
from dashboard.store import PeriodeTidakAda
from dashboard.store.lokus import INDIKATOR

NAMA = {"dtsen": "DTSEN", "dtks": "DTKS", "p3ke": "P3KE", "terdaftar": "Keluarga terdaftar"}
TARIKAN = 2000


def dasar(sumber: str, kuota: int, periode: str | None) -> Aturan:
    """What all readings have in common: quota, lokus stunting of any year, share and code among equals."""
    return Aturan("ambang", "Ambang Lokus", sumber, kuota, periode=periode, pemutus=("bagian", "kode"))


def calon(sumber: str, satuan: str, periode: str | None) -> pd.DataFrame | str:
    """The candidates of a list and unit, or in one sentence why there are none."""
    if (sumber, satuan) not in INDIKATOR:
        return f"{NAMA[sumber]} hanya dihitung dalam keluarga."
    try:
        return baca("calon_lokus", Permintaan(sumber, satuan, periode))
    except PeriodeTidakAda as missing:
        return str(missing)


@st.cache_resource(show_spinner=False, max_entries=200)
def hasil_bacaan(id_rilis: str, bacaan: Bacaan, kuota: int, periode: str | None) -> pd.DataFrame:
    """The rule of one reading over the whole kabupaten, by code; columns of choose_lokus and periode."""
    frame = calon(bacaan.sumber, bacaan.satuan, periode)
    found = choose_lokus(frame, bacaan.aturan(dasar(bacaan.sumber, kuota, periode)))
    return found.assign(periode=frame["periode"].iloc[0]).set_index("kode_kemendagri", drop=False)


@st.cache_resource(show_spinner=False, max_entries=60)
def semua_bacaan(id_rilis: str, sumber: str, kuota: int, periode: str | None) -> HasilBacaan:
    """The list on screen at its period, the others at their latest."""
    frames = {
        (name, unit): calon(name, unit, periode if name == sumber else None)
        for name in SUMBER
        for unit in SATUAN
    }
    return run_readings(frames, dasar(sumber, kuota, periode))


@st.cache_resource(show_spinner=False, max_entries=60)
def golongan_bacaan(
    id_rilis: str, bacaan: Bacaan, kuota: int, periode: str | None, salah: Kesalahan
) -> Golongan:
    """Group of every pekon, in the order of the codes, by the doubt of counting alone."""
    line = garis(bacaan, kuota)
    truths = _kebenaran(id_rilis, Bacaan(bacaan.sumber, bacaan.satuan, bacaan.ukuran), periode, salah)
    return group_truths(truths, prepare(_cacah(bacaan, periode), line), line)


@st.cache_resource(show_spinner=False, max_entries=8)
def _kebenaran(id_rilis: str, bacaan: Bacaan, periode: str | None, salah: Kesalahan) -> np.ndarray:
    """Drawn truths; another quota, priority or limit of kecamatan ranks the same draws anew."""
    data = prepare(_cacah(bacaan, periode), garis(bacaan, 1))
    return draw_truths(data, salah, TARIKAN, np.random.default_rng(BENIH))


def _cacah(bacaan: Bacaan, periode: str | None) -> Pencacahan:
    frame = calon(bacaan.sumber, bacaan.satuan, periode).sort_values("kode_kemendagri")
    return make_pencacahan(
        _plain(frame["jumlah"]),
        list(frame["kode_kecamatan"]),
        list(frame["status"] == "rahasia"),
        penyebut=_plain(frame["penyebut"]),
        tanda=list(frame["adalah_prioritas"]),
    )


def _plain(column: pd.Series) -> list[float | None]:
    return [None if pd.isna(v) else float(v) for v in column]


def garis(bacaan: Bacaan, kuota: int) -> Garis:
    """The line of a reading as the draws follow it."""
    rule = bacaan.aturan(dasar(bacaan.sumber, kuota, None))
    return Garis(
        kuota,
        rule.jumlah_kecamatan,
        rule.kuota_kecamatan,
        bagian=bacaan.ukuran == "bagian",
        dahulu=bacaan.prioritas == "dahulu",
        tambahan=rule.tambahan_persen,
    )
