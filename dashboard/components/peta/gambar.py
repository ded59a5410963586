"""The map as one SVG text that stands alone, for downloads and documents: the same shapes and looks.

No streamlit here. The text needs no font, script or address from elsewhere.
"""

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd

from dashboard.components.peta.dalam import CIUT, outline_inner
from dashboard.components.peta.geometri import Geometri
from dashboard.components.peta.huruf import FONT, LINE_HEIGHT, text_width
from dashboard.components.peta.legenda import (
    Legenda,
    encode_values,
    legend_items,
    lokus_items,
    shown_lokus,
)
from dashboard.components.peta.lingkaran import pale, shares, svg_circles
from dashboard.components.peta.pola import DI_LUAR, ISI_DI_LUAR, TANDA
from dashboard.components.peta.warna import is_dark, is_pattern
from dashboard.export.bingkai import Keterangan
from dashboard.export.huruf import wrap

__all__ = ["Keterangan", "render_svg"]

TEPI = 32
TERKECIL = 6  # px; a name in smaller letters is left out
ISI = {tanda.huruf: tanda.isi for tanda in TANDA} | {DI_LUAR: ISI_DI_LUAR}
JUDUL, KAKI = 24, 13
GARIS_LOKUS = {"pasti": (), "diundang": (7, 4), "belum pasti": (0.1, 5.5)}  # dashes in px
_CSS = f"""
text {{ font-family: {FONT}; fill: #1F2933; text-anchor: middle; text-rendering: geometricPrecision }}
.kiri {{ text-anchor: start }} .redup {{ fill: #52606D }}
path {{ fill: none; stroke-linejoin: round }}
.halo, .kec text {{ paint-order: stroke; stroke: #FFFFFF; stroke-width: 5; stroke-linejoin: round }}
.terang {{ fill: #FFFFFF }}
.kec text {{ font-weight: 700; stroke-width: 3.5 }}
"""


def render_svg(
    geometri: Geometri,
    nilai: pd.DataFrame,
    kunci: Legenda,
    kata: Keterangan,
    *,
    lokus: Mapping[str, str] | None = None,
    dalam: Geometri | None = None,
    gaya: str = "warna",
    ukuran: tuple[int, int] = (1280, 720),
) -> str:
    """The map of these values as an SVG document of the given size in pixels.

    gaya   "warna" shades units; "lingkaran" draws circles, area after the column `ukuran` of `nilai`
    """
    letters, _ = encode_values(nilai, geometri.urutan)
    outlined = shown_lokus(lokus or {}, geometri.urutan, letters)
    inner = outline_inner(dalam, lokus or {}, geometri.urutan, letters)
    round_ones = gaya == "lingkaran"
    circles = svg_circles(geometri, letters, shares(nilai, geometri), kunci) if round_ones else ""
    filled = pale(letters, DI_LUAR) if round_ones else letters
    width, height = ukuran
    items = legend_items(kunci, letters) + lokus_items(outlined, inner)
    legend, legend_height = _legend(items, width)
    head, low = _head(kata, width)
    foot, foot_height = _foot(_source_line(geometri, kata), width, height)
    frame = (TEPI, low + 14, width - TEPI, height - 22 - foot_height - legend_height)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img">',
        f"<title>{escape(kata.judul)}</title><desc>{escape(kata.ukuran)}</desc>",
        f'<style>{_CSS}</style><rect width="{width}" height="{height}" fill="#FFFFFF"/>',
        head,
        _map(geometri, filled, kunci, _marked(geometri, outlined) + inner, frame, circles=circles),
        _watermark(frame) if kata.contoh else "",
        f'<g transform="translate({TEPI} {height - 10 - foot_height - legend_height})">{legend}</g>',
        foot,
        "</svg>",
    ]
    return "".join(parts)


