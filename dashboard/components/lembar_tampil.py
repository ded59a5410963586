"""Draws Lembar Kecamatan on the show screen: one block at a time, large letters, few columns."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka
from dashboard.components.figur import figur_kosong, figur_nilai, irisan
from dashboard.components.kepala import kosong
from dashboard.components.lembar import BAGIAN, BANTUAN, PEMANGKU, TOMBOL, Lembar, calon
from dashboard.components.lembar_bantuan import LENGKAP, PROGRAM
from dashboard.components.profil import DESIL
from dashboard.components.saring import pilih
from dashboard.components.session import baca
from dashboard.components.setoran import LAPOR, kunci_lapor
from dashboard.components.tabel import Kolom, html_tabel, tampilkan_tabel
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.periode import label, short_label


def tampilkan_ajakan(choice: Pilihan, tempat: Tempat) -> None:
    """None or several chosen: one button each, and a table that helps to choose."""
    several = len(choice.kecamatan) > 1
    sentence = "Lembar ini untuk satu kecamatan." if several else "Pilih satu kecamatan."
    kosong(sentence, "Klik salah satu nama di bawah, atau pilih di saringan di atas.")
    names = calon(choice, tempat)
    st.pills(
        "Kecamatan",
        names,
        format_func=tempat.nama.get,
        key="lembar_calon",
        label_visibility="collapsed",
        on_change=_pilih,
    )
    periods = baca("periode", DESIL, "kecamatan")
    if not periods:
        return
    period = periods[0]
    rows = {r["kode_wilayah"]: r for r in irisan(DESIL, period, "kecamatan").to_dict("records")}
    cells = []
    for kode in names:
        unit = "keluarga"
        figure = figur_nilai(rows[kode], unit) if kode in rows else figur_kosong(DESIL, kode, period, unit)
        units = len(tempat.unit_dari(Pilihan((kode,))))
        cells.append([escape(tempat.nama[kode]), str(units), angka(figure)])
    columns = [Kolom("Kecamatan"), Kolom("Pekon dan kelurahan", angka=True)]
    columns.append(Kolom("Desil 1", f"keluarga · {label(period)}", angka=True))
    tampilkan_tabel(columns, cells, "Kecamatan yang dapat dipilih")


def _pilih() -> None:
    chosen = st.session_state["lembar_calon"]
    if chosen:
        pilih(kecamatan=(chosen,), pekon=None)


def pilih_bagian() -> str:
    """Which block is on the screen."""
    return st.segmented_control(
        "Bagian",
        list(BAGIAN),
        format_func=TOMBOL.get,
        default=next(iter(BAGIAN)),
        required=True,
        key="lembar_bagian",
        label_visibility="collapsed",
    )


def tampilkan_bagian(sheet: Lembar, bagian: str, terpilih: str | None) -> None:
    """The table of one part."""
    parts = {PEMANGKU: _pemangku, BANTUAN: _bantuan}
    columns, rows = parts[bagian](sheet) if bagian in parts else _blok(sheet, bagian)
    marks = ["pilih" if unit == terpilih else "" for unit in sheet.unit]
    table = html_tabel(columns, rows, f"{BAGIAN[bagian]}, {sheet.nama}", kelas_baris=marks)
    key = kunci_lapor() if bagian == PEMANGKU else ""
    st.html(f'<div class="layar"><div class="bingkai" tabindex="0">{table}</div>{key}</div>')


def _blok(sheet: Lembar, bagian: str) -> tuple[list[Kolom], list[list[str]]]:
    block, largest = sheet.blok[bagian], sheet.terbesar(bagian)
    ends = {pair[1]: pair for pair in sheet.pasangan(bagian)}
    cards = {c["kode"]: c for c in block.kartu}
    columns, unit = [Kolom("Pekon")], None
    for kode in sheet.kolom(bagian):
        small = f"{cards[kode]['satuan']}\n{short_label(block.periode[kode])}"
        fresh = cards[kode]["satuan"] != unit
        columns.append(Kolom(cards[kode]["nama_pendek"], small, angka=True, antar=fresh))
        unit = cards[kode]["satuan"]
        if kode in ends:
            columns.append(Kolom("Selisih", unit, angka=True))
    rows = []
    for place in sheet.unit:
        cells = [escape(sheet.tempat.nama[place])]
        for kode in sheet.kolom(bagian):
            cells.append(angka(block.sel[place, kode]))
            if pair := ends.get(kode):
                gap = angka(block.beda(*pair, place))
                cells.append(f"<mark>{gap}</mark>" if (pair, place) in largest else gap)
        rows.append(cells)
    return columns, rows


def _pemangku(sheet: Lembar) -> tuple[list[Kolom], list[list[str]]]:
    months = sheet.bulan
    span = f"{short_label(months[0])} – {short_label(months[-1])}" if months else "belum ada"
    total = len({m for _, m in sheet.lapor})
    columns = [
        Kolom("Pekon"),
        Kolom("Buku B.3", span),
        Kolom("Belum disetor", f"dari {total} bulan", angka=True),
    ]
    columns.append(Kolom("Lokus"))
    rows = []
    for place in sheet.unit:
        marks = "".join(_bulan(sheet.lapor.get((place, m), ""), m) for m in months)
        lokus = escape(", ".join(sheet.lokus[place])) or "<i>tidak tercatat</i>"
        rows.append([escape(sheet.tempat.nama[place]), marks, str(sheet.belum(place)), lokus])
    return columns, rows


def _bantuan(sheet: Lembar) -> tuple[list[Kolom], list[list[str]]]:
    """Who qualifies and is not reached, readings of the rule, papers; a rate names its denominator."""
    help_ = sheet.bantuan
    when = short_label(help_.periode) if help_.periode else "belum ada"
    columns = [Kolom("Pekon")]
    columns += [Kolom(name, f"dari yang berhak\n{when}", angka=True) for name in PROGRAM.values()]
    first = help_.bacaan(sheet.unit[0]) if sheet.unit else None
    columns.append(
        Kolom("Bacaan aturan", f"{first.bacaan[0][0]}: masuk\nk dari n" if first else "masuk lokus")
    )
    columns.append(Kolom("Dokumen pekon", str(help_.tahun or "belum ada")))
    rows = []
    for place in sheet.unit:
        found = help_.bacaan(place)
        readings = angka(found.bacaan[0][1]) if found else "<i>belum ada daftar</i>"
        figures = map(angka, help_.belum(place))
        rows.append(
            [escape(sheet.tempat.nama[place]), *figures, readings, _dokumen(help_.kata_dokumen(place))]
        )
    return columns, rows


def _dokumen(words: str) -> str:
    """What is missing takes more words, so they are smaller."""
    return escape(words) if words == LENGKAP else f"<small>{escape(words)}</small>"


def _bulan(status: str, month: str) -> str:
    mark, words = LAPOR.get(status, ("", "tidak ada data"))
    return f'<b class="lp lp-{status}" title="{label(month)}: {words}">{mark}</b>'
