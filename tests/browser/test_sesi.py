"""Ten sessions change filters while builds publish: every figure is the one of the release it names."""

import math
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Page

from dashboard.home import PROJECT, Home, find_home
from tests.browser.halaman import Angka, follow_menu, open_page, read_angka, wait_standing
from tests.servers import free_port, ours, running

SESSIONS, BUILDS = 10, 2
ADDRESSES = ("/selisih_sumber", "/peta?indikator=pbi_jk_aktif")
NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
SHOWN, HIDDEN = {"ada", "nol"}, {"rahasia", "ditahan", "gerbang"}


@pytest.fixture
def rumah_terbit(rumah_kecil: Home, tmp_path: Path) -> Home:
    """A copy of the small home in which builds may publish."""
    shutil.copytree(rumah_kecil.path, tmp_path / "rumah")
    return find_home(tmp_path / "rumah")


def start_publishing(home: Home) -> subprocess.Popen:
    """One source comes again with fewer rows, then a build, in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.steps", str(home.path), "ulang"]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


@cache
def figures_of(release: Path) -> dict[tuple, tuple]:
    """(indicator, period, place) → status, numerator, denominator, value, from the release's own file."""
    with duckdb.connect(str(release), read_only=True) as opened:
        rows = opened.execute(
            "SELECT kode_indikator, periode, kode_wilayah, status, pembilang, penyebut, nilai"
            " FROM published.nilai"
        ).fetchall()
    return {row[:3]: row[3:] for row in rows}


def rows_of(home: Home, figure: Angka) -> list[tuple]:
    """The rows behind a figure in the release that it names: one, or one per place of a sum."""
    known = figures_of(home.rilis / f"rilis-{figure.rilis}.duckdb")
    rows = (known.get((figure.indikator, figure.periode, place)) for place in figure.tempat.split("+"))
    return [row for row in rows if row]


def may_be_written(rows: list[tuple]) -> list[float]:
    """Numerator, denominator and value that the rows bear out; nothing when they show nothing."""
    shown = [row for row in rows if row[0] in SHOWN]
    if not shown:
        return []
    part, whole = sum(row[1] or 0 for row in shown), sum(row[2] or 0 for row in shown)
    value = shown[0][3] if len(rows) == 1 else 100 * part / whole if whole else part
    return [part, whole, value]


def is_right(home: Home, figure: Angka) -> bool:
    """Whether every number written is one the release bears out, and one stands where nothing is hidden."""
    rows = rows_of(home, figure)
    allowed = may_be_written(rows)
    text = figure.teks.replace("1–4", "")
    written = [float(n.replace(".", "").replace(",", ".")) for n in NUMBER.findall(text)]
    if not written:
        return not allowed or any(row[0] in HIDDEN for row in rows)
    return all(any(is_rounded(w, a) for a in allowed) for w in written)


def is_rounded(written: float, whole: float) -> bool:
    """Counts are exact; a rate is written with at most two decimals, at least one."""
    return math.isclose(written, whole, abs_tol=0 if whole == int(whole) else 0.0501)


def change_filter(page: Page, turn: int) -> None:
    """Take another kecamatan into the choice, or let go of all when the last one is in."""
    chosen = page.locator("[data-testid=stMultiSelect]").first
    if turn % 4 == 3:
        page.get_by_text("Hanya lokus").first.click()
        return
    chosen.locator("input").first.click()
    options = page.get_by_role("option")
    options.nth(turn % max(1, options.count())).click()
    page.keyboard.press("Escape")


def check_page(home: Home, page: Page, seen: set[str]) -> list:
    """Figures that their release does not bear out; a page also shows one release at a time."""
    figures = [figure for figure in read_angka(page) if figure.tabel == "nilai"]
    releases = {figure.rilis for figure in figures}
    seen |= releases
    wrong = [figure for figure in figures if not is_right(home, figure)]
    return wrong + ([releases] if len(releases) > 1 else [])


def look_while_publishing(home: Home, pages: list[Page], seen: set[str]) -> list:
    """All sessions change their filter at once, round after round, until the build is out.

    Half of them then go to another page: a page keeps the release it was drawn from, the next one is drawn
    from the newest.
    """
    building, wrong, turn = start_publishing(home), [], 0
    while building.poll() is None or turn < 2:
        for number, page in enumerate(pages):
            change_filter(page, number + turn)
        for page in pages:
            wait_standing(page)
            wrong += check_page(home, page, seen)
        turn += 1
    assert building.returncode == 0, building.stdout.read().decode()[-2000:]
    for page in pages[::2]:
        follow_menu(page, "peta" if "selisih" in page.url else "selisih_sumber")
        wrong += check_page(home, page, seen)
    return wrong


@pytest.mark.timeout(900)
def test_ten_sessions_see_right_numbers_while_builds_publish(rumah_terbit: Home, browser, tmp_path: Path):
    port, seen = free_port(), set()
    address = f"http://localhost:{port}"
    with running(ours(port, rumah_terbit.path), f"{address}/_stcore/health", tmp_path / "log"):
        contexts = [browser.new_context(locale="id-ID") for _ in range(SESSIONS)]
        pages = [context.new_page() for context in contexts]
        for number, page in enumerate(pages):
            open_page(page, address + ADDRESSES[number % len(ADDRESSES)])
            assert check_page(rumah_terbit, page, seen) == []
        for _ in range(BUILDS):
            assert look_while_publishing(rumah_terbit, pages, seen) == []
        for context in contexts:
            context.close()
    assert len(seen) == BUILDS + 1, f"the sessions saw only {seen}"
