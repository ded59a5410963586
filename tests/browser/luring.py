"""Draw every page where there is no network at all: run by test_luring inside an empty network namespace.

luring.py HOME: starts the server and Chromium in here and prints what each page did, as JSON.
"""

import fcntl
import json
import socket
import struct
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.halaman import (
    PAGE_FILES,
    WIDE,
    asked_elsewhere,
    exception_boxes,
    open_page,
    path_of,
)
from tests.peramban import ARGS, find_chromium
from tests.servers import free_port, ours, running

GET_FLAGS, SET_FLAGS, UP = 0x8913, 0x8914, 0x1


def raise_loopback() -> None:
    """A new namespace has its loopback down."""
    with socket.socket() as any_socket:
        request = fcntl.ioctl(any_socket, GET_FLAGS, struct.pack("16sh14x", b"lo", 0))
        flags = struct.unpack("16sh14x", request)[1]
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sh14x", b"lo", flags | UP))


def reaches_outside() -> bool:
    """Whether anything but this machine can be reached; must be False for the test to mean something."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # a documentation address: a route is looked up, nothing is sent
        except OSError:
            return False
    return True


def draw_pages(home: Path) -> dict:
    """What each page showed: heading, failures, hosts asked."""
    seen: dict = {"terhubung": reaches_outside(), "halaman": {}}
    port = free_port()
    log = Path(tempfile.mkdtemp()) / "server.log"
    health = f"http://localhost:{port}/_stcore/health"
    with running(ours(port, home), health, log), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=ARGS)
        for name in PAGE_FILES:
            page = chromium.new_context(viewport=WIDE, locale="id-ID").new_page()
            elsewhere = asked_elsewhere(page)
            open_page(page, f"http://localhost:{port}{path_of(name)}")
            seen["halaman"][name] = {
                "judul": page.locator("h1").first.inner_text(),
                "gambar": page.locator("svg, canvas, table").count(),
                "gagal": exception_boxes(page),
                "keluar": elsewhere,
            }
        chromium.close()
    return seen


if __name__ == "__main__":
    raise_loopback()
    print(json.dumps(draw_pages(Path(sys.argv[1]))))
