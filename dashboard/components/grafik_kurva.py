"""Draws the cumulative curve: shown places as a line, hidden ones as a dashed stretch, half marked."""

import streamlit as st

from dashboard.components.grafik import watermark
from dashboard.components.kurva import Kurva
from dashboard.components.tema import AKSEN, GARIS, REDUP, TINTA

FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"


def grafik_kurva(curve: Kurva, *, alt: str, contoh: bool, key: str, tinggi: int) -> None:
    """The curve in a frame of fixed height."""
    st.echarts_chart(pilihan_kurva(curve, contoh), height=tinggi, key=key, alt=alt, theme=None)


def pilihan_kurva(curve: Kurva, contoh: bool) -> dict:
    """The chart as echarts options."""
    text = {"color": REDUP, "fontSize": 14}
    return {
        "animation": False,
        "grid": {"left": 50, "right": 16, "top": 12, "bottom": 48},
        "xAxis": {
            "type": "value",
            "min": 0,
            "max": curve.unit,
            "name": "banyaknya pekon, dari yang terbanyak",
            "nameLocation": "middle",
            "nameGap": 28,
            "nameTextStyle": text,
            "axisLabel": text,
            "splitLine": {"show": False},
        },
        "yAxis": {
            "type": "value",
            "min": 0,
            "max": 100,
            "interval": 25,
            "axisLabel": text | {"formatter": "{value} %"},
            "splitLine": {"lineStyle": {"color": GARIS}},
        },
        "series": [_rata(curve), _tampak(curve), _tersembunyi(curve), _separuh(curve)],
        "graphic": watermark(contoh),
        "textStyle": {"fontFamily": FONT},
    }


def _line(points: list, colour: str, kind: str, width: float) -> dict:
    style = {"color": colour, "type": kind, "width": width}
    return {"type": "line", "data": points, "showSymbol": False, "lineStyle": style, "silent": True}


def _ends(curve: Kurva) -> tuple[int, float, int, float]:
    """Where the shown line ends and where the hidden stretch ends: places, percent."""
    shown = curve.persen[-1] if curve.persen else 0.0
    hidden = 100 * curve.sisa / curve.total if curve.total else 0.0
    count = len(curve.urut)
    return count, shown, count + curve.tersembunyi, shown + hidden


def _rata(curve: Kurva) -> dict:
    """If all places had the same number."""
    return _line([[0, 0], [curve.unit, _ends(curve)[3]]], GARIS, "dotted", 2)


def _tampak(curve: Kurva) -> dict:
    points = [[0, 0], *([n, round(share, 3)] for n, share in enumerate(curve.persen, 1))]
    return _line(points, AKSEN, "solid", 3) | {"areaStyle": {"color": AKSEN, "opacity": 0.07}}


def _tersembunyi(curve: Kurva) -> dict:
    """The hidden places, then those with none."""
    x, y, after, top = _ends(curve)
    return _line([[x, y], [after, top], [curve.unit, top]], AKSEN, "dashed", 2)


def _separuh(curve: Kurva) -> dict:
    """A mark where half is reached, with the number of places beside it."""
    half = curve.separuh
    if half is None:
        return _line([], AKSEN, "solid", 1)
    words = f"{'' if curve.pasti else '≤ '}{half} pekon: separuh"
    text = {"show": True, "position": "right", "formatter": words, "color": TINTA, "fontSize": 15}
    text |= {"fontWeight": "bold", "textBorderColor": "#fff", "textBorderWidth": 3, "distance": 8}
    return {
        "type": "scatter",
        "data": [[half, round(curve.persen[half - 1], 3)]],
        "symbolSize": 12,
        "itemStyle": {"color": AKSEN},
        "label": text,
        "silent": True,
        "z": 5,
    }
