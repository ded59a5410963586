"""Draws Profil Pekon: key figures, one card per subject, like places."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.components.angka import angka, cap_asal
from dashboard.components.bacaan_tempat import BUKAN_PENETAPAN
from dashboard.components.figur import figur_kosong, figur_nilai, irisan
from dashboard.components.ingat import BUKAN_EKSTREM
from dashboard.components.kepala import kosong, sorotan
from dashboard.components.lokator import html_lokator, sebut_lokator
from dashboard.components.profil import DESIL, PERSEN, SOROTAN, Butir, Profil
from dashboard.components.profil_riwayat import Tahun, petugas, riwayat_idm, riwayat_lokus
from dashboard.components.profil_selisih import kartu_beda
from dashboard.components.profil_serupa import Serupa, banding, kolom_banding
from dashboard.components.ringkasan import html_kartu
from dashboard.components.session import baca, rilis
from dashboard.components.setoran import kunci_lapor, sel_lapor
from dashboard.components.sumber_data import kartu
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.components.tautan import tautan_profil
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import format_bilangan
from dashboard.domain.periode import label

PILIHAN_AWAL = 12
TANPA_DOKUMEN = "Berkas rantai dokumen belum ada. Formulirnya di halaman Rantai Dokumen."
MENUNGGU = (
    "Isu data, kesepakatan rakor, dan tugas pekon ini akan tampil di sini setelah dicatat. "
    "Sekarang belum ada yang tercatat."
)


def tampilkan_ajakan(choice: Pilihan, tempat: Tempat) -> None:
    """No place chosen yet: say how to choose, and offer those with the most families in decile 1."""
    kosong("Pilih satu pekon atau kelurahan.", "Pilih di saringan di atas, atau klik nama di tabel ini.")
    periods = baca("periode", DESIL, "pekon")
    if not periods:
        return
    period = periods[0]
    found = {
        r["kode_wilayah"]: figur_nilai(r, "keluarga")
        for r in irisan(DESIL, period, "pekon").to_dict("records")
    }
    places = tempat.unit_dari(choice)
    figures = [(k, found.get(k) or figur_kosong(DESIL, k, period, "keluarga")) for k in places]
    figures.sort(key=lambda p: -p[1].nilai if p[1].tampak else 1)
    rows = [
        [tautan_profil(k, tempat.nama[k], choice), escape(tempat.nama[k[:8]]), angka(f)]
        for k, f in figures[:PILIHAN_AWAL]
    ]
    columns = [Kolom("Pekon atau kelurahan"), Kolom("Kecamatan")]
    columns.append(Kolom("Desil 1", f"keluarga · {label(period)}", angka=True))
    tampilkan_tabel(columns, rows, f"{len(rows)} dengan keluarga desil 1 terbanyak dari {len(places)}")


def sorotan_profil(profil: Profil) -> None:
    """Six figures at most: people, decile 1, registered families, PKH, stunting, last book."""
    cells = []
    for kode in SOROTAN:
        if kode in profil.butir:
            b = profil.butir[kode]
            look = "sedang" if b.figur.tampak and not b.figur.penyebut else "agak"
            cells.append(
                (
                    f"{escape(b.nama)}<small>{escape(b.waktu)}</small>",
                    angka(b.figur, look),
                    _note(profil, kode),
                )
            )
    if profil.bulan:
        month, status = list(profil.bulan.items())[-1]
        cells.append(("Buku B.3" + f"<small>{label(month)}</small>", *_last_book(profil, status)))
    sorotan(cells)


def _note(profil: Profil, kode: str) -> str:
    if kode == DESIL:
        text = f"{angka(profil.figur(PERSEN))}"
        return f'<p class="banding">{text}</p>'
    return f'<p class="banding">{escape(profil.butir[kode].satuan or kartu(kode)["penyebut_nama"])}</p>'


def _last_book(profil: Profil, status: str) -> tuple[str, str]:
    words = {"tepat": "tepat waktu", "terlambat": "terlambat", "belum": "belum disetor"}
    late = sum(s == "belum" for s in profil.bulan.values())
    figure = f"<b>{words.get(status, 'tidak seimbang')}</b>"
    return figure, f'<p class="banding">{late} dari {len(profil.bulan)} bulan belum disetor</p>'


def tampilkan_kartu(profil: Profil) -> None:
    """One card per subject, in three columns."""
    groups = dict(profil.kelompok)
    cards = [_letak(profil)]
    cards += [html_kartu(escape(title), "", _tabel(title, rows)) for title, rows in groups.items()]
    cards += [
        kartu_beda(profil),
        _pemangku(profil),
        _idm(profil),
        _lokus(profil),
        _dokumen(profil),
        _petugas(profil),
        _kurang(profil),
    ]
    cards.append(html_kartu("Isu, kesepakatan, tugas", "", f"<p>{MENUNGGU}</p>", "sunyi"))
    st.html(f'<div class="kartu-kolom">{"".join(cards)}</div>')


def _letak(profil: Profil) -> str:
    row = profil.wilayah
    area = f"{format_bilangan(row['luas_km2'], 2)} km²" if row["luas_km2"] == row["luas_km2"] else "belum ada"
    facts = [("Kode Kemendagri", profil.kode), ("Kode BPS", row["kode_bps"]),
             ("Kecamatan", profil.tempat.nama[profil.kode[:8]]), ("Jenis", profil.jenis),
             ("Luas", area), ("Nama lain", row["varian"].replace(" | ", ", ") or "tidak ada")]  # fmt: skip
    body = "".join(f"<tr><th scope='row'>{k}</th><td>{escape(str(v))}</td></tr>" for k, v in facts)
    table = f"<table class='rinci'><caption>Letak dan kode</caption>{body}</table>"
    words = f"Letak {profil.sebutan} di kabupaten, {sebut_lokator()}"
    return html_kartu("Letak", "", f"<div class='letak'>{html_lokator(profil.kode, words)}{table}</div>")


def _tabel(title: str, rows: Sequence[Butir]) -> str:
    body = "".join(
        f"<tr><th scope='row'>{escape(b.nama)}<small>{escape(b.waktu_pendek)}</small></th>{_isi(b)}</tr>"
        for b in rows
    )
    return f"<table class='rinci'><caption>{escape(title)}</caption>{body}</table>"


def _isi(b: Butir) -> str:
    """Figure and unit; a share, which is long, takes both columns."""
    if not b.satuan:
        return f"<td class='n' colspan='2'>{angka(b.figur)}</td>"
    return f"<td class='n'>{angka(b.figur)}</td><td class='s'>{escape(b.satuan)}</td>"


def _pemangku(profil: Profil) -> str:
    if not profil.bulan:
        return html_kartu("Buku B.3 pemangku", "", "<p>Belum ada setoran buku B.3.</p>")
    years = sorted({m[:4] for m in profil.bulan})
    months = [f"{n:02d}" for n in range(1, 13)]
    head = "".join(f"<th scope='col'>{int(m)}</th>" for m in months)
    body = "".join(
        f"<tr><td>{y}</td>"
        + "".join(sel_lapor(profil.bulan.get(f"{y}-{m}"), profil.kode, f"{y}-{m}") for m in months)
        + "</tr>"
        for y in years
    )
    table = (
        "<table class='tb lapor'><caption>Setoran buku B.3 per bulan</caption>"
        f"<thead><tr><th scope='col'>Bulan</th>{head}</tr></thead><tbody>{body}</tbody></table>"
    )
    return html_kartu(f"Buku B.3 pemangku, {len(profil.bulan)} bulan", "", table + kunci_lapor())


def _idm(profil: Profil) -> str:
    body = "".join(_tahun(t) for t in riwayat_idm(profil))
    table = f"<table class='rinci'><caption>Status desa dan desil 1 menurut tahun</caption>{body}</table>"
    note = "<p class='banding'>Garis putus: Indeks Desa ukuran baru, bukan lanjutan IDM.</p>"
    return html_kartu("Status desa dan desil 1 per tahun", "", table + note)


def _tahun(t: Tahun) -> str:
    counted = "<br>".join(f"<small class='redup'>{escape(name)}</small> {angka(f)}" for name, f in t.desil)
    mark = " class='patah'" if t.patah else ""
    cells = f"<td>{escape(t.status)}</td><td class='n'>{counted}</td>"
    return f"<tr{mark}><th scope='row'>{t.tahun}</th>{cells}</tr>"


def _lokus(profil: Profil) -> str:
    _, sentences = riwayat_lokus(profil.kode)
    items = "".join(f"<li>{escape(s)}</li>" for s in sentences)
    history = f"<ul>{items}</ul>" if items else "<p>Belum pernah tercatat sebagai lokus.</p>"
    return html_kartu("Lokus: riwayat dan aturan", "", history + _aturan(profil))


def _aturan(profil: Profil) -> str:
    """In how many readings of the rule the place is in, its distance to the line, and why."""
    if not (found := profil.bacaan):
        return ""
    rows = [(f"Masuk, bacaan {name}", figure) for name, figure in found.bacaan]
    rows.append((f"Jarak ke garis<small>{escape(found.dasar)}</small>", found.jarak))
    body = "".join(f"<tr><th scope='row'>{n}</th><td class='n utuh'>{angka(f)}</td></tr>" for n, f in rows)
    table = f"<table class='rinci'><caption>Aturan lokus</caption>{body}</table>"
    return f"{table}<p>{escape(found.alasan)}</p><p class='banding'>{BUKAN_PENETAPAN} {BUKAN_EKSTREM}</p>"


def _dokumen(profil: Profil) -> str:
    """The papers of the place from rembuk to spending, and whether an office budgeted for it."""
    if not (papers := profil.dokumen):
        return html_kartu("Rantai dokumen", "", f"<p>{escape(TANPA_DOKUMEN)}</p>", "sunyi")
    years = "".join(f"<th scope='col'>{told.tahun}</th>" for told in papers)
    names = dict.fromkeys(what for told in papers for what, _ in told.baris)
    body = "".join(
        f"<tr><th scope='row'>{escape(what)}</th>"
        + "".join(f"<td>{escape(dict(told.baris).get(what, '–'))}</td>" for told in papers)
        + "</tr>"
        for what in names
    )
    head = f"<thead><tr><th scope='col'>Tahun</th>{years}</tr></thead>"
    table = f"<table class='rinci'><caption>Rantai dokumen</caption>{head}<tbody>{body}</tbody></table>"
    sentences = "".join(f"<p>{escape(text)}</p>" for text in dict.fromkeys(t.kalimat for t in papers))
    return html_kartu("Rantai dokumen", "", sentences + table)


def _petugas(profil: Profil) -> str:
    body = "".join(
        f"<tr><th scope='row'>{escape(position[:1].upper() + position[1:])}</th><td>{escape(who)}</td></tr>"
        for position, who in petugas(profil.kode, profil.jenis)
    )
    return html_kartu("Petugas", "", f"<table class='rinci'><caption>Petugas</caption>{body}</table>")


def _kurang(profil: Profil) -> str:
    missing = profil.tanpa_data
    words = (
        f"Belum ada data di sini dari: {', '.join(missing)}."
        if missing
        else "Semua sumber sudah memuat data di sini."
    )
    return html_kartu(
        "Yang belum ada",
        "",
        f"<p>{escape(words)}</p><p class='banding'>Lihat jatuh temponya di Data &amp; Sumber.</p>",
    )


def tabel_serupa(profil: Profil, like: Serupa) -> None:
    """The place beside its like, with the basis of likeness in words."""
    st.html(
        f"<h2>{'Kelurahan' if profil.jenis == 'kelurahan' else 'Pekon'} serupa {cap_asal(rilis().asal)}</h2>"
    )
    st.html(f'<p class="keterangan">{escape(like.dasar)}</p>')
    columns = [Kolom(profil.jenis.capitalize())]
    columns += [
        Kolom(kartu(k)["nama_pendek"], f"{kartu(k)['satuan']} · {profil.butir[k].waktu}", angka=True)
        for k in kolom_banding(profil)
    ]
    rows = []
    for kode in (profil.kode, *like.kode):
        name = f"{escape(profil.tempat.nama[kode])}<small>{escape(profil.tempat.nama[kode[:8]])}</small>"
        rows.append([name, *(angka(f) for f in banding(profil, kode).values())])
    marks = ["pilih"] + [""] * len(like.kode)
    tampilkan_tabel(columns, rows, f"{profil.sebutan} dan yang serupa", kelas_baris=marks)
