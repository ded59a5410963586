"""Metode: glossary, indicator cards, one row per source, how small numbers are protected, release notes."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.components import unduh_data
from dashboard.components.angka import Figur, angka, lambang
from dashboard.components.kepala import kosong
from dashboard.components.saring import tempat
from dashboard.components.session import baca, baca_rekam, rilis
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.components.unduh_data import unduh_berkas, unduh_rujukan
from dashboard.domain.angka import STATUS, format_bilangan, format_waktu

JENIS = {"jumlah": "jumlah", "persen": "persentase"}


def _words(value: object) -> str:
    return "" if value is None or pd.isna(value) else escape(str(value))


def _contains(row: dict, words: str) -> bool:
    text = " ".join(str(v) for v in row.values() if v is not None).lower()
    return all(word in text for word in words.lower().split())


def tampilkan_glosarium() -> None:
    """The dictionary, narrowed by a search."""
    asked = st.text_input("Cari istilah", key="metode_cari", placeholder="Cari istilah, misalnya desil")
    rows = [r for r in baca_rekam("glosarium") if _contains(r, asked)]
    if not rows:
        kosong(f"Tidak ada istilah yang memuat “{asked}”.", "Coba kata lain atau kosongkan pencarian.")
        return
    columns = [Kolom(k) for k in ("Istilah", "Arti", "Satuan", "Jangan disamakan dengan", "Sumber")]
    names = ("istilah", "arti", "satuan", "jangan_disamakan", "sumber")
    cells = [[f"<b>{_words(r[names[0]])}</b>", *(_words(r[n]) for n in names[1:])] for r in rows]
    tampilkan_tabel(columns, cells, "Glosarium", tinggi=440)
    unduh_rujukan("metode_glosarium", unduh_data.GLOSARIUM, rows)


def tampilkan_kartu() -> None:
    """The card of every indicator: meaning, unit, formula, source, what not to compare it with."""
    columns = [
        Kolom("Indikator"), Kolom("Arti"), Kolom("Satuan"), Kolom("Rumus"), Kolom("Sumber"),
        Kolom("Jangan dibandingkan dengan"),
    ]  # fmt: skip
    sources = dict(zip(baca("sumber")["sumber"], baca("sumber")["nama_pendek"], strict=True))
    cells = [
        [f"<b>{_words(c['nama'])}</b><small>{_words(c['kode'])}</small>", _words(c["makna"]),
         f"{_words(c['satuan'])}<small>{JENIS[c['jenis']]}</small>", _rumus(c),
         "terbit" if c["sumber"] == "terbit" else _words(sources.get(c["sumber"], c["sumber"])),
         _words(c["jangan_dibandingkan"])]
        for c in baca_rekam("indikator")
    ]  # fmt: skip
    tampilkan_tabel(columns, cells, "Kartu indikator", tinggi=480)
    unduh_rujukan("metode_indikator", unduh_data.INDIKATOR, baca_rekam("indikator"))


def _rumus(card: dict) -> str:
    text = _words(card["rumus"])
    if card["jenis"] != "persen":
        return text
    return f"{text}<small>{_words(card['pembilang_nama'])} dibagi {_words(card['penyebut_nama'])}</small>"


def tampilkan_sumber() -> None:
    """One row per source: criteria, enumerator, date, unit, use, owner."""
    titles = ("Sumber", "Kriteria", "Pencacah", "Periode terakhir", "Satuan", "Kegunaan", "Pemilik")
    names = ("nama", "kriteria", "pencacah", "periode_terakhir", "satuan", "kegunaan", "pemilik")
    cells = []
    for row in baca_rekam("sumber"):
        shape = "" if row["bentuk"] == "kolom_sumber" else "<small>bentuk berkas kami susun sendiri</small>"
        cells.append(
            [f"<b>{_words(row[names[0]])}</b>{shape}", *(_words(row[n]) or "belum ada" for n in names[1:])]
        )
    tampilkan_tabel([Kolom(t) for t in titles], cells, "Sumber data", tinggi=480)
    unduh_rujukan("metode_sumber", unduh_data.KETERANGAN_SUMBER, baca_rekam("sumber"))


def tampilkan_aturan() -> None:
    """The rules in words, as the release holds them, and what the looks of a cell mean."""
    for row in baca_rekam("metode"):
        st.html(f"<h3>{_words(row['judul'])}</h3><p>{_words(row['isi'])}</p>")
    shown = [s for s in STATUS if s != "ada"]
    cells = [[lambang(s), STATUS[s].kata, STATUS[s].arti] for s in shown]
    tampilkan_tabel([Kolom("Tampilan"), Kolom("Sebutan"), Kolom("Arti")], cells, "Arti tampilan")


def tampilkan_rilis() -> None:
    """Which release this is and how it was made."""
    row = baca("rilis").iloc[0]
    origin = "data contoh, dibuat-buat" if row["asal"] == "contoh" else "berkas OPD"
    st.html(
        f"<p>Rilis <b>{_words(row['id'])}</b>, dibuat {format_waktu(row['dibuat'])}, dari {origin}. "
        f"Versi kode {_words(row['versi_kode'])}. Catatan peristiwa: "
        f"{format_bilangan(row['jumlah_peristiwa'])}, "
        f"kepala {_words(str(row['kepala_ledger'])[:12])}.</p>"
    )
    titles = [
        Kolom("Langkah"),
        Kolom("Tabel"),
        Kolom("Baris", angka=True),
        Kolom("Lama", "detik", angka=True),
        Kolom("Masukan"),
    ]
    cells = [
        [
            _words(r["langkah"]),
            _words(r["tabel"]),
            _baris(number, r),
            format_bilangan(r["detik"] or 0, 2),
            _words(r["masukan"]),
        ]
        for number, r in enumerate(baca_rekam("catatan_build"), 1)
    ]
    tampilkan_tabel(titles, cells, "Catatan pembuatan rilis", tinggi=400)
    unduh_berkas("metode_rilis", unduh_data.CATATAN_BUILD, baca("catatan_build"))


def _baris(number: int, row: dict) -> str:
    value = None if pd.isna(row["baris"]) else float(row["baris"])
    status = "ditahan" if value is None else "ada" if value else "nol"
    name, release = f"{row['tabel']}.{number}", rilis()
    return angka(
        Figur(
            "catatan_build",
            name,
            tempat().kabupaten,
            "",
            release.id,
            value,
            "baris",
            status,
            asal=release.asal,
        )
    )
