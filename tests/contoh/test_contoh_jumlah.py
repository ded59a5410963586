"""Rows sent meet the published totals: exactly at full size, by the scaling rule in a small sample."""

from collections import Counter

import numpy as np
import pytest

from dashboard.contoh.sasaran import PEKON_BLT, Sasaran, allocate
from dashboard.contoh.tempat import make_tempat
from tests.contoh.berkas import read_rows, records
from tests.contoh.conftest import KELUARGA

# Written here by hand from the published sources, not read from the files the sample reads.
TERBIT = {
    ("jumlah_penduduk", "2025"): 313_756,
    ("dtks_rumah_tangga", "2020"): 33_334,
    ("kpm_sembako", "2021-04-05"): 20_683,
    ("kpm_blt_dd", "2024-02-14"): 1_940,
    ("stunting_eppgbm_diukur", "2024-05"): 12_689,
    ("stunting_eppgbm_diukur", "2024-08"): 19_468,
    ("stunting_eppgbm_jumlah", "2024-08"): 376,
    ("pbi_jk_aktif", "2026-02-20"): 126_746,
    ("pbi_jk_nonaktif", "2026-02-20"): 7_353,
    ("pbi_apbd_aktif", "2026-02-19"): 21_321,
    ("pbi_apbd_nonaktif", "2026-02-19"): 9_717,
}
PKH_2023 = {
    "18.04.04": 1948, "18.04.05": 1085, "18.04.06": 1036, "18.04.07": 771, "18.04.08": 1049, "18.04.09": 848,
    "18.04.10": 1058, "18.04.11": 1687, "18.04.15": 885, "18.04.18": 1101, "18.04.19": 498, "18.04.20": 491,
    "18.04.21": 1059, "18.04.22": 533, "18.04.23": 1551,
}  # fmt: skip
SKALA = KELUARGA / 95_000


@pytest.mark.parametrize(("kunci", "jumlah"), TERBIT.items())
def test_full_size_asks_for_the_published_total(kunci, jumlah):
    assert Sasaran().published(*kunci) == jumlah


def test_full_size_asks_for_the_published_pkh_of_each_kecamatan():
    parts = Sasaran().per_kecamatan("kpm_pkh", "2023", list(PKH_2023))
    assert parts.tolist() == list(PKH_2023.values())
    assert parts.sum() == 15_600


def test_full_size_asks_for_287_short_children_in_may():
    kode = make_tempat(np.random.default_rng(1), 95_000).kode_kecamatan
    may = Sasaran().per_kecamatan("stunting_eppgbm_jumlah", "2024-05", kode)
    assert (may.sum(), may[kode.index("18.04.09")], may[kode.index("18.04.22")]) == (287, 44, 39)


@pytest.mark.parametrize("total", [0, 1, 7, 376, 313_756])
def test_allocate_loses_nothing(total):
    parts = allocate(total, np.array([0.1, 3, 2.5, 1e-9, 90]))
    assert parts.sum() == total
    assert (parts >= 0).all()


def test_scaled_total_is_the_rounded_share():
    small = Sasaran(KELUARGA)
    assert small.published("dtks_rumah_tangga", "2020") == round(33_334 * SKALA) == 140
    assert small.per_kecamatan("kpm_pkh", "2023", list(PKH_2023)).sum() == round(15_600 * SKALA) == 66


def test_rows_sent_per_list(contoh):
    sent = {
        "dtks": len(read_rows(contoh / "dtks_contoh_2020.xlsx")) - 7,  # titles 3, gap, header 2, totals
        "sembako": len(records(contoh / "sembako_contoh_2021-04.xlsx", "NIK KTP")),
        "blt_dd": len(records(contoh / "blt_dd_contoh_2024-02.xlsx", "NIK")),
        "pkh": len(records(contoh / "pkh_contoh_2023-Q4.xlsx", "NIK KTP")),
        "mei": len(records(contoh / "eppgbm_contoh_2024-05.xlsx", "TB/U")),
        "agustus": len(records(contoh / "eppgbm_contoh_2024-08.xlsx", "TB/U")),
    }
    published = {
        "dtks": 33_334,
        "sembako": 20_683,
        "blt_dd": 1_940,
        "pkh": 15_600,
        "mei": 12_689,
        "agustus": 19_468,
    }
    assert sent == {name: round(total * SKALA) for name, total in published.items()}


def test_pbi_active_and_deactivated(contoh):
    for nama, kolom, aktif, nonaktif in (
        ("pbi_jk", "status_kepesertaan", 126_746, 7_353),
        ("pbi_apbd", "STATUS KEPESERTAAN", 21_321, 9_717),
    ):
        status = Counter(r[kolom] for r in records(contoh / f"{nama}_contoh_2026-02.csv", kolom))
        broken = sum(n for word, n in status.items() if word not in ("AKTIF", "NONAKTIF"))
        assert sum(status.values()) == round(aktif * SKALA) + round(nonaktif * SKALA)
        assert round(nonaktif * SKALA) - broken <= status["NONAKTIF"] <= round(nonaktif * SKALA)


def test_dukcapil_meets_the_registered_total(contoh):
    rows = records(contoh / "dukcapil_dkb_contoh_2025-S1.xlsx", "KODE WILAYAH")
    people = [float(r["JUMLAH PENDUDUK"]) for r in rows]
    assert (len(rows), sum(people)) == (136, round(313_756 * SKALA))
    assert all(float(r["LAKI-LAKI"]) + float(r["PEREMPUAN"]) == p for r, p in zip(rows, people, strict=True))


def test_short_children_are_the_published_share_and_below_the_line(contoh):
    rows = records(contoh / "eppgbm_contoh_2024-08.xlsx", "TB/U")
    short = [r for r in rows if r["TB/U"] in ("Pendek", "Sangat Pendek")]
    assert len(short) == round(376 * SKALA)
    score = {r["NIK"] + r["Nama"]: float(r["ZS TB/U"].replace(",", ".")) for r in rows}
    assert all(score[r["NIK"] + r["Nama"]] < -2 for r in short)


def test_kelurahan_get_no_blt(contoh):
    kelurahan = {"PASAR LIWA", "WAY MENGAKU", "TUGU SARI", "PAJAR BULAN", "SEKINCAU"}
    rows = records(contoh / "blt_dd_contoh_2024-02.xlsx", "PEKON")
    truth = [
        line for line in (contoh / "kunci_benar.csv").read_text().splitlines() if line.startswith("blt_dd,")
    ]
    assert rows
    assert not kelurahan & {r["PEKON"] for r in rows}
    assert PEKON_BLT == 72
    assert len({line[-13:] for line in truth}) == min(PEKON_BLT, len(rows))
