"""HTML tables: numbers to the right, unit in the header, a frame; cells have passed through angka()."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from dashboard.components.hidup import html_hidup


@dataclass(frozen=True)
class Kolom:
    """A column: its title, a small second line (unit, date), and whether it holds numbers."""

    judul: str
    kecil: str = ""
    angka: bool = False
    antar: bool = False  # a rule to its left: another group begins


MUAT = 3  # columns that fit on a phone; a wider table becomes a card a row there (tema_tumpuk.css)


def _class(kolom: Kolom, kepala: bool = False) -> str:
    kinds = (("n", kolom.angka), ("antar", kolom.antar), ("kepala", kepala))
    names = " ".join(n for n, on in kinds if on)
    return f' class="{names}"' if names else ""


def _stacked(kolom: Sequence[Kolom]) -> str:
    """Class and column names of a table that is stacked on a phone; nothing for a narrow one."""
    if len(kolom) <= MUAT:
        return 'class="tb"'
    names = (" · ".join(filter(None, (k.judul, k.kecil))) + ("" if k.angka else ": ") for k in kolom)
    quoted = (name.replace("\\", "").replace("'", "’").replace("\n", " ") for name in names)
    style = ";".join(f"--k{number}:'{name}'" for number, name in enumerate(quoted, 1))
    return f'class="tb tumpuk" style="{escape(style)}"'


def html_tabel(
    kolom: Sequence[Kolom],
    baris: Sequence[Sequence[str]],
    judul: str,
    *,
    kelas_baris: Sequence[str] = (),
    tumpuk: bool = True,
) -> str:
    """A table from cells that are HTML already; `judul` is read aloud, not shown.

    A wide one is stacked on a phone, unless `tumpuk` says that it has a phone look of its own.
    """
    head = "".join(f'<th scope="col"{_class(k)}>{escape(k.judul)}{_small(k)}</th>' for k in kolom)
    marks = list(kelas_baris) or [""] * len(baris)
    titles = [not k.angka and all(before.angka for before in kolom[:i]) for i, k in enumerate(kolom)]
    classes = [_class(k, title) for k, title in zip(kolom, titles, strict=True)]
    body = "".join(
        (f'<tr class="{mark}">' if mark else "<tr>")
        + "".join(f"<td{kind}>{cell}</td>" for kind, cell in zip(classes, row, strict=True))
        + "</tr>"
        for mark, row in zip(marks, baris, strict=True)
    )
    top = f"<caption>{escape(judul)}</caption><thead><tr>{head}</tr></thead>"
    return f"<table {_stacked(kolom if tumpuk else ())}>{top}<tbody>{body}</tbody></table>"


def _small(kolom: Kolom) -> str:
    return f"<small>{escape(kolom.kecil)}</small>" if kolom.kecil else ""


def tampilkan_tabel(
    kolom: Sequence[Kolom],
    baris: Sequence[Sequence[str]],
    judul: str,
    *,
    tinggi: int | None = None,
    kelas_baris: Sequence[str] = (),
    key: str | None = None,
) -> None:
    """Draw the table in a frame; with `tinggi` the frame is that high and scrolls inside.

    key   for a long table that changes with the filters: it stays mounted, only what differs is repainted
    """
    style = f' style="max-height:{tinggi}px"' if tinggi else ""
    table = html_tabel(kolom, baris, judul, kelas_baris=kelas_baris)
    framed = f'<div class="bingkai"{style} tabindex="0">{table}</div>'
    if key:
        html_hidup(framed, key)
    else:
        st.html(framed)


def potong(baris: list, batas: int, apa: str, key: str) -> list:
    """The first rows, and a switch that shows them all; the switch stands before the table."""
    if len(baris) <= batas:
        return baris
    return baris if st.toggle(f"Lihat semua {len(baris)} {apa}", key=key) else baris[:batas]
