"""Draws the Peta page's parts: pickers, map, key figures, bars, table."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.angka import angka, teks
from dashboard.components.grafik import Batang, html_batang
from dashboard.components.hidup import html_hidup
from dashboard.components.kartu import kartu, kartu_semua
from dashboard.components.pandangan import SEBUTAN, Pandangan, kalimat, keterangan
from dashboard.components.peta import Geometri, Legenda, legenda, peta
from dashboard.components.rupa_peta import Rupa, geometri, pilih_rupa, rupa
from dashboard.components.saring import catat, lupakan, pilih, pilihan, tempat
from dashboard.components.session import baca, per_rilis
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.tautan import tautan_profil
from dashboard.components.tema import TINGGI_BATANG, TINGGI_PETA
from dashboard.components.tempat import DIUNDANG, kandidat, tahun_lokus
from dashboard.components.tingkat import pilih_tingkat
from dashboard.domain.periode import label, short_label

AWAL = "desil1_keluarga_dtsen"
TINGKAT, TINGKAT_DIPILIH = ("pekon", "kecamatan"), "_peta_tingkat"
BATANG_AWAL, TABEL_AWAL = 7, 12

Lokus = tuple[dict[str, str], dict[str, str]]
"""Outline of each place, and its words for the tooltip."""


def pilih_pandangan(kolom: Sequence) -> Pandangan:
    """The pickers of indicator, period and level in three columns, and the view they give."""
    left, middle, right = kolom
    with left:
        kode = _pilih_indikator()
    with right:
        tingkat = pilih_tingkat(_levels(kartu(kode)), "peta_tingkat", TINGKAT_DIPILIH)
    with middle:
        periode = _pilih_periode(kode, tingkat)
    return Pandangan(kode, periode, tingkat, pilihan(), tempat())


def _levels(card: dict) -> list[str]:
    have = str(card["tingkat_tersedia"]).split(",")
    return [t for t in TINGKAT if t in have]


@per_rilis(3)
def _terpetakan() -> dict[str, dict]:
    return {kode: card for kode, card in kartu_semua().items() if _levels(card)}


def _pilih_indikator() -> str:
    cards = _terpetakan()
    chosen = pilihan().indikator
    if chosen and chosen not in cards:
        catat(f"{kartu(chosen)['nama']} hanya ada untuk seluruh kabupaten dan tidak dapat dipetakan.")
        lupakan(indikator=None)
    if chosen not in cards:
        chosen = AWAL if AWAL in cards else next(iter(cards))
    key = "peta_indikator"
    st.session_state[key] = chosen
    st.selectbox(
        "Indikator",
        list(cards),
        format_func=lambda k: f"{cards[k]['nama']} · {cards[k]['satuan']}",
        key=key,
        label_visibility="collapsed",
        placeholder="Pilih indikator",
        on_change=lambda: pilih(indikator=st.session_state[key], periode=None),
    )
    return chosen


def _pilih_periode(kode: str, tingkat: str) -> str:
    periods = baca("periode", kode, tingkat)
    asked = pilihan().periode
    chosen = asked if asked in periods else periods[0]
    if asked and asked not in periods:
        catat(f"Periode {label(asked)} tidak ada untuk {kartu(kode)['nama']}; ditampilkan {label(chosen)}.")
        lupakan(periode=None)
    key = "peta_periode"
    st.session_state[key] = chosen
    st.selectbox(
        "Periode",
        periods,
        format_func=short_label,
        key=key,
        label_visibility="collapsed",
        placeholder="Pilih periode",
        on_change=lambda: pilih(periode=st.session_state[key]),
    )
    return chosen


@per_rilis(3)
def lokus_pekon() -> Lokus:
    """Outline of every lokus unit of the release on screen, and its words for the tooltip."""
    marks: dict[str, str] = {}
    words: dict[str, list[str]] = {}
    rows = baca("lokus")
    years = tahun_lokus(rows)
    for row, year in zip(rows.to_dict("records"), years, strict=True):
        sure = row["status"] == "pasti"
        mark = "diundang" if sure and row["jenis"] == DIUNDANG else "pasti" if sure else "belum pasti"
        for kode in [row["kode_wilayah"]] if sure else kandidat(row):
            marks[kode] = mark if mark == "pasti" else marks.get(kode, mark)
            words.setdefault(kode, []).append(f"{row['jenis']} {year}" + ("" if sure else " (belum pasti)"))
    return marks, {k: ", ".join(dict.fromkeys(w)) for k, w in words.items()}


@per_rilis(200)
def _legenda(kode: str, tingkat: str) -> Legenda:
    card = kartu(kode)
    return legenda(baca("kelas", kode, tingkat), card["satuan"], card["warna"], judul=card["nama_pendek"])


def kata_lokus() -> dict[str, str]:
    """What each lokus unit is, in words."""
    return lokus_pekon()[1]


@dataclass(frozen=True)
class IsiPeta:
    """What the map shows, on the page and in a picture."""

    geometri: Geometri
    nilai: pd.DataFrame
    legenda: Legenda
    lokus: dict[str, str] | None
    dalam: Geometri | None


def isi_peta(view: Pandangan, look: Rupa, lokus: Lokus | None = None) -> IsiPeta:
    """Shapes, values with their classes and tooltips, legend and lokus of the view.

    look    real boundaries or tiles, shade or circles
    lokus   other outlines than those of every lokus; pekon among them are drawn over kecamatan too
    """
    key, (marks, words) = _legenda(view.kode, view.tingkat), lokus or lokus_pekon()
    rows = [
        (b.kode, key.kelas(b.figur.nilai) if b.figur.status == "ada" else -1, b.figur.status,
         keterangan(view, b, words.get(b.kode, "")), b.figur.nilai if b.figur.status == "ada" else 0.0)
        for b in view.baris
    ]  # fmt: skip
    return IsiPeta(
        geometri(view.tingkat, look.bentuk),
        pd.DataFrame(rows, columns=["kode_wilayah", "warna", "status", "teks", "ukuran"]),
        key,
        marks if lokus or view.tingkat == "pekon" else None,
        geometri("pekon", look.bentuk) if lokus and view.tingkat == "kecamatan" else None,
    )


def lukis_peta(view: Pandangan, *, lokus: Lokus | None = None, tinggi: int = TINGGI_PETA) -> None:
    """The map; a click selects the pekon (at kecamatan level: filters that kecamatan)."""
    look = rupa(view.kartu["jenis"])
    isi = isi_peta(view, look, lokus)
    peta(
        isi.geometri,
        isi.nilai,
        legenda=isi.legenda,
        lokus=isi.lokus,
        dalam=isi.dalam,
        terpilih=view.terpilih,
        fokus=view.pilihan.kecamatan,
        alt=kalimat(view),
        contoh=view.asal == "contoh",
        gaya=look.gaya,
        tinggi=tinggi,
        on_pilih=_on_pilih(view.tingkat),
        key="peta_lukisan",
    )
    pilih_rupa(view.kartu["jenis"])


def _on_pilih(tingkat: str):
    if tingkat == "pekon":
        return lambda kode: pilih(pekon=kode)
    return lambda kode: pilih(kecamatan=(kode,) if kode else (), pekon=None)


def lukis_ringkas(view: Pandangan) -> list[Batang]:
    """Beside the map, as one message: sentence, three key figures, bars. Gives the bars drawn."""
    key, many = "peta_semua_batang", len(view.tampak) > BATANG_AWAL
    bars = _batang(view, semua=many and bool(st.session_state.get(key)))
    chart = html_batang(bars, alt=kalimat(view), contoh=view.asal == "contoh", tinggi=TINGGI_BATANG)
    html_hidup(f'<p class="inti tetap">{escape(kalimat(view))}</p>{_tiga_tokoh(view)}{chart}', "peta_ringkas")
    if many:
        st.toggle(f"Lihat semua {len(view.tampak)} batang", key=key)
    return bars


def _tiga_tokoh(view: Pandangan) -> str:
    """The whole choice, the marked place, how many places show a number."""
    total, _ = view.total
    unit = "" if total.satuan == "persen" else escape(total.satuan)
    shown = f"<b>{len(view.tampak)}</b> dari {len(view.baris)} {SEBUTAN[view.tingkat]}"
    rows = [
        _tokoh(view.tempat.kata(view.pilihan, pekon=False), f"{angka(total, _gaya(total))} {unit}"),
        _tokoh_terpilih(view),
        _tokoh("Dapat ditampilkan", shown),
    ]
    return f'<div class="tokoh">{"".join(rows)}</div>'


def _tokoh(nama: str, isi: str) -> str:
    return f"<div><span class='redup'>{escape(nama)}</span><span>{isi}</span></div>"


def _gaya(figure) -> str:
    return "agak" if figure.tampak and not figure.penyebut else ""


def _tokoh_terpilih(view: Pandangan) -> str:
    row = next((b for b in view.baris if b.kode == view.terpilih), None)
    if row is None:
        return _tokoh(f"{SEBUTAN[view.tingkat].capitalize()} dipilih", "belum ada; klik peta")
    rank = f" · peringkat {row.peringkat}" if row.peringkat else ""
    return _tokoh(_nama_terpilih(view), f"{angka(row.figur, _gaya(row.figur))}{rank}")


def _nama_terpilih(view: Pandangan) -> str:
    names = view.tempat.nama
    return names[view.terpilih] + (f" · {names[view.terpilih[:8]]}" if view.tingkat == "pekon" else "")


def _batang(view: Pandangan, *, semua: bool) -> list[Batang]:
    """At most seven bars, or all of them; the marked place is outlined."""
    key = _legenda(view.kode, view.tingkat)
    return [
        Batang(
            view.nama(b.kode),
            b.figur.nilai,
            teks(b.figur.bagian(pembilang=None, penyebut=None)),
            key.warna[key.kelas(b.figur.nilai)] if key.warna and b.figur.nilai else "#FFFFFF",
            b.kode == view.terpilih,
        )
        for b in (view.tampak if semua else view.tampak[:BATANG_AWAL])
    ]


def lukis_tabel(view: Pandangan) -> None:
    """Every place with its figure, rank and lokus; the marked one first in sight by its shade."""
    words = kata_lokus()
    card = view.kartu
    unit = (
        card["satuan"]
        if card["jenis"] == "jumlah"
        else f"{card['pembilang_nama']} dari {card['penyebut_nama']}"
    )
    columns = [Kolom("Peringkat", angka=True), Kolom(SEBUTAN[view.tingkat].capitalize())]
    if view.tingkat == "pekon":
        columns += [Kolom("Kecamatan")]
    columns += [Kolom(card["nama_pendek"], f"{unit} · {label(view.periode)}", angka=True), Kolom("Lokus")]
    rows = potong(view.baris, TABEL_AWAL, SEBUTAN[view.tingkat], "peta_semua_baris")
    cells = []
    for b in rows:
        name = [tautan_profil(b.kode, view.tempat.nama[b.kode], view.pilihan)]
        where = [escape(view.tempat.nama[b.kode[:8]])] if view.tingkat == "pekon" else []
        cells.append([str(b.peringkat or ""), *name, *where, angka(b.figur), escape(words.get(b.kode, ""))])
    marks = ["pilih" if b.kode == view.terpilih else "" for b in rows]
    tampilkan_tabel(columns, cells, kalimat(view), kelas_baris=marks, key="peta_tabel")
