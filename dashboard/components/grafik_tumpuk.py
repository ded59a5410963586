"""Stacked bars to 100 %: parts of a whole per place, each part with its share where it has room."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from dashboard.components.grafik import watermark
from dashboard.components.tema import REDUP, TINTA
from dashboard.domain.angka import format_persen

BARIS, TEPI = 30, 4  # px of a bar, and above and below all of them
CUKUP, CUKUP_PONSEL = 7, 18  # percent: a narrower part has no room for its share
PONSEL = 420  # px: a narrower chart is on a phone
FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"


@dataclass(frozen=True)
class Tumpuk:
    """One bar: name, its parts in the order of the classes, the whole as text."""

    nama: str
    bagian: Sequence[float]
    teks: str = ""


def tumpuk(
    rows: Sequence[Tumpuk], kelas: Sequence[tuple[str, str]], *, alt: str, contoh: bool, key: str
) -> None:
    """Draw the bars under their legend; `kelas` gives the name and colour of each part."""
    high = 2 * TEPI + BARIS * len(rows)
    st.html(html_kunci(kelas))
    st.echarts_chart(pilihan_tumpuk(rows, kelas, contoh), height=high, key=key, alt=alt, theme=None)


def html_kunci(kelas: Sequence[tuple[str, str]]) -> str:
    """The legend as text that wraps on a phone, where one inside the chart would lie over the bars."""
    items = "".join(
        f'<span><i style="background:{colour}"></i> {escape(name)}</span>' for name, colour in kelas
    )
    return f'<div class="kunci-tampilan kunci-warna">{items}</div>'


def pilihan_tumpuk(rows: Sequence[Tumpuk], kelas: Sequence[tuple[str, str]], contoh: bool) -> dict:
    """The chart as echarts options."""
    names = {"color": TINTA, "fontSize": 14, "width": 138, "overflow": "truncate", "interval": 0}
    return {
        "animation": False,
        "grid": {"left": 148, "right": 12, "top": TEPI, "bottom": TEPI},
        "xAxis": {"type": "value", "show": False, "min": 0, "max": 100},
        "yAxis": {
            "type": "category",
            "inverse": True,
            "data": [r.nama for r in rows],
            "axisTick": {"show": False},
            "axisLine": {"lineStyle": {"color": REDUP}},
            "axisLabel": names,
        },
        "series": _parts(rows, kelas, CUKUP),
        "media": [
            {"query": {"maxWidth": PONSEL}, "option": {"series": _parts(rows, kelas, CUKUP_PONSEL)}},
            {"option": {"series": _parts(rows, kelas, CUKUP)}},
        ],
        "graphic": watermark(contoh),
        "textStyle": {"fontFamily": FONT},
    }


def _parts(rows: Sequence[Tumpuk], kelas: Sequence[tuple[str, str]], cukup: int) -> list[dict]:
    return [_part([r.bagian for r in rows], i, kelas[i], cukup) for i in range(len(kelas))]


def _part(rows: Sequence[Sequence[float]], index: int, kelas: tuple[str, str], cukup: int) -> dict:
    name, colour = kelas
    dark = int(colour[1:3], 16) * 0.3 + int(colour[3:5], 16) * 0.6 + int(colour[5:7], 16) * 0.1 < 110
    label = {"show": True, "color": "#FFFFFF" if dark else TINTA, "fontSize": 14}
    data = []
    for row in rows:
        share = 100 * row[index] / (sum(row) or 1)
        words = _kata_bagian(share) if share >= cukup else ""
        data.append({"value": round(share, 3), "label": label | {"formatter": words}})
    edge = {"color": colour, "borderColor": TINTA, "borderWidth": 0.5}
    return {
        "type": "bar",
        "name": name,
        "stack": "semua",
        "data": data,
        "itemStyle": edge,
        "barCategoryGap": "22%",
        "silent": True,
    }


def _kata_bagian(share: float) -> str:
    """A part that is nearly the whole is not called all of it."""
    words = format_persen(share, 0)
    return f"> {format_persen(99, 0)}" if share < 100 and words == format_persen(100, 0) else words
