"""Reads what a release is about: itself, its places, their shapes, its indicators."""

from functools import lru_cache

import pandas as pd

from dashboard.domain.angka import TAMPAK
from dashboard.store.rilis import Rilis, read


def read_rilis(rilis: Rilis) -> pd.DataFrame:
    """One row: id, dibuat, asal, versi_kode, kepala_ledger, jumlah_peristiwa, nama_kabupaten,
    kode_kabupaten."""
    return read(rilis, "SELECT * FROM published.rilis")


def read_wilayah(rilis: Rilis, tingkat: str | None = None) -> pd.DataFrame:
    """Places: kode_wilayah, kode_bps, nama, tingkat, jenis, kode_induk, lat, lon, luas_km2, varian,
    nama_induk.

    Ordered by code; jenis 'tak dikenal' marks rows that hold what could not be placed.
    """
    sql = """
        SELECT w.*, i.nama AS nama_induk
        FROM published.wilayah w LEFT JOIN published.wilayah i ON i.kode_wilayah = w.kode_induk
        WHERE $tingkat IS NULL OR w.tingkat = $tingkat
        ORDER BY w.kode_wilayah"""
    return read(rilis, sql, tingkat=tingkat)


def read_petak(rilis: Rilis) -> pd.DataFrame:
    """Tile layout: kode_wilayah, kolom, baris, x, y (hexagon centre; width 1, y down), pergeseran_km."""
    return read(rilis, "SELECT * FROM published.petak ORDER BY kode_wilayah")


def read_bentuk(rilis: Rilis) -> pd.DataFrame:
    """Outlines of all levels: kode_wilayah, tingkat, cincin (JSON, steps of 5 m, y down), x, y and lebar_nama
    (where a name has most room), luas_km2, sumber, edisi, berkas, diterima, keterangan. Empty until
    boundaries are imported.
    """
    return read(rilis, "SELECT * FROM published.bentuk ORDER BY kode_wilayah")


def read_indikator(rilis: Rilis, kode: str | None = None) -> pd.DataFrame:
    """Indicator cards: all fields of the card + tingkat_tersedia, periode_terakhir; by tema, urutan."""
    sql = "SELECT * FROM published.indikator WHERE $kode IS NULL OR kode = $kode ORDER BY tema, urutan, kode"
    return read(rilis, sql, kode=kode)


def read_kelas(rilis: Rilis, kode: str, tingkat: str) -> pd.DataFrame:
    """Class breaks of an indicator at a level, lowest first: kode_indikator, tingkat, urut, bawah, atas."""
    sql = "SELECT * FROM published.kelas WHERE kode_indikator = $kode AND tingkat = $tingkat ORDER BY urut"
    return read(rilis, sql, kode=kode, tingkat=tingkat)


def read_periode(rilis: Rilis, kode: str, tingkat: str | None = None) -> list[str]:
    """Periods in which an indicator has figures (at a level), newest first."""
    return list(_periods(rilis).get((kode, tingkat), ()))


def read_periode_tampak(rilis: Rilis) -> pd.DataFrame:
    """What is shown anywhere: kode_indikator, periode."""
    sql = """SELECT DISTINCT kode_indikator, periode FROM published.nilai
        WHERE list_contains($tampak, status) ORDER BY ALL"""
    return read(rilis, sql, tampak=list(TAMPAK))


@lru_cache(maxsize=4)
def _periods(rilis: Rilis) -> dict[tuple[str, str | None], list[str]]:
    """By indicator and level, and by indicator alone: pages ask for a hundred, one query finds them all."""
    sql = """
        SELECT kode_indikator, tingkat, periode FROM published.nilai
        GROUP BY GROUPING SETS ((kode_indikator, tingkat, periode), (kode_indikator, periode))
        ORDER BY max(periode_urut) DESC, periode DESC"""
    found: dict[tuple[str, str | None], list[str]] = {}
    for kode, tingkat, periode in read(rilis, sql).itertuples(index=False):
        found.setdefault((kode, tingkat if isinstance(tingkat, str) else None), []).append(periode)
    return found
