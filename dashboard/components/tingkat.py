"""The level pickers of maps and tables: kecamatan or pekon, kept by the session."""

from collections.abc import Sequence

import streamlit as st

from dashboard.components.tempat import Pilihan


def pilih_tingkat(
    levels: Sequence[str], key: str, simpan: str, awal: str = "", *, mati: bool = False, kata: str = ""
) -> str:
    """The level picker; the session keeps the choice under `simpan` where a level is missing a while.

    awal   the level until one is picked; else the first
    mati   shown, but not to be changed
    kata   what stands before the level
    """
    usual = awal or levels[0]
    chosen = usual if mati else st.session_state.get(simpan, usual)
    chosen = chosen if chosen in levels else levels[0]
    st.session_state[key] = chosen
    st.segmented_control(
        "Tingkat",
        levels,
        format_func=lambda level: f"{kata} {level}".strip().capitalize(),
        key=key,
        required=True,
        label_visibility="collapsed",
        disabled=mati,
        on_change=lambda: st.session_state.update({simpan: st.session_state[key]}),
    )
    return chosen


def pilih_tingkat_tabel(choice: Pilihan, key: str) -> str:
    """Per kecamatan or per pekon; one kecamatan opens on its pekon, and a chosen pekon is shown as one."""
    one = bool(choice.pekon) or len(choice.kecamatan) == 1
    usual = "pekon" if one else "kecamatan"
    return pilih_tingkat(
        ("kecamatan", "pekon"), key, f"_{key}_{usual}", usual, mati=bool(choice.pekon), kata="per"
    )
