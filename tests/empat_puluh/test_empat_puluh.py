"""Forty families counted by hand: import, placing, linking, suppression and pages must give those numbers."""

import csv

import duckdb
import pandas as pd
import pytest

from dashboard import store
from dashboard.pipeline.batches import current_batches, read_ditolak
from tests.empat_puluh.berkas import HERE
from tests.pages.halaman import figures, open_page

TERSEMBUNYI = ("rahasia", "ditahan")
DTSEN = {"1": 17, "2": 8, "3": 2, "4": 4, "5": 4, "6": 1, "7": 2, "8": 1, "belum": 1}
"""Families by decile as keluarga.csv has them; nobody is in 9 and 10."""


def expected() -> list[dict[str, str]]:
    with (HERE / "harapan.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def name(row: dict[str, str]) -> str:
    return f"{row['kode_indikator']}-{row['kode_wilayah']}"


@pytest.fixture(scope="module")
def utuh(rumah_empat_puluh):
    """The whole aggregates, which only the restricted file holds."""
    file = next(rumah_empat_puluh.rilis.glob("*-terbatas.duckdb"))
    with duckdb.connect(str(file), read_only=True) as con:
        yield con


def whole(con: duckdb.DuckDBPyConnection, row: dict[str, str]) -> tuple:
    found = con.execute(
        "SELECT pembilang, penyebut FROM utuh.nilai "
        "WHERE kode_indikator = ? AND kode_wilayah = ? AND (? = '' OR periode = ?)",
        [row["kode_indikator"], row["kode_wilayah"], row["periode"], row["periode"]],
    ).fetchall()
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("row", expected(), ids=name)
def test_whole_figures_equal_the_hand_count(utuh, row):
    numerator, denominator = whole(utuh, row)
    assert numerator == int(row["pembilang"]), row["dihitung"]
    if row["penyebut"]:
        assert denominator == int(row["penyebut"])


@pytest.mark.parametrize("row", expected(), ids=name)
def test_published_figures_are_the_hand_count_or_hidden(rilis_empat_puluh, row):
    frame = store.read_nilai(rilis_empat_puluh, row["kode_indikator"], row["periode"] or None)
    found = frame[frame["kode_wilayah"] == row["kode_wilayah"]]
    assert len(found) == 1
    numerator, status = found["pembilang"].iloc[0], found["status"].iloc[0]
    numerator = None if pd.isna(numerator) else int(numerator)
    counted = int(row["pembilang"])
    below_kecamatan = row["kode_wilayah"].count(".") == 3
    if below_kecamatan and 1 <= counted <= 4:
        assert (numerator, status) == (None, "rahasia")
    else:
        assert numerator == counted or (numerator is None and status in TERSEMBUNYI)


def test_kabupaten_figures_that_hide_nobody_are_shown(rilis_empat_puluh):
    """Suppression is not a way to show nothing: no total of these four gives a small cell back."""
    expected = {"keluarga_dtsen": 40, "desil1_keluarga_dtsen": 17, "kpm_pkh": 23, "keluarga_terdaftar": 35}
    for kode, counted in expected.items():
        frame = store.read_nilai(rilis_empat_puluh, kode, tingkat="kabupaten")
        assert frame["pembilang"].dropna().tolist() == [counted], kode


def test_the_word_for_a_number_is_parked_and_says_what_to_do(rumah_empat_puluh):
    batch = next(b for b in current_batches(rumah_empat_puluh) if b.sumber == "dtsen_keluarga")
    assert (batch.baris_masuk, batch.baris_diterima, batch.baris_ditolak) == (41, 40, 1)
    parked = read_ditolak(batch).iloc[0]
    assert parked["baris"] in (42, "42")
    assert parked["pola_nilai"] == "dua"
    assert parked["alasan"] and parked["tindakan"]


def test_linking_gives_one_family_each(utuh):
    """Family 2 is twice on PKH and family 14 has a broken NIK on DTKS: still forty families, 145 people."""
    families, people = utuh.execute(
        "SELECT count(DISTINCT id_keluarga), count(DISTINCT id_individu) FROM bynama.link_anggota "
        "WHERE sumber <> 'eppgbm'"
    ).fetchone()
    assert (families, people) == (40, 145)


def classes(utuh, sumber: str, satuan: str, place: str = "18.04") -> dict[str, int]:
    """Whole classes of a list at a place, those with somebody in them."""
    rows = utuh.execute(
        "SELECT kelas, jumlah FROM utuh.desil WHERE sumber = ? AND satuan = ? AND kode_wilayah = ?"
        " AND jumlah > 0",
        [sumber, satuan, place],
    ).fetchall()
    return dict(rows)


def test_classes_of_the_three_lists_equal_the_hand_count(utuh):
    """DTSEN: no 12 is without a rank; P3KE: all but no 8 in its desil 1; DTKS: 10 in class 1."""
    assert classes(utuh, "dtsen", "keluarga") == DTSEN
    assert sum(DTSEN.values()) == 40 and sum(DTSEN[kelas] for kelas in "1234") == 31
    assert sum(classes(utuh, "dtsen", "jiwa").values()) == 145
    assert classes(utuh, "dtsen", "jiwa", "18.04.09")["1"] == 48
    assert classes(utuh, "p3ke", "keluarga") == {"1": 7, "2": 1}
    dtks = classes(utuh, "dtks", "rumah tangga")
    assert dtks["1"] == 10 and sum(dtks.values()) == 19


def test_published_classes_are_the_hand_count_or_withheld_like_their_indicator(rilis_empat_puluh):
    frame = store.read_desil(rilis_empat_puluh, "dtsen", tingkat="kabupaten")
    families = frame[frame["satuan"] == "keluarga"].set_index("kelas")
    assert families.index.tolist() == [*map(str, range(1, 11)), "belum"]
    assert families.at["1", "jumlah"] == 17
    for kelas, count in families["jumlah"].items():
        assert (
            count == DTSEN.get(kelas, 0) if families.at[kelas, "status"] in ("ada", "nol") else pd.isna(count)
        )


def test_a_figure_names_the_file_it_rests_on(rilis_empat_puluh):
    trail = store.read_jejak(rilis_empat_puluh, "keluarga_dtsen")
    assert trail[["periode", "berkas"]].to_numpy().tolist() == [["2025-Q4", "dtsen_keluarga.csv"]]
    assert trail["baris_ditolak"].tolist() == [1]
    listed = store.read_jejak(rilis_empat_puluh, "keluarga_terdaftar")
    assert set(listed["sumber"]) == {"dtks", "p3ke", "pkh", "sembako", "blt_dd", "dtsen_keluarga"}


def test_peta_shows_the_hand_count(monkeypatch, rumah_empat_puluh):
    at = open_page(monkeypatch, rumah_empat_puluh, "peta", indikator="keluarga_dtsen", periode="2025-Q4")
    assert not at.exception
    assert figures(at)["nilai|keluarga_dtsen|18.04|2025-Q4"] == "40"


def test_selisih_sumber_shows_the_hand_count(monkeypatch, rumah_empat_puluh):
    """The people of Suoh are shown; its families may be withheld for a small neighbour's sake."""
    at = open_page(monkeypatch, rumah_empat_puluh, "selisih_sumber", kecamatan="18.04.09")
    assert not at.exception
    shown = figures(at)
    assert shown["nilai|jiwa_dtsen|18.04.09|2025-Q4"] == "95"
    assert shown["nilai|keluarga_dtsen|18.04.09|2025-Q4"] in ("26", "ditahan")


def test_ringkasan_opens_where_a_list_never_came(monkeypatch, rumah_empat_puluh):
    """There is no PBI file here: the page says so instead of breaking."""
    at = open_page(monkeypatch, rumah_empat_puluh, "ringkasan")
    assert not at.exception
    assert figures(at)["nilai|desil1_keluarga_dtsen|18.04|2025-Q4"] == "17"
