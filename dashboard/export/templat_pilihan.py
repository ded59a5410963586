"""Drop-downs of an empty agency file: fixed answers, kecamatan, and the pekon of the kecamatan written."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from dashboard.domain.sumber import LEMBAR_PENDAMPING, Kolom
from dashboard.home import REFERENCE

DAFTAR = LEMBAR_PENDAMPING[1]
BARIS_ISIAN = 2_000
PANJANG_DAFTAR = 255  # what a spreadsheet takes as a list written out
TEMPAT = ("kecamatan", "pekon")


@dataclass(frozen=True)
class Sel:
    """Where a field is filled in: its first and last row (0-based) and its column."""

    awal: int
    akhir: int
    kolom: int


@lru_cache(maxsize=2)
def read_tempat(folder: Path = REFERENCE) -> tuple[tuple[str, str], ...]:
    """(kecamatan, pekon or kelurahan) of the whole kabupaten, by kecamatan."""
    with (folder / "wilayah.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    name = {row["kode_wilayah"]: row["nama"] for row in rows}
    units = sorted(row["kode_wilayah"] for row in rows if len(row["kode_wilayah"]) > 8)
    return tuple((name[kode[:8]], name[kode]) for kode in units)


def write_daftar(sheet: Worksheet) -> None:
    """The lists that drop-downs point at: kecamatan beside each pekon, then every kecamatan once."""
    places = read_tempat()
    for row, (kecamatan, pekon) in enumerate(places):
        sheet.write_row(row, 0, (kecamatan, pekon))
    sheet.write_column(0, 3, list(dict.fromkeys(kecamatan for kecamatan, _ in places)))
    sheet.set_column(0, 3, 24)


def write_pilihan(sheet: Worksheet, isian: dict[str, tuple[Kolom, Sel]]) -> None:
    """A drop-down for each field whose answers are known; a place may also be spelled otherwise."""
    for kolom, at in isian.values():
        source = _source(kolom, isian)
        if not source:
            continue
        strict = kolom.jenis == "pilihan"
        rule = {
            "validate": "list",
            "source": source,
            "error_type": "stop" if strict else "warning",
            "error_title": "Tidak ada di daftar",
            "error_message": "Pilih dari daftar." if strict else "Nama itu tetap dipakai?",
        }
        sheet.data_validation(at.awal, at.kolom, at.akhir, at.kolom, rule)


def _source(kolom: Kolom, isian: dict[str, tuple[Kolom, Sel]]) -> list[str] | str:
    if kolom.jenis == "pilihan":
        return list(kolom.pilihan) if len(",".join(kolom.pilihan)) <= PANJANG_DAFTAR else ""
    if kolom.jenis == "kecamatan":
        return f"={DAFTAR}!$D$1:$D${len(dict.fromkeys(k for k, _ in read_tempat()))}"
    return _pekon(isian) if kolom.jenis == "pekon" else ""


def _pekon(isian: dict[str, tuple[Kolom, Sel]]) -> str:
    """The pekon of the kecamatan in the same row, or above the table; of all where none is asked for."""
    above = next((at for kolom, at in isian.values() if kolom.jenis == "kecamatan"), None)
    if above is None:
        return f"={DAFTAR}!$B$1:$B${len(read_tempat())}"
    fixed = "$" if above.awal == above.akhir else ""
    cell = f"${_letter(above.kolom)}{fixed}{above.awal + 1}"
    names = f"{DAFTAR}!$A:$A"
    return f"=OFFSET({DAFTAR}!$B$1,MATCH({cell},{names},0)-1,0,COUNTIF({names},{cell}),1)"


def _letter(column: int) -> str:
    return chr(ord("A") + column) if column < 26 else _letter(column // 26 - 1) + _letter(column % 26)
