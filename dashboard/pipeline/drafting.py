"""An agency file read and judged, its tables written where nothing reads them yet; many files at a time."""

import datetime as dt
import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, repeat
from multiprocessing import get_context
from pathlib import Path

from dashboard.domain.angka import format_bilangan
from dashboard.domain.periode import add_months, end_date, label
from dashboard.domain.sumber import Kontrak, load_contract
from dashboard.home import SOURCES, Home, today
from dashboard.pipeline import batches
from dashboard.pipeline.batches import Batch
from dashboard.pipeline.faults import ImportDitolak, Kesalahan
from dashboard.pipeline.identity import Counted, check_identity, find_part, find_period
from dashboard.pipeline.place import read_acuan
from dashboard.pipeline.read_sources import Tabel, read_source
from dashboard.pipeline.validate import Judged, validate

BANYAK = 8  # from so many files on, reading them in several processes pays
PROSES = 4
TERLALU_NANTI = 12  # months: a period that ends later than this is probably a slip
PORSI_BERKAS, PORSI_BYTE = 24, 4_000_000  # small files are judged together


@dataclass(frozen=True)
class Kiriman:
    """One file to import: what it is, where it lies, and when it was received."""

    sumber: str
    path: Path
    periode: str | None = None
    diterima: str | None = None


@dataclass(frozen=True)
class Hasil:
    """What became of one file: a batch (new, or the same as before), or the faults it was refused for."""

    kiriman: Kiriman
    batch: Batch | None = None
    baru: bool = False
    ditolak: ImportDitolak | None = None


@dataclass(frozen=True)
class Terbaca:
    """A file that was read and is what it says; its rows are not judged yet."""

    batch: Batch
    kontrak: Kontrak
    table: Tabel


@dataclass(frozen=True)
class Draf:
    """A file read and judged, its tables in a folder that nothing reads yet."""

    batch: Batch
    folder: Path


def draft_all(home: Home, files: list[Kiriman], asal: str) -> Iterator[Draf | Hasil]:
    """Drafts in order; many files by several processes."""
    portions = _portions(files)
    workers = min(os.cpu_count() or 1, PROSES) if len(files) >= BANYAK else 1
    if workers == 1:
        drafted = (_draft_portion(home, portion, asal) for portion in portions)
        yield from chain.from_iterable(drafted)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        yield from chain.from_iterable(pool.map(_draft_portion, repeat(home), portions, repeat(asal)))


def _portions(files: list[Kiriman]) -> list[list[Kiriman]]:
    """Consecutive files in portions small enough to be held in memory together."""
    portions: list[list[Kiriman]] = []
    room = 0
    for sent in files:
        size = sent.path.stat().st_size if sent.path.is_file() else 0
        if not portions or size > room or len(portions[-1]) >= PORSI_BERKAS:
            portions.append([])
            room = PORSI_BYTE
        portions[-1].append(sent)
        room -= size
    return portions


def _draft_portion(home: Home, files: list[Kiriman], asal: str) -> list[Draf | Hasil]:
    """Read and judge files and write their drafts; a refusal comes back as a result."""
    read = [_read(home, sent, asal) for sent in files]
    judged = {}
    for sumber in {item.kontrak.sumber for item in read if isinstance(item, Terbaca)}:
        same = [
            n for n, item in enumerate(read) if isinstance(item, Terbaca) and item.kontrak.sumber == sumber
        ]
        results = validate([read[n].table for n in same], read[same[0]].kontrak, today())
        judged |= dict(zip(same, results, strict=True))
    return [_write(home, item, judged[n]) if n in judged else item for n, item in enumerate(read)]


def _read(home: Home, sent: Kiriman, asal: str) -> Terbaca | Hasil:
    try:
        return _read_checked(home, sent, asal)
    except ImportDitolak as refusal:
        return Hasil(sent, ditolak=refusal)


def _read_checked(home: Home, sent: Kiriman, asal: str) -> Terbaca:
    kontrak = find_contract(sent)
    data = read_bytes(sent.path)
    table = read_source(data, sent.path.name, kontrak)
    areas = Counted(table, kontrak, read_acuan())
    periode, faults = find_period(table, kontrak, sent.periode)
    bagian, part_faults = find_part(table, kontrak, areas)
    if faults := faults + (check_identity(table, areas) or part_faults):
        raise ImportDitolak(faults)
    table.periode = periode
    name = hash_batch(data, kontrak, periode, asal)
    batch = Batch(
        batch=name,
        sumber=kontrak.sumber,
        periode=periode,
        bagian=bagian,
        berkas=sent.path.name,
        hash=hashlib.sha256(data).hexdigest(),
        diterima=_received(sent),
        asal=asal,
        baris_masuk=len(table.baris),
        baris_diterima=0,
        baris_ditolak=0,
        tak_dikenal=areas.unknown(),
        peringatan=(*table.peringatan, *_warnings(kontrak, len(table.baris), periode)),
        folder=batches.batch_folder(home, kontrak.sumber, periode, name),
    )
    return Terbaca(batch, kontrak, table)


def _write(home: Home, item: Terbaca, judged: Judged) -> Draf:
    accepted, why, raw = judged
    batch = replace(item.batch, baris_diterima=accepted.num_rows, baris_ditolak=why.num_rows)
    return Draf(batch, batches.write_draft(home, {"baris": accepted, "ditolak": why, "mentah_ditolak": raw}))


def find_contract(sent: Kiriman) -> Kontrak:
    """The contract of a file's source; read again only when it has changed."""
    path = SOURCES / f"{sent.sumber}.toml"
    if path.is_file():
        return _read_contract(path, path.stat().st_mtime_ns)
    known = ", ".join(sorted(found.stem for found in SOURCES.glob("*.toml")))
    reason = f"Sumber “{sent.sumber}” tidak dikenal."
    raise ImportDitolak([Kesalahan(sent.path.name, reason, f"Yang ada: {known}.")])


@lru_cache(maxsize=64)
def _read_contract(path: Path, _changed: int) -> Kontrak:
    return load_contract(path)


def read_bytes(path: Path) -> bytes:
    """The whole file; ImportDitolak when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        action = "Periksa nama dan letak berkasnya."
        raise ImportDitolak([Kesalahan(path.name, "Berkas tidak dapat dibuka.", action)]) from error


def _received(sent: Kiriman) -> str:
    try:
        return dt.date.fromisoformat(sent.diterima).isoformat() if sent.diterima else today().isoformat()
    except ValueError as error:
        reason = f"Tanggal diterima “{sent.diterima}” tidak terbaca."
        raise ImportDitolak([Kesalahan(sent.path.name, reason, "Tulis seperti 2024-05-17.")]) from error


def hash_batch(data: bytes, kontrak: Kontrak, periode: str, asal: str) -> str:
    """One file, source and period read by one set of rules is one batch; new rules make it another."""
    parts = (hashlib.sha256(data).hexdigest(), kontrak.sumber, periode, asal, kontrak.sidik)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def _warnings(kontrak: Kontrak, rows: int, periode: str) -> list[str]:
    warnings = []
    if end_date(periode) > add_months(today(), TERLALU_NANTI):
        warnings.append(f"Periode {label(periode)} masih jauh di depan.")
    low, high = kontrak.baris_diharapkan or (rows, rows)
    if not low <= rows <= high:
        usual = f"biasanya {format_bilangan(low)} sampai {format_bilangan(high)}"
        warnings.append(f"{format_bilangan(rows)} baris; {usual}.")
    return warnings
