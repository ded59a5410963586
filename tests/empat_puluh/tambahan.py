"""Two more files about Banding Agung, filled in by hand on the empty forms that `tkpk templat` gives.

Disdukcapil counts 44 people in 12 KK, the pemangku's book 50 people in 13 KK: 6 people more, 13,6 % of 44,
and 1 KK more, 8,3 % of 12. Of the lists of the forty families no other pair differs there and is shown.
"""

import io
from pathlib import Path

from openpyxl import load_workbook

from dashboard.domain.sumber import load_contracts
from dashboard.export.templat import templat

DUKCAPIL = {
    "KODE WILAYAH": "18.04.09.2006", "KECAMATAN": "Suoh", "DESA/KELURAHAN": "Banding Agung",
    "LAKI-LAKI": "22", "PEREMPUAN": "22", "JUMLAH PENDUDUK": "44", "JUMLAH KK": "12",
}  # fmt: skip
B3 = {"PEKON": "Banding Agung", "NAMA DUSUN/LINGKUNGAN": "Talang Uji", "TANGGAL SETOR": "2026-01-05"} | {
    f"{when} {what}": count
    for when in ("AWAL", "AKHIR")
    for what, count in {
        "WNI L": "25", "WNI P": "25", "JLH KK": "13", "JML ANGGOTA KELUARGA": "37",
        "JML JIWA (7+8)" if when == "AWAL" else "JML JIWA (30+31)": "50",
    }.items()
}  # fmt: skip
KEPALA_B3 = {"KABUPATEN : ": "LAMPUNG BARAT", "KECAMATAN : ": "SUOH", "BULAN : ": "DESEMBER 2025"}


def write_tambahan(folder: Path) -> list[tuple[str, Path, str]]:
    """Both files: (sumber, file, periode)."""
    folder.mkdir(parents=True, exist_ok=True)
    return [
        ("dukcapil", _fill("dukcapil", folder, DUKCAPIL, {}), "2025-S2"),
        ("pemangku_b3", _fill("pemangku_b3", folder, B3, KEPALA_B3), "2025-12"),
    ]


def _fill(sumber: str, folder: Path, isi: dict[str, str], kepala: dict[str, str]) -> Path:
    """The form with one row in place of the example; a count that `isi` does not name is 0."""
    book = load_workbook(io.BytesIO(templat(load_contracts()[sumber])))
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(max_row=6, max_col=1):
        row[0].value = f"{row[0].value}{kepala[row[0].value]}" if row[0].value in kepala else row[0].value
    header = next(row for row in sheet.iter_rows() if set(isi) <= {cell.value for cell in row})
    for cell in header[1:]:
        sheet.cell(sheet.max_row, cell.column).value = isi.get(cell.value, "" if cell.value == "KET" else "0")
    sheet.cell(sheet.max_row, 1).value = "1"
    book.save(folder / f"{sumber}.xlsx")
    return folder / f"{sumber}.xlsx"
