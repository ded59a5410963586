"""Where the collected facts lie beside the project, nothing of them may be lost or changed on the way in."""

import csv
from pathlib import Path

import pytest

from dashboard.home import PROJECT
from tests.reference.tabel import published, read_table, units

FACTS = PROJECT.parent / "shared" / "facts"
pytestmark = pytest.mark.skipif(
    not FACTS.is_dir(), reason="the collected facts do not lie beside the project"
)


def facts(name: str, folder: Path = FACTS) -> list[dict[str, str]]:
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text: str) -> float:
    text = text.lstrip(">")
    return float(text.removesuffix(" miliar")) * (1e9 if text.endswith("miliar") else 1)


def test_units_carry_the_collected_codes_names_and_points():
    theirs = {
        row["kode_kemendagri"]: row
        for row in facts("wilayah", FACTS.parent / "geo")
        if row["tingkat"] == "desa"
    }
    ours = {row["kode_wilayah"]: row for row in units()}
    assert ours.keys() == theirs.keys()
    for code, row in ours.items():
        assert [row[name] for name in ("kode_bps", "nama", "jenis", "lat", "lon")] == [
            theirs[code][name] for name in ("kode_bps", "nama", "jenis", "lat", "lon")
        ]


def test_every_kabupaten_figure_is_kept_with_its_source():
    ours = {(row["tahun"], float(row["nilai"]), row["sumber_url"]) for row in read_table("indikator_terbit")}
    for row in facts("indikator_kabupaten"):
        if row["indikator"] == "Kecamatan / pekon / kelurahan":
            continue  # three numbers in one cell; three rows of ours
        assert (row["tahun"], number(row["nilai"]), row["sumber_url"]) in ours


def test_every_kecamatan_figure_is_kept_with_its_period():
    ours = [
        (row["kode_wilayah"], row["label_periode"], float(row["nilai"]), row["sumber_url"])
        for row in read_table("kecamatan_terbit")
    ]
    theirs = [
        (row["kode_kec_kemendagri"], row["periode"], float(row["nilai"]), row["sumber_url"])
        for row in facts("kecamatan")
    ]
    assert sorted(theirs) == sorted(row for row in ours if len(row[0]) == 8)


def test_every_comparator_is_kept():
    ours = {(row["tahun"], row["wilayah"], float(row["nilai"])) for row in read_table("pembanding")}
    assert {(row["tahun"], row["wilayah"], float(row["nilai"])) for row in facts("pembanding")} <= ours


def test_contradictions_keep_their_number_and_their_sources():
    theirs = {(row["id"], row["sumber_url"]) for row in facts("konflik_data")}
    assert {(row["id"], row["sumber_url"]) for row in read_table("konflik")} == theirs


def test_lokus_are_the_collected_ones():
    theirs = {
        (row["pekon_menurut_sumber"], row["kode_kemendagri"])
        for row in facts("lokus_stunting")
        if row["pekon_menurut_sumber"][0] != "("
    }
    ours = {(row["nama_menurut_sumber"], row["kode_wilayah"]) for row in read_table("lokus")}
    assert theirs <= ours


def test_village_status_is_the_collected_one():
    theirs = [
        (row["pekon_menurut_sumber"], row["tahun"], row["sumber_url"]) for row in facts("pekon_atribut")
    ]
    ours = [(row["nama_menurut_sumber"], row["tahun"], row["sumber_url"]) for row in read_table("idm")]
    assert sorted(theirs) == sorted(ours)


def test_audit_counts_are_listed_as_published_figures():
    theirs = {row["kode_kemendagri"]: row["balita_stunting"] for row in facts("lokus_stunting")}
    for row in published("stunting_audit"):
        assert theirs[row["kode_wilayah"]] == row["nilai"]


def test_measured_errors_come_from_nine_populations():
    rows = read_table("kesalahan_hitung")
    assert len({(r["benih"], r["kadar_kesalahan"]) for r in rows}) == len(rows) == 9
    assert {r["asal"] for r in rows} == {"DATA CONTOH"}
    for row in rows:
        assert 0 < int(row["keluarga_ditemukan"]) <= int(row["keluarga_benar"])
        assert 0 <= int(row["keluarga_keliru"]) < int(row["keluarga_terhitung"])
