"""Sums over places of which some are hidden, and published percentages with the decimals of their source."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.components.angka import teks
from dashboard.components.figur import figur_nilai, figur_terbit, sum_figures
from dashboard.components.session import dengan_rilis
from dashboard.store import Rilis

RILIS = Rilis("uji", Path(), Path(), "2026-03-15", "contoh")
JUMLAH = {"kode": "kpm_pkh", "jenis": "jumlah", "satuan": "KPM"}
PERSEN = {"kode": "persen_stunting", "jenis": "persen", "satuan": "persen"}
LAMBANG = {"1–4": "rahasia", "ditahan": "ditahan", "diperiksa": "gerbang", "…": "tidak_ada"}


def total(card: dict, *cells: int | str) -> tuple[str, int]:
    """What the sum over places with these numbers or looks says."""
    rows = [
        {"status": LAMBANG[c], "pembilang": None, "penyebut": None, "asal": "contoh"}
        if isinstance(c, str)
        else {"status": "ada" if c else "nol", "pembilang": c, "penyebut": 100, "asal": "contoh"}
        for c in cells
    ]
    frame = pd.DataFrame(rows).astype({"pembilang": "Int64", "penyebut": "Int64"})
    with dengan_rilis(RILIS):
        figure, hidden = sum_figures(frame, card, "A+B", "2025-Q4")
        return teks(figure.bagian(penyebut=None)), hidden


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ((12, 30), ("42", 0)),
        ((12, "1–4"), ("≥ 12", 1)),
        ((0, "1–4"), ("1–4", 1)),
        ((0, 0, "1–4", "1–4"), ("ditahan", 2)),
        ((0, "ditahan"), ("ditahan", 1)),
        ((0, "1–4", "…"), ("ditahan", 1)),
        (("1–4", "ditahan"), ("ditahan", 2)),
        ((0, 0), ("0", 0)),
        (("…", "…"), ("…", 0)),
    ],
)
def test_a_sum_never_says_at_least_zero(cells, said):
    assert total(JUMLAH, *cells) == said


def test_a_rate_over_hidden_places_is_withheld():
    assert total(PERSEN, 12, "1–4") == ("ditahan", 1)


@pytest.mark.parametrize(("value", "said"), [(24.6, "24,6 %"), (10.68, "10,68 %"), (0.0, "0 %")])
def test_a_published_percentage_reads_the_same_in_both_tables(value, said):
    row = {"kode": "x", "kode_indikator": "x", "kode_wilayah": "18.04", "periode": "2023", "nilai": value,
           "status": "ada" if value else "nol", "pembilang": None, "penyebut": None, "penanda": "",
           "satuan": "persen", "asal": "terbit"}  # fmt: skip
    with dengan_rilis(RILIS):
        assert teks(figur_nilai(row, "persen")) == teks(figur_terbit(row)) == said
