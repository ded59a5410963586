"""The build: current batches and reference facts in, one release out. The steps stand in order in `build`.

The working database may be thrown away at any time. Nothing is served before every check has passed, and a
build that stops, or is killed, leaves the served release as it was.
"""

import hashlib
import time
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import duckdb

from dashboard.domain.sumber import load_contracts
from dashboard.home import PROFIL, PROJECT, QUERIES, REFERENCE, Home, today
from dashboard.pipeline import batas_bentuk, checks, indicators, kelas, lock, raw, release_files, run_sql
from dashboard.pipeline.batches import Batch, current_batches
from dashboard.pipeline.publish import Meta, publish
from dashboard.pipeline.release_files import Penunjuk
from dashboard.pipeline.run_sql import LAYERS, Model, fingerprint

MACROS = QUERIES / "makro.sql"
CODE = (PROJECT / "dashboard" / "pipeline", PROJECT / "dashboard" / "domain")
SETTINGS = {"threads": 2, "memory_limit": "2GB", "preserve_insertion_order": "false"}
MADE_HERE = ("published.kelas", "published.catatan_build")  # tables that no SQL file makes
CATATAN = {
    "langkah": "VARCHAR", "tabel": "VARCHAR", "baris": "BIGINT", "detik": "DOUBLE", "masukan": "VARCHAR",
    "versi_kode": "VARCHAR",
}  # fmt: skip

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Susunan:
    """What a build came to: the release served now, and whether this build made it."""

    rilis: Penunjuk
    baru: bool
    detik: float


class _Steps:
    """Counts finished steps for the progress callback, which gets (done, total, what is done now)."""

    def __init__(self, total: int, progress: Progress | None):
        self.total, self.done, self.progress = total, 0, progress or (lambda done, total, what: None)

    def __call__(self, what: str) -> None:
        self.progress(min(self.done, self.total), self.total, what)
        self.done += 1


def build(home: Home, progress: Progress | None = None) -> Susunan:
    """Bring the release up to the current batches; when no input changed, the served one stays."""
    start = time.perf_counter()
    with lock.hold(home), _open(home) as con:
        cards = indicators.read_cards(QUERIES / "indicators")
        models = run_sql.order_models([*run_sql.read_models(QUERIES), indicators.base_model(cards)])
        sentences = checks.read_checks(QUERIES / "checks")
        step = _Steps(len(models) + len(sentences) + 7, progress)

        batches = current_batches(home)
        load_inputs(con, batches, cards, step)
        batas_bentuk.load_bentuk(con, home)
        version, inputs = code_version(), fingerprint_inputs(con, models, sentences)
        served = _served(con, home, inputs)
        if served:
            return Susunan(served, baru=False, detik=time.perf_counter() - start)
        run_sql.drop_strangers(con, [m.tabel for m in models] + list(MADE_HERE))
        notes = [
            note
            for layer in LAYERS
            for note in run_sql.run_models(con, [m for m in models if m.layer == layer], MACROS, step)
        ]
        step("kelas warna")
        kelas.load_classes(con)
        step("kunci tabel")
        checks.check_keys(con, models)
        checks.run_checks(con, sentences, step)
        store_notes(con, notes, batches, version)
        pointer = publish(con, home, _meta(batches, version, inputs), step)
        _remember(con, inputs, pointer)
    return Susunan(pointer, baru=True, detik=time.perf_counter() - start)


def build_up_to(home: Home, tables: Iterable[str], progress: Progress | None = None) -> None:
    """Bring only these tables of the working database, and what they read, up to the current batches."""
    with lock.hold(home), _open(home) as con:
        cards = indicators.read_cards(QUERIES / "indicators")
        models = run_sql.read_models(QUERIES)
        wanted = run_sql.ancestors(models, tables)
        step = _Steps(len(wanted) + 2, progress)
        load_inputs(con, current_batches(home), cards, step)
        run_sql.run_models(con, run_sql.order_models(m for m in models if m.tabel in wanted), MACROS, step)


