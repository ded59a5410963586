"""36 readings of one sentence: k of n by hand on six pekon, and the same places as the rule itself takes."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from dashboard.domain.aturan_lokus import read_aturan
from dashboard.domain.bacaan_lokus import (
    LUAR,
    MASUK,
    TANPA_URUTAN,
    Bacaan,
    join_readings,
    list_readings,
    rank_readings,
    run_readings,
)
from dashboard.domain.lajur_lokus import make_lajur, select_places
from dashboard.domain.lokus import choose_lokus
from tests.domain.calon_lokus import ATURAN, calon

DASAR = replace(read_aturan(ATURAN), kuota=2)
ENAM = calon(
    "A1 100 1000",
    "A2 96 400",
    "A3 90 450 lokus",
    "B1 50 500",
    "B2 46 100 lokus",
    "C1 10 50",
)


def run(frame: pd.DataFrame, **more):
    return run_readings({("dtsen", "keluarga"): frame, ("dtsen", "jiwa"): "tidak ada"}, DASAR, **more)


def test_a_list_has_36_readings_and_no_two_alike():
    assert len(set(list_readings("dtks"))) == 36


def test_k_of_n_of_six_pekon_by_hand():
    """Two places, one per kecamatan under 5 × 1. By number: first A3 B2, bonus A1 A3 (one each: A1 B2),
    tie-break A1 A2 (one each: A1 B1). By share: first B2 A3, bonus and tie-break B2 A2."""
    found = run(ENAM, sumber=("dtsen",))
    assert found.hitung_semua() == {
        "A1": (6, 18), "A2": (8, 18), "A3": (8, 18), "B1": (1, 18), "B2": (13, 18), "C1": (0, 18),
    }  # fmt: skip
    assert found.hitung("B1") == (1, 18)


def test_which_reading_changes_it():
    found = run(ENAM, sumber=("dtsen",))
    reading = Bacaan("dtsen", "keluarga", "jumlah", "pemutus", "tanpa")
    assert found.sel(reading, "B1") == LUAR
    assert found.sel(replace(reading, batas="jatah"), "B1") == MASUK
    assert found.sel(replace(reading, satuan="jiwa"), "B1") is None


def test_readings_that_could_not_run_are_named_and_not_counted():
    found = run(ENAM)
    assert found.jalan("dtsen") == 18
    assert found.jalan("dtks") == 0
    assert len(found.tidak_jalan) == 18 + 3 * 36
    assert found.tidak_jalan[Bacaan("dtsen", "jiwa", "bagian", "pemutus", "jatah")] == "tidak ada"


def test_without_any_list_there_is_nothing_to_count():
    found = run_readings({}, DASAR)
    assert (found.kode, found.bacaan, len(found.tidak_jalan)) == ((), (), 144)


def test_a_withheld_pekon_counts_in_no_reading_and_a_hidden_one_in_all():
    found = run(calon("A1 50 100", "A2 ditahan 100", "A3 1–4 100", "B1 3 9"), sumber=("dtsen",))
    assert found.hitung("A2") == (0, 0)
    assert found.hitung("A3")[1] == 18
    assert found.hitung("A1") == (18, 18)


def test_the_order_of_each_reading_serves_every_quota_and_lists_join():
    """Cut anew for each quota from one ranking, list by list, it is what a run from the start gives."""
    frames = {("dtsen", "keluarga"): _random(3), ("dtks", "keluarga"): _random(4)}
    ranked = join_readings(rank_readings(frames, DASAR, (name,)) for name in ("dtsen", "dtks"))
    for quota in (1, 5, 12, 40):
        cut = ranked.cut(quota)
        anew = run_readings(frames, replace(DASAR, kuota=quota), ("dtsen", "dtks"))
        assert cut.bacaan == anew.bacaan
        assert (cut.masuk == anew.masuk).all()
        assert cut.hitung_semua("dtks") == anew.hitung_semua("dtks")


def test_only_five_kecamatan_come_in():
    frame = calon(*(f"{k}1 {n} 100" for k, n in zip("ABCDEF", (10, 20, 30, 40, 50, 60), strict=True)))
    inside = select_places(make_lajur(frame, DASAR), Bacaan("dtsen").aturan(replace(DASAR, kuota=6)))
    assert inside.tolist() == [LUAR, MASUK, MASUK, MASUK, MASUK, MASUK]
    assert (inside != TANPA_URUTAN).all()


def _random(seed: int) -> pd.DataFrame:
    """Forty places in eight kecamatan with ties, noughts, hidden and withheld counts, a kelurahan."""
    rng = np.random.default_rng(seed)
    lines = []
    for number in range(40):
        count = rng.choice(["0", "1–4", "ditahan", *(["{}"] * 12)]).format(rng.integers(5, 30))
        kind = "K" if rng.random() < 0.1 else ""
        mark = " lokus" if rng.random() < 0.2 else ""
        whole = rng.choice([0, 40, 80, 100])
        lines.append(f"{'ABCDEFGH'[number // 5]}{kind}{number:02d} {count} {whole}{mark}")
    return calon(*lines)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    "pemutus", [("kode",), ("bagian", "penyebut", "kode"), ("prioritas", "jumlah", "kode")]
)
def test_every_reading_takes_the_places_that_the_rule_takes(seed, pemutus):
    frame = _random(seed)
    base = replace(DASAR, kuota=11, pemutus=pemutus, kelurahan=seed % 2 == 0, kecuali={"A00": "uji"})
    columns = make_lajur(frame, base)
    for reading in list_readings("dtsen")[:18]:
        rows = choose_lokus(frame, reading.aturan(base)).sort_values("kode_kemendagri")
        taken = select_places(columns, reading.aturan(base))
        assert (taken == MASUK).tolist() == rows["terpilih"].tolist(), reading
        assert (taken == TANPA_URUTAN).tolist() == (rows["golongan"] == "tanpa_angka").tolist(), reading


def test_published_sums_of_the_kecamatan_choose_them(seed=1):
    frame = _random(seed)
    sums = dict(zip("ABCDEFGH", (1, 900, 2, 800, 700, 600, 500, 3), strict=True))
    sums["C"] = None  # withheld: the sum of its pekon stands in
    frame = frame.assign(total_kecamatan=frame["kode_kecamatan"].map(sums), total_penyebut=1000)
    for reading in list_readings("dtsen")[:18]:
        rule = reading.aturan(replace(DASAR, kuota=9))
        rows = choose_lokus(frame, rule).sort_values("kode_kemendagri")
        assert (select_places(make_lajur(frame, rule), rule) == MASUK).tolist() == rows["terpilih"].tolist()
