"""How true the linking is: link.anggota beside a truth file, and beside its own family step on true ids.

Pairs of rows are judged: precision is the share of linked pairs that are one person (or family) in truth,
recall the share of true pairs that are linked. A home whose sample is not imported yet gets it; nothing else
is written but the working database.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from dashboard.home import QUERIES, Home
from dashboard.pipeline import build, run_sql
from dashboard.pipeline.batches import current_batches
from dashboard.pipeline.importing import DAFTAR_CONTOH, import_contoh
from dashboard.pipeline.link_truth import load_truth, refuse_stranger

RUMUS = QUERIES / "evaluasi"
HASIL = ("link.anggota", "core.keluarga_terdaftar")


@dataclass(frozen=True)
class Ketepatan:
    """Pairs of rows in one group: in truth and by linking alike, by linking, in truth."""

    keduanya: int
    menurut_padanan: int
    menurut_kunci: int

    @property
    def presisi(self) -> float:
        """Share of linked pairs that are right; 1 when nothing is linked."""
        return self.keduanya / self.menurut_padanan if self.menurut_padanan else 1.0

    @property
    def cakupan(self) -> float:
        """Share of true pairs that are linked; 1 when there is none."""
        return self.keduanya / self.menurut_kunci if self.menurut_kunci else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.presisi + self.cakupan
        return 2 * self.presisi * self.cakupan / total if total else 0.0


@dataclass(frozen=True)
class Aturan:
    """One rule: rows it linked to others, how many of them to the right person, and rows it left alone."""

    nama: str
    sambungan: int
    benar: int
    sendirian: int


@dataclass(frozen=True)
class Hitungan:
    """Families found, those on a list of "keluarga terdaftar", and families by pekon."""

    keluarga: int
    terdaftar: int
    per_pekon: dict[str, int]


@dataclass(frozen=True)
class Ketemu:
    """Families by pekon, summed: true ones, found ones in their pekon, counted ones, wrongly counted ones."""

    benar: int
    ditemukan: int
    terhitung: int
    keliru: int


@dataclass(frozen=True)
class Penilaian:
    """All that `tkpk link evaluate` tells."""

    baris: int
    tanpa_kunci: int
    keluarga_kunci: int
    ketepatan: dict[str, Ketepatan]
    keluarga_id_benar: Ketepatan
    padanan: Hitungan
    id_benar: Hitungan
    aturan: list[Aturan]
    ketemu: Ketemu

    @property
    def selisih_pekon(self) -> float:
        """Differences of the families by pekon, summed without sign, over the families with true ids."""
        found, wanted = self.padanan.per_pekon, self.id_benar.per_pekon
        gaps = sum(abs(found.get(k, 0) - wanted.get(k, 0)) for k in found.keys() | wanted.keys())
        return gaps / self.id_benar.keluarga


def evaluate(home: Home, truth: Path, progress: build.Progress | None = None) -> Penilaian:
    """Build what is missing up to the linking, then judge it by the truth file."""
    with duckdb.connect() as con:
        load_truth(con, truth)  # first of all: a file that cannot be used is refused before the long build
        if not current_batches(home) and (home.contoh / DAFTAR_CONTOH).exists():
            import_contoh(home, progress)
        build.build_up_to(home, HASIL, progress)
        con.execute("SET python_enable_replacements = false")
        con.execute("SET enable_progress_bar = false")
        run_sql.prepare(con, build.MACROS)
        con.execute(f"ATTACH '{home.kerja.as_posix().replace(chr(39), chr(39) * 2)}' AS kerja (READ_ONLY)")
        _look_at_home(con)
        return _judge(con, truth)


def _judge(con: duckdb.DuckDBPyConnection, truth: Path) -> Penilaian:
    rows, known, families = con.execute(
        "SELECT count(*), count(k.kunci_baris), count(DISTINCT k.id_keluarga) FROM link.anggota AS a"
        " LEFT JOIN nilai.kunci AS k ON k.sumber = a.sumber AND k.kunci_baris = a.kunci_baris"
    ).fetchone()
    if not known:
        raise refuse_stranger(con, truth)
    pairs, found = _pairs(con), _count(con)
    rules = [Aturan(*row) for row in _ask(con, "aturan")]
    places = _ask(con, "keluarga_luput")
    seen = Ketemu(*(int(sum(row[n] for row in places)) for n in range(1, 5)))
    _link_by_truth(con)
    true_pairs = _pairs(con)["keluarga"]
    return Penilaian(rows, rows - known, families, pairs, true_pairs, found, _count(con), rules, seen)


def _look_at_home(con: duckdb.DuckDBPyConnection) -> None:
    """Every table of the working database under its own name, so that models can run beside it."""
    tables = con.execute(
        "SELECT table_schema, table_name FROM information_schema.tables"
        " WHERE table_catalog = 'kerja' AND table_schema IN ('ref', 'staging', 'link', 'core')"
    ).fetchall()
    for schema, name in [*tables, ("raw", "batch")]:
        con.execute(f"CREATE VIEW {schema}.{name} AS SELECT * FROM kerja.{schema}.{name}")


def _link_by_truth(con: duckdb.DuckDBPyConnection) -> None:
    """The same family step over true persons: link.orang from the truth, what follows from it built again."""
    models = run_sql.read_models(QUERIES)
    wanted = run_sql.ancestors(models, HASIL) - _before_persons(models)
    again = run_sql.order_models(m for m in models if m.tabel in run_sql.ancestors(models, HASIL))
    again = [m for m in again if m.tabel in wanted]
    for model in again:
        con.execute(f"DROP VIEW {model.tabel}")
    for model in again:
        sql = (RUMUS / "orang.sql").read_text("utf-8") if model.tabel == "link.orang" else model.sql
        con.execute(f"CREATE TABLE {model.tabel} AS\n{sql}")


def _before_persons(models: list[run_sql.Model]) -> set[str]:
    """Models that do not read link.orang, not even through others."""
    return {m.tabel for m in models if "link.orang" not in run_sql.ancestors(models, [m.tabel])}


def _pairs(con: duckdb.DuckDBPyConnection) -> dict[str, Ketepatan]:
    return {hal: Ketepatan(*map(int, counts)) for hal, *counts in _ask(con, "pasangan")}


def _count(con: duckdb.DuckDBPyConnection) -> Hitungan:
    places = dict(_ask(con, "keluarga_pekon"))
    listed = con.execute("SELECT count(*) FROM core.keluarga_terdaftar").fetchone()[0]
    return Hitungan(sum(places.values()), listed, places)


def _ask(con: duckdb.DuckDBPyConnection, name: str) -> list[tuple]:
    return con.execute((RUMUS / f"{name}.sql").read_text("utf-8")).fetchall()
