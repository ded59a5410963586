"""What tests share: one small home made by the real pipeline, its release, a real server, a real browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from dashboard import store
from dashboard.home import find_home
from dashboard.mulai import prepare
from tests.peramban import ARGS, MISSING, find_chromium
from tests.servers import free_port, ours, running

HARI_INI = "2026-03-15"  # soon after the sample's last files
KELUARGA = 400
os.environ["TKPK_HARI_INI"] = HARI_INI


@pytest.fixture(scope="session")
def rumah_kecil(tmp_path_factory: pytest.TempPathFactory):
    """A home of 400 families: sample → import → build → release, once per run. Read it, do not change it."""
    home = find_home(tmp_path_factory.mktemp("rumah_kecil"))
    prepare(home, keluarga=KELUARGA)
    return home


@pytest.fixture(scope="session")
def rilis_kecil(rumah_kecil):
    """The release of the small home, opened as the pages open it."""
    return store.open_latest(rumah_kecil)


@pytest.fixture(scope="session")
def peladen(rumah_kecil, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a real server of the small home."""
    port = free_port()
    log = tmp_path_factory.mktemp("peladen") / "peladen.log"
    with running(ours(port, rumah_kecil.path), f"http://localhost:{port}/_stcore/health", log):
        yield f"http://localhost:{port}"
    said = log.read_text(encoding="utf-8", errors="replace")
    assert "Traceback" not in said, f"the server failed while the tests looked:\n{said[-6000:]}"


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """A headless Chromium; without one the browser tests are skipped, on CI they fail."""
    path = find_chromium()
    if not path:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser) -> Iterator:
    """A page of its own, 1280×720, in Indonesian, with nothing kept from others."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, locale="id-ID")
    yield context.new_page()
    context.close()


@pytest.fixture
def rumah(tmp_path: Path):
    """An empty home."""
    return find_home(tmp_path / "rumah")
