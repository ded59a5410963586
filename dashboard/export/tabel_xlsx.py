"""A table as XLSX: the sheet with the figures and a sheet that says where they come from.

Number formats are written as Excel stores them, free of any locale: `#,##0` is drawn with the separators of
the reader's settings, so an Indonesian Excel shows 12.136 and 2,26 while the cell stays a number everywhere.
"""

import datetime as dt
import io
from collections.abc import Callable

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.export.tabel import ASAL, CONTOH, Isi, KolomUnduh, Rujukan, Tabel, is_formula

KEPALA = 4  # row of the column titles, counted from 0
TERPANJANG = 32_000  # letters; a cell holds 32,767
TERLEBAR = 60
OPSI = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
HURUF = {"font_name": "Arial", "font_size": 10, "valign": "top"}

Gaya = Callable[..., Format]


def to_xlsx(tabel: Tabel) -> bytes:
    """The file's bytes."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPSI) as book:
        book.set_properties({"title": tabel.judul, "comments": CONTOH if tabel.catatan.contoh else ""})
        style = _styles(book)
        _data_sheet(book.add_worksheet("Data"), tabel, style)
        _source_sheet(book.add_worksheet("Sumber"), tabel, style)
    return out.getvalue()


def _styles(book: xlsxwriter.Workbook) -> Gaya:
    """One format per set of properties, made once."""
    made: dict[tuple, Format] = {}

    def style(**properties) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in made:
            made[key] = book.add_format(HURUF | properties)
        return made[key]

    return style


def _data_sheet(sheet: Worksheet, tabel: Tabel, style: Gaya) -> None:
    _heading(sheet, tabel, style)
    head = style(bold=True, bg_color="#F5F7FA", bottom=1, text_wrap=True, num_format="@")
    for number, column in enumerate(tabel.kolom):
        sheet.write_string(KEPALA, number, column.kepala, head)
        sheet.set_column(number, number, _width(tabel, number))
    for line, row in enumerate(tabel.baris, KEPALA + 1):
        for number, (column, value) in enumerate(zip(tabel.kolom, row, strict=True)):
            _write(sheet, (line, number), column, value, style)
    last = KEPALA + max(len(tabel.baris), 1)
    sheet.autofilter(KEPALA, 0, last, len(tabel.kolom) - 1)
    sheet.freeze_panes(KEPALA + 1, 0)
    _printing(sheet, tabel)


def _heading(sheet: Worksheet, tabel: Tabel, style: Gaya) -> None:
    note = tabel.catatan
    _text(sheet, (0, 0), tabel.judul, style, bold=True, font_size=13)
    _text(sheet, (1, 0), f"{note.saringan} · rilis {note.rilis} · sumber di lembar “Sumber”", style)
    if note.contoh:
        _text(sheet, (2, 0), CONTOH, style, bold=True, font_color="#B44D12")


def _printing(sheet: Worksheet, tabel: Tabel) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(KEPALA)
    sheet.set_footer((f"&L{CONTOH}" if tabel.catatan.contoh else "") + "&RHalaman &P dari &N")


def _width(tabel: Tabel, number: int) -> float:
    title = max(len(word) for word in tabel.kolom[number].kepala.split())
    cells = (len(str(row[number])) for row in tabel.baris if row[number] is not None)
    widest = max(cells, default=0)
    return min(max(10, title + 3, widest + 2), TERLEBAR)


def _write(sheet: Worksheet, place: tuple[int, int], column: KolomUnduh, value: Isi, style: Gaya) -> None:
    if value is None or value == "":
        sheet.write_blank(*place, None, style(num_format=_format(column)))
    elif column.angka:
        sheet.write_number(*place, float(value), style(num_format=_format(column)))
    elif column.jenis == "tanggal":
        day = dt.date.fromisoformat(str(value)[:10])
        sheet.write_datetime(*place, day, style(num_format=_format(column), align="left"))
    else:
        _text(sheet, place, str(value), style)


def _format(column: KolomUnduh) -> str:
    places = "." + "0" * column.desimal if column.desimal else ""
    return {
        "bilangan": f"#,##0{places}",
        "persen": '0.00" %"',  # the sign is only written: the number is in percent already
        "rupiah": f'"Rp "#,##0{places}',
        "tanggal": "[$-421]d mmmm yyyy",  # month names in Indonesian whatever the reader's settings
    }.get(column.jenis, "@")


def _text(sheet: Worksheet, place: tuple[int, int], text: str, style: Gaya, **properties) -> None:
    """Text stays text, also after someone edits the cell and leaves it again."""
    quoted = {"quote_prefix": True} if is_formula(text) else {}
    sheet.write_string(*place, text[:TERPANJANG], style(num_format="@", **quoted, **properties))


def _source_sheet(sheet: Worksheet, tabel: Tabel, style: Gaya) -> None:
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 100)
    line = 0
    for label, words in _source_rows(tabel):
        if words is None:
            line += 1
            _text(sheet, (line, 0), label, style, bold=True, bottom=1)
        else:
            warn = {"font_color": "#B44D12"} if words == CONTOH else {}
            _text(sheet, (line, 0), label, style, bold=True)
            _text(sheet, (line, 1), words, style, text_wrap=True, **warn)
        line += 1
    if tabel.catatan.contoh:
        sheet.set_footer(f"&L{CONTOH}")


def _source_rows(tabel: Tabel) -> list[tuple[str, str | None]]:
    """Label and words; None as words makes the label a heading."""
    note = tabel.catatan
    rows: list[tuple[str, str | None]] = [("Keadaan data", CONTOH)] if note.contoh else []
    rows += [
        ("Judul", tabel.judul),
        ("Wilayah dan saringan", note.saringan),
        ("Rilis", note.rilis),
        ("Berkas dibuat", note.dibuat),
    ]
    for source in note.rujukan:
        rows += [(source.apa, None), *_source(source)]
    if tabel.status:
        rows += [("Arti kolom status", None), *tabel.status.items()]
    return rows


def _source(source: Rujukan) -> list[tuple[str, str | None]]:
    facts = {
        "Badan": source.badan,
        "Periode data": source.periode,
        "Diterima": source.diterima,
        "Asal": ASAL.get(source.asal, source.asal),
        **source.kartu,
    }
    return [(label, words) for label, words in facts.items() if words]
