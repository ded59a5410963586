"""The pickers of the Ambang Lokus page: list and period, reading, quota, errors. All in the URL."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard.components.ambang import Ambang
from dashboard.components.ambang_bahan import NAMA, kesalahan_terukur
from dashboard.components.kepala import kosong
from dashboard.components.saring import catat, tempat
from dashboard.components.session import baca
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.bacaan_lokus import KATA, KECAMATAN, PRIORITAS, Bacaan
from dashboard.domain.keraguan_lokus import BATAS_KESALAHAN, Kesalahan
from dashboard.domain.periode import short_label
from dashboard.store.lokus import INDIKATOR

KUOTA, KUOTA_TERKECIL, KUOTA_TERBESAR = 25, 5, 60
BATAS_KECAMATAN = {  # as published first; without a number, so that it stays when the quota moves
    f"{KECAMATAN} kecamatan": "kecamatan",
    f"{KECAMATAN} × jatah rata": "jatah",
    "Semua kecamatan": "tanpa",
}
UKURAN = {"jumlah": "Terbanyak", "bagian": "Bagian terbesar"}
SALAH = {
    "terhitung": "Keluarga yang terhitung (%)",
    "beda_pekon": "Beda cakupan antarpekon (poin)",
    "keliru": "Baris yang keliru (%)",
}


def pilih_ambang(choice: Pilihan) -> Ambang | None:
    """Draw the pickers in one row that wraps; None, said in words, when the release has no list at all."""
    lists = _daftar()
    if not lists:
        kosong("Belum ada daftar yang dapat diurutkan.", "Impor DTSEN, DTKS atau P3KE, lalu tkpk build.")
        return None
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="ambang_pilih"):
        sumber, periode = _satu("Daftar", lists, "ambang_daftar", 190)
        units = [
            unit for unit in ("keluarga", "jiwa") if (sumber, unit) in INDIKATOR and _periods(sumber, unit)
        ]
        satuan = _satu("Satuan", {u.capitalize(): u for u in units}, "ambang_satuan", 120)
        ukuran = _satu("Ukuran", {name: u for u, name in UKURAN.items()}, "ambang_ukuran", 165)
        first = {_kapital(KATA[p]): p for p in PRIORITAS}
        prioritas = _satu("Diprioritaskan", first, "ambang_utama", 235)
        kuota = _kuota()
        batas = _satu("Kecamatan", BATAS_KECAMATAN, "ambang_batas", 210)
    reading = Bacaan(sumber, satuan, ukuran, prioritas, batas)
    salah = kesalahan_kini()
    return Ambang(reading, kuota, periode, salah, choice, tempat())


def ambang_awal(tempat: Tempat) -> Ambang | None:
    """The line as the page opens: the newest list, the quota as decided, the first reading."""
    lists = list(_daftar().values())
    if not lists:
        return None
    sumber, periode = lists[0]
    return Ambang(Bacaan(sumber), KUOTA, periode, kesalahan_terukur(), Pilihan(), tempat)


def _kapital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _periods(sumber: str, satuan: str) -> list[str]:
    return list(baca("periode_lokus", sumber, satuan))


def _daftar() -> dict[str, tuple[str, str]]:
    """Every list with every period of its families, the newest list first."""
    return {
        f"{NAMA[sumber]} {short_label(period)}": (sumber, period)
        for sumber in NAMA
        for period in _periods(sumber, "keluarga")
    }


def _satu(nama: str, isi: dict, key: str, lebar: int):
    """One picker over label → value, bound to the URL; a value there that is not offered is named."""
    asked = st.query_params.get(key)
    if asked and asked not in isi:
        catat(f"{nama} “{asked}” di alamat tidak dikenal; dipakai {next(iter(isi))}.")
    kept = st.session_state.get(key)
    if kept is not None and kept not in isi:
        del st.session_state[key]
    chosen = st.selectbox(
        nama, list(isi), key=key, bind="query-params", persist_state="session", width=lebar,
        label_visibility="collapsed", placeholder=nama,
    )  # fmt: skip
    return isi[chosen]


def _kuota() -> int:
    return st.slider(
        "Kuota pekon", KUOTA_TERKECIL, KUOTA_TERBESAR, KUOTA, key="ambang_kuota", bind="query-params",
        persist_state="session", width=140, format="%d pekon", label_visibility="collapsed",
    )  # fmt: skip


def kesalahan_kini() -> Kesalahan:
    """The errors as the sliders of the analysts stand, before they are drawn."""
    given = {name: st.session_state.get(f"ambang_{name}") for name in SALAH}
    return replace(
        kesalahan_terukur(), **{name: value / 100 for name, value in given.items() if value is not None}
    )


def pilih_kesalahan(columns: Sequence) -> None:
    """Three sliders, in percent, within their bounds."""
    usual = kesalahan_terukur()
    for column, (name, words) in zip(columns, SALAH.items(), strict=True):
        low, high = (round(100 * bound) for bound in BATAS_KESALAHAN[name])
        column.slider(
            words, low, high, round(100 * getattr(usual, name)), key=f"ambang_{name}", bind="query-params",
            persist_state="session",
        )  # fmt: skip
