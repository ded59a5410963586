"""HTML that stays mounted: a change touches only what differs, and nothing in it runs."""

import sys
from collections.abc import Iterator

import pytest

from dashboard.components.hidup import pack, unpack
from tests.servers import PROJECT, STREAMLIT, free_port, running

APLIKASI = PROJECT / "tests" / "browser" / "aplikasi_hidup.py"
CELLS = ".st-key-panjang td"


@pytest.fixture(scope="module")
def alamat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = free_port()
    url = f"http://localhost:{port}"
    command = [sys.executable, "-m", "streamlit", "run", str(APLIKASI), f"--server.port={port}", *STREAMLIT]
    with running(command, f"{url}/_stcore/health", tmp_path_factory.mktemp("hidup") / "log"):
        yield url


def choose(page, number: int) -> None:
    box = page.get_by_role("spinbutton")
    box.fill(str(number))
    box.press("Enter")
    page.wait_for_function(f"document.querySelector('.st-key-pendek p')?.textContent === 'Angka {number}'")


def test_only_what_differs_is_touched_and_scroll_stays(page, alamat: str):
    page.goto(alamat)
    page.wait_for_function(f"document.querySelectorAll('{CELLS}').length === 240")
    page.evaluate(f"document.querySelectorAll('{CELLS}').forEach(e => (e.lama = e.firstChild))")
    page.evaluate("document.querySelector('.st-key-panjang .hidup > div').scrollTop = 90")
    choose(page, 2)
    page.wait_for_function(f"document.querySelectorAll('{CELLS}')[3].textContent === '2'")
    same = page.eval_on_selector_all(CELLS, "all => all.every(e => e.lama === e.firstChild)")
    assert same, "cells were mounted anew"
    assert page.evaluate("document.querySelector('.st-key-panjang .hidup > div').scrollTop") == 90
    assert page.get_attribute(".st-key-pendek p", "title") == "2"
    choose(page, 9)
    page.wait_for_function(f"document.querySelectorAll('{CELLS}').length === 6")
    assert page.locator(CELLS).all_inner_texts() == ["Pekon 0", "0", "Pekon 1", "9", "Pekon 2", "18"]


def test_nothing_in_it_runs(page, alamat: str):
    page.goto(alamat)
    page.wait_for_selector(".st-key-pendek img", state="attached")
    page.wait_for_timeout(300)
    assert page.evaluate("window.bobol === undefined")
    assert page.get_attribute(".st-key-pendek img", "onerror") is None


@pytest.mark.parametrize("text", ["pendek & <b>tebal</b>", "“Pekon” " * 400])
def test_text_travels_unchanged(text: str):
    assert unpack(pack(text)) == text


def test_long_text_travels_packed():
    assert len(pack("<td>12</td>" * 800)["padat"]) < 200
