"""A made-up population whose truth is known: the by-name lists of it, imported into a home."""

import csv
from pathlib import Path

from dashboard.contoh import write_contoh
from dashboard.home import Home, find_home
from dashboard.pipeline.drafting import Kiriman
from dashboard.pipeline.importing import DAFTAR_CONTOH, import_many

TANPA_NAMA = {"pemangku_b2", "pemangku_b3", "dukcapil", "bps_penduduk", "regsosek", "lokus"}


def make_home(folder: Path, seed: int, kesalahan: str, keluarga: int = 300) -> Home:
    """A home with the by-name lists of a population, not yet built."""
    home = find_home(folder)
    write_contoh(home.contoh, keluarga=keluarga, seed=seed, kesalahan=kesalahan)
    with (home.contoh / DAFTAR_CONTOH).open(encoding="utf-8", newline="") as listing:
        rows = [row for row in csv.DictReader(listing) if row["sumber"] not in TANPA_NAMA]
    files = [Kiriman(r["sumber"], home.contoh / r["berkas"], r["periode"], r["diterima"]) for r in rows]
    import_many(home, files, asal="contoh")
    return home
