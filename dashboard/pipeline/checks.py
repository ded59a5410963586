"""Structure checks: each selects the rows that are wrong; one row stops the build.

`queries/checks/<kalimat>.sql` is a check and its name is the sentence. Beside them stands one rule for all
tables: the columns of the line `-- kunci:` are filled and unique.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb

from dashboard.pipeline.run_sql import Model, read_fingerprints, store_fingerprint

CONTOH_BARIS = 10
SHOWN_LAYERS = ("indicators", "rollup", "published")


class PeriksaGagal(Exception):
    """A check found wrong rows; the message names the check and shows the first of them."""

    def __init__(self, kalimat: str, columns: list[str], rows: list[tuple]):
        self.kalimat, self.columns, self.rows = kalimat, columns, rows
        shown = [" | ".join(columns), *(" | ".join(map(_shown, row)) for row in rows[:CONTOH_BARIS])]
        more = f"\n… dan {len(rows) - CONTOH_BARIS} baris lagi" if len(rows) > CONTOH_BARIS else ""
        super().__init__(f"Pemeriksaan gagal: {kalimat}\n" + "\n".join(shown) + more)


def read_checks(folder: Path) -> dict[str, str]:
    """Sentence → SQL of every check."""
    return {p.stem.replace("_", " "): p.read_text("utf-8") for p in sorted(folder.glob("*.sql"))}


def run_checks(
    con: duckdb.DuckDBPyConnection,
    checks: dict[str, str],
    progress: Callable[[str], None] = lambda kalimat: None,
) -> None:
    """Run every check in name order; the first that finds rows raises PeriksaGagal."""
    for kalimat, sql in checks.items():
        progress(kalimat)
        _expect_none(con, kalimat, sql)


def check_keys(con: duckdb.DuckDBPyConnection, models: Iterable[Model]) -> None:
    """The key of each table is filled and unique; a table that passed is looked at again when it changed."""
    known = read_fingerprints(con)
    for model in models:
        passed = f"kunci:{model.tabel}"
        if model.key and known.get(passed) != known[model.tabel]:
            _expect_none(
                con, f"kunci {model.tabel} ({', '.join(model.key)}) terisi dan unik", _key_sql(model)
            )
            store_fingerprint(con, passed, known[model.tabel])


def _key_sql(model: Model) -> str:
    """Wrong keys, shown where a key is a place; of tables about persons only their number."""
    key = ", ".join(model.key)
    empty = " OR ".join(f"{name} IS NULL" for name in model.key)
    wrong = (
        f"SELECT {key}, count(*) AS baris FROM {model.tabel} GROUP BY {key} HAVING count(*) > 1 OR {empty}"
    )
    if model.layer in SHOWN_LAYERS:
        return wrong
    return f"SELECT count(*) AS kunci_salah FROM ({wrong}) AS salah HAVING count(*) > 0"


def _expect_none(con: duckdb.DuckDBPyConnection, kalimat: str, sql: str) -> None:
    found = con.execute(sql)
    columns, rows = [column[0] for column in found.description], found.fetchall()
    if rows:
        raise PeriksaGagal(kalimat, columns, rows)


def _shown(value: object) -> str:
    return "(kosong)" if value is None else str(value)
