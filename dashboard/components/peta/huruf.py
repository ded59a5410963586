"""How a name is broken over lines so that it fits inside a shape. Pure.

The map asks for the family that the widths are of, so what fits here fits in the browser and in a picture.
"""

from collections.abc import Callable
from itertools import combinations

from dashboard.export.huruf import FONT, text_width

__all__ = ["FONT", "LINE_HEIGHT", "fit_name", "text_width"]

LINE_HEIGHT = 1.08
MARGIN = 0.05  # of the width, kept free on both sides together
HYPHEN_FROM = 9  # letters; shorter words stay whole
HYPHEN_GAIN = 1.18  # a hyphen must pay with letters that much larger
MAX_LINES = 4

_VOWELS = "aiueoAIUEO"

Chord = Callable[[float], float]


def hyphenate(word: str) -> tuple[str, str] | None:
    """'Gunungterang' -> ('Gunung-', 'terang'): the syllable break nearest the middle; ng, ny stay whole."""
    if len(word) < HYPHEN_FROM or not word.isalpha():
        return None
    breaks = [i for i in range(3, len(word) - 2) if _starts_syllable(word, i)]
    if not breaks:
        return None
    best = min(breaks, key=lambda i: (abs(len(word) / 2 - i), -i))
    return word[:best] + "-", word[best:]


def _starts_syllable(word: str, i: int) -> bool:
    pair = word[i : i + 2].lower() in ("ng", "ny")
    vowel = word[i + 2 : i + 3] if pair else word[i + 1 : i + 2]
    inside = word[i - 1 : i + 1].lower() in ("ng", "ny")
    return word[i] not in _VOWELS and bool(vowel) and vowel in _VOWELS and not inside


def break_lines(tokens: list[str], count: int) -> list[list[str]]:
    """All ways to set the tokens on `count` lines, order kept."""
    ways = []
    for cuts in combinations(range(1, len(tokens)), count - 1):
        ends = (0, *cuts, len(tokens))
        lines = [" ".join(tokens[a:b]) for a, b in zip(ends, ends[1:], strict=False)]
        if not any("- " in line for line in lines):
            ways.append(lines)
    return ways


def largest_size(lines: list[str], chord: Chord, limit: float) -> float:
    """The largest font size at which centred lines stay inside; chord(dy) is the shape's width there."""
    low, high = 0.0, limit
    for _ in range(9):
        middle = (low + high) / 2
        low, high = (middle, high) if _fits(lines, chord, middle) else (low, middle)
    return low


def _fits(lines: list[str], chord: Chord, size: float) -> bool:
    top = -len(lines) * LINE_HEIGHT * size / 2
    for i, line in enumerate(lines):
        upper, lower = top + i * LINE_HEIGHT * size, top + (i + 1) * LINE_HEIGHT * size
        room = min(chord(upper + 0.12 * size), chord(lower - 0.12 * size)) * (1 - MARGIN)
        if text_width(line) * size > room:
            return False
    return True


def fit_name(name: str, chord: Chord, limit: float) -> tuple[list[str], float]:
    """The lines and the font size with which a name fills a shape best."""
    words = name.split()
    whole = _best(words, chord, limit)
    longest = max(words, key=text_width)
    split = hyphenate(longest)
    if split is None:
        return whole
    i = words.index(longest)
    parted = _best([*words[:i], *split, *words[i + 1 :]], chord, limit)
    return parted if parted[1] > HYPHEN_GAIN * whole[1] else whole


def _best(tokens: list[str], chord: Chord, limit: float) -> tuple[list[str], float]:
    ways = [lines for n in range(1, min(MAX_LINES, len(tokens)) + 1) for lines in break_lines(tokens, n)]
    sized = [(lines, largest_size(lines, chord, limit)) for lines in ways]
    top = max(size for _, size in sized)
    return next((lines, size) for lines, size in sized if size >= 0.97 * top)
