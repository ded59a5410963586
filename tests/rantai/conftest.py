"""One home of real files only: the hand-worked papers, a decree, nothing else."""

import pytest

from dashboard import store
from dashboard.home import find_home
from dashboard.pipeline.build import build
from dashboard.pipeline.importing import import_file
from tests.rantai import berkas


@pytest.fixture(scope="module")
def rumah_rantai(tmp_path_factory):
    """The home of the hand-worked papers, built."""
    folder = tmp_path_factory.mktemp("rantai")
    home = find_home(folder / "rumah")
    files = [
        ("rantai_opd", berkas.write_opd(folder / "sosial.xlsx", "Dinas Sosial", berkas.SOSIAL), "2025"),
        (
            "rantai_opd",
            berkas.write_opd(folder / "lama.xlsx", "DINAS SOSIAL", berkas.SOSIAL_2024, 2024),
            "2024",
        ),
        ("rantai_opd", berkas.write_opd(folder / "bappeda.xlsx", "Bappeda", berkas.BAPPEDA), "2025"),
        ("rantai_pekon", berkas.write_pekon(folder / "suoh.xlsx", berkas.DOKUMEN_SUOH), "2025"),
        ("aksi_konvergensi", berkas.write_aksi(folder / "aksi25.xlsx", berkas.AKSI_2025, 2025), "2025"),
        ("aksi_konvergensi", berkas.write_aksi(folder / "aksi18.xlsx", berkas.AKSI_2018, 2018), "2018"),
        ("lokus", berkas.write_lokus(folder / "lokus.xlsx"), "2024"),
    ]
    for sumber, path, periode in files:
        result = import_file(home, sumber, path, periode)
        assert result.batch.baris_ditolak == 0
    build(home)
    return home


@pytest.fixture(scope="module")
def rilis_rantai(rumah_rantai):
    """Its release."""
    return store.open_latest(rumah_rantai)
