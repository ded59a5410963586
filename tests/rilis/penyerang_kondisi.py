"""What the attacker makes of stunted children of decile 1 split by water and latrine over the kabupaten.

Of the figures of published.nilai he learns only what the states add up to. For the children themselves he is
granted more than any reader has: how many of them the survey asked about in each pekon.
"""

from collections import defaultdict
from typing import Any

import pandas as pd
from scipy.optimize import linprog

KODE = "balita_stunting_desil1"
DIDATA = ("tidak layak", "layak")

Anak = dict[tuple[str, str, str, str], int]
"""(kondisi, keadaan, pekon, periode) → children, as they truly are."""


def read_split(system: Any, release: dict[str, pd.DataFrame]) -> None:
    """The states of a condition, shown or not, add up to the children of decile 1."""
    for (kondisi, wilayah, periode), rows in release["stunting_kondisi"].groupby(
        ["kondisi", "kode_wilayah", "periode"]
    ):
        signs = {(KODE, "pembilang", wilayah, periode): -1}
        for r in rows.itertuples():
            cell = (f"{kondisi} {r.keadaan}", "pembilang", wilayah, periode)
            signs[cell] = 1
            if pd.isna(r.jumlah):
                system.batas[cell] = (0, float("inf"))
                system.status[cell] = "bebas"
            else:
                system.tahu[cell] = float(r.jumlah)
        system.add(signs)


def find_told_apart(release: dict[str, pd.DataFrame], anak: Anak) -> list[str]:
    """Small counts, of a pekon or a kecamatan, that he knows within less than three steps, or within less
    than the children asked about there leave open."""
    shown = release["stunting_kondisi"].set_index(["kondisi", "keadaan", "periode"])["jumlah"]
    found = []
    for kondisi, periode in sorted({(c, p) for c, _, _, p in anak}):
        known = {k: shown.get((kondisi, k, periode)) for k in DIDATA}
        asked: dict[str, int] = defaultdict(int)
        true: dict[tuple[str, str], int] = defaultdict(int)
        for (c, k, w, p), n in anak.items():
            if (c, p) == (kondisi, periode) and k in DIDATA:
                asked[w] += n
                true[k, w] += n
                true[k, w[:8]] += n
        for (keadaan, place), n in true.items():
            low, high = _bounds(asked, known, keadaan, place)
            room = min(3, sum(m for w, m in asked.items() if w.startswith(place)))
            if 1 <= n <= 4 and high - low < room - 1e-6:
                found.append(f"{kondisi} {keadaan} {place} {periode}: {n} in {low:.1f}–{high:.1f}")
    return found


def _bounds(asked: dict[str, int], known: dict, keadaan: str, place: str) -> tuple[float, float]:
    """Least and greatest number of children in a state at a place: a state in each pekon is an unknown."""
    pekon = sorted(asked)
    weight = [float(w.startswith(place)) for w in pekon]
    total = known[keadaan]
    rules = {} if pd.isna(total) else {"A_eq": [[1.0] * len(pekon)], "b_eq": [float(total)]}
    ends = [
        linprog([sign * x for x in weight], bounds=[(0, asked[w]) for w in pekon], **rules)
        for sign in (1, -1)
    ]
    return ends[0].fun, -ends[1].fun
