"""XLSX through calamine: one sheet as text, rows numbered as the spreadsheet shows them."""

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyarrow as pa
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from dashboard.domain.sumber import LEMBAR_PENDAMPING, simplify_header
from dashboard.pipeline.faults import ImportDitolak, Kesalahan

# A spreadsheet keeps 15 digits; a longer whole number in a number cell has already lost its end.
ANGKA_UTUH = 1e15


@dataclass(frozen=True)
class LembarXlsx:
    """A sheet read whole; `gaya`: how its numbers are written out; `gabungan`: its cells merged downwards."""

    nama: str
    isi: list[list]
    gaya: str
    gabungan: tuple[tuple[int, int, int], ...] = ()  # first row, last row, column
    lain: list[str] = field(default_factory=list)  # sheets with cells behind this one, not read

    def head(self, count: int) -> list[list[str]]:
        """The first rows as text."""
        return [[write_cell(cell, self.gaya) for cell in row] for row in self.isi[:count]]

    def spread(self, start: int, columns: set[int]) -> None:
        """In these columns a cell merged downwards speaks for each of its rows from `start` on."""
        for first, last, column in self.gabungan:
            if first >= start and column in columns:
                for row in self.isi[first + 1 : last + 1]:
                    row[column] = self.isi[first][column]

    def columns(self, start: int, width: int) -> tuple[list[pa.Array], pa.Array | None]:
        """The rows from `start` (0-based) on as text columns; a sheet has no rows of the wrong width."""
        rows = self.isi[start:]
        columns = list(zip(*rows, strict=True)) if rows else [()] * width
        return [_as_text(column, self.gaya) for column in columns[:width]], None


def read_xlsx(data: bytes, berkas: str, lembar: str, gaya: str) -> Iterator[LembarXlsx]:
    """The sheet named by the contract; for '*' the sheets that are shown, one after the other."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in _choose_sheets(book, berkas, lembar):
            sheet = book.get_sheet_by_name(name)
            rows = _without_tail(sheet.to_python(skip_empty_area=False))
            yield LembarXlsx(name, rows, gaya, _merged(sheet))
    except CalamineError as error:
        raise ImportDitolak([_unreadable(berkas)]) from error


def _without_tail(rows: list[list]) -> list[list]:
    """Without the blank rows at the end: a cell with only a format counts as one, a million of them too."""
    last = next((n for n in range(len(rows), 0, -1) if any(str(cell).strip() for cell in rows[n - 1])), 0)
    return rows[:last]


def _merged(sheet: CalamineSheet) -> tuple[tuple[int, int, int], ...]:
    ranges = sheet.merged_cell_ranges or []
    return tuple((top, bottom, left) for (top, left), (bottom, _) in ranges if bottom > top)


def _unreadable(berkas: str) -> Kesalahan:
    return Kesalahan(
        berkas, "Berkas XLSX rusak atau bersandi.", "Buka di aplikasi lembar kerja, simpan ulang."
    )


def _choose_sheets(book: CalamineWorkbook, berkas: str, lembar: str) -> list[str]:
    if lembar in ("", "*") and book.sheet_names:
        return _shown(book) or book.sheet_names[:1]
    for name in book.sheet_names:
        if simplify_header(name) == simplify_header(lembar):
            return [name]
    reason = f"Lembar “{lembar}” tidak ada; yang ada: {', '.join(book.sheet_names)}."
    raise ImportDitolak([Kesalahan(berkas, reason, "Beri nama lembar sesuai kontrak sumber.")])


def _shown(book: CalamineWorkbook) -> list[str]:
    """Sheets of cells that a reader sees, without those that only explain a form."""
    return [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.visible == SheetVisibleEnum.Visible
        and sheet.typ == SheetTypeEnum.WorkSheet
        and sheet.name not in LEMBAR_PENDAMPING
    ]


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
