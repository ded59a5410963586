"""A place is found by any of its names, twins by their kecamatan; the trail leads back step by step."""

import pandas as pd
import pytest

from dashboard.components.cari import kata_cari, pilih_hasil, urutan_cari
from dashboard.components.remah import jejak_tempat
from dashboard.components.tempat import Pilihan, Tempat

WILAYAH = [
    ("18.04", "Lampung Barat", "kabupaten", "Lambar"),
    ("18.04.05", "Sumber Jaya", "kecamatan", ""),
    ("18.04.23", "Bandar Negeri Suoh", "kecamatan", "BNS"),
    ("18.04.05.2013", "Way Petai", "pekon", "Way Petay | Wai Petai"),
    ("18.04.05.2020", "Suka Marga", "pekon", ""),
    ("18.04.23.2001", "Suka Marga", "pekon", ""),
]


@pytest.fixture
def tempat() -> Tempat:
    frame = pd.DataFrame(WILAYAH, columns=["kode_wilayah", "nama", "jenis", "varian"])
    return Tempat(frame, frozenset({"18.04.05.2013"}))


def test_every_name_is_in_what_is_searched(tempat):
    said = kata_cari(tempat)
    assert said["18.04.05.2013"] == "Way Petai · Sumber Jaya · juga Way Petay, Wai Petai"
    assert said["18.04.23"] == "Kec. Bandar Negeri Suoh · juga BNS"


def test_twins_are_told_apart_by_kecamatan(tempat):
    said = kata_cari(tempat)
    assert len(set(said.values())) == len(said) == 5
    assert said["18.04.05.2020"] == "Suka Marga · Sumber Jaya"


def test_what_the_filters_leave_in_comes_first(tempat):
    order = urutan_cari(tempat, Pilihan(kecamatan=("18.04.05",)))
    assert order[:2] == ["18.04.05.2020", "18.04.05.2013"]
    assert set(order) == set(kata_cari(tempat))


@pytest.mark.parametrize(
    ("awal", "kode", "akhir"),
    [
        (Pilihan(), "18.04.23.2001", Pilihan(pekon="18.04.23.2001")),
        (
            Pilihan(kecamatan=("18.04.05",), lokus=True),
            "18.04.23.2001",
            Pilihan(kecamatan=("18.04.23",), pekon="18.04.23.2001"),
        ),
        (Pilihan(lokus=True), "18.04.05.2013", Pilihan(pekon="18.04.05.2013", lokus=True)),
        (Pilihan(pekon="18.04.05.2013"), "18.04.23", Pilihan(kecamatan=("18.04.23",))),
        (Pilihan(pekon="18.04.05.2013"), None, Pilihan()),
    ],
)
def test_picking_sets_the_shared_filter(tempat, awal, kode, akhir):
    assert pilih_hasil(tempat, awal, kode) == akhir


def test_the_trail_from_kabupaten_to_pekon(tempat):
    steps = jejak_tempat(Pilihan(pekon="18.04.05.2013"), tempat)
    assert [name for name, _ in steps] == ["Kabupaten Lampung Barat", "Kec. Sumber Jaya", "Pekon Way Petai"]
    assert steps[1][1] == {"kecamatan": ("18.04.05",), "pekon": None}


def test_several_kecamatan_are_one_step(tempat):
    steps = jejak_tempat(Pilihan(kecamatan=("18.04.05", "18.04.23")), tempat)
    assert [name for name, _ in steps] == ["Kabupaten Lampung Barat", "2 kecamatan"]
