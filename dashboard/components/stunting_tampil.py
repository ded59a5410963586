"""Draws the Stunting page's parts: key figures, rounds, places, puskesmas."""

from html import escape

import streamlit as st

from dashboard.components.angka import Figur, angka, cap_asal
from dashboard.components.figur import figur_pilihan, figur_tempat
from dashboard.components.kepala import kosong, sorotan
from dashboard.components.lukisan import kata_lokus
from dashboard.components.pandangan import SEBUTAN, kalimat
from dashboard.components.puskesmas import baca_banding, baca_puskesmas, kalimat_banding
from dashboard.components.session import rilis
from dashboard.components.stunting import (
    DESIL1,
    PERSEN,
    TERBIT,
    Putaran,
    Stunting,
    catatan_sasaran,
    dua_terbit,
    periode_terbit,
)
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.terbit import fakta_terbit
from dashboard.components.unduh_stunting import unduh_banding, unduh_puskesmas, unduh_putaran, unduh_wilayah
from dashboard.domain.periode import label

TINGGI, BARIS_AWAL = 372, 15
ASAL = {"terbit": "terbit", "contoh": "data contoh", "nyata": "berkas OPD"}


def sorotan_stunting(page: Stunting) -> None:
    """The two published rounds, the survey, and what the files say of the chosen place."""
    cells = [_terbit(figure) for figure in reversed(dua_terbit(page.tempat.kabupaten) or ())]
    cells.append(_survei(page))
    if page.putaran_berkas:
        cells += [_berkas(page), _desil1(page)]
    sorotan(cells)


def _terbit(figure: Figur) -> tuple[str, str, str]:
    note = f"<p class='banding'>{cap_asal('terbit')} kabupaten, dari yang diukur</p>"
    return f"Stunting {label(figure.periode)}", f"<b>{angka(figure)}</b>", note


def _survei(page: Stunting) -> tuple[str, str, str]:
    fact = fakta_terbit("stunting_ssgi", page.tempat.kabupaten)[0]
    note = f"<p class='banding'>{cap_asal('terbit')} kabupaten, bukan e-PPGBM</p>"
    return f"Survei {escape(fact.agensi)}", f"<b>{angka(fact.figur)}</b>", note


def _berkas(page: Stunting) -> tuple[str, str, str]:
    figure = page.angka(PERSEN, page.putaran_berkas)
    note = f"<p class='banding'>{cap_asal(rilis().asal)} {escape(page.tempat.kata(page.pilihan))}</p>"
    return f"e-PPGBM {label(page.putaran_berkas)}", f"<b>{angka(figure)}</b>", note


def _desil1(page: Stunting) -> tuple[str, str, str]:
    figure = figur_pilihan(DESIL1, page.putaran_berkas, page.pilihan, page.tempat)[0]
    fact = fakta_terbit("stunting_desil1_bas", page.tempat.kabupaten)[0]
    published = f"{angka(fact.figur)} terbit {fact.label}"
    note = f"<p class='banding'>{cap_asal(rilis().asal)} {published}</p>"
    return "Di keluarga desil 1", f"<b>{angka(figure)}</b>", note


def tabel_putaran(page: Stunting) -> None:
    """Every round over the chosen places: cases with their denominator, and coverage."""
    columns = [Kolom("Putaran"), Kolom("Stunting", "dari balita diukur; cakupan ukur*", angka=True)]
    rows = [*page.terbit, *page.berkas]
    cells = [[f"{label(p.periode)}<small>{ASAL[p.asal]}</small>", _kasus(p) + _cakupan(p)] for p in rows]
    area = page.tempat.kata(page.pilihan)
    tampilkan_tabel(columns, cells, f"Putaran pengukuran, {area}", tinggi=TINGGI)
    unduh_putaran(page)


def _cakupan(p: Putaran) -> str:
    return f"<small>cakupan {angka(p.cakupan)}*</small>" if p.cakupan.tampak else ""


def _kasus(p: Putaran) -> str:
    """Cases among those measured; where only one of the two was published, what was published."""
    if p.persen.tampak and p.persen.penyebut:
        return angka(p.persen)
    both = [p.jumlah, p.persen] if p.persen.tampak else [p.jumlah]
    return "<br>".join(angka(f) for f in both)


def tabel_wilayah(page: Stunting) -> None:
    """Kecamatan with the files' round, coverage and the newest published rounds; or pekon."""
    view = page.pandangan
    rows = potong(view.baris, BARIS_AWAL, SEBUTAN[view.tingkat], "stunting_semua_baris")
    cells = _sel_kecamatan(page, rows) if view.tingkat == "kecamatan" else _sel_pekon(page, rows)
    marks = ["pilih" if b.kode == view.terpilih else "" for b in rows]
    tampilkan_tabel(_kolom(page), cells, kalimat(view), kelas_baris=marks)
    unduh_wilayah(page)


