"""Draws the convergence actions of Rantai Dokumen."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka, cap_asal
from dashboard.components.kepala import inti, kosong
from dashboard.components.rantai import HalamanRantai
from dashboard.components.rantai_aksi import (
    BELUM_DILAPORKAN,
    SELESAI,
    Aksi,
    TahunAksi,
    baca_aksi,
    kalimat_aksi,
    tahun_aksi,
)
from dashboard.components.rantai_tampil import peringatan_tak_dikenal
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.components.unduh_rantai import unduh_aksi
from dashboard.domain.periode import short_label

TANDA_AKSI = {SELESAI: "✓", "berjalan": "◐", "belum": "○", BELUM_DILAPORKAN: "…"}


def tampilkan_aksi(page: HalamanRantai) -> None:
    """The actions of the chosen year with their proofs, then every year side by side."""
    year = baca_aksi(page.tahun)
    inti(kalimat_aksi(page, year))
    st.html(f'<p class="keterangan">{_versi(year)}</p>')
    if year.aksi and year.ada_berkas:
        columns = [Kolom("Aksi"), Kolom("Keadaan"), Kolom("Tanggal"), Kolom("Dokumen"), Kolom("Bukti")]
        tampilkan_tabel(columns, [_baris_aksi(a) for a in year.aksi], kalimat_aksi(page, year))
        _bukti(page, year)
        peringatan_tak_dikenal(page, "aksi_konvergensi")
        unduh_aksi(page, year)
    elif not year.ada_berkas:
        kosong(
            f"Belum ada berkas aksi konvergensi {page.tahun}.",
            "Unduh templat di bawah, isi, lalu tkpk import aksi_konvergensi.",
        )
    _semua_tahun(page)


def _versi(year: TahunAksi) -> str:
    if year.versi is None:
        return f"Versi aksi konvergensi {year.tahun}: belum bersumber."
    note = f" {escape(year.versi.catatan)}." if year.versi.catatan else ""
    source = f"{cap_asal('terbit')} {escape(year.versi.sumber)}.{note}"
    return f"Versi {year.tahun}: {escape(year.versi.nama)} {source}"


def _baris_aksi(a: Aksi) -> list[str]:
    doubt = (
        "<small>⚠ nomor ini tidak ada pada versi tahun itu, tidak dihitung</small>" if a.di_luar_versi else ""
    )
    if a.status == SELESAI and not (a.nomor_dokumen or a.bukti):
        doubt += "<small>⚠ tanpa nomor dokumen dan bukti</small>"
    state = f'<span class="lk">{TANDA_AKSI.get(a.status, "")} {escape(a.status)}</span>{doubt}'
    day = f'<span class="lk">{short_label(a.tanggal)}</span>' if a.tanggal else ""
    return [f"{a.nomor}. {escape(a.nama)}", state, day, escape(a.nomor_dokumen), escape(a.bukti)]


def _bukti(page: HalamanRantai, year: TahunAksi) -> None:
    teams = page.bagian("tpps", len(year.tpps & page.unit), len(page.unit), sumber="aksi_konvergensi")
    items = [f"<dt>TPPS pekon</dt><dd>{angka(teams)} pekon dan kelurahan</dd>"]
    for name, rows in (("Publikasi", year.publikasi), ("Reviu kinerja", year.reviu)):
        said = "; ".join(escape(" · ".join(filter(None, [r["bukti"], r["nomor_dokumen"]]))) for r in rows)
        items.append(f"<dt>{name}</dt><dd>{said or '○ belum ada bukti'}</dd>")
    st.html(f"<h3>Bukti {year.tahun}</h3><dl class='asal'>{''.join(items)}</dl>")


def _semua_tahun(page: HalamanRantai) -> None:
    years = tahun_aksi()
    if not years:
        return
    st.html("<h3>Aksi selesai per tahun, menurut versi tahun itu</h3>")
    columns = [Kolom("Tahun"), Kolom("Versi"), Kolom("Selesai", "dari aksi versi itu", angka=True)]
    cells = [
        [
            str(y.tahun),
            escape(y.versi.nama if y.versi else "belum bersumber"),
            angka(page.bagian("aksi_selesai", y.selesai, y.banyak, sumber="aksi_konvergensi", tahun=y.tahun)),
        ]
        for y in years
    ]
    tampilkan_tabel(columns, cells, "Aksi konvergensi per tahun")
