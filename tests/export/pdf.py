"""Opens a sheet again as a reader would."""

import io
import re

from pypdf import PdfReader

A4 = (595, 842)


def words(data: bytes) -> str:
    """All text of the one page of a sheet, as one line."""
    return re.sub(r"\s+", " ", page(data).extract_text())


def page(data: bytes):
    """The page; there is exactly one."""
    pages = PdfReader(io.BytesIO(data)).pages
    assert len(pages) == 1
    return pages[0]


def size(data: bytes) -> tuple[int, int]:
    """Width and height in points."""
    box = page(data).mediabox
    return round(box.width), round(box.height)


def places(data: bytes) -> list[tuple[float, float, str]]:
    """Where each piece of text begins: x, y from the lower left corner, in points."""
    found = []

    def note(text, cm, tm, font, size):
        if text.strip():
            found.append((tm[4] + cm[4], tm[5] + cm[5], text.strip()))

    page(data).extract_text(visitor_text=note)
    return found
