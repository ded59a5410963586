"""Reads where figures come from: files, rows parked, doubts."""

import pandas as pd

from dashboard.store.rilis import Rilis, read


def read_jejak(rilis: Rilis, kode: str, periode: str | None = None) -> pd.DataFrame:
    """The files or published facts an indicator rests on, in one period or all.

    Columns: kode_indikator, periode (of the figure), sumber ('terbit' = published fact), nama (of the source
    or series), agensi, tanggal_acuan (in words), periode_berkas, batch, hash12 (start of the file's hash),
    berkas, bagian, diterima, baris_masuk, baris_ditolak (all missing for published facts), sumber_url (only
    they have one). Row counts are missing where they would give back a figure that is not shown.
    """
    sql = """
        SELECT j.kode_indikator, j.periode, j.sumber, j.nama, j.agensi, j.tanggal_acuan,
               b.periode AS periode_berkas, j.batch, left(b.hash, 12) AS hash12, b.berkas, b.bagian,
               b.diterima, b.baris_masuk, b.baris_ditolak, j.sumber_url
        FROM published.jejak j LEFT JOIN published.batch b ON b.sumber = j.sumber AND b.batch = j.batch
        WHERE j.kode_indikator = $kode AND ($periode IS NULL OR j.periode = $periode)
        ORDER BY j.periode, j.sumber, b.periode, b.bagian, j.nama, j.agensi, j.sumber_url"""
    frame = read(rilis, sql, kode=kode, periode=periode)
    return frame.astype({"baris_masuk": "Int64", "baris_ditolak": "Int64"})


def read_sumber(rilis: Rilis) -> pd.DataFrame:
    """One row per source: the contract's fields + periode_terakhir, batch, diterima, umur_hari, baris_masuk,
    baris_ditolak, tak_dikenal, jatuh_tempo."""
    return read(rilis, "SELECT * FROM published.sumber ORDER BY blok, sumber")


def read_batch(rilis: Rilis, sumber: str | None = None) -> pd.DataFrame:
    """Imported files: sumber, periode, bagian, batch, berkas, hash, diterima, asal, baris_masuk,
    baris_diterima, baris_ditolak, tak_dikenal."""
    sql = """SELECT * FROM published.batch WHERE $sumber IS NULL OR sumber = $sumber
        ORDER BY sumber, periode, bagian"""
    return read(rilis, sql, sumber=sumber)


def read_ditolak(rilis: Rilis, sumber: str | None = None) -> pd.DataFrame:
    """Parked rows: sumber, periode, batch, berkas, baris, kolom, pola_nilai (masked), alasan, tindakan."""
    sql = """SELECT * FROM published.ditolak WHERE $sumber IS NULL OR sumber = $sumber
        ORDER BY sumber, periode, berkas, baris"""
    return read(rilis, sql, sumber=sumber)


def read_keraguan(rilis: Rilis) -> pd.DataFrame:
    """Counted doubts of the whole kabupaten: sumber, periode, jenis, jumlah, satuan."""
    return read(rilis, "SELECT * FROM published.keraguan ORDER BY sumber, periode, jenis")


def read_lapor(rilis: Rilis) -> pd.DataFrame:
    """Who has reported: kode_wilayah (pekon), bulan, status, tanggal_setor, catatan, nama, kode_induk."""
    sql = """SELECT l.*, w.nama, w.kode_induk FROM published.lapor l
        LEFT JOIN published.wilayah w USING (kode_wilayah) ORDER BY l.kode_wilayah, l.bulan"""
    return read(rilis, sql)


def read_gerbang(rilis: Rilis) -> pd.DataFrame:
    """Figures withheld as implausible: kode_indikator, kode_wilayah, periode, aturan, angka_a, angka_b,
    penjelasan, nama, nama_indikator. The numbers are missing where they may not be shown."""
    sql = """SELECT g.*, w.nama, i.nama_pendek AS nama_indikator FROM published.gerbang g
        LEFT JOIN published.wilayah w USING (kode_wilayah)
        LEFT JOIN published.indikator i ON i.kode = g.kode_indikator
        ORDER BY g.kode_indikator, g.periode, g.kode_wilayah"""
    return read(rilis, sql)
