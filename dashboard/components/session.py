"""Opens the latest release and caches what the pages read from it; the only file that knows about both."""

import gc
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import store
from dashboard.home import find_home
from dashboard.store import BelumAdaRilis

__all__ = ["BelumAdaRilis", "baca", "buka_rilis", "dengan_rilis", "rilis"]

JEDA_SAPU = 300  # seconds between garbage collections


_dipinjam: ContextVar[Any] = ContextVar("rilis_dipinjam", default=None)


@st.cache_resource(show_spinner=False, max_entries=3)
def _open(berkas: str, _rilis: Any) -> Any:
    return _rilis


def buka_rilis() -> Any:
    """The release of this run: noticed anew at each full run, kept by the session until the next one."""
    _start_sweeper()
    latest = store.open_latest(find_home())
    st.session_state["_rilis"] = latest
    return latest


def rilis() -> Any:
    """The release that this run shows; a fragment rerun goes on with the one its page was drawn from."""
    return _dipinjam.get() or st.session_state["_rilis"]


@contextmanager
def dengan_rilis(current: Any) -> Iterator[None]:
    """Read this release where there is no session: a download is built on a thread of the server."""
    token = _dipinjam.set(current)
    try:
        yield
    finally:
        _dipinjam.reset(token)


@st.cache_resource(show_spinner=False, max_entries=400)
def _read(id_rilis: str, nama: str, args: tuple, _rilis: Any) -> pd.DataFrame:
    found = getattr(store, f"read_{nama}")(_rilis, *args)
    return found if isinstance(found, list) else _fill_text(found)


def _fill_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Missing text as '': a page writes words, and NaN is none."""
    text = frame.select_dtypes(include=["str", "object"]).columns
    return frame.assign(**{column: frame[column].fillna("") for column in text})


def baca(nama: str, *args: Any) -> pd.DataFrame:
    """A frame of the release, shared by all sessions: never change it in place."""
    current = rilis()
    return _read(current.id, nama, args, current)


@st.cache_resource(show_spinner=False)
def _start_sweeper() -> threading.Thread:
    """Collect garbage on a timer, since the collection after each script run is switched off."""

    def sweep() -> None:
        while True:
            time.sleep(JEDA_SAPU)
            gc.collect()

    thread = threading.Thread(target=sweep, name="sapu-memori", daemon=True)
    thread.start()
    return thread
