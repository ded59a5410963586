"""The ledger: one append-only, hash-chained table of events, and nothing else written while people look.

Every kind of event (batch_masuk, rumah_bersih, rilis_terbit …) goes through append_events; `isi` is a
flat record without personal data. Each event is signed (HMAC-SHA256) together with the one before it, so a
changed, removed or inserted event shows. Cutting off the end shows against the head that each release keeps.
"""

import datetime as dt
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dashboard.home import Home

AWAL = "0" * 64
_meta = sa.MetaData()
_peristiwa = sa.Table(
    "peristiwa",
    _meta,
    sa.Column("nomor", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("waktu", sa.Text, nullable=False),
    sa.Column("jenis", sa.Text, nullable=False, index=True),
    sa.Column("isi", sa.Text, nullable=False),
    sa.Column("hash_sebelum", sa.Text, nullable=False, unique=True),
    sa.Column("hash", sa.Text, nullable=False, unique=True),
)
_TRIGGERS = [
    f"CREATE TRIGGER IF NOT EXISTS peristiwa_tanpa_{verb.lower()} BEFORE {verb} ON peristiwa "
    "BEGIN SELECT RAISE(ABORT, 'ledger hanya dapat ditambah'); END"
    for verb in ("UPDATE", "DELETE")
]


class LedgerRusak(RuntimeError):
    """The ledger or its key is not what it was; nothing is written on top of it."""


@dataclass(frozen=True)
class Peristiwa:
    """One event as it stands in the ledger."""

    nomor: int
    waktu: str
    jenis: str
    isi: dict[str, Any]
    hash_sebelum: str
    hash: str


def append_events(home: Home, events: Iterable[tuple[str, dict[str, Any]]]) -> list[Peristiwa]:
    """Add events (jenis, isi) in order, all of them or none."""
    events = list(events)
    if not events:
        return []
    with _connect(home, writing=True) as con:
        key = _read_key(home, first=_last(con) is None)
        added = _chain(key, _last(con), events)
        con.execute(sa.insert(_peristiwa), [_as_row(event) for event in added])
    return added


def append_event(home: Home, jenis: str, isi: dict[str, Any]) -> Peristiwa:
    """Add one event."""
    return append_events(home, [(jenis, isi)])[0]


def read_events(home: Home, jenis: str | Sequence[str] | None = None) -> list[Peristiwa]:
    """Events in order, all or of some kinds; an absent ledger has none."""
    query = sa.select(_peristiwa).order_by(_peristiwa.c.nomor)
    if jenis:
        query = query.where(_peristiwa.c.jenis.in_([jenis] if isinstance(jenis, str) else list(jenis)))
    with _reading(home) as con:
        return [_from_row(row) for row in con.execute(query)] if con else []


def head(home: Home) -> tuple[str, int]:
    """Hash of the last event and the number of events: what a release keeps to anchor the ledger."""
    with _reading(home) as con:
        if con is None:
            return AWAL, 0
        count = con.execute(sa.select(sa.func.count()).select_from(_peristiwa)).scalar_one()
        last = _last(con)
    return (last[1] if last else AWAL), count


def verify(home: Home, anchors: Iterable[tuple[str, int]] = ()) -> list[str]:
    """All that is wrong, in words; empty when the chain is whole and holds every anchor (hash, count)."""
    try:
        events = read_events(home)
        key = _read_key(home, first=False) if events else b""
    except (LedgerRusak, sa.exc.DatabaseError, json.JSONDecodeError) as error:
        return [f"Ledger tidak dapat dibaca: {getattr(error, 'orig', error)}"]
    return _chain_problems(key, events) + _anchor_problems(events, anchors)


def _chain_problems(key: bytes, events: list[Peristiwa]) -> list[str]:
    problems, previous = [], AWAL
    for position, event in enumerate(events, start=1):
        if event.nomor != position:
            problems.append(
                f"Peristiwa ke-{position} bernomor {event.nomor}: ada yang hilang atau disisipkan."
            )
            break
        if event.hash_sebelum != previous:
            problems.append(f"Peristiwa {event.nomor} tidak menyambung ke peristiwa sebelumnya.")
        if not hmac.compare_digest(event.hash, _sign(key, event)):
            problems.append(f"Isi peristiwa {event.nomor} ({event.jenis}) berubah sejak ditulis.")
        previous = event.hash
    return problems


def _anchor_problems(events: list[Peristiwa], anchors: Iterable[tuple[str, int]]) -> list[str]:
    hashes = [AWAL, *(event.hash for event in events)]
    return [
        f"Rilis mencatat {count} peristiwa dengan kepala {kepala[:12]}; ledger sekarang tidak memuatnya."
        for kepala, count in anchors
        if count >= len(hashes) or hashes[count] != kepala
    ]


def _chain(key: bytes, last: tuple[int, str] | None, events: list[tuple[str, dict]]) -> list[Peristiwa]:
    nomor, previous = last or (0, AWAL)
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    added = []
    for jenis, isi in events:
        nomor += 1
        unsigned = Peristiwa(nomor, now, jenis, json.loads(_canonical(isi)), previous, "")
        previous = _sign(key, unsigned)
        added.append(Peristiwa(nomor, now, jenis, unsigned.isi, unsigned.hash_sebelum, previous))
    return added


def _sign(key: bytes, event: Peristiwa) -> str:
    parts = (str(event.nomor), event.waktu, event.jenis, _canonical(event.isi), event.hash_sebelum)
    return hmac.new(key, "\n".join(parts).encode(), hashlib.sha256).hexdigest()


def _canonical(isi: dict[str, Any]) -> str:
    return json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _as_row(event: Peristiwa) -> dict[str, Any]:
    return {**event.__dict__, "isi": _canonical(event.isi)}


def _from_row(row: sa.Row) -> Peristiwa:
    return Peristiwa(**{**row._mapping, "isi": json.loads(row.isi)})


def _last(con: sa.Connection) -> tuple[int, str] | None:
    query = sa.select(_peristiwa.c.nomor, _peristiwa.c.hash).order_by(_peristiwa.c.nomor.desc()).limit(1)
    row = con.execute(query).first()
    return (row.nomor, row.hash) if row else None


def _read_key(home: Home, first: bool) -> bytes:
    """The signing key; made (mode 0600) before the first event and never again."""
    if not home.kunci.exists():
        if not first:
            raise LedgerRusak(f"kunci ledger ({home.kunci.name}) hilang; kembalikan dari cadangan")
        _make_key(home)
    return bytes.fromhex(home.kunci.read_text().strip())


def _make_key(home: Home) -> None:
    """Written aside and linked into place: a kill leaves a whole key or none."""
    draft = home.kunci.with_name(f"{home.kunci.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as stream:
        stream.write(secrets.token_hex(32))
    os.replace(draft, home.kunci)


@contextmanager
def _connect(home: Home, writing: bool = False):
    engine = sa.create_engine(f"sqlite:///{home.ledger}", poolclass=sa.pool.NullPool)
    sa.event.listen(engine, "connect", _prepare_sqlite)
    begin = "BEGIN IMMEDIATE" if writing else "BEGIN"
    sa.event.listen(engine, "begin", lambda con: con.exec_driver_sql(begin))
    try:
        with engine.begin() as con:
            if writing:
                _meta.create_all(con)
                for trigger in _TRIGGERS:
                    con.exec_driver_sql(trigger)
            yield con
    finally:
        engine.dispose()


@contextmanager
def _reading(home: Home):
    """A connection to a ledger that has been begun, else None.

    A first write that was killed before its commit leaves a file without the table: nothing was promised
    then, and the next write begins the ledger.
    """
    if not home.ledger.exists():
        yield None
        return
    with _connect(home) as con:
        yield con if sa.inspect(con).has_table(_peristiwa.name) else None


def _prepare_sqlite(connection, _record) -> None:
    """Transactions begin where we say (not where the driver guesses); readers do not wait for writers."""
    connection.isolation_level = None
    connection.execute("PRAGMA busy_timeout = 30000")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
