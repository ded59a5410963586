"""Draws the catalogue: one table by theme, and the rank and series of the indicator asked for."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka, cap_asal, teks
from dashboard.components.grafik import Batang, batang
from dashboard.components.grafik_seri import Jalur, grafik_seri, mulai_dari_nol
from dashboard.components.katalog import TEMA, Entri, garis_mini, target
from dashboard.components.kepala import gambar_berjudul, kosong
from dashboard.components.pandangan import Pandangan, kalimat
from dashboard.components.peta import legenda
from dashboard.components.saring import pilih, pilihan, tempat
from dashboard.components.session import baca
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.tabel import Kolom, html_tabel
from dashboard.components.tautan import tautan
from dashboard.components.tempat import Pilihan
from dashboard.domain.angka import format_selisih
from dashboard.domain.periode import label

SEMUA = "semua"
TINGGI, BATANG_AWAL = 250, 7
JUDUL = ("Indikator", "Angka terakhir", "Periode", "Target", "Tren", "Tingkat", "Buka")


def pilih_tema() -> str:
    """One theme or all of them; '' is all."""
    chosen = st.pills(
        "Tema",
        [SEMUA, *TEMA],
        format_func=lambda t: "Semua tema" if t == SEMUA else TEMA[t].split(":")[0],
        default=SEMUA,
        key="katalog_tema",
        label_visibility="collapsed",
    )
    return "" if chosen in (None, SEMUA) else chosen


def cari() -> str:
    """What is searched for."""
    return st.text_input(
        "Cari indikator",
        key="katalog_cari",
        placeholder="Cari indikator, misalnya: desil 1",
        label_visibility="collapsed",
    )


def tabel_katalog(found: dict[str, list[Entri]], choice: Pilihan) -> None:
    """All indicators in one table, a heading row for each theme."""
    if not found:
        kosong("Tidak ada indikator yang cocok.", "Ubah kata yang dicari, atau pilih “Semua tema”.")
        return
    columns = [Kolom(name, angka=name == "Angka terakhir") for name in JUDUL]
    rows, marks = [], []
    for tema, entries in found.items():
        rows.append([f"{TEMA.get(tema, escape(tema))} ({len(entries)})"] + [""] * (len(JUDUL) - 1))
        marks.append("jumlah")
        rows += [_baris(e, choice) for e in entries]
        marks += [f"as-{e.asal}" for e in entries]
    table = html_tabel(columns, rows, "Semua indikator menurut tema", kelas_baris=marks, tumpuk=False)
    st.html(f'<div class="bingkai katalog" tabindex="0">{table}</div>')


def _baris(entry: Entri, choice: Pilihan) -> list[str]:
    card = entry.kartu
    hidden = f"<small>{entry.tersembunyi} wilayah tidak tampil</small>" if entry.tersembunyi else ""
    period = label(card["periode_terakhir"]) if card["periode_terakhir"] else "belum ada"
    return [
        f"<b>{escape(entry.nama)}</b>{cap_asal(entry.asal)}<small>{escape(card['makna'])}</small>",
        f"{angka(entry.figur, _gaya(entry))}<small>{_satuan(entry)}</small>{hidden}",
        period,
        _target(entry),
        _tren(entry),
        _tingkat(entry),
        _buka(entry, choice),
    ]


def _gaya(entry: Entri) -> str:
    """Larger, but for a count with its whole, which is long."""
    return "" if entry.figur.penyebut else "agak"


def _satuan(entry: Entri) -> str:
    """The unit, and that the figure is one of the whole kabupaten where there is no other."""
    unit = escape(entry.kartu["satuan"])
    return f"{unit}, seluruh kabupaten" if entry.tingkat == ["kabupaten"] else unit


def _target(entry: Entri) -> str:
    found = target(entry.kode)
    text = f"{angka(found[0])}<small>{escape(found[1])}</small>" if found else "<i>belum ada</i>"
    return f"<span class='hp'>Target </span>{text}"


def _tren(entry: Entri) -> str:
    run = entry.tren
    if not run:
        return f"<span class='hp'>Tren </span><i>{escape(entry.tanpa_tren)}</i>"
    gap = run[-1].figur.nilai - run[0].figur.nilai
    way = "▲" if gap > 0 else "▼" if gap < 0 else "tetap"
    amount = format_selisih(abs(gap), entry.kartu["satuan"]).lstrip("+") if gap else ""
    return f"{garis_mini(run)}<small>{way} {amount} sejak {escape(run[0].label)}</small>"


def _tingkat(entry: Entri) -> str:
    lowest = next((t for t in ("pekon", "kecamatan", "kabupaten") if t in entry.tingkat), "")
    return {"pekon": "sampai pekon", "kecamatan": "sampai kecamatan", "kabupaten": "kabupaten saja"}.get(
        lowest, ""
    )


def _buka(entry: Entri, choice: Pilihan) -> str:
    """Links to the indicator's map, rank and series."""
    pages = {"Peta": "peta", "Peringkat": "katalog"} if entry.terpetakan else {}
    links = [
        tautan(page, words, choice, indikator=entry.kode, periode=None)
        for words, page in (pages | {"Deret": "katalog"}).items()
    ]
    name = escape(entry.kartu["nama"])
    return f'<span class="buka" role="group" aria-label="Buka {name}">{"".join(links)}</span>'


