"""Reading the reference tables as the tests need them: plain rows of text."""

import csv

from dashboard.home import REFERENCE


def read_table(name: str) -> list[dict[str, str]]:
    """All rows of data/reference/<name>.csv."""
    with open(REFERENCE / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def units() -> list[dict[str, str]]:
    """The 136 pekon and kelurahan."""
    return [row for row in read_table("wilayah") if row["tingkat"] == "pekon"]


def published(kode: str, **equal: str) -> list[dict[str, str]]:
    """Published figures of one series, kabupaten and below, filtered by equal columns."""
    rows = read_table("indikator_terbit") + read_table("kecamatan_terbit")
    return [row for row in rows if row["kode"] == kode and all(row[k] == v for k, v in equal.items())]
