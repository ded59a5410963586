"""The home of the forty families: their files through the real import and build, once per run."""

import pytest

from dashboard import store
from dashboard.home import Home
from tests.empat_puluh.berkas import write_all
from tests.empat_puluh.rumah import make_home


@pytest.fixture(scope="session")
def rumah_empat_puluh(tmp_path_factory: pytest.TempPathFactory) -> Home:
    folder = tmp_path_factory.mktemp("empat_puluh")
    return make_home(folder / "rumah", write_all(folder / "berkas"))


@pytest.fixture(scope="session")
def rilis_empat_puluh(rumah_empat_puluh: Home):
    return store.open_latest(rumah_empat_puluh)
