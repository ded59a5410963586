"""Charts: bars with their value at the end, a watermark inside the picture when it shows sample data."""

from collections.abc import Sequence
from html import escape

from dashboard.components.hidup import html_hidup
from dashboard.export.batang import Batang

__all__ = ["Batang", "batang", "tinggi_penuh", "watermark"]

TINGGI_BATANG, RUANG = 34, 8  # px; the first as in tema.css


def watermark(contoh: bool) -> list[dict]:
    """The words DATA CONTOH across a chart, light, under the marks' labels."""
    if not contoh:
        return []
    style = {"text": "DATA CONTOH", "fontSize": 30, "fontWeight": "bold", "fill": "rgba(180,77,18,.14)"}
    place = {"left": "center", "top": "middle", "rotation": 0.35, "z": 100, "silent": True}
    return [{"type": "text", **place, "style": style}]


def tinggi_penuh(rows: Sequence[Batang]) -> int:
    """The height of a frame in which no bar has to be scrolled to."""
    return len(rows) * TINGGI_BATANG + RUANG


def batang(rows: Sequence[Batang], *, alt: str, contoh: bool, key: str, tinggi: int) -> None:
    """Horizontal bars, in the order given, in a frame of fixed height that scrolls when there are many."""
    html_hidup(html_batang(rows, alt=alt, contoh=contoh, tinggi=tinggi), key)


def html_batang(rows: Sequence[Batang], *, alt: str, contoh: bool, tinggi: int) -> str:
    """The bars as HTML: no chart library to load, and a change repaints lengths and words only."""
    longest = max((row.nilai for row in rows), default=0) or 1
    room = max((len(row.teks) for row in rows), default=0) + 1
    bars = "".join(_satu(row, row.nilai / longest, room) for row in rows)
    more = ' data-contoh="DATA CONTOH"' if contoh else ""
    more += ' tabindex="0"' if len(rows) * TINGGI_BATANG > tinggi else ""
    words = f'role="img" aria-label="{escape(alt)}"'
    return f'<div class="batang" {words} style="height:{tinggi}px"{more}>{bars}</div>'


def _satu(row: Batang, share: float, room: int) -> str:
    """One bar; its figure stands behind it, in the room that the longest one needs."""
    kind = ' class="pilih"' if row.terpilih else ""
    length = f"width:calc((100% - {room}ch) * {max(share, 0):.4f})"
    return (
        f'<div{kind}><span class="nama" title="{escape(row.nama)}">{escape(row.nama)}</span>'
        f'<span class="jalur"><i style="{length};background:{row.warna}"></i>'
        f"<span>{escape(row.teks)}</span></span></div>"
    )
