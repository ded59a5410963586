"""Draws the Kemiskinan page: six figures, the series with its breaks, our position, every statement."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka, teks
from dashboard.components.grafik import Batang, batang
from dashboard.components.grafik_seri import Jalur, grafik_seri, mulai_dari_nol
from dashboard.components.kepala import gambar_berjudul, kosong, sorotan
from dashboard.components.posisi import BUKAN_KABKOTA, Posisi, baca_posisi, nama_kita
from dashboard.components.selisih_tampil import tabel_konflik
from dashboard.components.session import baca, baca_rekam
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.components.tema import AKSEN
from dashboard.components.terbit import Fakta, html_perubahan
from dashboard.components.ukuran import (
    NAMA,
    NEGARA,
    PROVINSI,
    UKURAN,
    Seri,
    figur_banding,
    keterangan,
    temuan,
    titik_pembanding,
)

TINGGI_SERI, TINGGI_POSISI, BATANG_AWAL = 262, 246, 7
EKSTREM = ("kemiskinan_ekstrem_persen", "kemiskinan_ekstrem_jiwa")
PUCAT = "#E7EBEF"
SATUAN_RINGKAS = {"persen": "", "jiwa": "", "Rp/kapita/bulan": "kapita/bulan"}


def sorotan_kemiskinan(semua: dict[str, Seri]) -> None:
    """Six key figures: each with its period, its change or its contradiction."""
    cells = [_sorot(semua[kode]) for kode in UKURAN]
    sorotan(cells)


def _sorot(seri: Seri) -> tuple[str, str, str]:
    last = seri.titik[-1]
    same = [f for f in seri.lain if f.figur.periode == last.figur.periode]
    run = seri.ruas_terakhir
    if same:
        note = f"<p class='banding'>sumber lain {', '.join(map(_lain, same))}</p>"
    elif len(run) > 1:
        fact = next(f for f in seri.fakta if f.figur.kunci == last.figur.kunci)
        before = next(f for f in seri.fakta if f.figur.kunci == run[-2].figur.kunci)
        note = html_perubahan(fact, before)
    else:
        note = f"<p class='banding'>{escape(seri.patah[-1].sebab) if seri.patah else 'baru satu angka'}</p>"
    unit = SATUAN_RINGKAS.get(last.figur.satuan, last.figur.satuan)
    period = f"{last.label}{f' · {unit}' if unit else ''}"
    return f"{UKURAN[seri.kode]}<small>{escape(period)}</small>", angka(last.figur, "sedang"), note


def _lain(fact) -> str:
    return angka(fact.figur) + (f" ({escape(fact.konflik)})" if fact.konflik else "")


def pilih_ukuran() -> str:
    """Which measure the series shows."""
    return st.segmented_control(
        "Ukuran",
        list(UKURAN),
        format_func=UKURAN.get,
        default="p0",
        required=True,
        key="kemiskinan_ukuran",
        label_visibility="collapsed",
    )


def lukis_seri(seri: Seri) -> None:
    """The series beside province, nation and the other kabupaten and kota, as far as published."""
    lines = [Jalur("Lampung Barat", seri.titik, "utama", seri.patah)]
    others = st.toggle(
        "Dengan 14 kabupaten/kota lain", key="kemiskinan_tetangga", disabled=not baca_posisi(seri.kode)
    )
    known = set(baca("pembanding", seri.kode)["wilayah"]) - {*BUKAN_KABKOTA, nama_kita()}
    periods = [p.figur.periode for p in seri.titik]
    for name in sorted(known) if others else ():
        lines.append(Jalur(name, titik_pembanding(seri.kode, name, periods), "konteks"))
    for name in (PROVINSI, NEGARA):
        if points := titik_pembanding(seri.kode, name, periods):
            lines.append(Jalur(name.removesuffix(" Lampung"), points, "banding"))
    alt = keterangan(seri)
    lain = seri.lain

    def draw() -> None:
        grafik_seri(
            lines, lain=lain, alt=alt, contoh=False, key=f"kemiskinan_seri_{seri.kode}", tinggi=TINGGI_SERI
        )

    gambar_berjudul(temuan(seri), draw, f"{alt} {_kunci(lines, lain)}")


def _kunci(lines: list[Jalur], lain: list[Fakta]) -> str:
    """What the strokes mean, in words, as far as they are in the picture."""
    styles = {line.gaya for line in lines}
    words = ["tebal Lampung Barat"]
    words += ["putus-putus provinsi atau Indonesia"] if "banding" in styles else []
    words += ["tipis kabupaten/kota lain"] if "konteks" in styles else []
    words += ["belah ketupat angka lain yang juga terbit"] if lain else []
    text = f"Garis: {'; '.join(words)}."
    return text if mulai_dari_nol(lines, lain) else f"{text} Sumbu tegak tidak mulai dari nol."


def lukis_posisi(kode: str) -> None:
    """Our rank among the 15, by the basis chosen; where a basis is not published, that is said."""
    measure = EKSTREM[0] if kode in EKSTREM else "p0"
    basis = st.segmented_control(
        "Dasar peringkat",
        ["persentase", "jumlah jiwa"],
        format_func=lambda b: f"Menurut {b}",
        default="persentase",
        required=True,
        key="kemiskinan_dasar",
        label_visibility="collapsed",
    )
    found = baca_posisi(measure if basis == "persentase" else "jumlah_miskin")
    if found:
        _lukis_peringkat(found[-1])
        return
    kosong(
        "Peringkat menurut jumlah jiwa belum dapat dihitung.",
        "Angka jiwa 15 kabupaten/kota belum terbit. Urutan yang disebut pers tanpa dasar tidak dipakai; "
        "lihat pertentangan K24 di bawah.",
    )


def _lukis_peringkat(place: Posisi) -> None:
    figure = next(f for _, name, f in place.baris if name == place.kita)
    when = baca("pembanding", place.kode).set_index("periode").loc[[place.periode], "label_periode"].iloc[0]
    title = f"Posisi kita: ke-{place.urutan} dari {len(place.baris)} menurut persentase"
    top = place.baris[0]
    alt = (
        f"{NAMA[place.kode]}, {when}: {place.kita} {teks(figure)}, urutan {teks(place.figur)} "
        f"kabupaten/kota menurut persentase penduduk, 1 berarti tertinggi; tertinggi {top[1]} {teks(top[2])}."
    )
    everything = st.toggle(f"Lihat semua {len(place.baris)}", key="kemiskinan_semua_posisi")
    rows = place.baris if everything else place.baris[:BATANG_AWAL]

    def draw() -> None:
        bars = [
            Batang(
                f"{r}. {n.removeprefix('Kota ').replace('Lampung', 'Lamp.')}",
                f.nilai,
                teks(f),
                *_warna(n == place.kita),
            )
            for r, n, f in rows
        ]
        batang(bars, alt=alt, contoh=False, key="kemiskinan_posisi", tinggi=TINGGI_POSISI)

    st.html(f"<p class='sr'>{angka(place.figur)} {angka(figure)}</p>")
    gambar_berjudul(title, draw, alt)


def _warna(ours: bool) -> tuple[str, bool]:
    return (AKSEN, True) if ours else (PUCAT, False)


def tabel_seri(seri: Seri) -> None:
    """Every published statement of the measure beside its comparators, with the number of a contradiction."""
    ranks = {p.periode: p for p in baca_posisi(seri.kode)}
    unit = f"{seri.titik[-1].figur.satuan} · terbit"
    columns = [
        Kolom("Periode"),
        Kolom("Lampung Barat", unit, angka=True),
        Kolom("Angka lain", "pertentangan", angka=True),
        Kolom("Provinsi Lampung", unit, angka=True),
        Kolom("Indonesia", unit, angka=True),
        Kolom("Urutan", "dari 15, menurut persentase", angka=True),
        Kolom("Garis atau metode"),
        Kolom("Catatan"),
    ]
    periods = sorted({f.figur.periode for f in seri.fakta}, reverse=True)
    rows = [_baris(seri, p, ranks.get(p)) for p in periods]
    tampilkan_tabel(columns, rows, keterangan(seri))


def _baris(seri: Seri, periode: str, place: Posisi | None) -> list[str]:
    facts = [f for f in seri.fakta if f.figur.periode == periode]
    main = next((f for f in facts if f.utama), None)
    others = "<br>".join(_lain(f) for f in facts if not f.utama)
    both = [figur_banding(seri.kode, name, periode) for name in (PROVINSI, NEGARA)]
    notes = "<br>".join(dict.fromkeys(escape(f.catatan) for f in facts if f.catatan))
    method = facts[0].garis or facts[0].agensi
    mark = f"<small>{escape(main.konflik)}</small>" if main and main.konflik else ""
    return [
        escape(facts[0].label),
        (angka(main.figur) if main else "") + mark,
        others,
        *(angka(f) if f else "belum ada" for f in both),
        angka(place.figur) if place else "",
        escape(method),
        notes,
    ]


def jejak_seri(ukuran: str) -> list[tuple[str, str]]:
    """Every period of the measure as an indicator, newest first."""
    kode = f"{ukuran}_terbit"
    return [(kode, periode) for periode in baca("periode", kode)]


def tabel_pertentangan(semua: dict[str, Seri]) -> None:
    """The contradictions that touch any of these measures."""
    wanted = {k for seri in semua.values() for k in seri.konflik}
    rows = [r for r in baca_rekam("konflik") if r["id"] in wanted]
    tabel_konflik(rows, "Pertentangan angka kemiskinan yang terbit")


def garis_ekstrem() -> str:
    """What the line of extreme poverty is, in the words of the glossary, and for which years it is stated."""
    rows = baca("glosarium")
    row = rows[rows["istilah"] == "kemiskinan ekstrem"].iloc[0]
    facts = baca("terbit", "kemiskinan_ekstrem_jiwa")
    stated = facts[facts["garis"] != ""] if "garis" in facts else facts.iloc[:0]
    years = ", ".join(f"{r['label_periode']} ({r['garis']})" for r in stated.to_dict("records"))
    words = f"Sumber menulis garisnya untuk {years} saja" if years else "Sumber tidak menulis garisnya"
    return f"{row['arti']} {words}; bila garisnya diganti, seri diputus di tahun itu, tanpa panah."
