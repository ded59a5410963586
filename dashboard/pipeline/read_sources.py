"""An agency file as a table of text: canonical columns, row numbers as a spreadsheet shows them.

What a row number, a title cell or a totals row is, the contract says; no agency has code of its own here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.domain.sumber import CONTOH_TEMPLAT, Kontrak
from dashboard.pipeline.faults import ImportDitolak, Kesalahan
from dashboard.pipeline.header import Judul, find_header, read_title_cells
from dashboard.pipeline.read_csv import PEMISAH, LembarCsv, decode
from dashboard.pipeline.read_xlsx import LembarXlsx, read_xlsx

Lembar = LembarXlsx | LembarCsv
TANDA_XLSX, TANDA_OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
JUMLAH = ("bilangan", "desimal")  # a merged amount is one amount for all its rows: never repeated
# A line under the totals with less than this is a signature or a note, not a row.
ISI_MINIMUM_SETELAH_TOTAL = 2


@dataclass
class Tabel:
    """The rows of a file: number, canonical columns (blank = NULL), the columns as they came."""

    berkas: str
    lembar: str
    baris: pa.Array
    kolom: dict[str, pa.Array]
    judul: dict[str, str]
    mentah: dict[str, pa.Array]
    lebar_salah: pa.Array | None
    sel_judul: dict[str, str]
    peringatan: list[str] = field(default_factory=list)
    periode: str = ""

    def filter(self, keep: pa.Array) -> None:
        """Keep only these rows, everywhere."""
        self.baris = self.baris.filter(keep)
        self.kolom = {name: column.filter(keep) for name, column in self.kolom.items()}
        self.mentah = {name: column.filter(keep) for name, column in self.mentah.items()}
        self.lebar_salah = self.lebar_salah.filter(keep) if self.lebar_salah is not None else None


def read_source(data: bytes, berkas: str, kontrak: Kontrak) -> Tabel:
    """Read a file as its contract says; ImportDitolak names everything that keeps it from being read."""
    sheet, header, faults = _open(data, berkas, kontrak)
    depth = kontrak.tata_letak.cari_judul_sampai + kontrak.tata_letak.baris_judul + 1
    title = read_title_cells(sheet.head(depth)[: header.baris] if header else sheet.head(depth), kontrak)
    faults += _missing_titles(title, kontrak, berkas)
    if faults:
        raise ImportDitolak(faults)
    table = _take(sheet, header, kontrak, berkas, title)
    _drop_other_rows(table, kontrak)
    return table


def _open(data: bytes, berkas: str, kontrak: Kontrak) -> tuple[Lembar, Judul | None, list[Kesalahan]]:
    if format_fault := _check_format(data, berkas, kontrak):
        raise ImportDitolak([format_fault])
    if data.startswith(TANDA_XLSX):
        return _open_xlsx(read_xlsx(data, berkas, kontrak.lembar, kontrak.gaya_angka), berkas, kontrak)
    return _open_csv(decode(data), berkas, kontrak)


def _open_xlsx(
    sheets: Iterator[LembarXlsx], berkas: str, kontrak: Kontrak
) -> tuple[Lembar, Judul | None, list[Kesalahan]]:
    """The first sheet that shows the required columns, else what the first one lacks."""
    attempts = []
    for sheet in sheets:
        header, faults = _find_header(sheet, kontrak, berkas)
        attempts.append((sheet, header, faults))
        if header:
            sheet.lain.extend(other.nama for other in sheets if other.isi)
            return attempts[-1]
    return attempts[0]


def _open_csv(data: bytes, berkas: str, kontrak: Kontrak) -> tuple[Lembar, Judul | None, list[Kesalahan]]:
    """With the contract's separator, or another one when only that shows the required columns."""
    own = kontrak.pemisah or ","
    attempts = []
    for separator in dict.fromkeys((own, *PEMISAH)):
        sheet = LembarCsv(data, separator)
        header, faults = _find_header(sheet, kontrak, berkas)
        attempts.append((sheet, header, faults))
        if header:
            return attempts[-1]
    return attempts[0]


def _find_header(sheet: Lembar, kontrak: Kontrak, berkas: str) -> tuple[Judul | None, list[Kesalahan]]:
    layout = kontrak.tata_letak
    return find_header(sheet.head(layout.cari_judul_sampai + layout.baris_judul + 1), kontrak, berkas)


def _check_format(data: bytes, berkas: str, kontrak: Kontrak) -> Kesalahan | None:
    wanted = " atau ".join(kind.upper() for kind in kontrak.format)
    if not data.strip():
        return Kesalahan(berkas, "Berkas kosong.", "Kirim berkas yang berisi data.")
    if data.startswith(TANDA_OLE):
        return Kesalahan(
            berkas, "Ini XLS lama atau XLSX bersandi.", f"Simpan ulang sebagai {wanted} tanpa sandi."
        )
    kind = "xlsx" if data.startswith(TANDA_XLSX) else "csv"
    if kind not in kontrak.format:
        seen = "XLSX" if kind == "xlsx" else "teks (CSV)"
        return Kesalahan(berkas, f"Berkas ini {seen}, bukan {wanted}.", f"Simpan ulang sebagai {wanted}.")
    if kind == "csv" and (
        data.lstrip()[:1] == b"<" or (b"\0" in data[:4096] and data[:1] not in (b"\xff", b"\xfe"))
    ):
        return Kesalahan(berkas, "Isi berkas bukan CSV.", "Unduh lagi sebagai CSV.")
    return None


