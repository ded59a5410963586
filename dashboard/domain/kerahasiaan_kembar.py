"""Relations nobody declared: sums that agree at every place, so that a careful reader finds them by himself.

For instance families with good and bad water together are those with good and bad sanitation together, when
one list records both for each family.
"""

from itertools import product

import numpy as np

CUKUP_TEMPAT = 20
"""At so many places both sides must agree and be above zero before a reader can trust a relation."""

TERBANYAK = 7
"""Series of one source that are tried against each other; a source with more is tried in its first ones."""

Deret = dict[tuple[str, str], int]
"""A figure by (kode_wilayah, periode)."""

Kesamaan = tuple[tuple[str, ...], tuple[str, ...]]
"""Names of figures whose sum equals the sum of others."""


def find_identities(series: dict[str, Deret]) -> list[Kesamaan]:
    """Sums of at least three figures of one source that agree wherever they are known, smallest first."""
    names = sorted(series)[:TERBANYAK]
    places = sorted({place for name in names for place in series[name]})
    table = np.array([[series[name].get(place, 0) for name in names] for place in places]).reshape(
        -1, len(names)
    )
    found: list[Kesamaan] = []
    for signs in _trials(len(names)):
        if _holds(table, np.array(signs)):
            left = tuple(n for n, s in zip(names, signs, strict=True) if s > 0)
            right = tuple(n for n, s in zip(names, signs, strict=True) if s < 0)
            if not any(set(a + b) <= set(left + right) for a, b in found):
                found.append((left, right))
    return found


def _trials(count: int) -> list[tuple[int, ...]]:
    """Every way to set figures against each other, few figures first, each way once."""
    ways = [s for s in product((1, 0, -1), repeat=count) if np.count_nonzero(s) > 2 and _leads(s) and -1 in s]
    return sorted(ways, key=np.count_nonzero)


def _leads(signs: tuple[int, ...]) -> bool:
    return next(s for s in signs if s) > 0


def _holds(table: np.ndarray, signs: np.ndarray) -> bool:
    if (table @ signs).any():
        return False
    left = table[:, signs > 0].sum(axis=1)
    used = table[:, signs != 0]
    return (left > 0).sum() >= CUKUP_TEMPAT and (used > 0).any(axis=0).all()
