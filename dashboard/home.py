"""Where everything lies: what ships with the project, what this machine produces, and what day it is."""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
REFERENCE = PROJECT / "data" / "reference"
SOURCES = PROJECT / "data" / "sources"
PROFIL = PROJECT / "data" / "profil.toml"
QUERIES = PROJECT / "queries"


@dataclass(frozen=True)
class Home:
    """Everything produced on this machine: sample, batches, working database, releases, ledger, key."""

    path: Path

    @property
    def contoh(self) -> Path:
        return self.path / "contoh"

    @property
    def batch(self) -> Path:
        return self.path / "batch"

    @property
    def peta(self) -> Path:
        return self.path / "peta"

    @property
    def kerja(self) -> Path:
        return self.path / "kerja.duckdb"

    @property
    def rilis(self) -> Path:
        return self.path / "rilis"

    @property
    def terkini(self) -> Path:
        return self.rilis / "terkini.json"

    @property
    def ledger(self) -> Path:
        return self.path / "ledger.sqlite"

    @property
    def kunci(self) -> Path:
        return self.path / "kunci"

    @property
    def lock(self) -> Path:
        return self.path / "kerja.lock"


def find_home(path: str | Path | None = None) -> Home:
    """The home named by the argument, else by TKPK_HOME, else data/local; its folder is made when missing."""
    chosen = Path(path or os.environ.get("TKPK_HOME") or PROJECT / "data" / "local").resolve()
    chosen.mkdir(parents=True, exist_ok=True)
    return Home(chosen)


def today() -> dt.date:
    """The date of today; TKPK_HARI_INI (YYYY-MM-DD) sets it in tests."""
    fixed = os.environ.get("TKPK_HARI_INI")
    return dt.date.fromisoformat(fixed) if fixed else dt.date.today()
