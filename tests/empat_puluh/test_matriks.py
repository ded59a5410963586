"""Every page in seven states, each with at least one number or word worked out by hand: matriks.csv.

The forty families give all states but the last, in which no agency has sent anything yet.
"""

import csv
from pathlib import Path

import pytest

from dashboard.home import Home
from tests.empat_puluh.rumah import make_home
from tests.pages.halaman import figures, open_page, words

KEADAAN = {
    "data biasa": {},
    "beberapa kecamatan": {"kecamatan": "18.04.08,18.04.09"},
    "satu pekon": {"pekon": "18.04.09.2006"},
    "kelurahan": {"pekon": "18.04.08.1005"},
    "sel disembunyikan": {"pekon": "18.04.09.2005"},
    "tahun tanpa sumber": {"periode": "2021"},
    "tanpa data": {},
}
with Path(__file__).with_name("matriks.csv").open(encoding="utf-8", newline="") as file:
    BARIS = list(csv.DictReader(file))
HALAMAN = sorted({row["halaman"] for row in BARIS})


@pytest.fixture(scope="session")
def rumah_kosong(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A release of published facts alone."""
    return make_home(tmp_path_factory.mktemp("kosong"), [])


@pytest.mark.parametrize("halaman", HALAMAN)
@pytest.mark.parametrize("keadaan", KEADAAN)
def test_page_says_what_was_worked_out_by_hand(
    monkeypatch, rumah_empat_puluh, rumah_kosong, keadaan: str, halaman: str
):
    home = rumah_kosong if keadaan == "tanpa data" else rumah_empat_puluh
    at = open_page(monkeypatch, home, halaman, **KEADAAN[keadaan])
    expected = [row for row in BARIS if (row["halaman"], row["keadaan"]) == (halaman, keadaan)]
    assert expected, "no hand-worked line in matriks.csv"
    said, text = figures(at), words(at)
    wrong = [row for row in expected if not _holds(row, said, text)]
    assert wrong == [], {row["kunci"]: said.get(row["kunci"]) for row in wrong}


def _holds(row: dict[str, str], said: dict[str, str], text: str) -> bool:
    return said.get(row["kunci"]) == row["isi"] if row["kunci"] else row["isi"] in text
