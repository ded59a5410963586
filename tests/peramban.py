"""Find a Chromium for the browser tests and the bench; `--pasang` installs Debian's when there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
# Root needs --no-sandbox; the rest keeps the browser itself from asking hosts of its maker.
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = (
    "Chromium belum terpasang dan tidak dapat dipasang sendiri. "
    "Pasang Chromium atau Chrome, atau sebutkan tempatnya: TKPK_CHROMIUM=/tempat/chromium make test"
)


def find_chromium() -> str | None:
    """Path of a Chromium-like browser: TKPK_CHROMIUM, else the search path, else the usual places."""
    named = os.environ.get("TKPK_CHROMIUM")
    if named:
        return named
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in (*found, *PLACES) if path and Path(path).exists()), None)


def install_chromium() -> bool:
    """Install Debian's package; False where that cannot be done (no apt-get, no rights)."""
    if not shutil.which("apt-get"):
        return False
    root = os.geteuid() == 0
    if not root and not shutil.which("sudo"):
        return False
    prefix = [] if root else ["sudo", "-n"]
    print("Memasang Chromium untuk uji peramban ...", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        if subprocess.run([*prefix, "apt-get", "-q", *arguments], check=False, **quiet).returncode:
            return False
    return True


def main() -> int:
    """Print which browser is used; with --pasang install one first when none is found."""
    found = find_chromium()
    if not found and "--pasang" in sys.argv and install_chromium():
        found = find_chromium()
    print(f"Peramban uji: {found}" if found else MISSING, file=sys.stdout if found else sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
