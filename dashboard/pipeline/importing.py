"""Import: an agency file in, an immutable batch and one event in the ledger out.

Order of each import: read and judge (nothing written) → draft folder → rename into place → ledger event. A
kill in between leaves at most a folder that no event names; it is ignored, and cleaned by the next import.
"""

import csv
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dashboard import ledger
from dashboard.home import Home
from dashboard.pipeline import batches, lock
from dashboard.pipeline.batches import Batch
from dashboard.pipeline.drafting import Draf, Hasil, Kiriman, draft_all, find_contract, hash_batch, read_bytes
from dashboard.pipeline.faults import ImportDitolak, Kesalahan

Progress = Callable[[int, int, str], None]
DAFTAR_CONTOH = "daftar_impor.csv"


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
        for number, (sent, outcome) in enumerate(_drafts(home, files, asal, before), start=1):
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


def _drafts(
    home: Home, files: list[Kiriman], asal: str, before: list[Batch]
) -> Iterator[tuple[Kiriman, Draf | Hasil]]:
    """Each file read and judged, in order; files that count already are not read again."""
    done = {sent: result for sent in files if (result := _already_in(sent, asal, before))}
    rest = [sent for sent in files if sent not in done]
    drafted = draft_all(home, rest, asal)
    for sent in files:
        yield sent, done[sent] if sent in done else next(drafted)


def _already_in(sent: Kiriman, asal: str, before: list[Batch]) -> Hasil | None:
    """The batch that this very file already is, when it counts and is whole on disk."""
    known = [batch for batch in before if (batch.sumber, batch.berkas) == (sent.sumber, sent.path.name)]
    if not known or not sent.path.is_file():
        return None
    data, kontrak = read_bytes(sent.path), find_contract(sent)
    for batch in known:
        same = batch.batch == hash_batch(data, kontrak, batch.periode, asal)
        if same and sent.periode in (None, batch.periode) and batches.is_whole(batch.folder):
            return Hasil(sent, batch)
    return None


def import_contoh(home: Home, progress: Progress | None = None) -> list[Hasil]:
    """Import every sample file in the order of its listing; files that are in already change nothing."""
    with (home.contoh / DAFTAR_CONTOH).open(encoding="utf-8", newline="") as listing:
        rows = list(csv.DictReader(listing))
    files = [
        Kiriman(row["sumber"], home.contoh / row["berkas"], row["periode"] or None, row["diterima"] or None)
        for row in rows
    ]
    return import_many(home, files, asal="contoh", progress=progress)