def _kolom(page: Stunting) -> list[Kolom]:
    view, card = page.pandangan, page.pandangan.kartu
    first = [Kolom("Peringkat", angka=True), Kolom(SEBUTAN[view.tingkat].capitalize())]
    parts = f"{card['pembilang_nama']} dari {card['penyebut_nama']}"
    unit = card["satuan"] if card["jenis"] == "jumlah" else parts
    main = Kolom(card["nama_pendek"], f"{unit} · {label(view.periode)}", angka=True)
    if view.tingkat == "pekon":
        return [*first, Kolom("Kecamatan"), main, Kolom("Lokus")]
    shown = [Kolom("Cakupan ukur*", f"{label(page.putaran_berkas)}", angka=True)] if page.berkas else []
    published = [
        Kolom("Stunting terbit", f"balita · {label(p)}", angka=True, antar=i == 0)
        for i, p in enumerate(periode_terbit(view.kode, view.periode))
    ]
    return [*first, main, *shown, *published, Kolom("Lokus stunting", "pekon yang ditetapkan", angka=True)]


def _sel_kecamatan(page: Stunting, rows: list) -> list[list[str]]:
    view, lokus = page.pandangan, page.lokus_kecamatan
    cells = []
    for b in rows:
        shown = [angka(page.cakupan_di(b.kode, page.putaran_berkas))] if page.berkas else []
        published = [
            angka(figur_tempat(TERBIT, p, "kecamatan", b.kode))
            for p in periode_terbit(view.kode, view.periode)
        ]
        name = escape(page.tempat.nama[b.kode])
        held = str(lokus.get(b.kode, "")) if lokus.get(b.kode) else ""
        cells.append([str(b.peringkat or ""), name, angka(b.figur), *shown, *published, held])
    return cells


def _sel_pekon(page: Stunting, rows: list) -> list[list[str]]:
    names, words = page.tempat.nama, kata_lokus()
    return [
        [str(b.peringkat or ""), escape(names[b.kode]), escape(names[b.kode[:8]]), angka(b.figur),
         escape(words.get(b.kode, ""))]
        for b in rows
    ]  # fmt: skip


def tampilkan_puskesmas(page: Stunting) -> None:
    """The files' round by puskesmas, and the published round beside the kecamatan's figure."""
    published = baca_banding(page.pilihan, page.tempat)
    st.html("<h2>Menurut puskesmas</h2>")
    st.html(f'<p class="inti">{escape(kalimat_banding(published))}</p>')
    left, right = st.columns(2)
    with left:
        _tabel_puskesmas(page)
    with right:
        names = page.tempat.nama
        columns = [Kolom("Puskesmas"), Kolom("Kecamatan"), Kolom("Menurut puskesmas", "balita", angka=True)]
        columns += [Kolom("Menurut kecamatan", "balita", angka=True), Kolom("")]
        cells = [
            [escape(b.nama), escape(names[b.kecamatan]), angka(b.menurut_puskesmas),
             angka(b.menurut_kecamatan), "" if b.sama else "berbeda (K13)" if _k13(b) else "berbeda"]
            for b in published
        ]  # fmt: skip
        marks = ["" if b.sama else "pilih" for b in published]
        tampilkan_tabel(columns, cells, kalimat_banding(published), tinggi=TINGGI, kelas_baris=marks)
        unduh_banding(page, published)


def _k13(row) -> bool:
    """Whether a published contradiction names this very difference."""
    return any("K13" in f.konflik and f.figur.periode == row.menurut_kecamatan.periode
               for f in fakta_terbit("stunting_eppgbm_jumlah", row.kecamatan))  # fmt: skip


def _tabel_puskesmas(page: Stunting) -> None:
    if not page.putaran_berkas:
        kosong("Belum ada berkas e-PPGBM.", "Unggah ekspor e-PPGBM lewat tkpk import eppgbm.")
        return
    rows = baca_puskesmas(page.putaran_berkas, page.pilihan, page.tempat)
    names, when = page.tempat.nama, label(page.putaran_berkas)
    columns = [Kolom("Puskesmas", when), Kolom("Kecamatan terbanyak"), Kolom("Diukur", "balita", angka=True)]
    columns += [Kolom("Stunting", "balita", angka=True)]
    cells = [
        [escape(r.nama), escape(names.get(r.kecamatan, "tidak dikenal")), angka(r.diukur), angka(r.pendek)]
        for r in rows
    ]
    if cells:
        tampilkan_tabel(columns, cells, f"Stunting menurut puskesmas, {when}", tinggi=TINGGI)
        unduh_puskesmas(page, rows)
    else:
        kosong("Tidak ada puskesmas dalam pilihan ini.", "Perluas pilihan kecamatan.")


def catatan_kaki(page: Stunting) -> str:
    """The note of the star."""
    return f"* {catatan_sasaran(page)}"
