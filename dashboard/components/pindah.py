"""Follows the links between pages (tautan.py) over the open connection, where a reload would start anew."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

_SKRIP = Path(__file__).with_name("pindah.js")
_HALAMAN = Path(__file__).parents[1] / "app_pages"


def baca_tujuan(alamat: str) -> tuple[str, dict[str, str]] | None:
    """The page file and the parameters of such an address; None when it is none (the browser sent it)."""
    parts = urlsplit(alamat)
    known = {path.stem for path in _HALAMAN.glob("[a-z]*.py")}
    if parts.scheme or parts.netloc or parts.path not in known:
        return None
    return f"app_pages/{parts.path}.py", dict(parse_qsl(parts.query))


@cache
def _component() -> Callable:
    """Registered at first use: outside a running app Streamlit knows no components."""
    return st.components.v2.component("pindah", html="<i hidden></i>", js=_SKRIP.read_text("utf-8"))


@st.fragment
def dengarkan_tautan() -> None:
    """Wait for a click on such a link; drawn once by the shared frame."""
    clicked = _component()(key="pindah", on_tujuan_change=lambda: None).get("tujuan")
    found = baca_tujuan(str(clicked)) if clicked else None
    if found:
        st.switch_page(found[0], query_params=found[1])
