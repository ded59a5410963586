"""Draws the Riwayat Lokus page: all lists, pekon by year, before and after beside those that just missed."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from dashboard.components.angka import Figur, angka, cap_asal
from dashboard.components.figur import figur_tempat
from dashboard.components.kartu import kartu
from dashboard.components.kepala import kosong
from dashboard.components.lokus import BELUM_ADA
from dashboard.components.lokus_riwayat import (
    Penetapan,
    RiwayatLokus,
    Ukuran,
    kalimat,
    kata_nyaris,
)
from dashboard.components.saring import catat
from dashboard.components.session import baca
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.tempat import DIUNDANG
from dashboard.domain.periode import label, short_label
from dashboard.domain.riwayat_lokus import Perubahan, Rentang

GERAK = ("bertahan", "masuk", "keluar")
DESIL, BARIS_AWAL = "desil1_keluarga_dtsen", 15
JUJUR = (
    "Yang ditunjukkan: angka sebelum dan sesudah di pekon lokus, di samping pekon yang nyaris menjadi lokus. "
    "Yang tidak ditunjukkan: akibat penetapan. Lokus dipilih karena angkanya tinggi, dan angka yang tinggi "
    "cenderung turun sendiri pada pendataan berikutnya; pekon yang nyaris ada di sini supaya hal itu "
    "terlihat. Program lain, pemutakhiran daftar dan perpindahan keluarga ikut mengubah angka."
)


def pilih_daftar(lists: Sequence[Penetapan]) -> Penetapan:
    """The picker of a list, in the URL; the first that has names stands first."""
    names = {p.nama: p for p in lists if p.daftar.jenis != DIUNDANG}
    first = next((n for n, p in names.items() if p.daftar.pasti), next(iter(names)))
    asked = st.query_params.get("riwayat_daftar")
    if asked and asked not in names:
        catat(f"Daftar “{asked}” di alamat tidak dikenal; dipakai {first}.")
    chosen = st.selectbox(
        "Daftar lokus", list(names), index=list(names).index(first), key="riwayat_daftar",
        bind="query-params", persist_state="session", label_visibility="collapsed",
        placeholder="Pilih daftar",
    )  # fmt: skip
    return names[chosen]


def tabel_daftar(lists: Sequence[Penetapan], changes: dict[str, Perubahan], chosen: Penetapan) -> None:
    """Every list: pekon, decree, rule, and who stayed, came in and left since the one before."""
    columns = [Kolom("Lokus", "jenis dan tahun"), Kolom("Pekon", "jumlah", angka=True)]
    columns += [Kolom(name.capitalize(), "dari daftar sebelumnya", angka=True) for name in GERAK]
    columns += [Kolom("Keputusan"), Kolom("Aturan menurut sumber"), Kolom("Sumber")]
    rows = [_baris_daftar(one, changes.get(one.nama)) for one in lists]
    marks = ["pilih" if one.nama == chosen.nama else "" for one in lists]
    tampilkan_tabel(columns, rows, "Semua daftar lokus menurut jenis dan tahun", kelas_baris=marks)


def _baris_daftar(one: Penetapan, change: Perubahan | None) -> list[str]:
    total = one.figur("jumlah", Rentang(one.daftar.jumlah, one.daftar.jumlah))
    known = "hanya jumlah" if one.daftar.hanya_jumlah else f"{len(one.daftar.pasti)} bernama pasti"
    known += f", {len(one.daftar.ragu)} belum pasti" if one.daftar.ragu else ""
    moved = [angka(one.figur(name, change.rentang[name]), "sebaris") if change else "–" for name in GERAK]
    return [
        f'<div style="min-width:140px">{escape(one.nama)}<small>{known}</small></div>',
        angka(total),
        *moved,
        escape(one.keputusan),
        f'<div style="min-width:175px">{escape(one.aturan or "tidak disebut")}</div>',
        f"{escape(one.sumber)} {cap_asal(one.asal)}",
    ]


def tampilkan_gerak(page: RiwayatLokus, change: Perubahan | None) -> None:
    """The chosen list beside its neighbour: how many, and who stayed, came in, left."""
    one, names = page.penetapan, page.tempat.nama
    rows = [["Pekon dalam daftar", angka(one.figur("jumlah", Rentang(one.daftar.jumlah, one.daftar.jumlah)))]]
    if change:
        after = one if change.sesudah is one.daftar else replace(one, daftar=change.sesudah)
        rows += [
            [_sebut_gerak(name, change), angka(after.figur(name, change.rentang[name]), "sebaris")]
            for name in GERAK
        ]
    tampilkan_tabel([Kolom(one.nama), Kolom("Pekon", angka=True)], rows, kalimat(page, change))
    decree = "Nomor keputusan: belum ada" if one.keputusan == BELUM_ADA else f"Keputusan: {one.keputusan}"
    words = f"{decree}. Aturan menurut sumber: {one.aturan or 'tidak disebut'}."
    st.html(f'<p class="keterangan">{escape(words)}</p>')
    doubt = [f"“{r.nama}” (calon: {' atau '.join(sorted(names[k] for k in r.kandidat)) or 'belum ada'})"
             for r in one.daftar.ragu]  # fmt: skip
    if doubt:
        st.html(f'<p class="peringatan">Nama belum pasti: {escape("; ".join(doubt))}.</p>')


def _sebut_gerak(name: str, change: Perubahan) -> str:
    return f"{name.capitalize()}<small>{change.sebelum.tahun} → {change.sesudah.tahun}</small>"


def tampilkan_nama(page: RiwayatLokus, change: Perubahan | None) -> None:
    """Who stayed, came in, left, by name; what cannot be told is said."""
    if change is None:
        return
    if not change.bernama:
        unnamed = [one.tahun for one in (change.sebelum, change.sesudah) if one.hanya_jumlah]
        st.html(
            f'<p class="peringatan">Daftar {escape(" dan ".join(unnamed))} hanya terbit jumlahnya. '
            "Masukkan lampiran keputusannya "
            "lewat tkpk import lokus, maka nama yang masuk, bertahan dan keluar terbaca di sini.</p>"
        )
    names = page.tempat.nama
    for word, codes in (("Bertahan", change.bertahan), ("Masuk", change.masuk), ("Keluar", change.keluar)):
        shown = sorted(f"{names[k]} ({names[k[:8]]})" for k in codes & page.unit)
        if shown:
            st.html(f"<p><b>{word}:</b> {escape(', '.join(shown))}.</p>")
    for name in change.tak_tentu:
        st.html(f'<p class="peringatan">“{escape(name)}” belum pasti: mungkin bertahan, mungkin tidak.</p>')


def tabel_tahun(page: RiwayatLokus, lists: Sequence[Penetapan]) -> None:
    """Pekon ever named, by list: lokus, perhaps (an unconfirmed name), or not; with decile 1 now."""
    named = [p for p in lists if not p.daftar.hanya_jumlah]
    codes = baris_tahun(page, named)
    if not codes:
        kosong("Tidak ada pekon bernama di pilihan ini.", "Perluas pilihan kecamatan.")
        return
    period = next(iter(baca("periode", DESIL, "pekon")), "")
    columns = [Kolom("Pekon", "kecamatan"), *(Kolom(p.nama) for p in named)]
    columns += [Kolom("Keluarga desil 1", f"DTSEN {short_label(period)}" if period else "", angka=True)]
    names = page.tempat.nama
    shown = potong(codes, BARIS_AWAL, "pekon bernama", "riwayat_semua_baris")
    rows = [
        [
            f"{escape(names[k])}<small>{escape(names[k[:8]])}</small>",
            *(kata_sel(p, k) for p in named),
            angka(figur_tempat(DESIL, period, "pekon", k)) if period else "…",
        ]
        for k in shown
    ]
    marks = ["pilih" if k == page.pilihan.pekon else "" for k in shown]
    tampilkan_tabel(columns, rows, "Pekon yang pernah menjadi lokus, menurut daftar", kelas_baris=marks)


def baris_tahun(page: RiwayatLokus, named: Sequence[Penetapan]) -> list[str]:
    """The places of the choice on any named list, candidates of unconfirmed names too."""
    sure = frozenset().union(*(p.daftar.pasti for p in named))
    maybe = frozenset().union(*(r.kandidat for p in named for r in p.daftar.ragu))
    names = page.tempat.nama
    return sorted((sure | maybe) & page.unit, key=lambda k: (names[k[:8]], names[k]))


def kata_sel(one: Penetapan, kode: str) -> str:
    """What a place is on a list."""
    if kode in one.daftar.pasti:
        return "diundang" if one.daftar.jenis == DIUNDANG else "lokus"
    return "belum pasti" if any(kode in r.kandidat for r in one.daftar.ragu) else "–"


def tabel_banding(page: RiwayatLokus) -> None:
    """Before and after, lokus beside the pekon that just missed."""
    year = page.penetapan.daftar.tahun
    columns = [Kolom("Ukuran", "satuan")]
    for group, places in (("Lokus", page.lokus), ("Nyaris", page.nyaris)):
        columns += [Kolom(f"{group}: sebelum {year}", f"{len(places)} pekon", angka=True, antar=True)]
        columns += [Kolom(f"{group}: sejak {year}", f"{len(places)} pekon", angka=True)]
        columns += [Kolom("Beda", angka=True)]
    columns += [Kolom("Mengapa tidak disambung", antar=True)]
    rows, marks = [], []
    for theme, measures in page.ukuran.items():
        rows.append([f"<b>{escape(theme)}</b>", *[""] * (len(columns) - 1)])
        marks.append("jumlah")
        for lokus, near in measures:
            rows.append([_ukuran(lokus), *_tiga(lokus), *_tiga(near), escape(kata_catatan(lokus, near))])
            marks.append("")
    tampilkan_tabel(columns, rows, f"Sebelum dan sejak {year}: lokus dan yang nyaris", kelas_baris=marks)
    st.html(f'<p class="keterangan">{escape(kata_nyaris(page))}</p>')


def _ukuran(one: Ukuran) -> str:
    card = kartu(one.kode)
    return f"{escape(card['nama'])}<small>{escape(card['satuan'])}</small>"


def _tiga(one: Ukuran) -> list[str]:
    return [_sel(one.sebelum), _sel(one.sesudah), angka(one.beda) if one.beda else "–"]


def _sel(figure: Figur | None) -> str:
    return f"{angka(figure)}<small>{escape(label(figure.periode))}</small>" if figure else "–"


def kata_catatan(lokus: Ukuran, near: Ukuran) -> str:
    """Why the change is not told, once where both groups have the same reason."""
    reasons = {"lokus": lokus.catatan, "nyaris": near.catatan}
    if lokus.catatan == near.catatan:
        return lokus.catatan
    return "; ".join(f"{group} {why}" for group, why in reasons.items() if why)