def tampilkan_rinci(entry: Entri, choice: Pilihan) -> None:
    """Rank and series of one indicator, side by side."""
    left, right = st.columns([84, 16], vertical_alignment="center")
    left.html(f"<h2>{escape(entry.nama)} {cap_asal(entry.asal)}</h2>")
    right.button("Tutup rincian", key="katalog_tutup", on_click=lambda: pilih(indikator=None, periode=None))
    series, rank = st.columns(2)
    with series:
        _lukis_deret(entry, choice)
    with rank:
        _lukis_peringkat(entry, choice)
    garis_sumber(
        [sumber_indikator(entry.kode, entry.kartu["periode_terakhir"])], f"Rumus: {entry.kartu['rumus']}"
    )


def _lukis_deret(entry: Entri, choice: Pilihan) -> None:
    area = tempat().kata(choice)
    if not entry.titik:
        kosong("Deret belum dapat digambar.", "Pilih satu wilayah saja, atau tunggu data periode berikutnya.")
        return
    run, last = entry.tren, entry.titik[-1]
    finding = f"{entry.kartu['nama_pendek']} {area}: {teks(last.figur)} ({last.label})"
    if run:
        finding = f"{finding}, dari {teks(run[0].figur)} ({run[0].label})"
    reasons = "; ".join(dict.fromkeys(b.sebab for b in entry.patah))
    caption = f"{finding}. {entry.kartu['satuan'].capitalize()}." + (
        f" Garis putus: {reasons}." if reasons else ""
    )
    line = Jalur(area, entry.titik, "utama", entry.patah)
    caption += "" if mulai_dari_nol([line]) else " Sumbu tegak tidak mulai dari nol."

    def draw() -> None:
        contoh = entry.asal == "contoh"
        grafik_seri([line], alt=caption, contoh=contoh, key=f"katalog_deret_{entry.kode}", tinggi=TINGGI)

    gambar_berjudul(finding, draw, caption)


def _lukis_peringkat(entry: Entri, choice: Pilihan) -> None:
    if not entry.terpetakan:
        kosong(
            "Tidak ada peringkat di dalam kabupaten.",
            "Angka ini hanya sah untuk seluruh kabupaten. Posisi antarkabupaten: halaman Kemiskinan.",
        )
        return
    level = "pekon" if "pekon" in entry.tingkat and (choice.kecamatan or choice.pekon) else "kecamatan"
    level = level if level in entry.tingkat else entry.tingkat[0]
    view = Pandangan(entry.kode, baca("periode", entry.kode, level)[0], level, choice, tempat())
    rows = view.tampak[:BATANG_AWAL]
    caption = f"{kalimat(view)} {len(rows)} {level} tertinggi, {label(view.periode)}; selengkapnya di Peta."
    if not rows:
        kosong(kalimat(view), "Angka kecil disembunyikan; lihat seluruh kabupaten.")
        return
    scale = legenda(baca("kelas", view.kode, level), view.kartu["satuan"], view.kartu["warna"])

    def draw() -> None:
        bars = [
            Batang(
                f"{b.peringkat}. {view.nama(b.kode)}",
                b.figur.nilai,
                teks(b.figur.bagian(pembilang=None, penyebut=None)),
                scale.warna[scale.kelas(b.figur.nilai)] if scale.warna and b.figur.nilai else "#FFFFFF",
                b.kode == view.terpilih,
            )
            for b in rows
        ]
        batang(bars, alt=caption, contoh=entry.asal == "contoh", key="katalog_peringkat", tinggi=TINGGI)

    gambar_berjudul(kalimat(view), draw, caption)


def kalimat_katalog(found: dict[str, list[Entri]]) -> str:
    """How many indicators are listed, and how many of them are published or not."""
    entries = [e for group in found.values() for e in group]
    public = sum(e.asal == "terbit" for e in entries)
    mapped = sum(e.terpetakan for e in entries)
    return (
        f"{len(entries)} indikator: {public} angka terbit, {len(entries) - public} dari berkas OPD; "
        f"{mapped} dapat dipetakan."
    )


def dipilih() -> str | None:
    """The indicator asked for."""
    return pilihan().indikator
