"""The sessions of `make soak`: they speak to a real server of this machine, and to no other."""

import asyncio
import sys
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.bench import soak
from tests.bench.client import NotLoopback, Session, open_session


def run(work: Coroutine) -> Any:
    """On a thread of its own: the browser of other tests keeps a loop running on this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


@pytest.mark.parametrize("host", ["192.0.2.1", "0.0.0.0", "contoh.test"])
def test_no_other_machine_is_asked(host: str):
    with pytest.raises(NotLoopback):
        run(open_session(8501, "peta", host))


@pytest.mark.parametrize(
    "words", [["--orang", "201"], ["--menit", "121"], ["--menit", "0"], ["--jeda", "0.5"]]
)
def test_more_than_its_bounds_is_refused(words: list[str], monkeypatch):
    monkeypatch.setattr(sys, "argv", ["soak", *words])
    with pytest.raises(SystemExit):
        soak.read_options()


def test_a_session_changes_the_page_of_a_real_server(peladen: str):
    async def look() -> tuple[Session, int]:
        session = await open_session(int(peladen.rsplit(":", 1)[1]), "peta")
        opened = session.received
        await session.choose("peta_indikator", session.pickers["peta_indikator"].options[1])
        await session.close()
        return session, opened

    session, opened = run(look())
    assert session.pickers["peta_kecamatan"].kind == "multiselect"
    assert len(session.pickers["peta_kecamatan"].options) == 15
    assert opened < session.received


def test_memory_that_grows_is_said(capsys):
    course = soak.Course(100)
    course.clicks = [(second, 0.05) for second in range(100)]
    course.memory = [(second, 300 + second) for second in range(101)]
    assert soak.report(course) == 1
    assert "TIDAK rata" in capsys.readouterr().out
    course.memory = [(second, 300.0) for second in range(101)]
    assert soak.report(course) == 0
