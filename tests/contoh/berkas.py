"""Read sample files back, the way a person would: cells by their row number in the spreadsheet."""

import csv
from functools import cache
from pathlib import Path

from python_calamine import CalamineWorkbook


@cache
def read_rows(path: Path, lembar: str = "") -> list[list[str]]:
    """All rows of a sheet or text table; the first is row 1 of the spreadsheet."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            separator = ";" if file.readline().count(";") > 3 else ","
            file.seek(0)
            return list(csv.reader(file, delimiter=separator))
    book = CalamineWorkbook.from_path(path)
    sheet = book.get_sheet_by_name(lembar) if lembar else book.get_sheet_by_index(0)
    return [[str(v) for v in row] for row in sheet.to_python(skip_empty_area=False)]


def read_table(path: Path) -> list[dict[str, str]]:
    """A CSV with a header line."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def records(path: Path, kolom: str, lembar: str = "") -> list[dict[str, str]]:
    """Data rows below the header row that holds this column, without the totals row."""
    rows = read_rows(path, lembar)
    top = next(i for i, row in enumerate(rows) if kolom in row)
    found = [dict(zip(rows[top], row, strict=False)) for row in rows[top + 1 :]]
    return [r for r in found if not str(next(iter(r.values()))).startswith("JUMLAH")]
