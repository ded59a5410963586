"""The import tests read the contracts of the project plus one that has every column type."""

import shutil
from pathlib import Path

import pytest

from dashboard.home import SOURCES
from dashboard.pipeline import drafting

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture
def kontrak_uji(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of contracts with `uji` in it, used instead of data/sources."""
    folder = tmp_path / "sources"
    shutil.copytree(SOURCES, folder)
    shutil.copy(DATA / "uji.toml", folder)
    monkeypatch.setattr(drafting, "SOURCES", folder)
    return folder
