"""An empty agency file made from its contract: title cells, header, one example row that an import skips."""

import io

import xlsxwriter

from dashboard.domain.sumber import CONTOH_TEMPLAT, LEMBAR_PENDAMPING, Kolom, Kontrak
from dashboard.export.templat_pilihan import BARIS_ISIAN, TEMPAT, Sel, write_daftar, write_pilihan

LEMBAR, PETUNJUK, DAFTAR = "Isian", *LEMBAR_PENDAMPING
NOMOR = "NO"
PEMISAH_JUDUL = " / "
LEBAR = 24
ISI_CONTOH = {
    "teks": "…",
    "nik": "16 angka",
    "kk": "16 angka",
    "nama": "Nama Contoh",
    "tanggal": "2025-06-02",
    "bilangan": "12",
    "desimal": "12,5",
    "kode_wilayah": "18.04.09.2006",
    "kecamatan": "Suoh",
    "pekon": "Banding Agung",
    "desil": "1",
    "usia": "2 tahun 3 bulan",
}
CARA_JENIS = {
    "bilangan": " Bilangan bulat, tanpa “juta” atau “ribu”: 1.250.000.",
    "tanggal": " Hari, bulan, lalu tahun empat angka: 17-08-2025.",
    "kecamatan": " Pilih dari daftar.",
    "pekon": " Isi kecamatannya dahulu, lalu pilih dari daftar.",
}
SEL_JUDUL = {
    "nomor_keputusan": "400/123/2026",
    "tanggal_keputusan": "2026-01-31",
    "jenis": "stunting, kemiskinan ekstrem, audit stunting atau diundang",
    "tahun_penetapan": "2026",
    "tahun_pelaksanaan": "2027",
    "opd": "Dinas Sosial",
    "tahun": "2026",
    "kecamatan_teks": "SUOH",
    "pekon_teks": "BANDING AGUNG",
}


class TanpaTemplat(ValueError):
    """A source that is not delivered as a workbook."""


def templat(kontrak: Kontrak) -> bytes:
    """The workbook: a sheet to fill in, and one that says what belongs where."""
    if "xlsx" not in kontrak.format:
        raise TanpaTemplat(
            f"{kontrak.nama_pendek} diterima sebagai {', '.join(kontrak.format).upper()}, bukan XLSX."
        )
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        _write_isian(book, kontrak)
        _write_petunjuk(book, kontrak)
        if any(kolom.jenis in TEMPAT for kolom in _all(kontrak)):
            write_daftar(book.add_worksheet(DAFTAR))
    return out.getvalue()


def _write_isian(book: xlsxwriter.Workbook, kontrak: Kontrak) -> None:
    sheet = book.add_worksheet(LEMBAR if kontrak.lembar == "*" else kontrak.lembar)
    bold = book.add_format({"bold": True})
    head = book.add_format(
        {"bold": True, "bg_color": "#F5F7FA", "border": 1, "text_wrap": True, "valign": "top"}
    )
    text, grey = (
        book.add_format({"num_format": "@"}),
        book.add_format({"num_format": "@", "font_color": "#52606D"}),
    )
    columns = _columns(kontrak)
    sheet.set_column(0, len(columns), LEBAR, text)  # as text: a NIK keeps its last digits
    for number, row in enumerate(title_rows(kontrak)):
        sheet.write_string(number, 0, row, bold)
    top = len(title_rows(kontrak)) + 1
    levels = header_rows(columns, kontrak.tata_letak.baris_judul)
    for depth, labels in enumerate(levels):
        for column, label in enumerate([NOMOR if depth == len(levels) - 1 else "", *labels]):
            sheet.write_string(top + depth, column, label, head)
    for column, value in enumerate([CONTOH_TEMPLAT, *map(_example, columns)]):
        sheet.write_string(top + len(levels), column, value, grey)
    sheet.freeze_panes(top + len(levels), 1)
    write_pilihan(sheet, _fields(kontrak, columns, top + len(levels) + 1))


