"""Scales of charts: round ticks from zero, and where a value lies. Pure."""

import math
from collections.abc import Callable, Sequence

from dashboard.domain.angka import SATUAN_PERSEN, format_bilangan

Tempat = Callable[[float], float]


def ticks(largest: float, count: int = 5, smallest: float = 0.0) -> list[float]:
    """Round values from at or below the smallest (zero or less) to at or above the largest."""
    low, high = min(smallest, 0.0), max(largest, 0.0)
    if high == low:
        return [0.0, 1.0]
    step = _round_step((high - low) / count)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(n * step, 10) for n in range(first, last + 1)]


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= rough - 1e-12)


def linear(low: float, high: float, start: float, end: float) -> Tempat:
    """Where a value of low..high lies on start..end."""
    span = (high - low) or 1.0
    return lambda value: start + (value - low) / span * (end - start)


def tick_texts(values: Sequence[float], satuan: str) -> list[str]:
    """Ticks as written, all with as many decimals as the finest of them needs."""
    places = next((p for p in (0, 1, 2) if all(abs(round(v, p) - v) < 1e-9 for v in values)), 2)
    sign = " %" if satuan in SATUAN_PERSEN else ""
    return [f"{format_bilangan(v, places)}{sign}".replace("-", "−") for v in values]