def _head(kata: Keterangan, width: int) -> tuple[str, int]:
    """Title on as many lines as it needs, measure under it, and where both end."""
    parts, y = [], 48
    for line in wrap(kata.judul, width - 2 * TEPI, JUDUL, bold=True):
        parts.append(_text(TEPI, y, line, JUDUL, "kiri", more=' font-weight="700"'))
        y += JUDUL + 6
    return "".join(parts) + _text(TEPI, y - 4, kata.ukuran, 15, "kiri redup"), y - 4


def _foot(words: str, width: int, height: int) -> tuple[str, int]:
    """The source on as many lines as it needs at the bottom edge, and their height."""
    lines = wrap(words, width - 2 * TEPI, KAKI)
    first = height - 18 - (len(lines) - 1) * (KAKI + 4)
    texts = (_text(TEPI, first + i * (KAKI + 4), t, KAKI, "kiri redup") for i, t in enumerate(lines))
    return "".join(texts), 17 + len(lines) * (KAKI + 4)


def _source_line(geometri: Geometri, kata: Keterangan) -> str:
    return " · ".join(filter(None, [geometri.keterangan, kata.sumber, f"dibuat {kata.tanggal}"]))


def _text(x: float, y: float, text: str, size: float, kind: str = "", *, more: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" class="{kind}"{more}>{escape(text)}</text>'


def _lines(x: float, y: float, lines: Sequence[str], size: float, *, kind: str, leading: float) -> str:
    first = y - (len(lines) - 1) / 2 * leading * size + 0.36 * size
    return "".join(
        _text(round(x, 1), round(first + i * leading * size, 1), line, size, kind)
        for i, line in enumerate(lines)
    )


def _marked(geometri: Geometri, lokus: Mapping[int, str]) -> list[dict]:
    units, small = geometri.dokumen["unit"], geometri.dokumen.get("ciut", CIUT)
    return [units[place] | {"ciut": small, "tanda": mark} for place, mark in lokus.items()]


def _map(
    geometri: Geometri, letters: str, kunci: Legenda, lokus: Sequence[dict], frame: tuple, *, circles: str
) -> str:
    left, top, right, bottom = geometri.kotak
    k = min((frame[2] - frame[0]) / (right - left), (frame[3] - frame[1]) / (bottom - top))
    tx = (frame[0] + frame[2] - k * (left + right)) / 2
    ty = (frame[1] + frame[3] - k * (top + bottom)) / 2
    document = geometri.dokumen
    units = document["unit"]
    outline = "".join(group["d"] for group in document["kecamatan"])
    zero = "".join(unit["d"] for unit, letter in zip(units, letters, strict=True) if letter == "n")
    return "".join(
        [
            f"<defs>{_scaled(document['pola'], k)}{_for_legend(document['pola'])}</defs>",
            f'<g transform="translate({tx:.2f} {ty:.2f}) scale({k:.5f})">',
            f'<g class="unit" stroke="#FFFFFF"{_width(0.5, k)}>',
            *(
                f'<path d="{unit["d"]}" style="fill:{_fill(letter, kunci)}"/>'
                for unit, letter in zip(units, letters, strict=True)
            ),
            f'</g><path d="{zero}" stroke="#7B8794"{_width(1.25, k)}/>' if zero else "</g>",
            f'<path d="{outline}" stroke="#FFFFFF"{_width(3.5, k)}/>',
            f'<path d="{outline}" stroke="#1F2933"{_width(2, k)}/>',
            *(_lokus(unit, k) for unit in lokus),
            circles,
            *(
                _name(unit, size, letter, kunci)
                for unit, letter in zip(units, letters, strict=True)
                if (size := _letters(document, unit, k)) * k >= TERKECIL
            ),
            "</g>",
            _group_names(document["kecamatan"], k, tx, ty),
        ]
    )


def _width(px: float, k: float, dashes: Sequence[float] = ()) -> str:
    """Stroke of so many pixels in a drawing scaled by k; not every renderer knows non-scaling strokes."""
    gaps = " ".join(f"{dash / k:.4g}" for dash in dashes)
    return f' stroke-width="{px / k:.4g}"' + (
        f' stroke-dasharray="{gaps}" stroke-linecap="round"' if gaps else ""
    )


def _fill(letter: str, kunci: Legenda) -> str:
    return kunci.warna[int(letter)] if letter.isdigit() else ISI[letter]


def _scaled(patterns: str, k: float) -> str:
    """Patterns are drawn in pixels; the map around them is scaled."""
    return patterns.replace("<pattern ", f'<pattern patternTransform="scale({1 / k:.4f})" ')


def _for_legend(text: str) -> str:
    """The unscaled patterns of the swatches, and what refers to them, under names of their own."""
    return text.replace("peta-", "contoh-")


def _letters(document: dict, unit: dict, k: float) -> float:
    """Height of a unit's name in map units; 0 where it has no place at this scale."""
    if "dari" in unit:
        return document["huruf_tetap"] / k if k >= unit["dari"] else 0.0
    return unit.get("huruf", 0.0)


def _lokus(unit: dict, k: float) -> str:
    small, mark = unit["ciut"], unit["tanda"]
    place = f"translate({unit['x'] * (1 - small):.1f} {unit['y'] * (1 - small):.1f}) scale({small})"
    width = _width(3, k * small, GARIS_LOKUS[mark])
    return f'<path d="{unit["d"]}" transform="{place}" stroke="#1F2933"{width}/>'


def _name(unit: dict, size: float, letter: str, kunci: Legenda) -> str:
    fill = _fill(letter, kunci)
    kind = "halo" if not letter.isdigit() or is_pattern(fill) else "terang" if is_dark(fill) else ""
    return _lines(unit["x"], unit["y"], unit["baris"], round(size, 2), kind=kind, leading=LINE_HEIGHT)


def _group_names(groups: Sequence[dict], k: float, tx: float, ty: float) -> str:
    size = max(10.0, min(29 * k, 15))
    names = (
        _lines(
            g["besar"]["x"] * k + tx,
            g["besar"]["y"] * k + ty,
            g["besar"]["baris"],
            size,
            kind="",
            leading=1.0,
        )
        for g in groups
    )
    return f'<g class="kec">{"".join(names)}</g>'


def _watermark(frame: tuple) -> str:
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    size = min(width / 14, height / 6)
    spots = ((0.22, 0.3), (0.5, 0.56), (0.78, 0.82))
    texts = (
        f'<text transform="translate({frame[0] + width * x:.0f} {frame[1] + height * y:.0f}) rotate(-24)" '
        f'font-size="{size:.0f}" font-weight="700" fill-opacity=".08">DATA CONTOH</text>'
        for x, y in spots
    )
    return f'<g class="tanda-air">{"".join(texts)}</g>'


def _legend(items: Sequence[dict], width: int) -> tuple[str, int]:
    """The items in rows, and the height of all rows."""
    parts, x, y = [], 0.0, 0
    for item in items:
        words = f"{item['kata']} · {item['jumlah']}"
        wide = 36 + text_width(words) * 14 + 20
        if x and x + wide > width - 2 * TEPI:
            x, y = 0.0, y + 26
        parts.append(_swatch(item, x, y) + _text(x + 36, y + 15, words, 14, "kiri"))
        x += wide
    return "".join(parts), y + 26


def _swatch(item: dict, x: float, y: float) -> str:
    if "tanda" in item:
        line = f'stroke="#1F2933"{_width(3, 1, GARIS_LOKUS[item["tanda"]])}'
        return f'<path d="M{x + 2:g} {y + 2}h24v16h-24z" {line}/>'
    return (
        f'<rect x="{x:g}" y="{y}" width="28" height="20" fill="{_for_legend(item["isi"])}" stroke="#7B8794"/>'
    )
