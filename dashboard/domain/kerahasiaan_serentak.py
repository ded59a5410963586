"""What is given up when partners do not suffice: all figures beside one another, from below upwards.

A cell for which no partner is left stands among noughts and small ones, which tell what they are by being
withheld or not. Withholding all of them at once hides that too. Pekon are given up first, for a meeting
decides on kecamatan and kabupaten; the figure of the whole kabupaten last of all.
"""

from collections.abc import Hashable, Iterable

Langkah = tuple[str, Hashable]
"""(kind, what); a step of kind BAWAH withholds everything under a place."""

BAWAH = "bawah"


def ancestors(wilayah: str) -> list[str]:
    """The places that one lies in, nearest first, up to the province."""
    parts = wilayah.split(".")
    return [".".join(parts[:n]) for n in range(len(parts) - 1, 0, -1)]


def widen(steps: Iterable[list[Langkah]], done: set[Langkah]) -> set[Langkah]:
    """Of the steps that may help each leaking cell, in their order, the first not yet done; none when all
    are."""
    nexts = (next((step for step in chain if step not in done), None) for chain in steps)
    return {step for step in nexts if step is not None}
