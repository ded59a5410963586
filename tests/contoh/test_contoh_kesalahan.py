"""Faults: every kind is in a small sample, and stands in the row where the list of faults says it is."""

import re
from collections import Counter, defaultdict

import pytest

from dashboard.contoh.kesalahan import AKIBAT
from dashboard.contoh.tempat import place_tokens
from dashboard.home import REFERENCE
from tests.contoh.berkas import read_rows, read_table, records

POLA = {
    "nik_kosong": r"-?", "nik_nol": r"0|0{16}", "nik_15_angka": r"\d{15}", "nik_apostrof": r"'\d{16}",
    "nik_eksponen": r"\d\.\d{5}E\+15", "nik_tertukar": r"\d{16}", "nik_anggota_lain": r"\d{16}",
    "nik_bilangan": r"\d{15}0(\.0)?",
}  # fmt: skip
KOLOM_NIK = ("NIK", "NIK KTP", "nik", "nomor_induk_kependudukan", "nik_kepala_keluarga")


@pytest.fixture(scope="module")
def salah(contoh) -> list[dict[str, str]]:
    return read_table(contoh / "kunci_kesalahan.csv")


def test_every_kind_of_fault_is_in_a_small_sample(salah):
    known = {jenis for words in AKIBAT.values() for jenis in words.split()}
    assert {row["kesalahan"] for row in salah} == known


def _nik_cell(contoh, kunci: str) -> str:
    berkas, lembar, baris = kunci.split("#")
    rows = read_rows(next(contoh.rglob(berkas)), lembar)
    head = next(row for row in rows if set(KOLOM_NIK) & set(row))
    column = next(i for i, text in enumerate(head) if text in KOLOM_NIK)
    return rows[int(baris) - 1][column]


@pytest.mark.parametrize("jenis", POLA)
def test_broken_nik_stands_in_its_row(contoh, salah, jenis):
    rows = [r for r in salah if r["kesalahan"] == jenis]
    cells = [_nik_cell(contoh, r["kunci_baris"]) for r in rows]
    wrong = [c for c in cells if not re.fullmatch(POLA[jenis], c)]
    assert rows
    assert not wrong


def test_truth_names_the_person_of_the_row(contoh):
    """Two rows about one person, neither with a fault, carry the same NIK and the same name."""
    broken = {r["kunci_baris"] for r in read_table(contoh / "kunci_kesalahan.csv")}
    seen = defaultdict(set)
    for r in read_table(contoh / "kunci_benar.csv"):
        if r["sumber"] in ("dtsen_anggota", "pbi_jk") and r["kunci_baris"] not in broken:
            berkas, _, baris = r["kunci_baris"].split("#")
            rows = read_rows(contoh / berkas)
            row = dict(zip(rows[0], rows[int(baris) - 1], strict=True))
            nik = row.get("nomor_induk_kependudukan") or row["nik"]
            seen[r["id_individu"]].add((nik, row["nama"]))
    assert max(Counter(len(names) for names in seen.values())) == 1
    assert len(seen) > 1000


def test_truth_covers_every_row_once(contoh):
    keys = [r["kunci_baris"] for r in read_table(contoh / "kunci_benar.csv")]
    assert len(keys) == len(set(keys))
    rows = records(contoh / "pkh_contoh_2025-Q4.xlsx", "NIK KTP")
    assert sum(k.startswith("pkh_contoh_2025-Q4.xlsx#BNBA#") for k in keys) == len(rows)


def test_truth_place_is_the_place_in_the_row_unless_a_fault_says_so(contoh):
    excused = {r["kunci_baris"] for r in read_table(contoh / "kunci_kesalahan.csv")}
    names = {r["kode_wilayah"]: r["nama"].upper() for r in read_table(REFERENCE / "wilayah.csv")}
    checked = 0
    for r in read_table(contoh / "kunci_benar.csv"):
        if r["sumber"] == "air_mck" and r["kunci_baris"] not in excused:
            rows = read_rows(contoh / "air_mck_contoh_2025.csv")
            row = dict(zip(rows[0], rows[int(r["kunci_baris"].split("#")[2]) - 1], strict=True))
            assert row["pekon"] == names[r["kode_pekon"]]
            checked += 1
    assert checked > 100


def test_no_word_of_a_name_is_a_word_of_a_place_or_of_a_published_fact(contoh):
    rows = records(contoh / "dtsen_anggota_contoh_2025-Q4.csv", "nama")
    words = {word for r in rows for word in r["nama"].split()}
    assert len(words) > 200
    assert not words & place_tokens()
    facts = " ".join(path.read_text() for path in REFERENCE.glob("*.csv")).upper()
    assert not words & set(re.split(r"[^A-Z]+", facts))


def test_names_shared_by_two_kecamatan_are_confused(contoh, salah):
    twins = {"SUKARAJA", "GUNUNG SUGIH", "SUKARAME", "SIDODADI", "PAGAR DEWA", "SUKA MULYA", "SUKAJAYA"}
    twins |= {"SUKA JAYA", "TANJUNG RAYA", "TANJUNGRAYA"}
    rows = [r["kunci_baris"].split("#") for r in salah if r["kesalahan"] == "kecamatan_tertukar"]
    berkas, _, baris = next(k for k in rows if k[0].startswith("pbi_jk"))
    table = read_rows(contoh / berkas)
    assert dict(zip(table[0], table[int(baris) - 1], strict=True))["kelurahan"] in twins
