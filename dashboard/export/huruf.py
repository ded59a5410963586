"""How wide a text is, and where it breaks into lines. Pure.

Widths are those of Arial, in thousandths of the font size; Arimo, which pictures are drawn with, and
Liberation Sans have the same, Roboto is a little narrower.
"""

FONT = "Arial, 'Liberation Sans', Helvetica, Roboto, sans-serif"

_WIDE = {
    " ": 278, "-": 333, ".": 278, ",": 278, "/": 278, "(": 333, ")": 333, "'": 191, "’": 222, "·": 278,
    "f": 278, "i": 222, "j": 222, "l": 222, "t": 278, "r": 333, "m": 833, "w": 722,
    "c": 500, "k": 500, "s": 500, "v": 500, "x": 500, "y": 500, "z": 500,
    "A": 667, "B": 667, "C": 722, "D": 722, "E": 667, "F": 611, "G": 778, "H": 722, "I": 278, "J": 500,
    "K": 667, "L": 556, "M": 833, "N": 722, "O": 778, "P": 667, "Q": 778, "R": 722, "S": 667, "T": 611,
    "U": 722, "V": 667, "W": 944, "X": 667, "Y": 667, "Z": 611,
}  # fmt: skip


def text_width(text: str, bold: bool = False) -> float:
    """Width of a text at font size 1."""
    return sum(_WIDE.get(letter, 556) for letter in text) / 1000 * (1.08 if bold else 1)


def wrap(text: str, width: float, size: float, *, bold: bool = False, lines: int = 3) -> list[str]:
    """The text on as many lines of this width as it needs; what is beyond the last line becomes '…'."""
    rows: list[str] = []
    for word in text.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and text_width(longer, bold) * size <= width:
            rows[-1] = longer
        else:
            rows.append(word)
    kept = rows[:lines]
    if len(rows) > lines:
        kept[-1] += " …"
    return [shorten(row, width, size, bold=bold) for row in kept]


def shorten(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text, cut with '…' where it is wider than the room it has."""
    if text_width(text, bold) * size <= width:
        return text
    while text and text_width(text + "…", bold) * size > width:
        text = text[:-1]
    return text.rstrip() + "…"
