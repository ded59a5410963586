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


def _class(kolom: Kolom) -> str:
    names = " ".join(n for n, on in (("n", kolom.angka), ("antar", kolom.antar)) if on)
    return f' class="{names}"' if names else ""


def html_tabel(
    kolom: Sequence[Kolom], baris: Sequence[Sequence[str]], judul: str, *, kelas_baris: Sequence[str] = ()
) -> str:
    """A table from cells that are HTML already; `judul` is read aloud, not shown."""
    head = "".join(f'<th scope="col"{_class(k)}>{escape(k.judul)}{_small(k)}</th>' for k in kolom)
    marks = list(kelas_baris) or [""] * len(baris)
    body = "".join(
        (f'<tr class="{mark}">' if mark else "<tr>")
        + "".join(f"<td{_class(k)}>{cell}</td>" for k, cell in zip(kolom, row, strict=True))
        + "</tr>"
        for mark, row in zip(marks, baris, strict=True)
    )
    title = f"<caption>{escape(judul)}</caption>"
    return f'<table class="tb">{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


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