def load_inputs(
    con: duckdb.DuckDBPyConnection,
    batches: list[Batch],
    cards: list[indicators.Kartu],
    step: Callable[[str], None],
) -> None:
    """Everything the models read: reference facts, contracts, cards, the clock, current batches."""
    step("acuan dan kartu")
    contracts = load_contracts()
    raw.load_reference(con, REFERENCE, PROFIL)
    raw.load_contracts_table(con, contracts)
    indicators.load_cards(con, cards)
    published = con.execute(
        "SELECT DISTINCT periode FROM ref.indikator_terbit UNION SELECT periode FROM ref.kecamatan_terbit"
    ).fetchall()
    raw.load_clock(con, today(), [periode for (periode,) in published] + [b.periode for b in batches])
    step("berkas sumber")
    raw.load_batches(con, batches, contracts)


def code_version() -> str:
    """Version of the package and a hash of the code that makes figures."""
    digest = hashlib.sha256()
    for path in sorted(path for folder in CODE for path in folder.glob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    return f"{project['version']}+{digest.hexdigest()[:6]}"


def fingerprint_inputs(con: duckdb.DuckDBPyConnection, models: list[Model], sentences: dict[str, str]) -> str:
    """One hash over all that a release is made from; the date of today is not part of it."""
    known = run_sql.read_fingerprints(con)
    inputs = [
        f"{n}={s}" for n, s in sorted(known.items()) if n.startswith(("raw.", "ref.")) and n != "ref.hari_ini"
    ]
    return fingerprint(
        code_version(), MACROS.read_text("utf-8"), *inputs, *(m.sql for m in models), *sentences.values()
    )


def store_notes(
    con: duckdb.DuckDBPyConnection, notes: list[run_sql.Catatan], batches: list[Batch], version: str
) -> None:
    """`published.catatan_build`: every file and table with rows, seconds and what it came from (hash)."""
    known = run_sql.read_fingerprints(con)
    rows = [("raw", f"raw.{b.sumber}", b.baris_diterima, None, b.batch, version) for b in batches]
    rows += [(n.tabel.split(".")[0], n.tabel, n.baris, n.detik, known[n.tabel][:12], version) for n in notes]
    raw.store_rows(con, "published.catatan_build", CATATAN, rows)


def _open(home: Home) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(str(home.kerja))
    con.execute("SET python_enable_replacements = false")
    con.execute("SET enable_progress_bar = false")
    for name, value in SETTINGS.items():
        con.execute(f"SET {name} = '{value}'")
    run_sql.prepare(con, MACROS)
    con.execute("CREATE TABLE IF NOT EXISTS mesin.rilis (masukan VARCHAR, id VARCHAR)")
    return con


def _served(con: duckdb.DuckDBPyConnection, home: Home, inputs: str) -> Penunjuk | None:
    """The served release when it was made from just these inputs and its files are there."""
    pointer = release_files.read_pointer(home)
    if pointer is None:
        return None
    known = "SELECT 1 FROM mesin.rilis WHERE masukan = ? AND id = ?"
    same = con.execute(known, [inputs, pointer.id]).fetchone()
    whole = all((home.rilis / name).exists() for name in (pointer.berkas, pointer.berkas_terbatas))
    return pointer if same and whole else None


def _remember(con: duckdb.DuckDBPyConnection, inputs: str, pointer: Penunjuk) -> None:
    con.execute("DELETE FROM mesin.rilis")
    con.execute("INSERT INTO mesin.rilis VALUES (?, ?)", [inputs, pointer.id])


def _meta(batches: list[Batch], version: str, inputs: str) -> Meta:
    kabupaten = tomllib.loads(PROFIL.read_text("utf-8"))["kabupaten"]
    asal = min((batch.asal for batch in batches), default="terbit")  # a check saw that all are alike
    return Meta(asal, version, inputs, kabupaten["kode"], kabupaten["nama"])
