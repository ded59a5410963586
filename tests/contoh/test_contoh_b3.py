"""The pemangku's recap: 24 months, sums that hold except where a fault says so, late and absent pekon."""

from collections import defaultdict

import pytest

from tests.contoh.berkas import read_rows, read_table

AWAL, LAHIR, DATANG, MENINGGAL, PINDAH, AKHIR = 3, 10, 14, 18, 22, 26
SETOR = 33


@pytest.fixture(scope="module")
def rekap(contoh) -> dict[str, list[list[str]]]:
    """Key of each recap row → its cells."""
    keys = [r["kunci_baris"] for r in read_table(contoh / "kunci_benar.csv") if r["sumber"] == "pemangku_b3"]
    rows = {}
    for key in keys:
        berkas, lembar, baris = key.split("#")
        rows[key] = read_rows(contoh / "pemangku_b3" / berkas, lembar)[int(baris) - 1]
    return rows


@pytest.fixture(scope="module")
def salah(contoh) -> dict[str, set[str]]:
    found = defaultdict(set)
    for r in read_table(contoh / "kunci_kesalahan.csv"):
        found[r["kesalahan"]].add(r["kunci_baris"])
    return found


def _people(row: list[str], start: int) -> int:
    return sum(int(float(v)) for v in row[start : start + 4])


def test_two_years_of_every_kecamatan(contoh):
    months = {path.name.split("_")[4] for path in (contoh / "pemangku_b3").iterdir()}
    assert (len(months), min(months), max(months)) == (24, "2024-01", "2025-12")


def test_end_is_start_plus_movements_unless_marked(rekap, salah):
    def balanced(row: list[str]) -> bool:
        plus = _people(row, AWAL) + _people(row, LAHIR) + _people(row, DATANG)
        return plus - _people(row, MENINGGAL) - _people(row, PINDAH) == _people(row, AKHIR)

    wrong = {key for key, row in rekap.items() if not balanced(row)}
    assert wrong == salah["b3_tidak_seimbang"]


def test_people_are_cards_and_other_members(rekap, salah):
    for key, row in rekap.items():
        if key not in salah["bilangan_huruf"]:
            assert float(row[7]) + float(row[8]) == float(row[9]) == _people(row, AWAL)


def test_late_recaps_come_after_the_tenth(rekap, salah):
    def late(key: str) -> bool:
        year, month = key.split("_")[4].split("-")
        due = f"{int(year) + int(month) // 12}-{int(month) % 12 + 1:02d}-10"
        return rekap[key][SETOR] > due

    assert {key for key in rekap if late(key)} == salah["b3_terlambat"]


def test_absent_pekon_have_no_row(contoh, salah):
    truth = read_table(contoh / "kunci_benar.csv")
    sent = {(r["kunci_baris"].split("#")[0], r["kode_pekon"]) for r in truth if r["sumber"] == "pemangku_b3"}
    absent = {(key.split("#")[0], key.split("#")[2]) for key in salah["b3_tidak_lapor"]}
    assert absent
    assert not absent & sent
    assert len(absent) + len({s for s in sent}) == 24 * 136
