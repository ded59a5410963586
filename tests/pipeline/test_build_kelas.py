"""Class breaks: few, round, near the quintiles, none of them empty; and indicator cards that are wrong."""

from pathlib import Path

import pytest

from dashboard.home import QUERIES
from dashboard.pipeline.indicators import KartuSalah, read_cards
from dashboard.pipeline.kelas import class_breaks


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (list(range(100, 1100, 10)), [(0, 300), (300, 500), (500, 600), (600, 800), (800, 1500)]),
        ([100] * 9 + [1000], [(0, 300), (300, 1500)]),
        ([7], [(0, 8)]),
    ],
)
def test_breaks_are_round(values: list[float], expected: list[tuple[float, float]]):
    assert class_breaks(values) == expected


def test_percentages_may_break_below_one():
    assert class_breaks([0.2, 0.5, 2.2, 3, 4], whole=False)[0] == (0, 0.4)


@pytest.mark.parametrize("values", [[1, 2, 3], [5, 5, 5, 900], [17.5], [0.01, 99.0], list(range(1, 137))])
def test_no_class_is_empty_and_every_value_has_one(values: list[float]):
    breaks = class_breaks(values, whole=False)
    assert 1 <= len(breaks) <= 5
    assert all(any(low <= value < high for value in values) for low, high in breaks)
    assert all(sum(low <= value < high for low, high in breaks) == 1 for value in values)


def test_small_counts_keep_their_own_shade():
    assert class_breaks([5, 6, 9, 30], lowest=5)[0][0] == 5


def copy_card(folder: Path, old: str = "", new: str = "") -> None:
    card = (QUERIES / "indicators" / "kpm_pkh.toml").read_text("utf-8")
    (folder / "kpm_pkh.toml").write_text(card.replace(old, new) if old else card, "utf-8")
    (folder / "kpm_pkh.sql").write_text("SELECT 1", "utf-8")


def test_a_whole_card_is_read(tmp_path: Path):
    copy_card(tmp_path)
    assert [card.kode for card in read_cards(tmp_path)] == ["kpm_pkh"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('jenis = "jumlah"', 'jenis = "rata"', "jenis “rata” bukan salah satu dari jumlah, persen"),
        ('satuan = "KPM"', "", "“satuan” belum diisi"),
        ('arah = "netral"', 'arah = "netral"\nwarni = "x"', "“warni” tidak dikenal"),
        ('kode = "kpm_pkh"', 'kode = "pkh"', "kode tidak sama dengan nama berkas"),
        ('bagian_dari = ""', 'bagian_dari = "entah"', "indikator “entah” tidak ada"),
    ],
)
def test_a_wrong_card_names_its_file_and_its_fault(tmp_path: Path, old: str, new: str, message: str):
    copy_card(tmp_path, old, new)
    with pytest.raises(KartuSalah, match=r"kpm_pkh\.toml") as caught:
        read_cards(tmp_path)
    assert message in str(caught.value)


def test_sql_without_a_card_is_named(tmp_path: Path):
    copy_card(tmp_path)
    (tmp_path / "baru.sql").write_text("SELECT 1", "utf-8")
    with pytest.raises(KartuSalah, match="baru"):
        read_cards(tmp_path)
