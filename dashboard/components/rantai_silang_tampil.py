"""Draws the crossings and the convergence actions of Rantai Dokumen."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka, cap_asal
from dashboard.components.kepala import inti, kosong
from dashboard.components.lokus import kalimat_belum_pasti
from dashboard.components.rantai import TIDAK_DITANYA, HalamanRantai
from dashboard.components.rantai_aksi import (
    BELUM_DILAPORKAN,
    SELESAI,
    Aksi,
    TahunAksi,
    baca_aksi,
    kalimat_aksi,
    tahun_aksi,
)
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
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.unduh_rantai import unduh_aksi, unduh_baris_lokus, unduh_lokus
from dashboard.domain.periode import short_label

BARIS_AWAL = 12
TANDA_AKSI = {SELESAI: "✓", "berjalan": "◐", "belum": "○", BELUM_DILAPORKAN: "…"}


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
        kosong(
            "Tidak ada.",
            "Setiap lokus bernama pada tahun dan pilihan ini disebut baris anggaran, atau belum ada lokus.",
        )
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


def tampilkan_aksi(page: HalamanRantai) -> None:
    """The actions of the chosen year with their proofs, then every year side by side."""
    year = baca_aksi(page.tahun)
    inti(kalimat_aksi(page, year))
    st.html(f'<p class="keterangan">{_versi(year)}</p>')
    if year.aksi and year.ada_berkas:
        columns = [Kolom("Aksi"), Kolom("Keadaan"), Kolom("Tanggal"), Kolom("Dokumen"), Kolom("Bukti")]
        tampilkan_tabel(columns, [_baris_aksi(a) for a in year.aksi], kalimat_aksi(page, year))
        _bukti(page, year)
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
    day = short_label(a.tanggal) if a.tanggal else ""
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
