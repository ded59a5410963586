"""The list of places: complete, in both code systems, its names found only inside their kecamatan."""

import re
import tomllib
from collections import Counter

from dashboard.home import PROFIL
from tests.reference.tabel import read_table, units

CODE = {
    "kabupaten": r"\d\d\.\d\d",
    "kecamatan": r"\d\d\.\d\d\.\d\d",
    "pekon": r"\d\d\.\d\d\.\d\d\.[12]\d{3}",
}
BPS_DIGITS = {"kabupaten": 4, "kecamatan": 7, "pekon": 10}


def bare(name: str) -> str:
    return re.sub("[^a-z0-9]", "", name.lower())


def test_one_kabupaten_fifteen_kecamatan_and_136_units():
    levels = Counter(row["tingkat"] for row in read_table("wilayah"))
    assert levels == {"kabupaten": 1, "kecamatan": 15, "pekon": 136}
    assert Counter(row["jenis"] for row in units()) == {"pekon": 131, "kelurahan": 5}


def test_codes_are_unique_well_formed_and_lie_under_their_parent():
    rows = read_table("wilayah")
    codes = {row["kode_wilayah"] for row in rows}
    assert len(codes) == len(rows) == len({row["kode_bps"] for row in rows})
    for row in rows:
        assert re.fullmatch(CODE[row["tingkat"]], row["kode_wilayah"])
        assert re.fullmatch(rf"1801\d{{{BPS_DIGITS[row['tingkat']] - 4}}}", row["kode_bps"])
        assert row["kode_wilayah"].rpartition(".")[0] == row["kode_induk"]
        assert row["kode_induk"] in codes or row["tingkat"] == "kabupaten"


def test_bps_codes_nest_as_the_kemendagri_codes_do():
    bps = {row["kode_wilayah"]: row["kode_bps"] for row in read_table("wilayah")}
    assert all(row["kode_bps"].startswith(bps[row["kode_induk"]]) for row in units())


def test_kelurahan_have_a_code_block_starting_with_one():
    assert all((row["jenis"] == "kelurahan") == (row["kode_wilayah"][9] == "1") for row in units())


def test_points_lie_in_the_kabupaten_and_areas_add_up():
    for row in read_table("wilayah"):
        assert -5.5 < float(row["lat"]) < -4.7
        assert 103.7 < float(row["lon"]) < 104.7
    whole = next(float(row["luas_km2"]) for row in read_table("wilayah") if row["tingkat"] == "kabupaten")
    assert abs(sum(float(row["luas_km2"]) for row in units()) / whole - 1) < 0.002


def test_eight_names_occur_in_two_kecamatan():
    names = Counter(bare(row["nama"]) for row in units())
    assert sum(count == 2 for count in names.values()) == 8
    inside = Counter((row["kode_induk"], bare(row["nama"])) for row in units())
    assert max(inside.values()) == 1


def test_pekon_suoh_is_not_in_kecamatan_suoh():
    assert [row["kode_induk"] for row in units() if row["nama"] == "Suoh"] == ["18.04.23"]


def test_a_variant_leads_to_one_place_only():
    places = {row["kode_wilayah"]: row for row in read_table("wilayah")}
    owner = {(row["kode_induk"], bare(row["nama"])): kode for kode, row in places.items()}
    for row in read_table("varian_nama"):
        assert row["varian"].lower() != places[row["kode_wilayah"]]["nama"].lower()
        key = (places[row["kode_wilayah"]]["kode_induk"], bare(row["varian"]))
        assert owner.setdefault(key, row["kode_wilayah"]) == row["kode_wilayah"]


def test_spellings_seen_in_the_press_are_known():
    known = {row["varian"]: row["kode_wilayah"] for row in read_table("varian_nama")}
    assert known["BNS"] == "18.04.23"
    assert known["Trubudi Syukur"] == "18.04.18.2003"
    assert {"Airhitam", "Balikbukit", "Waytenong", "Lumbok", "Kota Besi"} <= set(known)


def test_profile_names_this_kabupaten_and_refuses_the_bps_code_of_another():
    profile = tomllib.loads(PROFIL.read_text(encoding="utf-8"))
    kabupaten = next(row for row in read_table("wilayah") if row["tingkat"] == "kabupaten")
    assert profile["kabupaten"]["kode"] == kabupaten["kode_wilayah"]
    assert profile["kabupaten"]["kode_bps"] == kabupaten["kode_bps"]
    refused = {(row["sistem"], row["kode"]): row["nama"] for row in profile["kode_ditolak"]}
    assert refused["bps", "1804"] == "Lampung Timur"
    assert ("bps", profile["kabupaten"]["kode_bps"]) not in refused
    assert ("kemendagri", profile["kabupaten"]["kode"]) not in refused
