"""Seeded fault × outcome on the small sample, row by row against its truth.

hasil.csv says what becomes of each fault: the row is parked, it goes in and is counted as doubtful, its place
is found all the same, the B.3 board shows it, or it cannot be seen in these files.
"""

from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard import store
from dashboard.pipeline.batches import current_batches, read_ditolak

HASIL = pd.read_csv(Path(__file__).parent / "hasil.csv", dtype=str, keep_default_na=False)
TERTUKAR = "kecamatan_tertukar"


def faults_with(outcome: str) -> list[str]:
    return HASIL.loc[HASIL["hasil"] == outcome, "kesalahan"].tolist()


@pytest.fixture(scope="module")
def seeded(rumah_kecil) -> pd.DataFrame:
    """Every seeded fault of the sample: sumber, kunci_baris, kesalahan, and whether its row was parked."""
    table = pd.read_csv(rumah_kecil.contoh / "kunci_kesalahan.csv", dtype=str, keep_default_na=False)
    parked = pd.concat(
        read_ditolak(batch).assign(sumber=batch.sumber) for batch in current_batches(rumah_kecil)
    )
    keys = set(zip(parked["sumber"], parked["kunci_baris"], strict=True))
    table["ditolak"] = [key in keys for key in zip(table["sumber"], table["kunci_baris"], strict=True)]
    return table


@pytest.fixture(scope="module")
def placed(rumah_kecil) -> pd.DataFrame:
    """Where each row of the lists by name was placed, beside where its family truly lives."""
    truth = pd.read_csv(rumah_kecil.contoh / "kunci_benar.csv", dtype=str, keep_default_na=False)
    with duckdb.connect(str(rumah_kecil.kerja), read_only=True) as con:
        queries = [
            f"SELECT '{sumber}' AS sumber, kunci_baris, kode_pekon AS ditempatkan FROM raw.{sumber}"
            for sumber in truth["sumber"].unique()
        ]
        rows = con.execute(" UNION ALL ".join(queries)).df()
    return rows.merge(truth, on=["sumber", "kunci_baris"])


@pytest.fixture(scope="module")
def doubts(rumah_kecil) -> pd.DataFrame:
    """All counts of doubtful rows; the release leaves out those that would give a small figure away."""
    with duckdb.connect(str(rumah_kecil.kerja), read_only=True) as con:
        return con.execute("SELECT sumber, jenis, jumlah FROM published.keraguan").df()


def test_every_seeded_fault_has_its_outcome_in_the_table(seeded):
    assert set(seeded["kesalahan"]) <= set(HASIL["kesalahan"])


def test_no_fault_of_the_table_is_missing_from_the_sample(seeded):
    assert set(HASIL["kesalahan"]) - set(seeded["kesalahan"]) <= {
        "b3_tidak_lapor"
    }  # no file, so no row to name


@pytest.mark.parametrize("fault", faults_with("ditolak"))
def test_parked(seeded, fault):
    rows = seeded[seeded["kesalahan"] == fault]
    assert len(rows) and rows["ditolak"].all()


@pytest.mark.parametrize("fault", faults_with("keraguan"))
def test_counted_as_doubt(seeded, doubts, fault):
    """For each source, at least as many doubts of that kind as faults seeded in rows that went in."""
    kind = HASIL.set_index("kesalahan").loc[fault, "jenis"]
    counted = doubts[doubts["jenis"] == kind].groupby("sumber")["jumlah"].sum()
    expected = seeded[(seeded["kesalahan"] == fault) & ~seeded["ditolak"]].groupby("sumber").size()
    assert len(expected)
    short = {
        sumber: (int(counted.get(sumber, 0)), n)
        for sumber, n in expected.items()
        if counted.get(sumber, 0) < n
    }
    assert not short


@pytest.mark.parametrize("fault", faults_with("ditempatkan"))
def test_placed_where_it_belongs(seeded, placed, fault):
    """A misspelt place is found or left unknown; it is never put into another pekon."""
    other = set(
        seeded.loc[seeded["kesalahan"].isin(["pekon_salah", "pindah_pekon", TERTUKAR]), "kunci_baris"]
    )
    rows = seeded[(seeded["kesalahan"] == fault) & ~seeded["kunci_baris"].isin(other)]
    rows = rows.merge(placed, on=["sumber", "kunci_baris"])
    right = (rows["ditempatkan"] == rows["kode_pekon"]).sum()
    unknown = rows["ditempatkan"].str.endswith(".0000").sum()
    assert right + unknown == len(rows)
    assert right >= 0.9 * len(rows)


@pytest.mark.parametrize("fault", faults_with("lapor"))
def test_shown_on_the_board_of_months(rilis_kecil, fault):
    status = HASIL.set_index("kesalahan").loc[fault, "jenis"]
    assert (store.read_lapor(rilis_kecil)["status"] == status).any()


@pytest.mark.parametrize("fault", faults_with("tak terdeteksi"))
def test_not_detectable_from_these_files(seeded, fault):
    """Such rows go in like any other; only the truth counts them, and the sample holds some."""
    alone = seeded.groupby(["sumber", "kunci_baris"])["kesalahan"].transform("size") == 1
    rows = seeded[(seeded["kesalahan"] == fault) & alone]
    assert len(rows) and not rows["ditolak"].any()
