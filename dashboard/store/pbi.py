"""Reads PBI: members by reason and decile, candidates for reactivation and what became of them."""

import pandas as pd

from dashboard.store.rilis import Rilis, read


def read_pbi_alasan(
    rilis: Rilis, segmen: str | None = None, periode: str | None = None, tingkat: str | None = None
) -> pd.DataFrame:
    """PBI members by reason and decile: segmen (pbi_jk|pbi_apbd), status_peserta (aktif|nonaktif), alasan
    (empty when aktif, 'tidak disebut' when nonaktif without one), kelas (sesuai|di luar syarat|tidak
    diketahui, of the family in the latest DTSEN; dikecualikan where the reason excludes from reactivation),
    desil (at the kabupaten '1'…'10', 'belum', 'tidak tersambung'; '' at kecamatan), tingkat
    (kabupaten|kecamatan), kode_wilayah, periode, periode_urut, jumlah (jiwa; missing where not shown),
    status, asal, nama, jenis, urut (of the desil or class).

    Every combination that a segment has anywhere has a row at every place; together they are the indicator
    <segmen>_<status_peserta>.
    """
    sql = """
        SELECT p.*, w.nama, w.jenis,
               CASE p.desil WHEN 'belum' THEN 11 WHEN 'tidak tersambung' THEN 12
                            WHEN '' THEN coalesce(list_position(['sesuai', 'di luar syarat'], p.kelas), 3)
                            ELSE CAST(p.desil AS INTEGER) END AS urut
        FROM published.pbi_alasan p LEFT JOIN published.wilayah w USING (kode_wilayah)
        WHERE ($segmen IS NULL OR p.segmen = $segmen) AND ($periode IS NULL OR p.periode = $periode)
          AND ($tingkat IS NULL OR p.tingkat = $tingkat)
        ORDER BY p.segmen, p.periode_urut, p.kode_wilayah, p.status_peserta, p.alasan, urut"""
    frame = read(rilis, sql, segmen=segmen, periode=periode, tingkat=tingkat)
    return frame.astype({"jumlah": "Int64"})


def read_pbi_nasib(rilis: Rilis, segmen: str | None = None) -> pd.DataFrame:
    """What the next list of the same segment says of the candidates of a list: segmen, periode (of the list),
    periode_urut, periode_berikut, nasib (aktif kembali|pindah segmen|masih nonaktif|tidak lagi dalam daftar),
    tingkat (kabupaten|kecamatan), kode_wilayah, jumlah (jiwa; missing where not shown), status, asal.

    Only lists that have a next one; the four add up to the indicator <segmen>_calon.
    """
    sql = """SELECT * FROM published.pbi_nasib WHERE $segmen IS NULL OR segmen = $segmen
        ORDER BY segmen, periode_urut, kode_wilayah, nasib"""
    return read(rilis, sql, segmen=segmen).astype({"jumlah": "Int64"})


def read_alasan_pbi(rilis: Rilis) -> pd.DataFrame:
    """Reasons of deactivation that are known: kata (what the written reason contains), kelompok,
    adalah_dikecualikan (no candidate for reactivation), penjelasan, dasar, sumber, sumber_url, urutan."""
    return read(rilis, "SELECT * FROM published.alasan_pbi ORDER BY urutan")
