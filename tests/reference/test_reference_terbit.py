"""Published figures: as printed, each with its source, contradictions side by side."""

import re
from collections import Counter

import pytest

from dashboard.home import REFERENCE
from tests.reference.tabel import published, read_table

SERIES = ["indikator_terbit", "kecamatan_terbit", "pembanding"]
PERIODE = r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?"


def total(kode: str, periode: str) -> float:
    rows = [row for row in published(kode, periode=periode) if len(row["kode_wilayah"]) == 8]
    assert len(rows) == 15
    return sum(float(row["nilai"]) for row in rows)


def values(kode: str, wilayah: str = "18.04", **equal: str) -> set[str]:
    return {row["nilai"] for row in published(kode, kode_wilayah=wilayah, **equal)}


@pytest.mark.parametrize("path", sorted(REFERENCE.glob("*.csv")), ids=lambda path: path.stem)
def test_tables_are_plain_utf8_and_rectangular(path):
    raw = path.read_bytes()
    text = raw.decode("utf-8")
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert "\r" not in text
    rows = read_table(path.stem)
    assert rows
    assert all(None not in row and None not in row.values() for row in rows)
    assert all(cell == cell.strip() for row in rows for cell in row.values())


@pytest.mark.parametrize("name", [*SERIES, "target", "idm", "konflik", "lokus"])
def test_every_row_has_a_source(name: str):
    for row in read_table(name):
        assert row["sumber_url"]
        assert row.get("agensi", row.get("sumber", "-"))


@pytest.mark.parametrize("name", SERIES)
def test_values_are_numbers_with_their_mark_apart(name: str):
    for row in read_table(name):
        assert re.fullmatch(r"\d+(\.\d+)?", row["nilai"])
        assert row["penanda"] in {"", ">", "±", "*"}
        assert re.fullmatch(PERIODE, row["periode"])
        assert row["periode"].startswith(row["tahun"])
        assert row["label_periode"]
        assert row["satuan"]


@pytest.mark.parametrize("name", SERIES)
def test_a_series_keeps_one_name_and_one_unit(name: str):
    pairs = {(row["kode"], row["nama"], row["satuan"]) for row in read_table(name)}
    assert len(pairs) == len({kode for kode, _, _ in pairs})


def test_a_place_and_period_has_at_most_one_figure_to_show():
    rows = read_table("indikator_terbit") + read_table("kecamatan_terbit")
    shown = Counter(
        (row["kode"], row["kode_wilayah"], row["periode"]) for row in rows if row["utama"] == "ya"
    )
    assert max(shown.values()) == 1


def test_contradictions_are_all_listed_and_named_by_the_figures():
    ids = [row["id"] for row in read_table("konflik")]
    assert ids == [f"K{number:02d}" for number in range(1, 25)]
    rows = read_table("indikator_terbit") + read_table("kecamatan_terbit")
    named = {name for row in rows for name in row["konflik_id"].split(";") if name}
    assert named <= set(ids)
    assert {"K01", "K02", "K05", "K08", "K12", "K13", "K15"} <= named


def test_places_of_figures_exist():
    known = {row["kode_wilayah"] for row in read_table("wilayah")}
    for name in ("indikator_terbit", "kecamatan_terbit"):
        assert {row["kode_wilayah"] for row in read_table(name)} <= known


def test_pkh_per_kecamatan():
    assert total("kpm_pkh", "2022-03") == 16_059
    assert total("kpm_pkh", "2023") == 15_600
    assert values("kpm_pkh", "18.04.15", periode="2022-03") == {"907"}
    assert values("kpm_pkh", "18.04.15", periode="2023") == {"885"}


def test_pkh_2023_is_kept_as_stated_and_as_summed():
    rows = published("kpm_pkh", kode_wilayah="18.04", periode="2023")
    assert {(row["nilai"], row["penanda"], row["konflik_id"][:3]) for row in rows} == {
        ("15601", "", "K05"),
        ("15600", "*", "K05"),
    }


@pytest.mark.parametrize(
    ("periode", "cases"), [("2023-02", 1058), ("2023-08", 888), ("2023-10", 588), ("2024-05", 287)]
)
def test_stunting_per_kecamatan_meets_the_stated_total(periode: str, cases: int):
    assert total("stunting_eppgbm_jumlah", periode) == cases
    assert str(cases) in values("stunting_eppgbm_jumlah", periode=periode)


def test_stunting_of_may_and_august_2024_with_their_denominators():
    for periode, cases, measured in [("2024-05", "287", "12689"), ("2024-08", "376", "19468")]:
        assert values("stunting_eppgbm_jumlah", periode=periode) == {cases}
        assert values("stunting_eppgbm_diukur", periode=periode) == {measured}


def test_sumber_jaya_october_2023_in_both_versions():
    assert values("stunting_eppgbm_jumlah", "18.04.05", periode="2023-10") == {"41"}
    assert values("stunting_eppgbm_puskesmas", "18.04.05", periode="2023-10") == {"42"}
    assert total("sasaran_balita", "2023-10") == 18_419


def test_headline_figures():
    assert values("p0", periode="2024-03") == {"10.68"}
    assert values("p0", periode="2018-03") == {"13.54", "12.92"}
    assert values("stunting_ssgi", tahun="2024") == {"20.5"}
    assert values("pbi_jk_aktif") == {"126746"}
    assert values("dtks_rumah_tangga") == {"33334"}


def test_more_than_39000_is_a_number_and_a_mark():
    (row,) = published("jumlah_miskin", tahun="2019")
    assert (row["nilai"], row["penanda"]) == ("39000", ">")


def test_the_impossible_count_of_dtks_persons_is_listed_but_never_the_one_to_show():
    (row,) = published("dtks_jiwa")
    assert (row["nilai"], row["utama"], row["konflik_id"]) == ("12136", "", "K01")


def test_targets_say_whose_they_are():
    assert {row["wilayah"] for row in read_table("target") if row["kode"] == "stunting_ssgi"} == {
        "Provinsi Lampung"
    }
