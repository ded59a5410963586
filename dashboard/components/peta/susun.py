"""Tooltips on their way to the browser: the words once, the numbers per unit. Pure."""

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SLOT = "\x01"


def pack_texts(texts: Sequence[str]) -> dict[str, list]:
    """{pola, isi}: distinct texts with slots for their numbers; per unit its pattern's place and its numbers.

    136 tooltips of three lines become about a quarter as long: only the numbers that differ are repeated.
    """
    numbers: dict[str, list[list[str]]] = {}
    for text in texts:
        numbers.setdefault(_NUMBER.sub(_SLOT, text), []).append(_NUMBER.findall(text))
    fixed = {pattern: _same(rows) for pattern, rows in numbers.items()}
    places = {pattern: place for place, pattern in enumerate(numbers)}
    patterns = [_fill(pattern, fixed[pattern]) for pattern in numbers]
    return {"pola": patterns, "isi": [_row(text, places, fixed) for text in texts]}


def _same(rows: list[list[str]]) -> list[str | None]:
    """For each slot the number that all rows have there, or None."""
    return [
        column[0] if len(rows) > 1 and len(set(column)) == 1 else None for column in zip(*rows, strict=True)
    ]


def _fill(pattern: str, numbers: Sequence[str | None]) -> str:
    words = pattern.split(_SLOT)
    slots = [_SLOT if number is None else number for number in numbers]
    return "".join(a + b for a, b in zip(words, [*slots, ""], strict=True))


def _row(text: str, places: dict[str, int], fixed: dict[str, list[str | None]]) -> str:
    pattern = _NUMBER.sub(_SLOT, text)
    varying = [n for n, same in zip(_NUMBER.findall(text), fixed[pattern], strict=True) if same is None]
    return ";".join([str(places[pattern]), *varying])


def unpack_texts(packed: dict[str, list]) -> list[str]:
    """The texts again, put together as the browser does."""
    rows = [row.split(";") for row in packed["isi"]]
    return [_fill(packed["pola"][int(place)], numbers) for place, *numbers in rows]
