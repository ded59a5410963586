"""Draws series over time: runs of joined points, a rule at each break, hollow marks for contradictions."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.components.angka import teks
from dashboard.components.grafik import watermark
from dashboard.components.seri import Patah, Titik, ruas
from dashboard.components.tema import AKSEN, AWAS, REDUP, TINTA
from dashboard.components.terbit import Fakta
from dashboard.domain.periode import label

FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
JAUH = 0.15  # values that lie closer together than this share of the largest are drawn from zero
RAPAT = 9  # more columns than this: only every second one is named


@dataclass(frozen=True)
class Jalur:
    """One line of the chart; `utama` is drawn thick with every value, `konteks` thin without any."""

    nama: str
    titik: Sequence[Titik]
    gaya: str = "utama"  # utama | banding | konteks
    patah: Sequence[Patah] = ()


GAYA = {
    "utama": {"warna": AKSEN, "lebar": 3, "jenis": "solid", "tanda": 8, "letak": "top", "z": 5},
    "banding": {"warna": REDUP, "lebar": 2, "jenis": "dashed", "tanda": 6, "letak": "bottom", "z": 4},
    "konteks": {"warna": "#D5DBE1", "lebar": 1, "jenis": "solid", "tanda": 0, "letak": "", "z": 1},
}


class Sumbu:
    """Places periods along the axis: one column a year when no line has two points in a year."""

    def __init__(self, jalur: Sequence[Jalur], lain: Sequence[Fakta]) -> None:
        years = [[p.tahun for p in j.titik] for j in jalur]
        self._tahunan = all(len(set(y)) == len(y) for y in years)
        periods = {p.figur.periode for j in jalur for p in j.titik} | {f.figur.periode for f in lain}
        if self._tahunan:
            span = sorted(int(p[:4]) for p in periods)
            self.kolom = [str(y) for y in range(span[0], span[-1] + 1)]
        else:
            self.kolom = sorted(periods)
        self._letak = {name: i for i, name in enumerate(self.kolom)}

    def letak(self, periode: str) -> int:
        return self._letak[periode[:4] if self._tahunan else periode]

    def nama(self, kolom: str) -> str:
        return kolom if self._tahunan else label(kolom)


def grafik_seri(
    jalur: Sequence[Jalur], *, lain: Sequence[Fakta] = (), alt: str, contoh: bool, key: str, tinggi: int
) -> None:
    """Draw the lines in a frame of fixed height."""
    st.echarts_chart(pilihan_seri(jalur, lain, contoh), height=tinggi, key=key, alt=alt, theme=None)


def pilihan_seri(jalur: Sequence[Jalur], lain: Sequence[Fakta], contoh: bool) -> dict:
    """The chart as echarts options."""
    axis = Sumbu(jalur, lain)
    series = [_nama_kolom(axis, _dasar(jalur, lain))]
    for line in jalur:
        series += [_garis(run, line, axis) for run in ruas(line.titik, line.patah)]
    series += [_rambu(line.patah, axis) for line in jalur if line.patah]
    if lain:
        series.append(_bertentangan(lain, axis))
    edge = {"min": -0.5, "max": len(axis.kolom) - 0.5, "show": False}
    return {
        "animation": False,
        "grid": {"left": 30, "right": 44, "top": 40, "bottom": 26},
        "xAxis": {"type": "value", **edge},
        "yAxis": {"type": "value", "min": _dasar(jalur, lain), "show": False, "scale": True},
        "series": series,
        "graphic": watermark(contoh),
        "textStyle": {"fontFamily": FONT},
    }


def mulai_dari_nol(jalur: Sequence[Jalur], lain: Sequence[Fakta] = ()) -> bool:
    """Whether the upright axis starts at zero: so when the values differ little, that they may look alike."""
    values = _nilai(jalur, lain)
    return max(values) - min(values) < JAUH * max(values)


def _nilai(jalur: Sequence[Jalur], lain: Sequence[Fakta]) -> list[float]:
    return [p.figur.nilai for j in jalur for p in j.titik] + [f.figur.nilai for f in lain]


def _dasar(jalur: Sequence[Jalur], lain: Sequence[Fakta]) -> float:
    """Where the upright axis starts: at zero, or a little under the lowest value."""
    values = _nilai(jalur, lain)
    if mulai_dari_nol(jalur, lain):
        return 0
    return max(min(values) - (max(values) - min(values)) * 0.25, 0)


def _angka(point: Titik | Fakta) -> str:
    """The figure as a label: count or rate alone, without the sign that the title says already."""
    return teks(point.figur.bagian(pembilang=None, penyebut=None)).replace(" %", "")


def _garis(run: Sequence[Titik], line: Jalur, axis: Sumbu) -> dict:
    style = GAYA[line.gaya]
    show = {"show": bool(style["letak"]), "position": style["letak"] or "top", "fontSize": 14}
    weight = "bold" if line.gaya == "utama" else "normal"
    text = show | {
        "color": style["warna"],
        "fontWeight": weight,
        "textBorderColor": "#fff",
        "textBorderWidth": 3,
    }
    data = [
        {
            "value": [axis.letak(p.figur.periode), p.figur.nilai],
            "label": text | {"formatter": _tulisan(p, line)},
        }
        for p in run
    ]
    return {
        "type": "line",
        "name": line.nama,
        "data": data,
        "symbol": "circle" if line.gaya == "utama" else "rect",
        "symbolSize": style["tanda"],
        "showSymbol": bool(style["tanda"]) or len(run) == 1,
        "lineStyle": {"width": style["lebar"], "type": style["jenis"], "color": style["warna"]},
        "itemStyle": {"color": style["warna"]},
        "labelLayout": {"hideOverlap": True},
        "silent": True,
        "z": style["z"],
    }


def _tulisan(point: Titik, line: Jalur) -> str:
    """The main line says every value; a comparator its name and its last value only."""
    if line.gaya == "utama":
        return _angka(point)
    return f"{line.nama} {_angka(point)}" if point is line.titik[-1] else ""


def _nama_kolom(axis: Sumbu, dasar: float) -> dict:
    """Column names under the baseline; a number axis would write the years with a thousands mark."""
    step = 1 + len(axis.kolom) // RAPAT
    data = [
        {"value": [i, dasar], "label": {"formatter": axis.nama(name) if i % step == 0 else ""}}
        for i, name in enumerate(axis.kolom)
    ]
    text = {"show": True, "position": "bottom", "color": TINTA, "fontSize": 14}
    ground = {
        "silent": True,
        "symbol": "none",
        "data": [{"yAxis": dasar, "label": {"show": False}}],
        "lineStyle": {"type": "solid", "color": "#CBD2D9"},
    }
    return {
        "type": "scatter",
        "data": data,
        "symbolSize": 1,
        "label": text,
        "labelLayout": {"hideOverlap": True},
        "silent": True,
        "markLine": ground,
    }


def _rambu(breaks: Sequence[Patah], axis: Sumbu) -> dict:
    """A dashed rule in the middle of each gap; a reason that repeats is written once."""
    data, said = [], set()
    for b in breaks:
        middle = (axis.letak(b.sebelum.figur.periode) + axis.letak(b.sesudah.figur.periode)) / 2
        words = "" if b.sebab in said else b.sebab.replace(": ", ":\n")
        said.add(b.sebab)
        data.append({"xAxis": middle, "label": {"formatter": words}})
    text = {"position": "end", "color": AWAS, "fontSize": 14, "lineHeight": 16, "align": "center"}
    rule = {"type": "dashed", "color": AWAS, "width": 1.5}
    mark = {"silent": True, "symbol": "none", "label": text, "lineStyle": rule, "data": data}
    return {"type": "line", "data": [], "markLine": mark}


def _bertentangan(others: Sequence[Fakta], axis: Sumbu) -> dict:
    data = []
    for fact in others:
        sign = f"{fact.konflik.split(';')[0]}: " if fact.konflik else ""
        words = {"formatter": sign + _angka(fact)}
        data.append({"value": [axis.letak(fact.figur.periode), fact.figur.nilai], "label": words})
    text = {"show": True, "position": "bottom", "color": AWAS, "fontSize": 14}
    text |= {"textBorderColor": "#fff", "textBorderWidth": 3}
    return {
        "type": "scatter",
        "data": data,
        "symbol": "diamond",
        "symbolSize": 11,
        "itemStyle": {"color": "#fff", "borderColor": AWAS, "borderWidth": 2},
        "label": text,
        "labelLayout": {"hideOverlap": True},
        "silent": True,
        "z": 6,
    }
