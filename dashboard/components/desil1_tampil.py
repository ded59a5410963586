"""Draws the Desil 1 page: key figures, map, curve, table, profile by class, three lists kept apart."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka, teks
from dashboard.components.desil1 import (
    BELUM,
    JIWA,
    KELUARGA,
    PERSEN,
    Desil1,
    kalimat_separuh,
    keterangan_kurva,
)
from dashboard.components.desil_profil import KELAS, Profil
from dashboard.components.figur import figur_pilihan
from dashboard.components.grafik_kurva import grafik_kurva
from dashboard.components.grafik_tumpuk import Tumpuk, tumpuk
from dashboard.components.kepala import gambar_berjudul, kosong, sorotan
from dashboard.components.lukisan import kata_lokus
from dashboard.components.saring import catat, lupakan, pilih, pilihan
from dashboard.components.session import baca, rilis
from dashboard.components.sumber_data import kartu
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.tautan import tautan_profil
from dashboard.domain.angka import format_pecahan, format_persen
from dashboard.domain.periode import label

TINGGI_KURVA, BARIS_AWAL = 330, 12
WARNA_KELAS = dict(
    zip(KELAS, ("#BD0026", "#F03B20", "#FD8D3C", "#FECC5C", "#FFFFB2", "#CBD2D9"), strict=True)
)
TIGA_DAFTAR = (
    ("DTSEN", "desil1_keluarga_dtsen", "desil 1–10 dan belum berperingkat; urutan nasional"),
    ("P3KE", "desil1_keluarga_p3ke", "desil menurut P3KE; berhenti pada 2022"),
    ("DTKS", "kelas1_dtks", "kelas 1–4 dan 4+; bukan desil, dihitung per rumah tangga"),
)


def pilih_periode() -> str | None:
    """Which delivery of DTSEN is shown; None when none has come."""
    periods = baca("periode", KELUARGA, "pekon")
    if not periods:
        return None
    asked = pilihan().periode
    chosen = asked if asked in periods else periods[0]
    if asked and asked not in periods:
        catat(f"Periode {label(asked)} tidak ada untuk DTSEN; ditampilkan {label(chosen)}.")
        lupakan(periode=None)
    key = "desil1_periode"
    st.session_state[key] = chosen
    st.selectbox(
        "Periode",
        periods,
        format_func=lambda p: f"DTSEN {label(p)}",
        key=key,
        label_visibility="collapsed",
        placeholder="Pilih periode",
        on_change=lambda: pilih(periode=st.session_state[key]),
    )
    return chosen


def sorotan_desil(page: Desil1) -> None:
    """Families, people, share, the marked or the largest pekon, unranked."""
    cells = [
        _sorot(page, kode, nama) for kode, nama in ((KELUARGA, "Keluarga desil 1"), (JIWA, "Jiwa desil 1"))
    ]
    share = page.total(PERSEN)
    cells.append(("Bagian dari DTSEN", angka(share), "<p class='banding'>dari semua keluarga DTSEN</p>"))
    cells.append(_terpilih(page))
    cells.append(_sorot(page, BELUM, "Belum berperingkat"))
    sorotan(cells)


def _sorot(page: Desil1, kode: str, nama: str) -> tuple[str, str, str]:
    hidden = page.tersembunyi(kode)
    note = f"{hidden} pekon tidak tampil" if hidden else "seluruh pilihan"
    figure = page.total(kode)
    unit = f" <small>{escape(figure.satuan)}</small>" if figure.tampak else ""
    return nama, angka(figure, "sedang") + unit, f"<p class='banding'>{note}</p>"


def _terpilih(page: Desil1) -> tuple[str, str, str]:
    rows, marked = page.pandangan.baris, page.pandangan.terpilih
    row = next((b for b in rows if b.kode == marked), None)
    if row is None:
        return "Pekon dipilih", "<span class='redup'>belum ada</span>", "<p class='banding'>klik peta</p>"
    rank = f"peringkat {row.peringkat} dari {len(page.pandangan.tampak)}" if row.peringkat else ""
    share = angka(page.figur(PERSEN, row.kode))
    note = f"<p class='banding'>{rank} · {share}</p>"
    return escape(page.tempat.nama[row.kode]), angka(row.figur, "sedang"), note


def lukis_kurva(page: Desil1) -> None:
    """The cumulative curve, or why there is none."""
    caption = keterangan_kurva(page)
    if not page.kurva.total or not page.kurva.urut:
        kosong(
            kalimat_separuh(page), "Pilih wilayah yang lebih luas, atau lihat profil per kecamatan di bawah."
        )
        return
    contoh = rilis().asal == "contoh"

    def draw() -> None:
        grafik_kurva(page.kurva, alt=caption, contoh=contoh, key="desil1_kurva", tinggi=TINGGI_KURVA)

    gambar_berjudul(kalimat_separuh(page), draw, caption)


def tabel_pekon(page: Desil1) -> None:
    """Every pekon: rank with ties, families, share of its families, people, cumulative share, lokus."""
    when, words = label(page.periode), kata_lokus()
    columns = [
        Kolom("Peringkat", angka=True),
        Kolom("Pekon", "kecamatan"),
        Kolom("Keluarga desil 1", f"keluarga · {when}", angka=True),
        Kolom("Bagian dari keluarga", "desil 1 dari keluarga DTSEN", angka=True),
        Kolom("Jiwa desil 1", f"jiwa · {when}", angka=True),
        Kolom("Kumulatif", "% keluarga desil 1", angka=True),
        Kolom("Lokus"),
    ]
    view = page.pandangan
    shown = potong(view.baris, BARIS_AWAL, "pekon", "desil1_semua_baris")
    rows = []
    for b in shown:
        names = page.tempat.nama
        share, link = page.kumulatif.get(b.kode), tautan_profil(b.kode, names[b.kode], view.pilihan)
        rows.append(
            [
                str(b.peringkat or ""),
                f"{link}<small>{escape(names[b.kode[:8]])}</small>",
                angka(b.figur),
                angka(page.figur(PERSEN, b.kode)),
                angka(page.figur(JIWA, b.kode)),
                "" if share is None else format_persen(share, 1),
                escape(words.get(b.kode, "")),
            ]
        )
    marks = ["pilih" if b.kode == view.terpilih else "" for b in shown]
    tampilkan_tabel(columns, rows, keterangan_kurva(page), kelas_baris=marks)


def lukis_profil(page: Desil1, profile: Profil) -> None:
    """Stacked bars of the classes per kecamatan and the same as a table."""
    names = page.tempat.nama
    bars = [
        Tumpuk(names[k], [profile.sel[k, kelas].nilai for kelas in KELAS], teks(profile.jumlah[k]))
        for k in profile.kecamatan
    ]
    caption = f"{kalimat_profil(page, profile)} Keluarga DTSEN, {label(page.periode)}, persen tiap kecamatan."
    classes = [(name, WARNA_KELAS[kelas]) for kelas, name in KELAS.items()]
    whole = [b for b in bars if all(v is not None for v in b.bagian)]

    def draw() -> None:
        tumpuk(whole, classes, alt=caption, contoh=rilis().asal == "contoh", key="desil1_profil")

    if whole:
        hidden = len(bars) - len(whole)
        note = (
            f" {hidden} kecamatan tidak digambar karena ada kelasnya yang tidak ditampilkan."
            if hidden
            else ""
        )
        gambar_berjudul(kalimat_profil(page, profile), draw, caption + note)
    else:
        kosong(kalimat_profil(page, profile), "Angka yang boleh tampil ada di tabel di bawah.")
    columns = [Kolom("Kecamatan"), Kolom("Keluarga DTSEN", f"keluarga · {label(page.periode)}", angka=True)]
    columns += [Kolom(name, "keluarga", angka=True) for name in KELAS.values()]
    cells = [
        [escape(names[k]), angka(profile.jumlah[k]), *(angka(profile.sel[k, c]) for c in KELAS)]
        for k in profile.kecamatan
    ]
    tampilkan_tabel(columns, cells, caption)


def kalimat_profil(page: Desil1, profile: Profil) -> str:
    """Where the share of decile 1 is highest among the kecamatan shown."""
    shares = [
        (100 * f.nilai / w.nilai, f, w, k)
        for k in profile.kecamatan
        if (f := profile.sel[k, "1"]).tampak and (w := profile.jumlah[k]).tampak and w.nilai
    ]
    if not shares:
        return "Bagian desil 1 per kecamatan tidak dapat ditampilkan."
    _, part, whole, place = max(shares, key=lambda s: s[0])
    value = format_pecahan(part.nilai, whole.nilai)
    return f"Bagian desil 1 terbesar di Kec. {page.tempat.nama[place]}: {value}."


def tabel_tiga_daftar(page: Desil1) -> None:
    """DTSEN, P3KE, DTKS: each with its own class, unit and date, never summed and on no common axis."""
    area = page.pilihan
    columns = [Kolom("Daftar"), Kolom("Kelas terbawah"), Kolom("Angka", angka=True), Kolom("Satuan")]
    columns += [Kolom("Periode"), Kolom("Cara membagi"), Kolom("Jangan disamakan")]
    rows = []
    for name, kode, how in TIGA_DAFTAR:
        card, periods = kartu(kode), baca("periode", kode)
        periode = page.periode if kode == KELUARGA else next(iter(periods), "")
        figure, hidden = figur_pilihan(kode, periode, area, page.tempat)
        note = f"<small>{hidden} wilayah tidak tampil</small>" if hidden else ""
        rows.append(
            [
                name,
                escape(card["nama_pendek"]),
                angka(figure) + note,
                escape(card["satuan"]),
                label(periode) if periode else "belum ada",
                how,
                escape(card["jangan_dibandingkan"]),
            ]
        )
    tampilkan_tabel(columns, rows, "Tiga daftar, tiga ukuran; tidak dijumlahkan")
