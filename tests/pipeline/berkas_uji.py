"""Agency files for the import tests, written as agencies write them; every name and number is made up."""

import csv
import datetime as dt
from pathlib import Path

import xlsxwriter

JUDUL = ["No", "NIK", "Nama", "Kecamatan", "Pekon", "Jumlah Jiwa"]


def write_xlsx(path: Path, rows: list[list], sheet: str = "Data") -> Path:
    """A workbook of one sheet: texts as text cells, numbers as number cells, None as nothing.

    The same rows give the same bytes at any time: a workbook otherwise holds the second it was made in.
    """
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": dt.datetime(2026, 1, 2)})
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    page.write_string(number, column, value)
                elif value is not None:
                    page.write(number, column, value)
    return path


def write_csv(path: Path, rows: list[list], separator: str = ";", encoding: str = "utf-8") -> Path:
    """A CSV file as an office program writes it."""
    with path.open("w", newline="", encoding=encoding) as stream:
        csv.writer(stream, delimiter=separator).writerows(rows)
    return path


def row(
    number: int, nama: str = "Wagimin", kecamatan: str = "Suoh", pekon: str = "Sumber Agung", jiwa: str = "4"
):
    """One family under JUDUL."""
    return [str(number), f"18049999{number:08d}", nama, kecamatan, pekon, jiwa]
