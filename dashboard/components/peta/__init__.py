"""The one map of the dashboard: petak pekon or any polygons, drawn as SVG by a Streamlit v2 component.

    geometri = geometri_petak(petak, wilayah)            # once per release: keep it in per_rilis
    kunci = legenda(kelas, "keluarga", "kemiskinan", judul="Keluarga desil 1 (DTSEN)")
    kode = peta(geometri, nilai, legenda=kunci, terpilih=kode, alt="…", contoh=True, key="peta_utama")

`nilai` has one row per unit: kode_wilayah, warna (class, -1 without), status (words of the release), teks
(list of at most four lines; the first line of the tooltip, the name, comes from the geometry). Units without
a row are drawn pale as "di luar saringan". The shapes travel once, by the hash of their content; a change of
values sends one letter and the tooltip per unit. Zoom and focus live in the browser and survive every change.
Keep one `key` also when the geometry changes (pekon, kecamatan): then the map stays mounted.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import pandas as pd
import streamlit as st
from streamlit.runtime import get_instance

from dashboard.components.peta.dalam import outline_inner
from dashboard.components.peta.geometri import (
    Geometri,
    Kecamatan,
    Unit,
    geometri_kecamatan,
    geometri_petak,
)
from dashboard.components.peta.geometri_batas import geometri_batas
from dashboard.components.peta.legenda import (
    Legenda,
    encode_values,
    legend_items,
    legenda,
    lokus_items,
    shown_lokus,
)
from dashboard.components.peta.lingkaran import shares
from dashboard.components.peta.susun import pack_texts
from dashboard.components.peta.warna import SKALA_WARNA, is_dark

__all__ = [
    "SKALA_WARNA",
    "Geometri",
    "Kecamatan",
    "Legenda",
    "Unit",
    "geometri_batas",
    "geometri_kecamatan",
    "geometri_petak",
    "legenda",
    "peta",
]


@cache
def _component() -> Callable:
    """Registered at first use: outside a running app Streamlit does not know the component's folder."""
    return st.components.v2.component(
        "dashboard.peta", html='<div class="peta"></div>', css="peta.css", js="peta.js"
    )


def peta(
    geometri: Geometri,
    nilai: pd.DataFrame,
    *,
    legenda: Legenda,
    alt: str,
    contoh: bool,
    key: str,
    lokus: Mapping[str, str] | None = None,
    dalam: Geometri | None = None,
    terpilih: str | None = None,
    fokus: Sequence[str] = (),
    gaya: str = "warna",
    tinggi: int = 560,
    on_pilih: Callable[[str | None], None] | None = None,
) -> str | None:
    """Draw the map and return the code of the selected unit.

    terpilih   code selected elsewhere (a picker, the URL); a click on the map wins in the run that it causes
    on_pilih   called with the new code (None: undone) before that run, so that it may set a picker's state
    lokus      code -> "pasti" | "diundang" | "belum pasti": outline full, dashed, dotted
    dalam      finer shapes: lokus among them are outlined over the units drawn
    fokus      codes of the kecamatan in the filter; only when they change does the map zoom to them
    gaya       "warna" shades units by class; "lingkaran" draws circles, area after the column `ukuran`
    """
    letters, texts = encode_values(nilai, geometri.urutan)
    outlined = shown_lokus(lokus or {}, geometri.urutan, letters)
    inner = outline_inner(dalam, lokus or {}, geometri.urutan, letters)
    data = {
        "geometri": {"sidik": geometri.sidik, "url": _serve(geometri, key), "rasio": _ratio(geometri)},
        "tinggi": tinggi,
        "huruf": letters,
        "teks": pack_texts(texts),
        "warna": [[colour, is_dark(colour)] for colour in legenda.warna],
        "legenda": {
            "judul": legenda.judul,
            "satuan": legenda.satuan,
            "butir": legend_items(legenda, letters),
            "lokus": lokus_items(outlined, inner),
        },
        "lokus": outlined,
        "lokus_dalam": inner,
        "terpilih": geometri.urutan.get(terpilih, -1),
        "fokus": sorted(set(fokus)),
        "alt": alt,
        "contoh": contoh,
        "ukuran": shares(nilai, geometri) if gaya == "lingkaran" else None,
    }
    result = _component()(key=key, data=data, on_pilihan_change=lambda: _notify(key, on_pilih))
    return _newest(key, result.get("pilihan"), terpilih)


def _serve(geometri: Geometri, key: str) -> str:
    """Address under which the browser finds the shapes: Streamlit's own media route, named by content."""
    return get_instance().media_file_mgr.add(geometri.json, "application/json", f"peta.{key}")


def _ratio(geometri: Geometri) -> float:
    left, top, right, bottom = geometri.kotak
    return round((right - left) / (bottom - top), 3)


def _notify(key: str, on_pilih: Callable[[str | None], None] | None) -> None:
    if on_pilih is not None:
        on_pilih(st.session_state[key]["pilihan"]["kode"])


def _newest(key: str, pilihan: dict | None, terpilih: str | None) -> str | None:
    """A selection made on the map counts in the run that it causes; after that the caller's word does."""
    seen = f"{key}__ke"
    number = pilihan["ke"] if pilihan else 0
    fresh = number != st.session_state.get(seen, 0)
    st.session_state[seen] = number
    return pilihan["kode"] if fresh and pilihan else terpilih
