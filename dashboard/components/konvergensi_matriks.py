"""Places against programmes: who qualifies and does not receive, conditions and income at their side."""

import streamlit as st

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_tempat
from dashboard.components.konvergensi import Konvergensi, catatan_konvergensi
from dashboard.components.konvergensi_figur import (
    DASAR,
    DIDATA,
    TANPA_DAFTAR,
    figur_kondisi,
    kode_belum,
    pasangan_belum,
    periode_konvergensi,
    program_terhitung,
    tingkat,
)
from dashboard.components.lukisan import kata_lokus
from dashboard.components.session import baca, rilis
from dashboard.components.tabel_figur import Lajur, TabelFigur, tampilkan_figur
from dashboard.domain.periode import short_label

BARIS_AWAL = 16


def tabel_matriks(page: Konvergensi) -> None:
    """Places against programmes: who qualifies and does not receive; conditions and income at their side."""
    programs = program_terhitung()
    columns = [Lajur("Wilayah"), Lajur("Desil 1", "keluarga", "keluarga")]
    columns += [_lajur_program(p, i == 0) for i, p in enumerate(programs)]
    columns += [Lajur("Pekerjaan dan usaha", "pendapatan · belum", antar=True)]
    columns += [
        Lajur(nama, "kantong · tidak layak", "keluarga", "didata", antar=i == 0)
        for i, nama in enumerate(("Air bersih", "Jamban (MCK)"))
    ]
    rows = [_baris_matriks(page, place, [p["program"] for p in programs]) for place in page.baris]
    marks = ["pilih" if place == page.pilihan.pekon else "" for place in page.baris]
    table = TabelFigur(
        f"Belum menerima menurut wilayah dan program, {page.tempat.kata(page.pilihan)}", columns, rows, marks
    )
    codes = [DASAR, *(kode_belum(p["program"]) for p in programs)]
    limit = BARIS_AWAL + 4
    if len(rows) > BARIS_AWAL + 4:
        limit = None if st.toggle(f"Lihat semua {len(rows)} wilayah", key="konvergensi_semua") else limit
    tampilkan_figur(
        table,
        "konvergensi_matriks",
        f"konvergensi_matriks_{page.periode}",
        lambda: catatan_konvergensi(page, page.tempat.kata(page.pilihan), codes),
        batas=limit,
    )


def _lajur_program(program: dict, first: bool) -> Lajur:
    period = baca("konvergensi", program["program"])["periode_daftar"].iloc[0]
    when = short_label(period) if period else "daftar belum ada"
    return Lajur(program["nama_pendek"], f"{program['strategi']} · {when}", "keluarga", "berhak", antar=first)


def _baris_matriks(page: Konvergensi, place: str, programs: list[str]) -> list:
    level = tingkat(place)
    lokus = kata_lokus().get(place, "")
    name = page.tempat.nama[place] + (f" · {lokus}" if lokus else "")
    names = {"kabupaten": f"Kabupaten {name}", "kecamatan": f"Kec. {name}"}
    cells = [names.get(level, name), figur_tempat(DASAR, page.periode, level, place)]
    return [
        *cells,
        *(pasangan_belum(p, place) for p in programs),
        TANPA_DAFTAR,
        *(_pasangan_kondisi(p, place) for p in ("air", "jamban")),
    ]


def _pasangan_kondisi(program: str, place: str) -> tuple[Figur, Figur]:
    """Families in an unfit state of those whose state was taken down; not told below kecamatan."""
    if tingkat(place) == "pekon":
        families = figur_tempat(DASAR, periode_konvergensi(), "pekon", place)
        status = "tidak_berlaku" if families.status == "nol" else "ditahan"
        key = ("konvergensi", f"{DASAR}.{program}", place, families.periode, rilis().id)
        empty = Figur(*key, None, "keluarga", status)
        return empty, empty.bagian(indikator=f"{DASAR}.{program} didata")
    return figur_kondisi(program, "tidak layak", [place]), figur_kondisi(program, DIDATA, [place])
