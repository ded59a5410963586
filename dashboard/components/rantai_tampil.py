"""Draws the parts of Rantai Dokumen: key figures, the chains of offices and pekon."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka, lambang
from dashboard.components.grafik import Batang, batang
from dashboard.components.kepala import inti, kosong, sorotan
from dashboard.components.rantai import HalamanRantai, ada_langkah, kalimat_opd, kalimat_pekon
from dashboard.components.rantai_baris import (
    TANPA_BERKAS,
    TIDAK_DITANYA,
    RantaiPekon,
    kalimat_tak_dikenal,
)
from dashboard.components.rantai_figur import (
    figur_kegiatan,
    figur_pekon,
    jumlah_uang,
    kata_fisik,
    kata_jumlah,
    keraguan,
    serapan,
)
from dashboard.components.rantai_silang import BUKAN, baris_lokus, jenis_tahun
from dashboard.components.session import rilis
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.tema import AKSEN
from dashboard.components.unduh_rantai import unduh_opd, unduh_pekon
from dashboard.domain.periode import short_label
from dashboard.domain.rantai import (
    ADA,
    BELUM,
    HILANG,
    KERAGUAN_DOKUMEN,
    LANGKAH_OPD,
    LANGKAH_PEKON,
    NANTI,
    Kegiatan,
    Langkah,
)

TANDA = {
    "ada": ("✓", "ada"),
    "umum": ("✓", "laporan ada, tanpa rincian kegiatan"),
    "hilang": ("✗", "hilang"),
    "belum": ("○", "belum ada"),
    "nanti": ("·", "belum waktunya"),
}
BARIS_AWAL, TINGGI = 12, 232


def kunci_langkah() -> str:
    """The legend of the signs."""
    words = "".join(
        f"<span>{_tanda(name)} {word}</span>" for name, (_, word) in TANDA.items() if name != "umum"
    )
    return (
        f'<div class="kunci-tampilan">{words}<span>{lambang("tidak_ada")} berkas belum masuk</span>'
        f"<span>{lambang('tidak_berlaku')} tidak ditanya (kelurahan)</span></div>"
    )


def _tanda(status: str) -> str:
    return f'<span class="lk lk-{status}" aria-hidden="true">{TANDA[status][0]}</span>'


def sel_langkah(step: Langkah) -> str:
    """A step as a cell: its sign, and under it the date when it is there, else the word."""
    if step.status in (TANPA_BERKAS, TIDAK_DITANYA):
        return lambang(step.status)
    sign, word = TANDA[step.status]
    days = sorted({b.tanggal for b in step.baris if b.tanggal})
    if step.status in (HILANG, BELUM):
        return f'<span class="lk lk-{step.status}">{sign} {word}</span>'
    said = short_label(days[-1]) if days else "tanpa tanggal" if step.status == ADA else word
    return f'<span class="lk lk-{step.status}">{sign}<small>{said}</small></span>'


def sorotan_rantai(page: HalamanRantai) -> None:
    """Six key figures of the year, each share with its numerator and denominator."""
    lines, crossed = page.kegiatan, [g for g in jenis_tahun(page) if g.tahun == page.tahun and g.ada_berkas]
    (budget, spent), share = jumlah_uang(page), serapan(page)
    under = f"<br>{angka(share)}" if share.tampak else ""
    named = baris_lokus(page) if crossed else []
    asked = [p for p in page.pekon if p.ditanya]
    whole, sure = sum(not k.putus for k in lines), sum(g.pasti for g in crossed)
    outside, papers = sum(b.kedudukan == BUKAN for b in named), sum(p.utuh for p in asked)
    without = sum(g.tanpa for g in crossed)
    sorotan([
        ("Kegiatan OPD, rantai utuh", _dari(page, "kegiatan", whole, len(lines)), ""),
        ("Pagu DPA baris OPD", f"<b class='uang'>{angka(budget)}</b>", ""),
        ("Realisasi dari pagu DPA", f"<b class='uang'>{angka(spent)}</b>{under}", ""),
        ("Lokus tanpa baris OPD", _dari(page, "lokus", without, sure), ""),
        ("Baris ke pekon bukan lokus", _dari(page, "baris", outside, len(named)), ""),
        ("Pekon, dokumen lengkap", _dari(page, "pekon", papers, len(asked), sumber="rantai_pekon"), ""),
    ])  # fmt: skip


def _dari(page: HalamanRantai, satuan: str, part: int, whole: int, **kunci: object) -> str:
    """'8 dari 10 kegiatan', each number a figure; without a denominator there is nothing to say."""
    if not whole:
        return angka(page.figur(f"bagian_{satuan}", None, satuan, **kunci), "agak")
    counted = angka(page.figur(f"bagian_{satuan}", part, satuan, **kunci), "agak")
    return f"{counted} dari {angka(page.figur(f'semua_{satuan}', whole, satuan, **kunci))} {satuan}"


def tampilkan_opd(page: HalamanRantai) -> None:
    """The chains of the offices: sentence, steps as bars, table."""
    inti(kalimat_opd(page))
    if not page.kegiatan:
        step = "Perluas pilihan wilayah atau OPD." if page.baris else "Isi templat di bawah."
        kosong(f"Tidak ada baris dokumen OPD {page.tahun} untuk pilihan ini.", step)
        return
    tabel_opd(page)
    st.html(f'<p class="keterangan">{escape(kata_jumlah(page))}</p>{kunci_langkah()}')
    lukis_langkah(page, "opd", page.kegiatan, "kegiatan")
    unduh_opd(page)


def tabel_opd(page: HalamanRantai) -> None:
    """One line per piece of work, broken chains first."""
    columns = [Kolom("Kegiatan", "OPD · strategi · kode"), *(Kolom(name) for name in LANGKAH_OPD)]
    columns.append(Kolom("Pagu DPA", "realisasi · serapan · fisik", angka=True, antar=True))
    shown = potong(page.kegiatan, BARIS_AWAL, "kegiatan", "rantai_semua_kegiatan")
    with st.container(key="rantai_tabel_opd"):
        tampilkan_tabel(columns, [_baris_opd(page, k) for k in shown], kalimat_opd(page))


def _baris_opd(page: HalamanRantai, k: Kegiatan) -> list[str]:
    where = " · ".join(filter(None, [k.opd, k.strategi, k.kunci]))
    doubts = "".join(f"<small>⚠ {escape(KERAGUAN_DOKUMEN.get(d, d))}</small>" for d in keraguan(k))
    name = f"<b>{escape(k.nama)}</b><small>{escape(where)}</small>{doubts}"
    budget, spent, share = (angka(figure) for figure in figur_kegiatan(page, k))
    done = f" · fisik {kata_fisik(k)}" if k.fisik else ""
    told = f"<small>realisasi {spent}</small><small>{share}{done}</small>"
    under = told if k.realisasi is not None else ""
    return [name, *map(sel_langkah, k.langkah), f'<div class="uang">{budget}{under}</div>']


def lukis_langkah(page: HalamanRantai, apa: str, chains: list, satuan: str) -> None:
    """How many chains have each step."""
    counted = ada_langkah(chains)
    if not counted:
        return
    whole = len(chains)
    bars = [Batang(name, n, str(n) if due else TANDA[NANTI][1], AKSEN) for name, n, due in counted]
    words = "; ".join(f"{b.nama} {b.teks}" for b in bars)
    title = f"Berapa dari {whole} {satuan} mempunyai tiap dokumen, {page.tahun}"
    st.html(f"<h3>{title}</h3>")
    contoh = rilis().asal == "contoh"
    batang(bars, alt=f"{title}: {words}.", contoh=contoh, key=f"rantai_langkah_{apa}", tinggi=TINGGI)
    st.html(f'<p class="keterangan">{escape(words)}.</p>')


def peringatan_tak_dikenal(page: HalamanRantai, sumber: str) -> None:
    """Rows of the year whose written place is not known here, when the whole kabupaten is looked at."""
    if not page.menyempit and (words := kalimat_tak_dikenal(sumber, page.tahun, page.tempat)):
        st.html(f'<p class="peringatan">{escape(words)}</p>')


def tampilkan_pekon(page: HalamanRantai) -> None:
    """The papers of the pekon: sentence, table, steps as bars."""
    inti(kalimat_pekon(page))
    columns = [Kolom("Pekon"), *(Kolom(name) for name in LANGKAH_PEKON)]
    columns += [Kolom("APB Pekon", "Rp", angka=True, antar=True), Kolom("Realisasi", "Rp", angka=True)]
    shown = potong(page.pekon, BARIS_AWAL, "pekon dan kelurahan", "rantai_semua_pekon")
    marks = ["pilih" if p.kode == page.pilihan.pekon else "" for p in shown]
    tampilkan_tabel(columns, [_baris_pekon(page, p) for p in shown], kalimat_pekon(page), kelas_baris=marks)
    st.html(kunci_langkah())
    peringatan_tak_dikenal(page, "rantai_pekon")
    lukis_langkah(page, "pekon", [p for p in page.pekon if p.ditanya], "pekon")
    unduh_pekon(page)


def _baris_pekon(page: HalamanRantai, p: RantaiPekon) -> list[str]:
    names = page.tempat.nama
    doubts = "".join(f"<small>⚠ {escape(KERAGUAN_DOKUMEN.get(d, d))}</small>" for d in p.keraguan)
    name = f"{escape(names[p.kode])}<small>{escape(names[p.kode[:8]])}</small>{doubts}"
    return [name, *map(sel_langkah, p.langkah), *(angka(f) for f in figur_pekon(page, p))]