def _fields(kontrak: Kontrak, columns: list[Kolom], first: int) -> dict[str, tuple[Kolom, Sel]]:
    """Where each field is filled in: beside its title cell, or down its column."""
    by_name = {kolom.nama: kolom for kolom in _all(kontrak)}
    found = {
        name: (by_name[name], Sel(row, row, 1))
        for row, name in enumerate(kontrak.tata_letak.sel_judul, 1)
        if name in by_name
    }
    last = first + BARIS_ISIAN
    return found | {k.nama: (k, Sel(first, last, at)) for at, k in enumerate(columns, 1)}


def _all(kontrak: Kontrak) -> list[Kolom]:
    """Every field; a title cell that is no column is one of the kind its name says."""
    known = {kolom.nama for kolom in kontrak.kolom}
    titles = kontrak.tata_letak.sel_judul
    kinds = {"kecamatan_teks": "kecamatan", "pekon_teks": "pekon"}
    extra = [Kolom(n, (t,), kinds.get(n, "teks")) for n, t in titles.items() if n not in known]
    return [*kontrak.kolom, *extra]


def _columns(kontrak: Kontrak) -> list[Kolom]:
    """Columns that no title cell gives already, but for those that must stand in the table."""
    given = kontrak.tata_letak.sel_judul
    return [kolom for kolom in kontrak.kolom if kolom.wajib or kolom.nama not in given]


def title_rows(kontrak: Kontrak) -> list[str]:
    """What the file is, then its title cells, each to be filled in behind its colon."""
    return [kontrak.nama.upper(), *(f"{label} : " for label in kontrak.tata_letak.sel_judul.values())]


def header_rows(columns: list[Kolom], depth: int = 1) -> list[list[str]]:
    """The header as rows, top first, at least `depth` of them; 'AWAL / WNI / L' takes three."""
    names = [kolom.alias[0].split(PEMISAH_JUDUL) for kolom in columns]
    depth = max(depth, *(len(parts) for parts in names))
    padded = [[*parts, *[""] * (depth - len(parts))] for parts in names]
    return [list(level) for level in zip(*padded, strict=True)]


def _example(kolom: Kolom) -> str:
    return next(iter(kolom.pilihan.values()))[0] if kolom.pilihan else ISI_CONTOH[kolom.jenis]


def _write_petunjuk(book: xlsxwriter.Workbook, kontrak: Kontrak) -> None:
    sheet = book.add_worksheet(PETUNJUK)
    bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 28, wrap)
    sheet.set_column(1, 1, 90, wrap)
    for number, (name, meaning) in enumerate(petunjuk(kontrak)):
        sheet.write_string(number, 0, name, bold)
        sheet.write_string(number, 1, meaning, wrap)


def petunjuk(kontrak: Kontrak) -> list[tuple[str, str]]:
    """What to write where, and the command that takes the file in."""
    rows = [
        ("Berkas", f"{kontrak.nama}. Satu baris adalah {kontrak.satu_baris}. Pemilik: {kontrak.pemilik}."),
        (
            "Cara mengisi",
            f"Isi lembar pertama mulai di bawah baris bertanda {CONTOH_TEMPLAT}. Baris contoh itu tidak ikut "
            "terbaca; boleh dihapus. Jangan mengubah judul kolom.",
        ),
        (
            "Cara memasukkan",
            f"tkpk import {kontrak.sumber} <berkas> --periode {kontrak.periode_contoh}, lalu tkpk build.",
        ),
    ]
    for field, label in kontrak.tata_letak.sel_judul.items():
        where = "Tulis di sel sebelah kanannya, atau sesudah titik dua."
        rows.append((f"{label} :", f"{where} Misalnya: {SEL_JUDUL.get(field, '…')}."))
    return rows + [(kolom.alias[0], _meaning(kolom)) for kolom in _columns(kontrak)]


def _meaning(kolom: Kolom) -> str:
    need = "Kolom wajib" if kolom.wajib else "Boleh kosong"
    if kolom.isi_wajib:
        need = "Kolom wajib, setiap baris harus terisi"
    choices = f" Pilihan: {', '.join(kolom.pilihan)}." if kolom.pilihan else ""
    return f"{need}. Misalnya: {_example(kolom)}.{choices}{CARA_JENIS.get(kolom.jenis, '')}"
