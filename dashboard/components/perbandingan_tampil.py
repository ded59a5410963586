"""Draws the Perbandingan page: both sides and their change, the change map, the parts, the theme."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.angka import Figur, angka, cap_asal, teks
from dashboard.components.banding import (
    HAMPIR,
    HAMPIR_POIN,
    Banding,
    format_persen_bertanda,
    kata_bagian,
    kata_perubahan,
    label_kelas,
)
from dashboard.components.kepala import sorotan
from dashboard.components.pandangan import SEBUTAN, lower_first
from dashboard.components.perbandingan import Perbandingan
from dashboard.components.peta import SKALA_WARNA, Geometri, Legenda, peta
from dashboard.components.rupa_peta import Rupa, geometri, pilih_rupa, rupa
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.domain.angka import STATUS

TINGGI_PETA, TINGGI, TABEL_AWAL = 320, 390, 10
ARAH = {"naik_buruk": ("membaik", "memburuk"), "naik_baik": ("memburuk", "membaik"), "netral": ("", "")}


def kalimat(page: Perbandingan) -> str:
    """The point in one sentence, from both sides; what hardly changed is not called a change."""
    pair, name = page.utama, page.kartu["nama"]
    if pair.alasan:
        return f"{name}: tidak dibandingkan, {pair.alasan}."
    if page.jenis == "tempat":
        return _kalimat_tempat(page)
    ends = f"dari {page.kiri.nama} ke {page.kanan.nama}"
    if pair.beda == 0:
        return f"{name} sama {ends}."
    if pair.hampir_tetap:
        return f"{name} hampir tetap ({kata_perubahan(pair).removeprefix('hampir tetap, ')}) {ends}."
    way = "naik" if pair.beda > 0 else "turun"
    return f"{name} {way} {kata_perubahan(pair).lstrip('+−')} {ends}.{_hitung_bagian(page)}"


def _kalimat_tempat(page: Perbandingan) -> str:
    pair, (left, right) = page.utama, (page.kiri.nama, page.kanan.nama)
    if pair.hampir_tetap:
        return f"{page.kartu['nama']} di {left} dan {right} hampir sama."
    words = ("lebih tinggi", "lebih rendah") if pair.laju else ("lebih banyak", "lebih sedikit")
    more = words[pair.beda < 0]
    gap = teks(pair.figur).lstrip("+−")
    unit = "" if pair.laju else f" {page.kartu['satuan']}"
    return f"{page.kartu['nama']} di {right} {more} {gap}{unit} daripada di {left}."


def _hitung_bagian(page: Perbandingan) -> str:
    classes = [pair.kelas for _, pair in page.bagian if pair.kelas >= 0]
    if not classes:
        return ""
    up, down = sum(c > 2 for c in classes), sum(c < 2 for c in classes)
    what = SEBUTAN[page.tingkat]
    return f" Naik di {up}, turun di {down}, hampir tetap di {classes.count(2)} {what}."


def sorotan_dua_sisi(page: Perbandingan) -> None:
    """Left, right, change; a rate with its numerator and denominator on both sides."""
    pair = page.utama
    cells = [
        (escape(side.nama), _besar(figure), f"<p class='redup'>{escape(page.kartu['satuan'])}</p>")
        for side, figure in ((page.kiri, pair.kiri), (page.kanan, pair.kanan))
    ]
    places = page.jenis == "tempat"  # a gap between two places is no change, nor a share of the first
    note = pair.alasan or ("" if places else _catatan(pair))
    sorotan([*cells, (_judul_beda(page), _selisih(pair, "sedang"), f"<p class='redup'>{escape(note)}</p>")])
    parts = kata_bagian(pair, (page.kartu["pembilang_nama"], page.kartu["penyebut_nama"]))
    if parts:
        st.html(f"<p>{escape(parts)}</p>")
    if page.perhatian:
        st.html(f"<p class='peringatan'>{escape(page.perhatian)}</p>")


def _judul_beda(page: Perbandingan) -> str:
    return "Selisih" if page.jenis == "tempat" else "Perubahan"


def _catatan(pair: Banding) -> str:
    """The change in per cent; what is too small to name is called so."""
    share = format_persen_bertanda(pair.persen) if pair.persen is not None else ""
    if not pair.hampir_tetap:
        return share
    return f"hampir tetap{f', {share}' if share else ''}" if pair.beda else "tetap"


def _besar(figure: Figur) -> str:
    return angka(figure, "agak" if figure.penyebut else "sedang" if figure.tampak else "")


def _selisih(pair: Banding, gaya: str = "") -> str:
    return angka(pair.figur, gaya if pair.beda is not None else "")


def legenda_perubahan(page: Perbandingan) -> Legenda:
    """Five fixed classes around "hampir tetap"; the colours turn with what is worse."""
    direction = page.kartu["arah"]
    colours = SKALA_WARNA["perubahan_netral" if direction == "netral" else "perubahan"]
    words = ARAH[direction]
    if direction == "naik_baik":
        colours = colours[::-1]
    tails = (words[0], words[0], "", words[1], words[1])
    labels = tuple(
        f"{label} ({tail})" if tail else label
        for label, tail in zip(label_kelas(page.utama.laju), tails, strict=True)
    )
    return Legenda("Perubahan", page.kartu["satuan"], tuple(colours), labels, ())


def isi_peta_perubahan(page: Perbandingan, look: Rupa) -> tuple[Geometri, pd.DataFrame]:
    """Shapes and values of the change map, on the page and in a picture."""
    rows = [(k, p.kelas, p.status, _keterangan(page, p)) for k, p in page.bagian]
    frame = pd.DataFrame(rows, columns=["kode_wilayah", "warna", "status", "teks"])
    return geometri(page.tingkat, look.bentuk), frame


def lukis_peta_perubahan(page: Perbandingan) -> None:
    """The change of every part in fixed classes; parts without a change keep their own look."""
    shapes, frame = isi_peta_perubahan(page, rupa("kelas"))
    peta(
        shapes,
        frame,
        legenda=legenda_perubahan(page),
        alt=kalimat(page),
        contoh=page.asal == "contoh",
        fokus=page.kanan.pilihan.kecamatan,
        terpilih=page.kanan.pilihan.pekon,
        tinggi=TINGGI_PETA,
        key="banding_peta",
    )
    band = HAMPIR_POIN if page.utama.laju else HAMPIR
    pilih_rupa("kelas")
    st.html(f"<p class='keterangan'>Hampir tetap: {escape(band)}. Kelas ini sama untuk semua periode.</p>")


def _keterangan(page: Perbandingan, pair: Banding) -> list[str]:
    if pair.status not in ("ada", "tidak_berlaku"):
        return [STATUS[pair.status].arti]
    sides = ((page.kiri, pair.kiri), (page.kanan, pair.kanan))
    return [*(f"{side.nama}: {teks(figure)}" for side, figure in sides), kata_perubahan(pair)]


def tabel_bagian(page: Perbandingan) -> None:
    """Both figures and the change of every part."""
    names = page.tempat.nama
    pekon = page.tingkat == "pekon"
    unit = page.kartu["satuan"]
    columns = [
        Kolom(SEBUTAN[page.tingkat].capitalize()),
        Kolom(page.kiri.nama, unit, True),
        Kolom(page.kanan.nama, unit, True),
        Kolom("Perubahan", "poin" if page.utama.laju else unit, True),
    ]
    rows = []
    for kode, pair in potong(page.bagian, TABEL_AWAL, SEBUTAN[page.tingkat], "banding_semua"):
        where = f"<small>{escape(names[kode[:8]])}</small>" if pekon else ""
        note = f"<small>{escape(_catatan(pair))}</small>" if pair.beda is not None else ""
        name = f"{escape(names[kode])}{where}"
        rows.append([name, angka(pair.kiri), angka(pair.kanan), f"{_selisih(pair)}{note}"])
    tampilkan_tabel(columns, rows, kalimat(page), tinggi=TINGGI)


def tabel_blok(page: Perbandingan) -> None:
    """The other indicators of the theme on both sides."""
    if not page.blok:
        return
    st.html(f"<h2>Ukuran lain dalam tema {escape(page.kartu['tema'])}</h2>")
    columns = [Kolom("Indikator"), Kolom(page.kiri.nama, angka=True), Kolom(page.kanan.nama, angka=True)]
    columns += [Kolom(_judul_beda(page), angka=True), Kolom("Catatan")]
    rows = [
        [
            f"{escape(card['nama'])} {cap_asal(pair.kanan.asal)}<small>{escape(card['satuan'])}</small>",
            angka(pair.kiri),
            angka(pair.kanan),
            _selisih(pair),
            escape(pair.alasan or ("hampir tetap" if pair.hampir_tetap else "")),
        ]
        for card, pair in page.blok
    ]
    tampilkan_tabel(columns, rows, f"Ukuran lain, {lower_first(kalimat(page))}", tinggi=TINGGI)
