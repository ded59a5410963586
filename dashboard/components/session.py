"""Opens the latest release and caches what the pages read from it; the only file that knows about both."""

import atexit
import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import store
from dashboard.home import find_home
from dashboard.store import BelumAdaRilis, PeriodeTidakAda

__all__ = [
    "BelumAdaRilis", "PeriodeTidakAda", "baca", "baca_rekam", "buka_rilis", "dengan_rilis", "per_rilis",
    "rilis",
]  # fmt: skip

JEDA_SAPU = 300  # seconds between garbage collections


_dipinjam: ContextVar[Any] = ContextVar("rilis_dipinjam", default=None)


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


_satu_pembaca = threading.RLock()  # a hundred sessions that open a new release read each frame once


def per_rilis(terbanyak: int) -> Callable[[Callable], Callable]:
    """Keep a function's results for the release on screen, `terbanyak` of them, shared by all sessions.

    Never change a result in place. A page asks dozens of times in a run: here a hit costs microseconds, with
    st.cache_resource a sixth of a millisecond.
    """

    def decorate(function: Callable) -> Callable:
        @lru_cache(maxsize=terbanyak)
        def kept(_rilis: Any, *args: Any) -> Any:
            return function(*args)

        atexit.register(kept.cache_clear)  # frames that outlive DuckDB make it complain on the way out

        @wraps(function)
        def ask(*args: Any) -> Any:
            with _satu_pembaca:
                return kept(rilis(), *args)

        return ask

    return decorate


@per_rilis(400)
def _read(nama: str, *args: Any) -> pd.DataFrame:
    plain = [list(a) if type(a) is tuple else a for a in args]  # a named tuple is a value of its own
    found = getattr(store, f"read_{nama}")(rilis(), *plain)
    return found if isinstance(found, list) else _fill_text(found)


def _fill_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Missing text as '': a page writes words, and NaN is none."""
    text = frame.select_dtypes(include=["str", "object"]).columns
    return frame.assign(**{column: frame[column].fillna("") for column in text})


def baca(nama: str, *args: Any) -> pd.DataFrame:
    """A frame of the release, shared by all sessions: never change it in place."""
    return _read(nama, *_hashable(args))


@per_rilis(100)
def _records(nama: str, *args: Any) -> list[dict]:
    return _read(nama, *args).to_dict("records")


def baca_rekam(nama: str, *args: Any) -> list[dict]:
    """The rows of `baca` as records, for what a page asks again in every run."""
    return _records(nama, *_hashable(args))


def _hashable(args: tuple) -> Iterator[Any]:
    return (tuple(a) if isinstance(a, list) else a for a in args)


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
