"""A table for a statistician: rows in as text, one model's rows out. Models not given are built empty."""

import datetime as dt

import duckdb

from dashboard.domain.sumber import load_contracts
from dashboard.home import PROFIL, QUERIES, REFERENCE
from dashboard.pipeline import batas_bentuk, checks, indicators, raw, run_sql
from dashboard.pipeline.build import MACROS

CARDS = indicators.read_cards(QUERIES / "indicators")
MODELS = {
    m.tabel: m for m in run_sql.order_models([*run_sql.read_models(QUERIES), indicators.base_model(CARDS)])
}
CHECKS = checks.read_checks(QUERIES / "checks")


class Meja:
    """Give rows to some tables, then ask for another: everything between is the project's own SQL."""

    def __init__(
        self, today: str = "2026-03-15", periods: str = "2022 2025-11 2025-12 2025-Q4 2025-S2 2026-01"
    ):
        self.con = duckdb.connect()
        self.given: set[str] = set()
        run_sql.prepare(self.con, MACROS)
        raw.load_reference(self.con, REFERENCE, PROFIL)
        contracts = load_contracts()
        raw.load_contracts_table(self.con, contracts)
        indicators.load_cards(self.con, CARDS)
        published = self.con.execute(
            "SELECT periode FROM ref.indikator_terbit UNION SELECT periode FROM ref.kecamatan_terbit"
        ).fetchall()
        raw.load_clock(self.con, dt.date.fromisoformat(today), [*periods.split(), *(p for (p,) in published)])
        raw.load_batches(self.con, [], contracts)
        raw.store_rows(self.con, "raw.bentuk", batas_bentuk.KOLOM, [])

    def give(self, tabel: str, text: str) -> None:
        """Rows of a table: a header line, then values parted by |; an empty value is NULL."""
        lines = [[cell.strip() or None for cell in line.split("|")] for line in text.strip().splitlines()]
        if tabel in MODELS and tabel not in self.given:
            self._build(tabel)
        self.given.add(tabel)
        raw.insert_rows(self.con, tabel, lines[0], [tuple(line) for line in lines[1:]])

    def ask(self, tabel: str, columns: str, where: str = "true") -> list[tuple]:
        """Rows of a table, sorted."""
        self._build(tabel)
        return self.con.execute(f"SELECT {columns} FROM {tabel} WHERE {where} ORDER BY ALL").fetchall()

    def build_once(self, tabel: str) -> None:
        """Build one model; its parents must be there."""
        if tabel not in self.given:
            self.con.execute(f"CREATE OR REPLACE TABLE {tabel} AS {MODELS[tabel].sql}")

    def find_wrong(self, kalimat: str) -> list[tuple]:
        """Rows that a check finds wrong in the tables as they stand."""
        return self.con.execute(CHECKS[kalimat]).fetchall()

    def _build(self, tabel: str) -> None:
        wanted = self._ancestors(tabel)
        for name in [name for name in MODELS if name in wanted]:
            self.build_once(name)

    def _ancestors(self, tabel: str) -> set[str]:
        """The model and all it rests on, up to the tables that rows were given to."""
        found, waiting = set(), [tabel]
        while waiting:
            name = waiting.pop()
            if name in MODELS and name not in self.given and name not in found:
                found.add(name)
                waiting.extend(MODELS[name].parents)
        return found
