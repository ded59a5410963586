"""Batches: what was imported, immutable on disk; the ledger says which of them count now."""

import json
import os
import shutil
import tempfile
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard import ledger
from dashboard.home import Home

if TYPE_CHECKING:  # the ledger replay must start quickly; tables are loaded where they are touched
    import pandas as pd
    import pyarrow as pa

BATCH_MASUK = "batch_masuk"
RUMAH_BERSIH = "rumah_bersih"
BATAS_MASUK = "batas_masuk"
DITOLAK = ("kunci_baris", "berkas", "baris", "kolom", "pola_nilai", "alasan", "tindakan")
MENTAH = ("kunci_baris", "isi")
_SEMENTARA = ".sementara-"


@dataclass(frozen=True)
class Batch:
    """One imported file: what it was, what came of its rows, and where they lie."""

    batch: str
    sumber: str
    periode: str
    bagian: str
    berkas: str
    hash: str
    diterima: str
    asal: str
    baris_masuk: int
    baris_diterima: int
    baris_ditolak: int
    tak_dikenal: int
    peringatan: tuple[str, ...]
    folder: Path

    @property
    def baris(self) -> Path:
        """The accepted rows."""
        return self.folder / "baris.parquet"

    @property
    def ditolak(self) -> Path:
        """Why rows were parked; no personal values in it."""
        return self.folder / "ditolak.parquet"

    @property
    def mentah_ditolak(self) -> Path:
        """The parked rows as they came; restricted."""
        return self.folder / "mentah_ditolak.parquet"

    @property
    def isi(self) -> dict:
        """The batch as a record for batch.json and the ledger."""
        record = {**asdict(self), "peringatan": list(self.peringatan)}
        del record["folder"]
        return record


def current_batches(home: Home) -> list[Batch]:
    """The batches that count now: the latest of each (sumber, periode, bagian), in order of import."""
    current: dict[tuple[str, str, str], Batch] = {}
    for event in ledger.read_events(home, (BATCH_MASUK, RUMAH_BERSIH)):
        if event.jenis == RUMAH_BERSIH:
            current.clear()
            continue
        batch = _from_event(home, event.isi)
        current.pop(key_of(batch), None)
        current[key_of(batch)] = batch
    return list(current.values())


def all_batches(home: Home) -> list[Batch]:
    """Every batch ever imported, replaced ones too, in order of import."""
    return [_from_event(home, event.isi) for event in ledger.read_events(home, BATCH_MASUK)]


def current_batas(home: Home) -> Batch | None:
    """The boundaries that count now: the latest imported, beside real and beside sample figures."""
    events = ledger.read_events(home, BATAS_MASUK)
    return _from_event(home, events[-1].isi) if events else None


def key_of(batch: Batch) -> tuple[str, str, str]:
    """What a corrected file replaces: the same source, period and part, however the part is spelled."""
    return batch.sumber, batch.periode, compare_part(batch.bagian)


def compare_part(text: str) -> str:
    """A part of a period as it is compared: “DINAS  SOSIAL” and “Dinas Sosial” are one office."""
    return " ".join(text.casefold().split())


def read_batch(batch: Batch) -> "pd.DataFrame":
    """The accepted rows of a batch, all text."""
    import pandas as pd  # noqa: PLC0415

    return pd.read_parquet(batch.baris)


def read_ditolak(batch: Batch) -> "pd.DataFrame":
    """Why rows of a batch were parked."""
    import pandas as pd  # noqa: PLC0415

    return pd.read_parquet(batch.ditolak)


def batch_folder(home: Home, sumber: str, periode: str, batch: str) -> Path:
    """Where a batch lies."""
    return home.batch / sumber / periode / batch


def is_whole(folder: Path) -> bool:
    """Whether a batch folder is there; folders appear by rename, so one that is there is whole."""
    return (folder / "batch.json").is_file()


def write_draft(home: Home, tables: "dict[str, pa.Table]") -> Path:
    """Write a batch's tables into a new folder that nothing reads yet."""
    from pyarrow import parquet  # noqa: PLC0415

    home.batch.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=_SEMENTARA, dir=home.batch))
    for name, table in tables.items():
        parquet.write_table(table, draft / f"{name}.parquet", compression="zstd")
    return draft


def settle(draft: Path, batch: Batch) -> None:
    """Move a draft to its place in one step; leftovers of a killed import there are replaced."""
    (draft / "batch.json").write_text(json.dumps(batch.isi, ensure_ascii=False, indent=1), encoding="utf-8")
    batch.folder.parent.mkdir(parents=True, exist_ok=True)
    if batch.folder.exists():
        shutil.rmtree(batch.folder)
    os.replace(draft, batch.folder)


def clean_leftovers(home: Home) -> None:
    """Remove drafts and folders of killed imports: those that no event of the ledger names."""
    events = ledger.read_events(home, (BATCH_MASUK, BATAS_MASUK))
    known = {_from_event(home, event.isi).folder for event in events}
    for draft in home.batch.glob(f"{_SEMENTARA}*"):
        shutil.rmtree(draft, ignore_errors=True)
    for folder in home.batch.glob("[!.]*/*/*"):
        if folder not in known:
            shutil.rmtree(folder, ignore_errors=True)


def _from_event(home: Home, isi: dict) -> Batch:
    known = {field.name for field in fields(Batch)}
    record = {name: value for name, value in isi.items() if name in known}
    record["peringatan"] = tuple(record["peringatan"])
    return Batch(**record, folder=batch_folder(home, isi["sumber"], isi["periode"], isi["batch"]))
