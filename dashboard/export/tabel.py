"""A table on its way out: typed columns, rows, and where everything comes from.

Rules of every file, whatever its format:
- A column of numbers holds numbers only. Where a figure may not be shown or does not exist the cell is empty
  and the status column beside it says why in words; zero is a number, with the status "nol".
- Codes, periods and NIK-like keys are text. Percentages are in percent (2,26), not fractions of one.
- Text that a spreadsheet could take for a formula is defused.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Jenis = Literal["kunci", "teks", "bilangan", "persen", "rupiah", "tanggal"]
Isi = str | float | int | None

ANGKA = ("bilangan", "persen", "rupiah")
CONTOH = "DATA CONTOH — bukan data sebenarnya"
ASAL = {"contoh": CONTOH, "nyata": "berkas OPD", "terbit": "angka terbit"}
# OWASP's list, and the full-width forms that East Asian spreadsheets take for the same signs.
_RUMUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True)
class KolomUnduh:
    """A column of a file: title, kind, unit, and for numbers how many decimals are shown."""

    judul: str
    jenis: Jenis = "teks"
    satuan: str = ""
    desimal: int = 0

    @property
    def kepala(self) -> str:
        """The title with its unit, as it stands over the column."""
        unit = {"persen": "%"}.get(self.satuan, self.satuan)
        return f"{self.judul} ({unit})" if unit else self.judul

    @property
    def angka(self) -> bool:
        return self.jenis in ANGKA


@dataclass(frozen=True)
class Rujukan:
    """Where the figures of one column come from; `kartu` is the indicator's card, title to words."""

    apa: str
    badan: str
    periode: str
    asal: str
    diterima: str = ""
    kartu: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Catatan:
    """What a file says about itself: filters in words, release, day it was made, its sources."""

    saringan: str
    rilis: str
    dibuat: str
    rujukan: Sequence[Rujukan]

    @property
    def contoh(self) -> bool:
        """Whether any figure in the file is made up."""
        return any(r.asal == "contoh" for r in self.rujukan)


@dataclass(frozen=True)
class Tabel:
    """A table with its sentence, columns, rows and sources; `status` explains the words of its cells."""

    judul: str
    kolom: Sequence[KolomUnduh]
    baris: Sequence[Sequence[Isi]]
    catatan: Catatan
    status: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for row in self.baris:
            for column, value in zip(self.kolom, row, strict=True):
                if column.angka and isinstance(value, str):
                    raise TypeError(f"Kolom {column.judul!r} berisi bilangan, bukan teks.")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet could take this text for a formula."""
    return text[:1] in _RUMUS or text.lstrip()[:1] in _RUMUS if text else False


def file_name(dasar: str, rilis: str, contoh: bool) -> str:
    """'desil1_keluarga_pekon_2025-Q4' -> the same with its release and, for made-up data, DATA-CONTOH."""
    safe = "".join(c if c.isalnum() or c in "-_." else "_" for c in dasar)
    return f"{safe}_rilis-{rilis}" + ("_DATA-CONTOH" if contoh else "")
