"""Import: an agency file in, an immutable batch and one event in the ledger out.

Order of each import: read and judge (nothing written) → draft folder → rename into place → ledger event. A
kill in between leaves at most a folder that no event names; it is ignored, and cleaned by the next import.
"""

import csv
import datetime as dt
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

from dashboard import ledger
from dashboard.domain.sumber import Kontrak, load_contract
from dashboard.home import SOURCES, Home, today
from dashboard.pipeline import batches, lock
from dashboard.pipeline.batches import Batch
from dashboard.pipeline.faults import ImportDitolak, Kesalahan
from dashboard.pipeline.identity import Counted, check_identity, find_part, find_period
from dashboard.pipeline.place import read_acuan
from dashboard.pipeline.read_sources import read_source
from dashboard.pipeline.validate import validate

Progress = Callable[[int, int, str], None]
DAFTAR_CONTOH = "daftar_impor.csv"
BANYAK = 8  # from so many files on, reading them in several processes pays


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
class Draf:
    """A file read and judged, its tables in a folder that nothing reads yet."""

    batch: Batch
    folder: Path


def import_file(
    home: Home,
    sumber: str,
    path: str | Path,
    periode: str | None = None,
    diterima: str | None = None,
    *,
    asal: str = "nyata",
) -> Hasil:
    """Import one file; ImportDitolak when it is refused, `baru` is false when it was in already."""
    result = import_many(home, [Kiriman(sumber, Path(path), periode, diterima)], asal)[0]
    if result.ditolak:
        raise result.ditolak
    return result


def import_many(
    home: Home, kiriman: Iterable[Kiriman], asal: str = "nyata", progress: Progress | None = None
) -> list[Hasil]:
    """Import files in order, under one lock and with one ledger transaction; refused ones stop no other."""
    files = list(kiriman)
    with lock.hold(home):
        before = batches.current_batches(home)
        _refuse_mixing(before, files, asal)
        batches.clean_leftovers(home)
        current = {batches.key_of(batch): batch for batch in before}
        results = []
        for number, (sent, outcome) in enumerate(_drafts(home, files, asal), start=1):
            results.append(outcome if isinstance(outcome, Hasil) else _settle(sent, outcome, current))
            if progress:
                progress(number, len(files), sent.path.name)
        ledger.append_events(home, _events(before, results, asal))
    return results


def _refuse_mixing(before: list[Batch], files: list[Kiriman], asal: str) -> None:
    """A home that has real data takes no sample data; a release is all one or all the other."""
    if asal == "contoh" and any(batch.asal == "nyata" for batch in before):
        reason = "Di sini sudah ada data nyata; data contoh tidak dicampurkan."
        action = "Pakai --home lain untuk data contoh."
        raise ImportDitolak([Kesalahan(sent.path.name, reason, action) for sent in files[:1]])


def _events(before: list[Batch], results: list[Hasil], asal: str) -> list[tuple[str, dict]]:
    """One event per new batch; the first real import retires the sample batches before it comes in."""
    events = [(batches.BATCH_MASUK, result.batch.isi) for result in results if result.baru]
    retired = [batch for batch in before if batch.asal != asal]
    if events and retired:
        events.insert(0, (batches.RUMAH_BERSIH, {"asal": asal, "batch_dilepas": len(retired)}))
    return events


def _settle(sent: Kiriman, draft: Draf, current: dict[tuple[str, str, str], Batch]) -> Hasil:
    """Put a draft in its place, unless the very same batch counts already or lies there from earlier."""
    key = batches.key_of(draft.batch)
    before = current.get(key)
    same = before is not None and before.batch == draft.batch.batch
    current[key] = before if same else draft.batch
    if batches.is_whole(draft.batch.folder):
        shutil.rmtree(draft.folder)
    else:
        batches.settle(draft.folder, current[key])
    return Hasil(sent, current[key], baru=not same)


def _drafts(home: Home, files: list[Kiriman], asal: str) -> Iterator[tuple[Kiriman, Draf | Hasil]]:
    """Each file read and judged, in order; many files by several processes."""
    workers = min(os.cpu_count() or 1, 4) if len(files) >= BANYAK else 1
    if workers == 1:
        yield from ((sent, draft_file(home, sent, asal)) for sent in files)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        jobs = [(home, sent, asal) for sent in files]
        chunk = max(1, min(8, len(jobs) // (workers * 4)))
        yield from zip(files, pool.map(_draft_job, jobs, chunksize=chunk), strict=True)


def _draft_job(job: tuple[Home, Kiriman, str]) -> Draf | Hasil:
    return draft_file(*job)


def draft_file(home: Home, sent: Kiriman, asal: str) -> Draf | Hasil:
    """Read and judge one file and write its draft; a refusal comes back as a result."""
    try:
        return _draft(home, sent, asal)
    except ImportDitolak as refusal:
        return Hasil(sent, ditolak=refusal)


def _draft(home: Home, sent: Kiriman, asal: str) -> Draf:
    kontrak = _contract(sent)
    data = _read_bytes(sent.path)
    table = read_source(data, sent.path.name, kontrak)
    areas = Counted(table, kontrak, read_acuan())
    periode, faults = find_period(table, kontrak, sent.periode)
    bagian, part_faults = find_part(table, kontrak, areas)
    if faults := faults + (check_identity(table, areas) or part_faults):
        raise ImportDitolak(faults)
    accepted, why, raw = validate(table, kontrak, today())
    name = _hash12(data, kontrak, periode, asal)
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
        baris_diterima=accepted.num_rows,
        baris_ditolak=why.num_rows,
        tak_dikenal=areas.unknown(),
        peringatan=(*table.peringatan, *_warnings(kontrak, len(table.baris))),
        folder=batches.batch_folder(home, kontrak.sumber, periode, name),
    )
    return Draf(batch, batches.write_draft(home, {"baris": accepted, "ditolak": why, "mentah_ditolak": raw}))


def _contract(sent: Kiriman) -> Kontrak:
    path = SOURCES / f"{sent.sumber}.toml"
    if path.is_file():
        return _read_contract(path, path.stat().st_mtime_ns)
    known = ", ".join(sorted(found.stem for found in SOURCES.glob("*.toml")))
    reason = f"Sumber “{sent.sumber}” tidak dikenal."
    raise ImportDitolak([Kesalahan(sent.path.name, reason, f"Yang ada: {known}.")])


@lru_cache(maxsize=64)
def _read_contract(path: Path, _changed: int) -> Kontrak:
    return load_contract(path)


def _read_bytes(path: Path) -> bytes:
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


def _hash12(data: bytes, kontrak: Kontrak, periode: str, asal: str) -> str:
    """One file, source and period read by one set of rules is one batch; new rules make it another."""
    parts = (hashlib.sha256(data).hexdigest(), kontrak.sumber, periode, asal, kontrak.sidik)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def _warnings(kontrak: Kontrak, rows: int) -> list[str]:
    if len(kontrak.baris_diharapkan) != 2:
        return []
    low, high = kontrak.baris_diharapkan
    return [] if low <= rows <= high else [f"{rows} baris; biasanya {low} sampai {high}."]


def import_contoh(home: Home, progress: Progress | None = None) -> list[Hasil]:
    """Import every sample file in the order of its listing; files that are in already change nothing."""
    with (home.contoh / DAFTAR_CONTOH).open(encoding="utf-8", newline="") as listing:
        rows = list(csv.DictReader(listing))
    files = [
        Kiriman(row["sumber"], home.contoh / row["berkas"], row["periode"] or None, row["diterima"] or None)
        for row in rows
    ]
    return import_many(home, files, asal="contoh", progress=progress)
