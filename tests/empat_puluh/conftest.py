"""The home of the forty families: their files through the real import and build, once per run."""

import pytest

from dashboard import store
from dashboard.home import Home, find_home
from dashboard.pipeline.build import build
from dashboard.pipeline.importing import Kiriman, import_many
from tests.empat_puluh.berkas import write_all


@pytest.fixture(scope="session")
def rumah_empat_puluh(tmp_path_factory: pytest.TempPathFactory) -> Home:
    folder = tmp_path_factory.mktemp("empat_puluh")
    home = find_home(folder / "rumah")
    files = [Kiriman(sumber, path, periode) for sumber, path, periode in write_all(folder / "berkas")]
    refused = [str(result.ditolak) for result in import_many(home, files, "contoh") if result.ditolak]
    assert not refused
    build(home)
    return home


@pytest.fixture(scope="session")
def rilis_empat_puluh(rumah_empat_puluh: Home):
    return store.open_latest(rumah_empat_puluh)
