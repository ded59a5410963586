"""Draws the two crossings of Rantai Dokumen."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka
from dashboard.components.kepala import inti, kosong
from dashboard.components.lokus import kalimat_belum_pasti
from dashboard.components.rantai import HalamanRantai
from dashboard.components.rantai_baris import TIDAK_DITANYA
from dashboard.components.rantai_silang import (
    ADA_BARIS,
    HANYA_APB,
    BarisLokus,
    JenisTahun,
    baris_lokus,
    jenis_tahun,
    kalimat_silang,
    lokus_tahun,
    mungkin_di_sini,
    silang_lokus,
)
from dashboard.components.rantai_tampil import peringatan_tak_dikenal
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.unduh_rantai import unduh_baris_lokus, unduh_lokus

BARIS_AWAL = 12
KOSONG = "Belum ada lokus bernama pasti untuk tahun dan pilihan ini; tahun lain ada di tabel di atas."


def tampilkan_silang(page: HalamanRantai) -> None:
    """Lokus against budget lines, by kind and year, then the names of the chosen year."""
    inti(kalimat_silang(page))
    groups = jenis_tahun(page)
    columns = [
        Kolom("Jenis lokus"),
        Kolom("Tahun", "pelaksanaan"),
        Kolom("Bernama pasti", "pekon", angka=True),
    ]
    columns += [Kolom(name, "pekon", angka=True) for name in ("Dengan baris OPD", "Tanpa baris OPD")]
    columns += [Kolom("di antaranya", "ada APB Pekon", angka=True)]
    columns += [
        Kolom("Belum pasti", "terpisah", angka=True, antar=True),
        Kolom("Hanya jumlah", "tanpa nama", angka=True),
    ]
    marks = ["pilih" if g.tahun == page.tahun else "" for g in groups]
    tampilkan_tabel(columns, [_kelompok(page, g) for g in groups], kalimat_silang(page), kelas_baris=marks)
    _lokus_tanpa_baris(page)
    _baris_tanpa_lokus(page)
    peringatan_tak_dikenal(page, "rantai_opd")
    for row in lokus_tahun(page.tahun).to_dict("records"):
        if row["status"] == "belum pasti" and mungkin_di_sini(page, row):
            st.html(f'<p class="peringatan">{escape(kalimat_belum_pasti(row, page.tempat))}</p>')


def _kelompok(page: HalamanRantai, g: JenisTahun) -> list[str]:
    of = {"varian": g.jenis, "tahun": g.tahun}
    sure = page.figur("lokus", g.pasti, "pekon", **of)
    states = [
        page.figur(f"lokus_{name}", number if g.ada_berkas else None, "pekon", **of)
        for name, number in (
            ("ada", g.keadaan[ADA_BARIS]),
            ("tanpa", g.tanpa),
            ("hanya_apb", g.keadaan[HANYA_APB]),
        )
    ]
    if not g.pasti:  # nothing is named, so nothing can be crossed
        states = [f.bagian(nilai=None, status=TIDAK_DITANYA) for f in states]
    apart = [page.figur("lokus_belum_pasti", g.belum_pasti, "pekon", **of),
             page.figur("lokus_hanya_jumlah", g.hanya_jumlah, "pekon", **of)]  # fmt: skip
    return [escape(g.jenis), str(g.tahun), *(angka(f) for f in (sure, *states, *apart))]


def _lokus_tanpa_baris(page: HalamanRantai) -> None:
    rows = [f for f in silang_lokus(page) if f.tahun == page.tahun and f.keadaan != ADA_BARIS]
    st.html(f"<h3>Lokus tanpa baris anggaran OPD, {page.tahun}</h3>")
    if not rows:
        named = any(g.pasti for g in jenis_tahun(page) if g.tahun == page.tahun)
        said = "Setiap lokus bernama pasti tahun ini disebut baris anggaran." if named else KOSONG
        st.html(f'<p class="keterangan">{said}</p>')
        return
    columns = [Kolom("Pekon"), Kolom("Jenis lokus"), Kolom("Keadaan")]
    names = page.tempat.nama
    cells = [
        [
            f"{escape(names[f.kode])}<small>{escape(names[f.kode[:8]])}</small>",
            escape(f.jenis),
            escape(f.keadaan),
        ]
        for f in potong(rows, BARIS_AWAL, "lokus", "rantai_semua_lokus")
    ]
    tampilkan_tabel(columns, cells, f"Lokus tanpa baris anggaran OPD, {page.tahun}")
    unduh_lokus(page)


def _baris_tanpa_lokus(page: HalamanRantai) -> None:
    rows = baris_lokus(page)
    st.html(f"<h3>Baris anggaran yang menyebut pekon, {page.tahun}: pekon bukan lokus lebih dahulu</h3>")
    if not rows:
        kosong(
            f"Belum ada baris anggaran {page.tahun} yang menyebut pekon di pilihan ini.", "Lihat bagian OPD."
        )
        return
    columns = [Kolom("Pekon"), Kolom("Kedudukan"), Kolom("Kegiatan", "OPD"), Kolom("Pagu", "Rp", angka=True)]
    shown = potong(rows, BARIS_AWAL, "baris", "rantai_semua_baris")
    tampilkan_tabel(columns, [_baris(page, i, b) for i, b in enumerate(shown)], "Baris anggaran dan lokus")
    unduh_baris_lokus(page)


def _baris(page: HalamanRantai, nomor: int, b: BarisLokus) -> list[str]:
    names, line = page.tempat.nama, b.baris
    doubt = "<small>⚠ berkas menyebutnya untuk lokus</small>" if b.baris.untuk_lokus and not b.jenis else ""
    where = f"{escape(names[line.wilayah])}<small>{escape(names[line.wilayah[:8]])}</small>"
    kind = escape(b.kedudukan) + (f"<small>{escape(', '.join(b.jenis))}</small>" if b.jenis else doubt)
    figure = page.figur(
        "pagu_baris", line.pagu, "Rp", varian=f"{line.opd} {line.kunci} {line.wilayah} {nomor}"
    )
    return [where, kind, f"{escape(line.nama)}<small>{escape(line.opd)}</small>", angka(figure)]
