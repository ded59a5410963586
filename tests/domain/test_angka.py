"""Figures as an Indonesian office writes them."""

import pytest

from dashboard.domain import angka


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (12136, 0, "12.136"),
        (0, 0, "0"),
        (999, 0, "999"),
        (1234567.5, 1, "1.234.567,5"),
        (-35, 0, "-35"),
        (2.5, 0, "3"),
    ],
)
def test_bilangan_has_indonesian_marks_and_rounds_half_up(value, places, text):
    assert angka.format_bilangan(value, places) == text


def test_persen_rupiah_and_tanggal():
    assert angka.format_persen(2.2618) == "2,26 %"
    assert angka.format_persen(10.68) == "10,68 %"
    assert angka.format_persen(1.005) == "1,01 %"
    assert angka.format_rupiah(512345) == "Rp 512.345"
    assert angka.format_tanggal("2024-08-17") == "17 Agustus 2024"
    assert angka.format_waktu("2026-11-21T20:45:10") == "21 November 2026 pukul 20.45"


@pytest.mark.parametrize(
    ("value", "satuan", "text"),
    [
        (15601, "KPM", "15.601"),
        (20.5, "persen", "20,50 %"),
        (563561, "Rp/kapita/bulan", "Rp 563.561"),
        (2.34, "indeks", "2,34"),
    ],
)
def test_nilai_follows_its_unit(value, satuan, text):
    assert angka.format_nilai(value, satuan) == text


def test_pecahan_shows_count_and_rate_together():
    assert angka.format_pecahan(287, 12689) == "287 dari 12.689 (2,26 %)"
    assert angka.format_pecahan(376, 19468) == "376 dari 19.468 (1,93 %)"
    assert angka.format_pecahan(0, 0) == "0 dari 0"


def test_selisih_is_signed_and_percentages_differ_by_points():
    assert angka.format_selisih(1200) == "+1.200"
    assert angka.format_selisih(-35) == "−35"
    assert angka.format_selisih(-0.49, "persen") == "−0,49 poin"
    assert angka.format_selisih(0) == "0"


def test_daftar_reads_as_a_sentence():
    assert angka.format_daftar(["Suoh"]) == "Suoh"
    assert angka.format_daftar(["Suoh", "Sukau", "Belalau"]) == "Suoh, Sukau dan Belalau"
    assert angka.format_daftar([]) == ""


def test_equal_values_share_a_rank():
    assert angka.rank_ties([5, 9, 5, 1]) == [2, 1, 2, 4]
    assert angka.rank_ties([5, 9, 5, 1], largest_first=False) == [2, 4, 2, 1]


def test_every_status_looks_different():
    looks = [t.lambang for t in angka.STATUS.values()]
    assert len(set(looks)) == len(looks)
    assert len({t.kata for t in angka.STATUS.values()}) == len(looks)
