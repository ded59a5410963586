"""With the network cut the app draws every page, and Chromium asks no other host for anything."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from dashboard.home import PROJECT
from tests.browser.halaman import PAGE_FILES, asked_elsewhere, exception_boxes, open_page, path_of

ISOLATE = ["unshare", "-n"] if os.name == "posix" and os.geteuid() == 0 else ["unshare", "-rn"]


def can_isolate() -> bool:
    """Whether this machine lets us make a network namespace."""
    return bool(shutil.which("unshare")) and subprocess.run([*ISOLATE, "true"], check=False).returncode == 0


def test_every_page_draws_where_there_is_no_network(rumah_kecil, browser, tmp_path):
    if not can_isolate():
        pytest.skip("a network namespace cannot be made here")
    done = subprocess.run(
        [*ISOLATE, sys.executable, "-m", "tests.browser.luring", str(rumah_kecil.path)],
        cwd=PROJECT,
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    seen = json.loads(done.stdout.strip().splitlines()[-1])
    assert seen["terhubung"] is False
    assert sorted(seen["halaman"]) == PAGE_FILES
    for name, drawn in seen["halaman"].items():
        assert drawn["judul"] and drawn["gambar"], name
        assert not drawn["gagal"] and not drawn["keluar"], (name, drawn)
    assert not list(tmp_path.rglob("credentials.toml")), "asked for an e-mail address"


@pytest.mark.parametrize("name", PAGE_FILES)
def test_only_what_is_drawn_with_is_asked(name: str, page, peladen: str):
    elsewhere, asked = asked_elsewhere(page), []
    page.on("request", lambda request: asked.append(request.url.lower()))
    open_page(page, peladen + path_of(name))
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(300)
    assert not exception_boxes(page)
    assert not elsewhere
    assert any("echarts" in url for url in asked) == bool(page.locator("canvas").count())
    assert any("plotly" in url for url in asked) == bool(page.locator(".js-plotly-plot").count())
