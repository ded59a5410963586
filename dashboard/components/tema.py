"""The tokens of the look in one place: colours, sizes, the class ramps, and the stylesheet made from them."""

from functools import lru_cache
from pathlib import Path

TINTA, REDUP, GARIS = "#1F2933", "#52606D", "#CBD2D9"
KERTAS, PANEL = "#FFFFFF", "#F5F7FA"
AKSEN, AWAS, BAIK = "#7B1E3A", "#B44D12", "#2F6B4F"
LEBAR_ISI = 1200
TINGGI_PETA, TINGGI_BATANG = 478, 262  # fixed, so that nothing jumps when a filter changes

SUMBER = {
    "bps": "#0072B2",
    "dtsen": "#D55E00",
    "dtks": "#E69F00",
    "p3ke": "#CC79A7",
    "pkh": "#009E73",
    "sembako": "#56B4E9",
    "pbi": "#000000",
    "pemangku": "#7B1E3A",
    "dukcapil": "#52606D",
}

_CSS = [
    Path(__file__).with_name(name)
    for name in ("tema.css", "tema_lembar.css", "tema_asal.css", "tema_tumpuk.css", "tema_rantai.css")
]


@lru_cache(maxsize=1)
def stylesheet() -> str:
    """The whole stylesheet with its tokens, injected once per full run by the shared frame."""
    tokens = {"tinta": TINTA, "redup": REDUP, "garis": GARIS, "panel": PANEL, "aksen": AKSEN}
    tokens |= {"awas": AWAS, "baik": BAIK, "lebar": f"{LEBAR_ISI}px"}
    root = "".join(f"--{name}:{value};" for name, value in tokens.items())
    rules = "".join(path.read_text(encoding="utf-8") for path in _CSS)
    return f"<style>:root{{{root}}}{rules}</style>"


def warna_sumber(sumber: str) -> str:
    """The one colour of a source, wherever it appears; sources without their own are grey."""
    return next((c for prefix, c in SUMBER.items() if sumber.startswith(prefix)), REDUP)
