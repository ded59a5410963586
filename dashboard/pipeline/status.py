"""What a home holds now: the served release, the batches that count, and the heads its releases remember."""

import json
from collections.abc import Iterable
from typing import Any

from dashboard.domain.periode import age_days
from dashboard.home import Home, today
from dashboard.pipeline.batches import Batch, current_batas, current_batches

RILIS = ("id", "berkas", "dibuat", "asal")


def read_status(home: Home) -> dict[str, Any]:
    """rilis {id, berkas, dibuat, asal} or None, one record per batch that counts, batas or None."""
    batches = sorted(current_batches(home), key=lambda batch: (batch.sumber, batch.periode, batch.bagian))
    own = {"rilis": read_rilis(home), "sumber": [_record(batch) for batch in batches]}
    return own | {"batas": read_boundaries(home)}


def read_boundaries(home: Home) -> dict[str, Any] | None:
    """The boundaries that count: file, edition, day received, units with a shape and those without one."""
    batch = current_batas(home)
    if batch is None:
        return None
    report = json.loads((batch.folder / "laporan.json").read_text(encoding="utf-8"))
    own = {name: getattr(batch, name) for name in ("batch", "berkas", "diterima")}
    return own | {name: report[name] for name in ("sumber", "edisi", "unit", "tanpa_bentuk")}


def read_rilis(home: Home) -> dict[str, str] | None:
    """The release that is served now; None before the first build."""
    if not home.terkini.exists():
        return None
    pointer = json.loads(home.terkini.read_text(encoding="utf-8"))
    return {name: pointer.get(name, "") for name in RILIS}


def _record(batch: Batch) -> dict[str, Any]:
    names = ("sumber", "periode", "bagian", "batch", "berkas", "asal", "diterima")
    counts = ("baris_masuk", "baris_diterima", "baris_ditolak", "tak_dikenal")
    record = {name: getattr(batch, name) for name in names + counts}
    return record | {"umur_hari": age_days(batch.periode, today())}


def summarize(records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """One line per source for people: latest period, rows of that period over all its parts."""
    lines: dict[str, dict[str, Any]] = {}
    for record in records:
        line = lines.get(record["sumber"])
        if line is None or record["periode"] > line["periode"]:
            lines[record["sumber"]] = dict(record) | {"berkas_jumlah": 1}
        elif record["periode"] == line["periode"]:
            line["berkas_jumlah"] += 1
            for name in ("baris_masuk", "baris_diterima", "baris_ditolak", "tak_dikenal"):
                line[name] += record[name]
    return list(lines.values())


def read_anchors(home: Home) -> list[tuple[str, int]]:
    """Head and number of events of the ledger as each kept release remembers them."""
    import duckdb  # noqa: PLC0415 - only this question needs it

    anchors = []
    for path in sorted(home.rilis.glob("rilis-*.duckdb")):
        if path.stem.endswith("-terbatas"):
            continue
        with duckdb.connect(str(path), read_only=True) as con:
            found = con.execute("SELECT kepala_ledger, jumlah_peristiwa FROM published.rilis").fetchall()
        anchors += [(head, int(count)) for head, count in found]
    return anchors