def _missing_titles(title: dict[str, str], kontrak: Kontrak, berkas: str) -> list[Kesalahan]:
    return [
        Kesalahan(berkas, f"Sel judul “{label}” tidak ada atau kosong.", f"Isi “{label} : …” di atas tabel.")
        for name, label in kontrak.tata_letak.sel_judul.items()
        if name not in title
    ]


def _take(sheet: Lembar, header: Judul, kontrak: Kontrak, berkas: str, title: dict[str, str]) -> Tabel:
    width = max((position + 1 for position, label in enumerate(header.label) if label), default=0)
    if isinstance(sheet, LembarXlsx):
        kinds = {kolom.nama: kolom.jenis for kolom in kontrak.kolom}
        sheet.spread(header.mulai, {at for name, at in header.kolom.items() if kinds[name] not in JUMLAH})
    columns, wrong = sheet.columns(header.mulai, width)
    columns = [_trim(column) for column in columns]
    count = len(columns[0]) if columns else 0
    empty = pa.nulls(count, pa.string())
    fields = {name: empty for name in kontrak.nama_kolom}
    fields |= {name: pa.array([value] * count, pa.string()) for name, value in title.items()}
    fields |= {name: columns[position] for name, position in header.kolom.items()}
    seen = {name: header.label[position] for name, position in header.kolom.items()}
    raw = dict(zip(_unique(header.label[:width]), columns, strict=True))
    numbers = pa.array(range(header.mulai + 1, header.mulai + 1 + count), pa.int64())
    table = Tabel(berkas, sheet.nama, numbers, fields, seen, raw, wrong, title)
    if isinstance(sheet, LembarXlsx) and sheet.lain:
        table.peringatan.append(f"Lembar lain tidak dibaca: {', '.join(sheet.lain)}.")
    if isinstance(sheet, LembarCsv) and sheet.pemisah != (kontrak.pemisah or ","):
        table.peringatan.append(
            f"Pemisah kolom “{sheet.pemisah}”, bukan “{kontrak.pemisah}” seperti di kontrak."
        )
    return table


def _unique(labels: list[str]) -> list[str]:
    """Labels to tell columns apart: an empty or repeated one gets its column number."""
    return [
        label if label and label not in labels[:number] else f"{label} kolom {number + 1}".strip()
        for number, label in enumerate(labels)
    ]


def _trim(column: pa.Array) -> pa.Array:
    trimmed = pc.utf8_trim_whitespace(column)
    return pc.if_else(pc.equal(trimmed, ""), None, trimmed)


def _drop_other_rows(table: Tabel, kontrak: Kontrak) -> None:
    """Blank rows, totals, notes under the last total and a template's example are not rows of the list."""
    if not len(table.baris) or not table.mentah:
        return
    filled = _count_filled(table, kontrak)
    total = _totals(table, kontrak.tata_letak.baris_total)
    after = _after_last(total)
    note = pc.and_(after, pc.less(filled, ISI_MINIMUM_SETELAH_TOTAL))
    blank = pc.and_(pc.equal(filled, 0), pc.invert(total))
    odd = table.lebar_salah if table.lebar_salah is not None else pa.array([False] * len(total))
    example = _totals(table, (CONTOH_TEMPLAT,))
    dropped = pc.or_(pc.or_(pc.or_(total, note), example), pc.and_(blank, pc.invert(odd)))
    _warn_of_notes(table, note, total)
    table.filter(pc.invert(dropped))


def _count_filled(table: Tabel, kontrak: Kontrak) -> pa.Array:
    """How many canonical cells of each row hold something; title cells do not count."""
    counts = pa.array([0] * len(table.baris), pa.int64())
    for name in table.judul:
        counts = pc.add(counts, pc.cast(pc.is_valid(table.kolom[name]), pa.int64()))
    return counts


def _totals(table: Tabel, words: tuple[str, ...]) -> pa.Array:
    if not words:
        return pa.array([False] * len(table.baris))
    first = pc.coalesce(*table.mentah.values())
    pattern = rf"^(?:{'|'.join(re.escape(word) for word in words)})(?:[^a-z]|$)"
    return pc.fill_null(pc.match_substring_regex(first, pattern, ignore_case=True), False)


def _after_last(total: pa.Array) -> pa.Array:
    last = max(pc.indices_nonzero(total).to_pylist(), default=len(total))
    return pa.array([position > last for position in range(len(total))])


def _warn_of_notes(table: Tabel, note: pa.Array, total: pa.Array) -> None:
    if lines := pc.sum(pc.and_(note, pc.invert(total))).as_py():
        table.peringatan.append(f"{lines} baris di bawah baris jumlah tidak dibaca sebagai data.")
