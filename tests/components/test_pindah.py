"""Addresses of links between pages: written, read back, and refused when they lead elsewhere."""

import pytest

from dashboard.components.pindah import baca_tujuan
from dashboard.components.tautan import tautan
from dashboard.components.tempat import Pilihan


def test_a_link_carries_the_choice():
    link = tautan("peta", "Peta", Pilihan(kecamatan=("18.04.09",)), indikator="p0")
    assert 'href="peta?kecamatan=18.04.09&amp;indikator=p0"' in link
    assert baca_tujuan("peta?kecamatan=18.04.09&indikator=p0") == (
        "app_pages/peta.py",
        {"kecamatan": "18.04.09", "indikator": "p0"},
    )


@pytest.mark.parametrize("alamat", ["", "//luar/peta", "https://luar/peta", "../cli", "bukan_halaman?x=1"])
def test_other_addresses_lead_nowhere(alamat):
    assert baca_tujuan(alamat) is None
