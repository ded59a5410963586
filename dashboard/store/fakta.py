"""Reads published facts and the words that explain them."""

import pandas as pd

from dashboard.store.rilis import Rilis, read


def read_gizi_puskesmas(rilis: Rilis) -> pd.DataFrame:
    """Stunting by puskesmas and round: puskesmas, kode_kecamatan (where most of its children were measured),
    periode, diukur, pendek (missing where they may not be shown), status (of pendek), asal, nama_kecamatan.
    """
    sql = """SELECT g.*, w.nama AS nama_kecamatan FROM published.gizi_puskesmas g
        LEFT JOIN published.wilayah w ON w.kode_wilayah = g.kode_kecamatan
        ORDER BY g.periode, g.asal, g.puskesmas"""
    return read(rilis, sql).astype({"diukur": "Int64", "pendek": "Int64"})


def read_stunting_kondisi(rilis: Rilis, periode: str | None = None) -> pd.DataFrame:
    """Stunted children of decile 1 over the kabupaten: kondisi (air|jamban), keadaan (tidak layak|layak|tidak
    didata), tingkat, kode_wilayah, periode (the round), periode_urut, periode_kondisi (of the survey of water
    and latrine, '' before the first), jumlah (balita; missing where not shown), status, asal.

    The states of a condition add up to the numerator of balita_stunting_desil1.
    """
    sql = """SELECT * FROM published.stunting_kondisi WHERE $periode IS NULL OR periode = $periode
        ORDER BY periode_urut DESC, kondisi, keadaan"""
    return read(rilis, sql, periode=periode).astype({"jumlah": "Int64"})


def read_lokus(rilis: Rilis, jenis: str | None = None) -> pd.DataFrame:
    """Lokus as decided: id, jenis, nama_menurut_sumber, kode_wilayah (NULL = unconfirmed),
    kode_kecamatan, status, kandidat, jumlah, tahun_penetapan, tahun_pelaksanaan, keputusan, asal, sumber,
    sumber_url, catatan."""
    sql = "SELECT * FROM published.lokus WHERE $jenis IS NULL OR jenis = $jenis ORDER BY tahun_penetapan, id"
    return read(rilis, sql, jenis=jenis)


def read_terbit(rilis: Rilis, kode: str | None = None) -> pd.DataFrame:
    """Published series: kode, nama, wilayah, kode_wilayah, tahun, periode, label_periode, nilai, penanda,
    satuan, agensi, sumber_url, catatan, konflik_id, adalah_utama, garis (the poverty line,
    where the source states it)."""
    sql = """SELECT * FROM published.terbit WHERE $kode IS NULL OR kode = $kode
        ORDER BY kode, kode_wilayah, periode"""
    return read(rilis, sql, kode=kode)


def read_pembanding(rilis: Rilis, kode: str | None = None) -> pd.DataFrame:
    """Province, nation, neighbours: kode, nama, wilayah, tahun, periode, nilai, penanda, satuan, agensi,
    sumber_url, catatan."""
    sql = """SELECT * FROM published.pembanding WHERE $kode IS NULL OR kode = $kode
        ORDER BY kode, wilayah, periode"""
    return read(rilis, sql, kode=kode)


def read_target(rilis: Rilis, kode: str | None = None) -> pd.DataFrame:
    """Targets as far as published: kode, tahun, nilai, satuan, dokumen, sumber_url, catatan."""
    sql = "SELECT * FROM published.target WHERE $kode IS NULL OR kode = $kode ORDER BY kode, tahun"
    return read(rilis, sql, kode=kode)


def read_konflik(rilis: Rilis) -> pd.DataFrame:
    """Published contradictions: id, pokok, nilai_a, nilai_b, sumber_url, catatan."""
    return read(rilis, "SELECT * FROM published.konflik ORDER BY id")


def read_idm(rilis: Rilis) -> pd.DataFrame:
    """IDM by pekon as far as published: kode_wilayah, tahun, atribut, nilai, sumber_url, catatan, nama."""
    sql = """SELECT d.*, w.nama FROM published.idm d LEFT JOIN published.wilayah w USING (kode_wilayah)
        ORDER BY d.kode_wilayah, d.tahun, d.atribut"""
    return read(rilis, sql)


def read_petugas(rilis: Rilis) -> pd.DataFrame:
    """Public officials as last handed in: kode_wilayah (pekon, kelurahan or kecamatan), jabatan, nama, sejak,
    periode (of the list)."""
    return read(rilis, "SELECT * FROM published.petugas ORDER BY kode_wilayah, jabatan, nama")


def read_glosarium(rilis: Rilis) -> pd.DataFrame:
    """The glossary: istilah, arti, satuan, jangan_disamakan, sumber; names of columns of the files last."""
    sql = "SELECT * FROM published.glosarium ORDER BY coalesce(sumber = 'Kolom rilis', false), lower(istilah)"
    return read(rilis, sql)


def read_metode(rilis: Rilis) -> pd.DataFrame:
    """The rules in words: bagian, urutan, judul, isi, sumber."""
    return read(rilis, "SELECT * FROM published.metode ORDER BY urutan")


def read_catatan_build(rilis: Rilis) -> pd.DataFrame:
    """How the release was made: langkah, tabel, baris, detik, masukan (hash), versi_kode."""
    return read(rilis, "SELECT * FROM published.catatan_build")
