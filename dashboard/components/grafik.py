"""Charts: bars with their value at the end, a watermark inside the picture when it shows sample data."""

from collections.abc import Sequence

import streamlit as st

from dashboard.components.tema import AKSEN, REDUP, TINTA
from dashboard.export.batang import Batang

__all__ = ["Batang", "batang", "tinggi_penuh", "watermark"]

TINGGI_BATANG, RUANG = 34, 8


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
    high = max(tinggi - RUANG, len(rows) * TINGGI_BATANG)
    with st.container(height=tinggi, border=False, key=f"{key}_bingkai"):
        options = _options(rows, contoh, below=high - len(rows) * TINGGI_BATANG)
        st.echarts_chart(options, height=high, key=key, alt=alt, theme=None)


def _options(rows: Sequence[Batang], contoh: bool, below: int) -> dict:
    return {
        "animation": False,
        "grid": {"left": 132, "right": 64, "top": 2, "bottom": below},
        "xAxis": {"type": "value", "show": False, "min": 0},
        "yAxis": {
            "type": "category",
            "inverse": True,
            "data": [r.nama for r in rows],
            "axisTick": {"show": False},
            "axisLine": {"lineStyle": {"color": REDUP}},
            "axisLabel": {
                "color": TINTA,
                "fontSize": 14,
                "width": 122,
                "overflow": "truncate",
                "interval": 0,
            },
        },
        "series": [
            {"type": "bar", "barMaxWidth": 24, "barCategoryGap": "28%", "data": list(map(_item, rows))}
        ],
        "graphic": watermark(contoh),
        "textStyle": {"fontFamily": "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"},
    }


def _item(row: Batang) -> dict:
    edge, width = (AKSEN, 3) if row.terpilih else (TINTA, 0.5)
    style = {"color": row.warna, "borderColor": edge, "borderWidth": width}
    label = {"show": True, "position": "right", "formatter": row.teks, "color": TINTA, "fontSize": 14}
    return {"value": row.nilai, "itemStyle": style, "label": label}
