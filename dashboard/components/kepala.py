"""What frames every page: stylesheet, the ribbon that says contoh, page titles, and empty states."""

from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

from dashboard.components.asal_angka import dengarkan_angka
from dashboard.components.pindah import dengarkan_tautan
from dashboard.components.session import rilis
from dashboard.components.tema import stylesheet
from dashboard.domain.angka import format_waktu

PITA = {
    "contoh": "<b>DATA CONTOH</b> Angka bertanda contoh dibuat-buat untuk uji coba<span>. {}</span>",
    "nyata": "Data OPD. {}",
    "terbit": "Angka terbit saja, belum ada berkas OPD. {}",
}
"""What the ribbon says of a release, by what it was made from."""

_SKRIP = Path(__file__).with_name("bingkai.js")


@cache
def _component() -> Callable:
    """Registered at first use: outside a running app Streamlit knows no components."""
    return st.components.v2.component("bingkai", html="<i hidden></i>", js=_SKRIP.read_text("utf-8"))


def bingkai() -> None:
    """Stylesheet, the ribbon that stays on screen whatever is scrolled, the ears for figures and links."""
    current = rilis()
    made = f"Rilis {escape(current.id)}, dibuat {format_waktu(current.dibuat)}"
    words = PITA[current.asal].format(made)
    with st.container(key="rangka"):
        st.html(stylesheet() + f'<div class="pita {escape(current.asal)}" role="note">{words}</div>')
        _component()(key="bingkai")
        dengarkan_angka()
        dengarkan_tautan()


def judul(tanya: str, kata: str, sebaris: bool = False, cap: str = "") -> None:
    """The page's question and its filter in words, on one line where height is dear; `cap` is a badge."""
    kind = "judul sebaris" if sebaris else "judul"
    st.html(f'<div class="{kind}"><h1>{escape(tanya)}</h1><p class="saringan">{escape(kata)} {cap}</p></div>')


def inti(kalimat: str) -> None:
    """The one sentence that says the point."""
    st.html(f'<p class="inti">{escape(kalimat)}</p>')


def sorotan(isi: Sequence[tuple[str, str, str]]) -> None:
    """At most six key figures in a row; each is (name, figure, note), HTML already."""
    cells = "".join(f"<div><h2>{name}</h2><p>{figure}</p>{note}</div>" for name, figure, note in isi)
    st.html(f'<div class="sorotan">{cells}</div>')


def gambar_berjudul(temuan: str, gambar: Callable[[], None], keterangan: str) -> None:
    """A picture under the finding that titles it, and its caption, which is its alternative text too."""
    st.html(f'<h3 class="temuan">{escape(temuan)}</h3>')
    gambar()
    st.html(f'<p class="keterangan">{escape(keterangan)}</p>')


def kosong(kalimat: str, langkah: str) -> None:
    """Nothing to show: what is missing, and the next step."""
    step = f'<p class="redup">{escape(langkah)}</p>'
    st.html(f'<div class="kosong"><p><b>{escape(kalimat)}</b></p>{step}</div>')


def belum_ada_rilis() -> None:
    """The page shown before the first release."""
    st.html(stylesheet())
    st.title("Dasbor TKPK")
    kosong(
        "Belum ada rilis untuk ditampilkan.",
        "Jalankan “make run” untuk membuat data contoh dan rilis pertama, atau “tkpk import” lalu "
        "“tkpk build” untuk berkas OPD. Setelah selesai, muat ulang halaman ini.",
    )
