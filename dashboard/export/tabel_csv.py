"""A table as CSV, for programs: UTF-8 with a byte order mark, semicolons, comma as decimal sign.

This is what Excel with Indonesian settings reads at a double click, and pandas with sep=";", decimal=",".
The first line is the header and every line has its source, period, filters, release and origin in the last
columns, so that no line loses them and no parser meets a comment. Text is quoted, numbers are not; Excel
ignores that and may turn a code such as 18.04.09 into a time of day: for Excel there is the XLSX.
"""

import io

from dashboard.export.tabel import ASAL, Isi, KolomUnduh, Tabel, is_formula

PEMISAH, BOM = ";", "\ufeff"
ASAL_BARIS = ("sumber data", "periode data", "saringan", "rilis", "asal")


class _Bare(str):
    """A number already written: goes out without quotes."""


def to_csv(tabel: Tabel) -> bytes:
    """The file's bytes."""
    out = io.StringIO()
    titles = [c.kepala for c in tabel.kolom] + list(ASAL_BARIS)
    tail = _origin(tabel)
    lines = [
        titles,
        *([_cell(c, v) for c, v in zip(tabel.kolom, r, strict=True)] + tail for r in tabel.baris),
    ]
    for line in lines:
        out.write(PEMISAH.join(map(_field, line)) + "\r\n")
    return (BOM + out.getvalue()).encode("utf-8")


def _origin(tabel: Tabel) -> list[str]:
    note = tabel.catatan
    sources = dict.fromkeys(r.badan for r in note.rujukan)
    periods = dict.fromkeys(r.periode for r in note.rujukan)
    origins = dict.fromkeys(ASAL.get(r.asal, r.asal) for r in note.rujukan)
    joined = [" | ".join(filter(None, names)) for names in (sources, periods, origins)]
    return [joined[0], joined[1], note.saringan, note.rilis, joined[2]]


def _cell(column: KolomUnduh, value: Isi) -> str:
    if value is None:
        return _Bare("")
    if not column.angka:
        return str(value)
    places = 2 if column.jenis == "persen" else column.desimal
    return _Bare(f"{value:.{places}f}".replace(".", ","))


def _field(value: str) -> str:
    if isinstance(value, _Bare):
        return value
    text = f"'{value}" if is_formula(value) else value
    return '"' + text.replace('"', '""') + '"'
