"""A widget whose value lives elsewhere (in the URL, in the rule on screen): shown from there, handed back."""

from collections.abc import Callable
from typing import Any

import streamlit as st


def titip(key: str, kini: Any, simpan: Callable[[Any], None]) -> dict[str, Any]:
    """The `key` and `on_change` of a widget that shows `kini` and hands what is chosen to `simpan`."""
    st.session_state[key] = kini
    return {"key": key, "on_change": lambda: simpan(st.session_state[key])}
