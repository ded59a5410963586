"""Periods: read, ended, named, found in titles and file names."""

import datetime as dt

import pytest

from dashboard.domain.periode import (
    PeriodeSalah,
    add_months,
    age_days,
    end_date,
    find_periode,
    label,
    short_label,
    validate_periode,
)


@pytest.mark.parametrize(
    ("periode", "last", "name"),
    [
        ("2023", dt.date(2023, 12, 31), "2023"),
        ("2024-02", dt.date(2024, 2, 29), "Februari 2024"),
        ("2024-12", dt.date(2024, 12, 31), "Desember 2024"),
        ("2024-Q2", dt.date(2024, 6, 30), "Triwulan II 2024"),
        ("2025-Q4", dt.date(2025, 12, 31), "Triwulan IV 2025"),
        ("2024-S1", dt.date(2024, 6, 30), "Semester I 2024"),
        ("2023-08-17", dt.date(2023, 8, 17), "17 Agustus 2023"),
    ],
)
def test_end_and_name(periode, last, name):
    assert (end_date(periode), label(periode)) == (last, name)


@pytest.mark.parametrize(
    ("periode", "name"),
    [
        ("2023", "2023"),
        ("2025-Q4", "Tw IV 2025"),
        ("2024-S1", "Smt I 2024"),
        ("2024-08", "Agt 2024"),
        ("2023-12-17", "17 Des 2023"),
    ],
)
def test_short_name(periode, name):
    assert short_label(periode) == name


@pytest.mark.parametrize(
    "text", ["", "23", "2024-13", "2024-Q5", "2024-S3", "2023-02-30", "Mei 2024", "2024-05-"]
)
def test_no_period(text):
    with pytest.raises(PeriodeSalah):
        validate_periode(text)


def test_a_period_of_another_kind():
    with pytest.raises(PeriodeSalah, match="2024-Q2"):
        validate_periode("2024", "triwulan")


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("PKH_2025-Q4_final.xlsx", "triwulan", "2025-Q4"),
        ("Triwulan IV Tahun 2025", "triwulan", "2025-Q4"),
        ("BULAN : MEI 2024", "bulan", "2024-05"),
        ("pbi nop 2025.csv", "bulan", "2025-11"),
        ("data_2024_05.csv", "bulan", "2024-05"),
        ("Mei dan Juni 2024", "bulan", None),
        ("ukur 2024-05-06", "bulan", None),
        ("dkb semester ii 2025", "semester", "2025-S2"),
        ("20230817.xlsx", "tanggal", "2023-08-17"),
        ("17 Agustus 2023", "tanggal", "2023-08-17"),
        ("dtks 2020.xlsx", "tahun", "2020"),
        ("dtks 2020 2021.xlsx", "tahun", None),
        ("daftar.xlsx", "tahun", None),
    ],
)
def test_found_in_names_and_titles(text, kind, found):
    assert find_periode(text, kind) == found


def test_age_counts_from_the_end_of_the_period():
    assert age_days("2024-Q2", dt.date(2024, 7, 10)) == 10
    assert age_days("2024", dt.date(2024, 7, 10)) == 0


def test_months_are_added_to_the_last_day():
    assert add_months(dt.date(2024, 1, 31), 1) == dt.date(2024, 2, 29)
    assert add_months(dt.date(2023, 11, 30), 3) == dt.date(2024, 2, 29)
