"""The cumulative curve of a count over places, honest about places whose figure may not be shown. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

RAHASIA_PALING_BANYAK = 4  # a figure shown as 1–4 is at most this


@dataclass(frozen=True)
class Kurva:
    """Figures of places, some hidden, beside the published total of the same area.

    `total` is None when it is itself hidden or only known as a lower bound; `tanpa_tempat` is the part of it
    that could not be placed in any unit.
    """

    tampak: Sequence[float]
    rahasia: int
    ditahan: int
    total: float | None
    tanpa_tempat: float = 0.0

    @cached_property
    def urut(self) -> list[float]:
        """Shown figures above zero, largest first."""
        return sorted((v for v in self.tampak if v > 0), reverse=True)

    @property
    def unit(self) -> int:
        return len(self.tampak) + self.rahasia + self.ditahan

    @property
    def tersembunyi(self) -> int:
        return self.rahasia + self.ditahan

    @cached_property
    def sisa(self) -> float:
        """What the hidden places hold together, known because the total is published."""
        return max((self.total or 0) - self.tanpa_tempat - sum(self.urut), 0)

    @cached_property
    def persen(self) -> list[float]:
        """Share of the total held by the 1, 2, 3 … largest shown places; empty without a total."""
        return [100 * s / self.total for s in accumulate(self.urut)] if self.total else []

    @cached_property
    def separuh(self) -> int | None:
        """How many of the largest shown places hold half; None when they do not reach it."""
        return next((n for n, share in enumerate(self.persen, 1) if share >= 50), None)

    @property
    def pasti(self) -> bool:
        """Whether no hidden place can be larger than the last one counted, so that none fewer would do."""
        if self.separuh is None:
            return False
        largest = 0.0
        if self.rahasia:
            largest = min(RAHASIA_PALING_BANYAK, self.sisa)
        if self.ditahan:  # one of them may hold all that the other hidden places do not need
            largest = max(largest, self.sisa - self.rahasia)
        return largest <= self.urut[self.separuh - 1]
