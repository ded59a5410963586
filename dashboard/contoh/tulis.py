"""Files in an agency's shape: XLSX with title rows and merged headers, CSV with its own separator.

XLSX is written here as plain sheet XML because the sample has ten million cells: xlsxwriter wrote 160,000
cells a second on one core (measured), this about ten times as many.
"""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

BARIS_SEKALI = 4000
LANJUT = ""
"""Header cell that continues the text on its left; None continues the text above."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)


@dataclass
class Lembar:
    """One sheet: title cells, an empty row, header rows (merged where a cell continues), columns, a totals
    row.
    """

    nama: str
    judul: Sequence[str]
    kepala: Sequence[Sequence[str | None]]
    kolom: Sequence[Sequence[str | int | float]]
    jumlah: Sequence[str | int | float] | None = None

    @property
    def baris_pertama(self) -> int:
        """Number of the first data row as a spreadsheet shows it."""
        return len(self.judul) + bool(self.judul) + len(self.kepala) + 1


@dataclass
class Csv:
    """A text table: header line and columns, joined by a separator."""

    kepala: Sequence[str]
    kolom: Sequence[Sequence[str | int]]
    pemisah: str = ","
    baris_pertama: int = field(default=2, init=False)


def write_csv(path: Path, table: Csv) -> None:
    """Write the table as UTF-8; a value that holds the separator or a quote is quoted."""
    columns = [_quoted([str(v) for v in column], table.pemisah) for column in table.kolom]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(table.pemisah.join(_quoted(list(table.kepala), table.pemisah)) + "\n")
        lines = map(table.pemisah.join, zip(*columns, strict=True))
        file.writelines(line + "\n" for line in lines)


def _quoted(values: list[str], separator: str) -> list[str]:
    together = "\x00".join(values)
    if separator not in together and '"' not in together:
        return values
    return ['"' + v.replace('"', '""') + '"' if separator in v or '"' in v else v for v in values]


def write_xlsx(path: Path, sheets: Sequence[Lembar]) -> None:
    """Write a workbook with these sheets."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, text in _frame(sheets).items():
            book.writestr(_entry(name), text)
        for number, sheet in enumerate(sheets, 1):
            with book.open(_entry(f"xl/worksheets/sheet{number}.xml"), "w") as file:
                for part in _sheet_xml(sheet):
                    file.write(part.encode())


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))  # a fixed time: the same seed gives the same bytes
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _frame(sheets: Sequence[Lembar]) -> dict[str, str]:
    numbers = range(1, len(sheets) + 1)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>'
        for i in numbers
    )
    tabs = "".join(
        f'<sheet name="{_escape(s.nama)}" sheetId="{i}" r:id="rId{i}"/>' for i, s in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in numbers
    )
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{kind}.sheet.main+xml"/>{parts}</Types>',
        "_rels/.rels": _RELS,
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f"<sheets>{tabs}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{links}</Relationships>",
    }


def _sheet_xml(sheet: Lembar) -> Iterator[str]:
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'
    for number, title in enumerate(sheet.judul, 1):
        yield _row(number, [title])
    top = len(sheet.judul) + bool(sheet.judul) + 1
    for number, cells in enumerate(sheet.kepala, top):
        yield _row(number, cells)
    yield from _data_rows(sheet)
    if sheet.jumlah is not None:
        yield _row(sheet.baris_pertama + len(sheet.kolom[0]), sheet.jumlah)
    merges = "".join(f'<mergeCell ref="{ref}"/>' for ref in _merges(sheet.kepala, top))
    yield "</sheetData>" + (f"<mergeCells>{merges}</mergeCells>" if merges else "") + "</worksheet>"


def _data_rows(sheet: Lembar) -> Iterator[str]:
    pieces = [_piece(column) for column in sheet.kolom]
    template = '<row r="%d">' + "".join(p for p, _ in pieces) + "</row>"
    first = sheet.baris_pertama
    rows = zip(range(first, first + len(sheet.kolom[0])), *(values for _, values in pieces), strict=True)
    lines = [template % row for row in rows]
    for start in range(0, len(lines), BARIS_SEKALI):
        yield "".join(lines[start : start + BARIS_SEKALI])


def _piece(column: Sequence) -> tuple[str, Sequence]:
    """Template of a column's cells and the values for it; a column of mixed kinds is rendered cell by
    cell.
    """
    kinds = set(map(type, column))
    if kinds <= {str}:
        together = "\x00".join(column)
        values = [_escape(v) for v in column] if "&" in together or "<" in together else column
        return '<c t="inlineStr"><is><t>%s</t></is></c>', values
    if kinds <= {int, float}:
        return "<c><v>%s</v></c>", column
    return "%s", [_cell(v) for v in column]


def _cell(value: str | int | float | None) -> str:
    if isinstance(value, str) and value:
        return f'<c t="inlineStr"><is><t>{_escape(value)}</t></is></c>'
    return "<c/>" if value is None or value == "" else f"<c><v>{value}</v></c>"


def _row(number: int, cells: Sequence) -> str:
    return f'<row r="{number}">{"".join(_cell(v) for v in cells)}</row>'


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _letters(column: int) -> str:
    return (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26)


def _merges(kepala: Sequence[Sequence[str | None]], top: int) -> Iterator[str]:
    for r, row in enumerate(kepala):
        for c, text in enumerate(row):
            if not text:
                continue
            right = c
            while right + 1 < len(row) and row[right + 1] == LANJUT:
                right += 1
            down = r
            while down + 1 < len(kepala) and kepala[down + 1][c] is None:
                down += 1
            if (right, down) != (c, r):
                yield f"{_letters(c)}{top + r}:{_letters(right)}{top + down}"
