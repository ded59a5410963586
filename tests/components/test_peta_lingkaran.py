"""Circles: area after the count, none where there is no figure, pale shapes under them."""

import re

import pandas as pd
import pytest

from dashboard import store
from dashboard.components.peta import geometri_petak, legenda
from dashboard.components.peta.gambar import Keterangan, render_svg
from dashboard.components.peta.lingkaran import pale, shares

BESAR, KECIL, RAHASIA = "18.04.09.2004", "18.04.09.2006", "18.04.09.2005"


@pytest.fixture(scope="module")
def geometri(rilis_kecil):
    return geometri_petak(store.read_petak(rilis_kecil), store.read_wilayah(rilis_kecil))


@pytest.fixture
def nilai():
    rows = [(BESAR, 0, "ada", [], 400.0), (KECIL, 0, "ada", [], 100.0), (RAHASIA, -1, "rahasia", [], 0.0)]
    return pd.DataFrame(rows, columns=["kode_wilayah", "warna", "status", "teks", "ukuran"])


def test_share_of_the_largest_area(geometri, nilai):
    found = dict(zip((u.kode for u in geometri.unit), shares(nilai, geometri), strict=True))
    assert (found[BESAR], found[KECIL], found[RAHASIA]) == (1.0, 0.25, 0.0)


def test_units_with_a_figure_stay_pale_under_circles():
    assert pale("0r2n", "-") == "-r-n"


def test_a_quarter_of_the_count_has_half_the_radius(geometri, nilai):
    kelas = pd.DataFrame({"urut": [1], "bawah": [1.0], "atas": [400.0]})
    words = Keterangan("Judul", "keluarga", "Sumber", "21 November 2026", contoh=True)
    svg = render_svg(geometri, nilai, legenda(kelas, "keluarga"), words, gaya="lingkaran")
    radii = sorted(float(r) for r in re.findall(r'<circle [^>]*r="([0-9.]+)" fill-opacity', svg))
    assert len(radii) == 2
    assert radii[0] * 2 == pytest.approx(radii[1], rel=0.01)
