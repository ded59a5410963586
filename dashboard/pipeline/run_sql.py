"""Runs the SQL models: one file is one table `schema.name`, in the order read from the SQL itself.

A table is built again only when its fingerprint changed: its SQL text, the macros, or any parent.
The fingerprint is stored in the same transaction as the table, so a killed build leaves no half-truth.
"""

import hashlib
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import duckdb

LAYERS = ("staging", "link", "core", "indicators", "rollup", "published")
_TABLE = re.compile(r"\b(raw|ref|staging|link|core|indicators|rollup|published)\.([a-z_][a-z0-9_]*)")
_NOT_CODE = re.compile(r"--[^\n]*|'(?:[^']|'')*'")
_LONG_NUMBER = re.compile(r"\d{8,}")
_KEY = re.compile(r"^-- kunci: (.+)$", re.MULTILINE)


class ModelGagal(Exception):
    """A model could not be built; the message names the file and keeps DuckDB's own words."""


@dataclass(frozen=True)
class Model:
    """One table: its name with schema, the SELECT that makes it, and the file it came from."""

    tabel: str
    sql: str
    berkas: str

    @property
    def layer(self) -> str:
        return self.tabel.split(".")[0]

    @cached_property
    def parents(self) -> set[str]:
        """Every `schema.table` the SELECT mentions outside comments and texts."""
        return {".".join(found) for found in _TABLE.findall(_NOT_CODE.sub(" ", self.sql))}

    @property
    def key(self) -> list[str]:
        """Columns of the line `-- kunci: a, b`; `-` says that rows may repeat."""
        found = _KEY.search(self.sql)
        names = found[1].split(",") if found else []
        return [name.strip() for name in names if name.strip() != "-"]


@dataclass(frozen=True)
class Catatan:
    """What building one table took; `dibangun` is false when the stored table was still right."""

    tabel: str
    baris: int
    detik: float
    dibangun: bool


def fingerprint(*parts: str) -> str:
    """A hash over texts, the same in any process."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def read_models(folder: Path) -> list[Model]:
    """All models under queries/: the folder is the schema, the file name the table."""
    files = (path for layer in LAYERS for path in sorted((folder / layer).glob("*.sql")))
    return [
        Model(f"{path.parent.name}.{path.stem}", path.read_text("utf-8").strip().rstrip(";"), path.name)
        for path in files
    ]


def order_models(models: Iterable[Model]) -> list[Model]:
    """Parents before children; a circle or a name that is neither a model nor an input stops here."""
    by_name = {model.tabel: model for model in models}
    graph = {name: sorted(model.parents & by_name.keys()) for name, model in sorted(by_name.items())}
    for model in by_name.values():
        for parent in model.parents - by_name.keys():
            if not parent.startswith(("raw.", "ref.")):
                raise ModelGagal(f"{model.berkas}: tabel {parent} tidak ada")
    try:
        return [by_name[name] for name in TopologicalSorter(graph).static_order()]
    except CycleError as error:
        raise ModelGagal(f"Model saling menunggu: {' → '.join(error.args[1])}") from error


def ancestors(models: Iterable[Model], tables: Iterable[str]) -> set[str]:
    """The given models and every model that they read, directly or through others."""
    by_name, found, waiting = {model.tabel: model for model in models}, set(), list(tables)
    while waiting:
        name = waiting.pop()
        if name in by_name and name not in found:
            found.add(name)
            waiting += by_name[name].parents
    return found


def prepare(con: duckdb.DuckDBPyConnection, macros: Path) -> None:
    """Schemas, the fingerprint table and the macros that the models use."""
    for schema in (*LAYERS, "raw", "ref", "mesin"):
        con.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
    con.execute(
        "CREATE TABLE IF NOT EXISTS mesin.sidik"
        " (tabel VARCHAR PRIMARY KEY, sidik VARCHAR NOT NULL, baris BIGINT, detik DOUBLE)"
    )
    con.execute(macros.read_text("utf-8"))


def drop_strangers(con: duckdb.DuckDBPyConnection, known: Iterable[str]) -> None:
    """Remove tables of the models' schemas that no model makes any more, so that no release copies them."""
    found = con.execute(
        "SELECT table_schema || '.' || table_name FROM information_schema.tables"
        " WHERE table_catalog = current_database() AND list_contains(?, table_schema)",
        [list(LAYERS)],
    ).fetchall()
    for tabel in {tabel for (tabel,) in found} - set(known):
        con.execute(f"DROP TABLE {tabel}")
        con.execute("DELETE FROM mesin.sidik WHERE tabel IN (?, 'kunci:' || ?)", [tabel, tabel])


def read_fingerprints(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Fingerprint of every table and input in the working database."""
    return dict(con.execute("SELECT tabel, sidik FROM mesin.sidik").fetchall())


def store_fingerprint(
    con: duckdb.DuckDBPyConnection, tabel: str, sidik: str, baris: int = 0, detik: float = 0
) -> None:
    """Remember what a table was made from; call inside the transaction that made it."""
    con.execute("INSERT OR REPLACE INTO mesin.sidik VALUES (?, ?, ?, ?)", [tabel, sidik, baris, detik])


def run_models(
    con: duckdb.DuckDBPyConnection,
    models: Iterable[Model],
    macros: Path,
    progress: Callable[[str], None] = lambda tabel: None,
) -> list[Catatan]:
    """Build what changed, in the given order; stops at the first error."""
    notes, macro_text = [], macros.read_text("utf-8")
    for model in models:
        known = read_fingerprints(con)
        wanted = fingerprint(macro_text, model.sql, *(known[p] for p in _known_parents(model, known)))
        progress(model.tabel)
        notes.append(_stored(con, model) if known.get(model.tabel) == wanted else _build(con, model, wanted))
    return notes


def _known_parents(model: Model, known: dict[str, str]) -> list[str]:
    missing = sorted(model.parents - known.keys())
    if missing:
        raise ModelGagal(f"{model.berkas}: tabel {', '.join(missing)} belum ada")
    return sorted(model.parents)


def _stored(con: duckdb.DuckDBPyConnection, model: Model) -> Catatan:
    rows, seconds = con.execute(
        "SELECT baris, detik FROM mesin.sidik WHERE tabel = ?", [model.tabel]
    ).fetchone()
    return Catatan(model.tabel, rows, seconds, dibangun=False)


def _build(con: duckdb.DuckDBPyConnection, model: Model, wanted: str) -> Catatan:
    start = time.perf_counter()
    con.execute("BEGIN")
    try:
        con.execute(f"CREATE OR REPLACE TABLE {model.tabel} AS\n{model.sql}")
        rows = con.execute(f"SELECT count(*) FROM {model.tabel}").fetchone()[0]
        seconds = round(time.perf_counter() - start, 3)
        store_fingerprint(con, model.tabel, wanted, rows, seconds)
        con.execute("COMMIT")
    except duckdb.Error as error:
        con.execute("ROLLBACK")
        raise ModelGagal(f"{model.layer}/{model.berkas}: {_masked(error)}") from None
    return Catatan(model.tabel, rows, seconds, dibangun=True)


def _masked(error: duckdb.Error) -> str:
    """DuckDB's message without long numbers: it may quote a value, and a value may be a NIK."""
    return _LONG_NUMBER.sub("…", str(error))
