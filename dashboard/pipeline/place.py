"""Where the rows of a list belong: written areas in, official codes out. Reads the reference once."""

import csv
from functools import lru_cache
from pathlib import Path

import pandas as pd

from dashboard.domain.wilayah import Acuan
from dashboard.home import REFERENCE

TEMPAT = ["sistem_kode", "kode_teks", "kecamatan_teks", "pekon_teks"]
ATURAN = "2"  # raise when the same written areas would now be placed or told apart otherwise
HASIL = ["kode_kecamatan", "kode_pekon", "cara", "skor"]


def read_acuan(folder: Path = REFERENCE) -> Acuan:
    """The official units and their spellings; read again only when a file has changed."""
    paths = [Path(folder) / "wilayah.csv", Path(folder) / "varian_nama.csv"]
    return _read_acuan(tuple((path, path.stat().st_mtime_ns) for path in paths))


@lru_cache(maxsize=4)
def _read_acuan(stamped: tuple[tuple[Path, int], ...]) -> Acuan:
    return Acuan(*(_read_rows(path) for path, _ in stamped))


def _read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def place(tempat: pd.DataFrame, acuan: Acuan | None = None) -> pd.DataFrame:
    """The frame with kode_kecamatan, kode_pekon, cara and skor added; give it distinct combinations.

    Columns in: sistem_kode, kode_teks, kecamatan_teks, pekon_teks (empty or NULL where a source has none).
    `cara`: kode, kode_beda_nama (the names are those of another place), nama, varian, mirip, or tak_dikenal
    (then the pekon code ends in .0000).
    """
    acuan = acuan or read_acuan()
    texts = tempat[TEMPAT].astype(object)
    texts = texts.where(texts.notna(), "")
    found = [acuan.place(*row) for row in texts.itertuples(index=False, name=None)]
    columns = {name: [getattr(where, name) for where in found] for name in HASIL}
    return tempat.assign(**columns)
