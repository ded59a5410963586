"""The readings and draws of the Ambang Lokus page, kept per release: a filter or a slider redraws at once."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from dashboard.components.session import baca, per_rilis
from dashboard.domain.aturan_lokus import SATUAN, SUMBER, Aturan, Permintaan
from dashboard.domain.bacaan_lokus import (
    Bacaan,
    HasilBacaan,
    UrutanBacaan,
    join_readings,
    rank_readings,
)
from dashboard.domain.keraguan_lokus import (
    BENIH,
    Garis,
    Golongan,
    Kesalahan,
    Pencacahan,
    draw_truths,
    group_truths,
    make_pencacahan,
    measured,
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


def status_calon(sumber: str, kode: str) -> str:
    """How the count of a pekon stands in the latest list of a source."""
    frames = (calon(sumber, unit, None) for unit in SATUAN)
    found = next(f for f in frames if not isinstance(f, str))
    return next(iter(found.loc[found["kode_kemendagri"] == kode, "status"]), "tidak_ada")


UKURAN = ("keluarga_benar", "keluarga_ditemukan", "keluarga_terhitung", "keluarga_keliru")


def ukuran_kesalahan() -> tuple[int, int, int, int]:
    """Families of all measured populations together: true, found, counted, wrong."""
    return tuple(int(baca("kesalahan_hitung")[name].sum()) for name in UKURAN)


def kesalahan_terukur() -> Kesalahan:
    """The errors that the sliders start from."""
    return measured(*ukuran_kesalahan())


class HasilAturan(NamedTuple):
    """One reading over the whole kabupaten: the period it ran on, and the rows of choose_lokus by code."""

    periode: str
    baris: dict[str, Any]


@per_rilis(200)
def hasil_bacaan(bacaan: Bacaan, kuota: int, periode: str | None) -> HasilAturan:
    """The rule of one reading."""
    frame = calon(bacaan.sumber, bacaan.satuan, periode)
    found = choose_lokus(frame, bacaan.aturan(dasar(bacaan.sumber, kuota, periode)))
    rows = {row.kode_kemendagri: row for row in found.itertuples(index=False)}
    return HasilAturan(frame["periode"].iloc[0], rows)


@per_rilis(60)
def semua_bacaan(sumber: str, kuota: int, periode: str | None) -> HasilBacaan:
    """The list on screen at its period, the others at their latest."""
    return _urutan(sumber, periode).cut(kuota)


@per_rilis(16)
def _urutan(sumber: str, periode: str | None) -> UrutanBacaan:
    return join_readings(_urutan_daftar(name, periode if name == sumber else None) for name in SUMBER)


@per_rilis(16)
def _urutan_daftar(sumber: str, periode: str | None) -> UrutanBacaan:
    """The 36 readings of one list and period in their order; the quota only cuts it."""
    frames = {(sumber, unit): calon(sumber, unit, periode) for unit in SATUAN}
    return rank_readings(frames, dasar(sumber, 1, periode), (sumber,))


@per_rilis(60)
def golongan_bacaan(bacaan: Bacaan, kuota: int, periode: str | None, salah: Kesalahan) -> Golongan:
    """Group of every pekon, in the order of the codes, by the doubt of counting alone."""
    line = garis(bacaan, kuota)
    truths = _kebenaran(Bacaan(bacaan.sumber, bacaan.satuan, bacaan.ukuran), periode, salah)
    return group_truths(truths, prepare(_cacah(bacaan, periode), line), line)


@per_rilis(8)
def _kebenaran(bacaan: Bacaan, periode: str | None, salah: Kesalahan) -> np.ndarray:
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
