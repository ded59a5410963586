"""Where things stand in a sheet, as its contract says: header rows, title cells, column numbers."""

import re
from dataclasses import dataclass

from dashboard.domain.sumber import Kolom, Kontrak, simplify_header
from dashboard.pipeline.faults import Kesalahan, closest_header

Rows = list[list[str]]


@dataclass(frozen=True)
class Judul:
    """A header found: its first row (0-based), the first row after it, labels, and column of each field."""

    baris: int
    mulai: int
    label: list[str]
    kolom: dict[str, int]


def find_header(rows: Rows, kontrak: Kontrak, berkas: str) -> tuple[Judul | None, list[Kesalahan]]:
    """The first rows that hold every required column; else what is missing from the likeliest rows."""
    depth = kontrak.tata_letak.baris_judul
    candidates = []
    for start in range(min(len(rows), kontrak.tata_letak.cari_judul_sampai)):
        header = _header_at(rows, start, depth, kontrak)
        if not _missing(header, kontrak):
            return header, []
        candidates.append(header)
    if not candidates:
        return None, [Kesalahan(berkas, "Berkas kosong.", "Kirim berkas yang berisi data.")]
    best = max(candidates, key=lambda header: (len(header.kolom), sum(map(bool, rows[header.baris]))))
    if not best.kolom:
        wanted = _list([kolom.alias[0] for kolom in _missing(best, kontrak)])
        reason = f"Tidak ada baris judul di {len(candidates)} baris pertama."
        return None, [Kesalahan(berkas, reason, f"Berkas ini harus berjudul {wanted}.")]
    return None, _explain_missing(best, kontrak, berkas)


def _header_at(rows: Rows, start: int, depth: int, kontrak: Kontrak) -> Judul:
    label = join_levels(rows[start : start + depth])
    after = start + depth
    if after < len(rows) and is_number_row(rows[after]):
        after += 1
    return Judul(start, after, label, match_columns(label, kontrak))


def _missing(header: Judul, kontrak: Kontrak) -> list[Kolom]:
    given = set(header.kolom) | set(kontrak.tata_letak.sel_judul)
    return [kolom for kolom in kontrak.kolom if kolom.wajib and kolom.nama not in given]


def _explain_missing(header: Judul, kontrak: Kontrak, berkas: str) -> list[Kesalahan]:
    """One fault per missing column; headers are shown only of a row that is a header beyond doubt."""
    used = set(header.kolom.values())
    free = [label for position, label in enumerate(header.label) if label and position not in used]
    faults = []
    for kolom in _missing(header, kontrak):
        near = closest_header(kolom.alias, free)
        hint = f"Yang paling mirip: “{near}”." if near else f"Judul yang belum dikenal: {_list(free)}."
        action = (
            f"{hint} Beri judul “{kolom.alias[0]}”, atau tambahkan judul itu di kontrak {kontrak.sumber}."
        )
        faults.append(Kesalahan(berkas, "Kolom wajib tidak ada.", action, header.baris + 1, kolom.alias[0]))
    return faults


def _list(labels: list[str]) -> str:
    return ", ".join(f"“{re.sub(r'[0-9]', '9', label[:30])}”" for label in labels[:8]) or "tidak ada"


def join_levels(levels: Rows) -> list[str]:
    """Merged header rows as one label per column: parents filled to the right, joined 'AWAL / WNI / L'."""
    width = max((len(row) for row in levels), default=0)
    cells = [[cell.strip() for cell in row] + [""] * (width - len(row)) for row in levels]
    written = [row.copy() for row in cells]
    for depth in range(len(cells) - 1):
        for column in range(1, width):
            starts_group = any(written[above][column] for above in range(depth))
            if not cells[depth][column] and not starts_group and _has_below(cells, depth, column):
                cells[depth][column] = cells[depth][column - 1]
    return [" / ".join(filter(None, column)) for column in zip(*cells, strict=True)]


def _has_below(cells: Rows, depth: int, column: int) -> bool:
    return any(cells[below][column] for below in range(depth + 1, len(cells)))


def match_columns(label: list[str], kontrak: Kontrak) -> dict[str, int]:
    """Field -> column, by the contract's aliases in their order; the first column of a name counts."""
    position: dict[str, int] = {}
    for column, text in enumerate(label):
        position.setdefault(simplify_header(text), column)
    found = {}
    for kolom in kontrak.kolom:
        hits = (position[key] for alias in kolom.alias if (key := simplify_header(alias)) in position)
        if (column := next(hits, None)) is not None:
            found[kolom.nama] = column
    return found


def is_number_row(row: list[str]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 … or (1), (2), (3) …"""
    cells = [cell.strip(" ()") for cell in row if cell.strip()]
    if len(cells) < 3 or not all(cell.isdigit() for cell in cells):
        return False
    return cells == [str(int(cells[0]) + step) for step in range(len(cells))]


def read_title_cells(rows: Rows, kontrak: Kontrak) -> dict[str, str]:
    """Field -> value of the contract's title cells; fields whose cell is missing or empty are left out."""
    wanted = kontrak.tata_letak.sel_judul
    found = {name: _title_value(rows, label) for name, label in wanted.items()}
    return {name: value for name, value in found.items() if value}


def _title_value(rows: Rows, label: str) -> str:
    for row in rows:
        for column, cell in enumerate(row):
            name, colon, value = cell.partition(":")
            if simplify_header(name) == simplify_header(label):
                return value.strip() if value.strip() else _next_value(row[column + 1 :])
            if not colon and re.match(rf"{re.escape(label)}\s+\S", cell.strip(), re.IGNORECASE):
                return cell.strip()[len(label) :].strip()
    return ""


def _next_value(cells: list[str]) -> str:
    return next((text for cell in cells if (text := cell.strip(" :\t\n"))), "")
