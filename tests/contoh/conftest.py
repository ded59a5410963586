"""One small sample for these tests."""

from pathlib import Path

import pytest

from dashboard.contoh import write_contoh

KELUARGA = 400


@pytest.fixture(scope="session")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a sample of 400 families."""
    folder = tmp_path_factory.mktemp("contoh")
    write_contoh(folder, keluarga=KELUARGA)
    return folder
