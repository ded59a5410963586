"""Class breaks of the maps: stored in the release, so that a colour means the same in every period."""

import math

import duckdb
import numpy as np

from dashboard.pipeline.raw import store_rows

KELAS_TERBANYAK = 5
ANGKA_BULAT = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
TERKECIL = 5  # smaller counts of people have their own shade and may not shape a class break


def load_classes(con: duckdb.DuckDBPyConnection) -> None:
    """`published.kelas`: class breaks of every indicator and level, the same for all periods."""
    found = con.execute(
        "SELECT n.kode_indikator, n.tingkat, list(n.nilai ORDER BY n.nilai), bool_or(k.jenis = 'jumlah'),"
        " bool_or(k.jenis = 'jumlah' AND k.peka AND n.tingkat = 'pekon')"
        " FROM published.nilai AS n"
        " JOIN ref.kartu_indikator AS k ON k.kode = n.kode_indikator"
        " JOIN rollup.wilayah AS w ON w.kode_wilayah = n.kode_wilayah"
        " WHERE n.status = 'ada' AND n.tingkat <> 'kabupaten' AND w.jenis <> 'tak dikenal'"
        f" AND (NOT k.peka OR n.tingkat <> 'pekon' OR n.pembilang >= {TERKECIL})"
        " GROUP BY n.kode_indikator, n.tingkat ORDER BY n.kode_indikator, n.tingkat"
    ).fetchall()
    rows = [
        (kode, tingkat, urut, bawah, atas)
        for kode, tingkat, values, whole, guarded in found
        for urut, (bawah, atas) in enumerate(class_breaks(values, whole, TERKECIL if guarded else 0), start=1)
    ]
    columns = {"kode_indikator": "VARCHAR", "tingkat": "VARCHAR", "urut": "INTEGER"}
    store_rows(con, "published.kelas", columns | {"bawah": "DOUBLE", "atas": "DOUBLE"}, rows)


def class_breaks(values: list[float], whole: bool = True, lowest: float = 0) -> list[tuple[float, float]]:
    """At most five classes [bawah, atas) from `lowest` up: round limits near the quintiles, none empty.

    Quintiles of the different values: where many units share one figure the rest still get their classes.
    """
    values = np.asarray(values, dtype=float)
    top = _round_up(float(values.max()), whole)
    quintiles = np.quantile(np.unique(values), np.arange(1, KELAS_TERBANYAK) / KELAS_TERBANYAK)
    inner = {_round_near(float(quintile), whole) for quintile in quintiles}
    limits = [float(lowest)]
    for limit in sorted(limit for limit in inner if lowest < limit < top):
        if ((values >= limits[-1]) & (values < limit)).any():
            limits.append(limit)
    if len(limits) > 1 and not (values >= limits[-1]).any():
        limits.pop()
    return list(zip(limits, [*limits[1:], top], strict=True))


def _round_near(value: float, whole: bool) -> float:
    return min(_round_numbers(value, whole), key=lambda candidate: abs(candidate - value))


def _round_up(value: float, whole: bool) -> float:
    """The first round number above a value: the top limit is open like the others."""
    return min(candidate for candidate in _round_numbers(value, whole) if candidate > value)


def _round_numbers(value: float, whole: bool) -> list[float]:
    scale = 10.0 ** math.floor(math.log10(value)) if value > 0 else 1.0
    numbers = [round(step * scale * power, 6) for power in (0.1, 1, 10) for step in ANGKA_BULAT]
    return [number for number in numbers if not whole or number == int(number)]
