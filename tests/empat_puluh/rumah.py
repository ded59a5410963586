"""A home made of hand-written agency files by the real import and build."""

from collections.abc import Iterable
from pathlib import Path

from dashboard.home import Home, find_home
from dashboard.pipeline.build import build
from dashboard.pipeline.importing import Kiriman, import_many

KUNCI = f"{1:064x}"
"""The key of the home: which partners of a small cell are withheld hangs on it, so the hand counts fix it.
The attacker in tests/rilis tries many."""


def make_home(folder: Path, files: Iterable[tuple[str, Path, str]]) -> Home:
    """Import the files (sumber, file, periode), none of which may be refused, and publish a release."""
    home = find_home(folder)
    home.kunci.write_text(KUNCI)
    home.kunci.chmod(0o600)
    sent = [Kiriman(sumber, path, periode) for sumber, path, periode in files]
    refused = [str(result.ditolak) for result in import_many(home, sent, "contoh") if result.ditolak]
    assert not refused
    build(home)
    return home
