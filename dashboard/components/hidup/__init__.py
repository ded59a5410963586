"""HTML that stays mounted: of a new version the browser repaints only what differs.

st.html cleans and mounts its whole text again at every change, which for a table of 136 rows is the slowest
part of a page. Here the text travels packed, and scroll, focus and selection survive. It goes into the page
as it is: every word in it must have passed through escape().
"""

import base64
import zlib
from collections.abc import Callable
from functools import cache

import streamlit as st

PADAT_DARI = 1500  # characters; below that packing costs more than it saves


@cache
def _component() -> Callable:
    """Registered at first use: outside a running app Streamlit does not know the component's folder."""
    return st.components.v2.component(
        "dashboard.hidup", html='<div class="hidup"></div>', js="hidup.js", isolate_styles=False
    )


def html_hidup(isi: str, key: str) -> None:
    """Show this HTML under a key that stays the same while its content changes."""
    _component()(key=key, data=pack(isi))


def pack(isi: str) -> dict[str, str]:
    """The text as it travels: as it is, or packed when it is long."""
    if len(isi) < PADAT_DARI:
        return {"isi": isi}
    return {"padat": base64.b64encode(zlib.compress(isi.encode(), 3)).decode()}


def unpack(data: dict[str, str]) -> str:
    """The text again, as the browser unpacks it."""
    return data["isi"] if "isi" in data else zlib.decompress(base64.b64decode(data["padat"])).decode()
