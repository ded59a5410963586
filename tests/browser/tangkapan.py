"""`make tangkapan`: pictures of every page, wide and phone, of the present data, into tangkapan/.

Those in README.md are ringkasan-lebar.png, peta-lebar.png and lokus-lebar.png, copied to docs/.
"""

import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from dashboard.home import PROJECT, find_home
from tests.browser.halaman import PAGE_FILES, PHONE, WIDE, open_page, path_of
from tests.peramban import ARGS, find_chromium
from tests.servers import free_port, ours, running

FOLDER = PROJECT / "tangkapan"
SCREENS = {"lebar": WIDE, "ponsel": PHONE}
DIPILIH = {
    "profil_pekon": "?pekon=18.04.09.2006",
    "lembar_kecamatan": "?kecamatan=18.04.09",
}


def take(address: str) -> list[Path]:
    """Open every page on both screens and keep what it looks like."""
    FOLDER.mkdir(exist_ok=True)
    taken = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=ARGS)
        for screen, size in SCREENS.items():
            page = chromium.new_context(viewport=size, locale="id-ID").new_page()
            for name in PAGE_FILES:
                open_page(page, address + path_of(name) + DIPILIH.get(name, ""))
                page.wait_for_timeout(700)
                taken.append(FOLDER / f"{name}-{screen}.png")
                page.screenshot(path=taken[-1])
                make_small(taken[-1])
        chromium.close()
    return taken


def make_small(path: Path) -> None:
    """At most 128 colours: a third of the bytes, and nothing that the eye would miss."""
    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(128)
    small.save(path, optimize=True)


def main() -> int:
    """Serve the home of this machine and take the pictures."""
    home = find_home()
    if not home.terkini.exists():
        print("Belum ada rilis. Jalankan “make run” dahulu.", file=sys.stderr)
        return 1
    port = free_port()
    with tempfile.TemporaryDirectory() as scratch:
        health = f"http://localhost:{port}/_stcore/health"
        with running(ours(port, home.path), health, Path(scratch) / "log"):
            for path in take(f"http://localhost:{port}"):
                print(path.relative_to(PROJECT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
