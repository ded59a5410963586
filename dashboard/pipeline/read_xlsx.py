"""XLSX through calamine: one sheet as text, rows numbered as the spreadsheet shows them."""

import datetime as dt
import io
from dataclasses import dataclass

import pyarrow as pa
from python_calamine import CalamineError, CalamineWorkbook

from dashboard.domain.sumber import simplify_header
from dashboard.pipeline.faults import ImportDitolak, Kesalahan

# A spreadsheet keeps 15 digits; a longer whole number in a number cell has already lost its end.
ANGKA_UTUH = 1e15


@dataclass(frozen=True)
class LembarXlsx:
    """A sheet read whole; `gaya` is how its numbers are written out."""

    nama: str
    isi: list[list]
    gaya: str

    def head(self, count: int) -> list[list[str]]:
        """The first rows as text."""
        return [[write_cell(cell, self.gaya) for cell in row] for row in self.isi[:count]]

    def columns(self, start: int, width: int) -> tuple[list[pa.Array], pa.Array | None]:
        """The rows from `start` (0-based) on as text columns; a sheet has no rows of the wrong width."""
        rows = self.isi[start:]
        columns = list(zip(*rows, strict=True)) if rows else [()] * width
        return [_as_text(column, self.gaya) for column in columns[:width]], None


def read_xlsx(data: bytes, berkas: str, lembar: str, gaya: str) -> LembarXlsx:
    """The sheet named by the contract ('*' = the first one)."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        name = _choose_sheet(book.sheet_names, berkas, lembar)
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise ImportDitolak([_unreadable(berkas)]) from error
    return LembarXlsx(name, rows, gaya)


def _unreadable(berkas: str) -> Kesalahan:
    return Kesalahan(
        berkas, "Berkas XLSX rusak atau bersandi.", "Buka di aplikasi lembar kerja, simpan ulang."
    )


def _choose_sheet(names: list[str], berkas: str, lembar: str) -> str:
    if lembar in ("", "*") and names:
        return names[0]
    for name in names:
        if simplify_header(name) == simplify_header(lembar):
            return name
    reason = f"Lembar “{lembar}” tidak ada; yang ada: {', '.join(names)}."
    raise ImportDitolak([Kesalahan(berkas, reason, "Beri nama lembar sesuai kontrak sumber.")])


def _as_text(column: tuple, gaya: str) -> pa.Array:
    if set(map(type, column)) == {str}:
        return pa.array(column, pa.string())
    return pa.array([cell if type(cell) is str else write_cell(cell, gaya) for cell in column], pa.string())


def write_cell(cell: object, gaya: str) -> str:
    """A cell as the spreadsheet would show it: numbers in the source's style, long ones as 1.80401E+15."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "YA" if cell else "TIDAK"
    if isinstance(cell, int | float):
        return _write_number(float(cell), gaya)
    if isinstance(cell, dt.datetime):
        return cell.isoformat(" ", "seconds") if cell.time() != dt.time() else cell.date().isoformat()
    return "" if cell is None else str(cell)


def _write_number(number: float, gaya: str) -> str:
    if abs(number) >= ANGKA_UTUH:
        mantissa, exponent = f"{number:.5E}".split("E")
        return f"{mantissa.rstrip('0').rstrip('.')}E{exponent}"
    if number.is_integer():
        return str(int(number))
    text = f"{number:.15g}"
    return text.replace(".", ",") if gaya == "id" else text
