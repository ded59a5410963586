"""Opens releases. A release never changes: its connection is kept by file name, each call takes a cursor."""

import json
import threading
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

from dashboard.home import Home

OPEN_AT_MOST = 8

_connections: dict[str, duckdb.DuckDBPyConnection] = {}
_lock = threading.Lock()


class BelumAdaRilis(Exception):
    """There is no release to read yet, or not the one that was asked for."""


@dataclass(frozen=True)
class Rilis:
    """One release: its id, its public and its restricted file, when it was made, from what (contoh|nyata)."""

    id: str
    berkas: Path
    berkas_terbatas: Path
    dibuat: str
    asal: str


def open_latest(home: Home) -> Rilis:
    """The release the pointer names now. The pointer is read at each call, the file stays open."""
    try:
        pointer = json.loads(home.terkini.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BelumAdaRilis("Belum ada rilis. Jalankan `tkpk build`.") from None
    return _open(home, pointer["id"], pointer["dibuat"], pointer["asal"])


def open_release(home: Home, id_rilis: str) -> Rilis:
    """A kept release by its id; raises BelumAdaRilis when it is not kept any more."""
    path = release_file(home, id_rilis)
    kept = list_releases(home)
    if id_rilis not in kept:
        there = f"Yang tersimpan: {', '.join(kept)}." if kept else "Belum ada rilis; jalankan `tkpk build`."
        raise BelumAdaRilis(f"Rilis {id_rilis} tidak tersimpan. {there}")
    row = _cursor(path).execute("SELECT dibuat, asal FROM published.rilis").fetchone()
    return _open(home, id_rilis, str(row[0]), row[1])


def list_releases(home: Home) -> list[str]:
    """Ids of the releases kept, newest first."""
    names = (p.name for p in home.rilis.glob("rilis-*.duckdb") if not p.name.endswith("-terbatas.duckdb"))
    return sorted((n.removeprefix("rilis-").removesuffix(".duckdb") for n in names), reverse=True)


def release_file(home: Home, id_rilis: str) -> Path:
    """Where the public file of a release lies."""
    return home.rilis / f"rilis-{id_rilis}.duckdb"


def _open(home: Home, id_rilis: str, dibuat: str, asal: str) -> Rilis:
    path = release_file(home, id_rilis)
    _cursor(path).close()
    return Rilis(id_rilis, path, home.rilis / f"rilis-{id_rilis}-terbatas.duckdb", dibuat, asal)


def _cursor(path: Path) -> duckdb.DuckDBPyConnection:
    """A cursor of its own on the file's one connection: a shared one gives threads wrong answers."""
    key = str(path)
    with _lock:
        if key not in _connections:
            _connections[key] = _connect(path)
            _forget_oldest()
        return _connections[key].cursor()


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    if not path.exists():
        raise BelumAdaRilis(f"Berkas rilis {path.name} tidak ada.")
    connection = duckdb.connect(str(path), read_only=True)
    # Not at opening: a second opener in this process must find the same configuration, that is none.
    connection.execute("SET GLOBAL python_enable_replacements = false")
    connection.execute("SET enable_progress_bar = false")
    return connection


def _forget_oldest() -> None:
    """Let go of the file opened longest ago; a reader that still holds a cursor of it reads on."""
    while len(_connections) > OPEN_AT_MOST:
        del _connections[next(iter(_connections))]


def read(rilis: Rilis, sql: str, **values: object) -> pd.DataFrame:
    """The rows of a query on the public file, with its named values."""
    cursor = _cursor(rilis.berkas)
    try:
        return cursor.execute(sql, values or None).df()
    finally:
        cursor.close()


def read_counts(rilis: Rilis, sql: str, **values: object) -> pd.DataFrame:
    """As read, with numerator and denominator as whole numbers that may be missing."""
    frame = read(rilis, sql, **values)
    return frame.astype({"pembilang": "Int64", "penyebut": "Int64"})
