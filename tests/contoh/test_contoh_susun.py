"""The sample as a whole: same for a seed, marked as a sample, cut to the months asked for, plausible."""

import numpy as np
import pytest

from dashboard.contoh import ContohDitolak, write_contoh
from dashboard.contoh.nik import as_exponent, as_number, transpose
from dashboard.contoh.sasaran import Sasaran
from dashboard.contoh.simulasi import simulate
from tests.contoh.berkas import read_rows, read_table

KECIL = {"keluarga": 120, "mulai": "2025-01", "sampai": "2025-12"}


def _bytes(folder) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_same_seed_same_bytes_other_seed_other_people(tmp_path):
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        write_contoh(tmp_path / name, seed=seed, **KECIL)
    a, b, c = (_bytes(tmp_path / name) for name in "abc")
    assert a == b
    assert a["dtsen_anggota_contoh_2025-Q4.csv"] != c["dtsen_anggota_contoh_2025-Q4.csv"]


def test_lists_outside_the_months_are_left_out(tmp_path):
    files = write_contoh(tmp_path / "x", **KECIL)
    assert {f.sumber for f in files} == {
        "dukcapil", "dtsen_keluarga", "dtsen_anggota", "pkh", "sembako", "sembako_apbd", "air_mck", "lokus",
        "rantai_opd", "rantai_pekon", "aksi_konvergensi", "pemangku_b1", "pemangku_b2", "pemangku_b3",
    }  # fmt: skip


@pytest.mark.parametrize(
    "given", [{"keluarga": 3}, {"mulai": "2020"}, {"mulai": "2025-12", "sampai": "2025-01"}]
)
def test_what_cannot_be_made_is_said_before_anything_is_deleted(tmp_path, given):
    (tmp_path / "berkas.txt").write_text("tetap")
    with pytest.raises(ContohDitolak):
        write_contoh(tmp_path, **given)
    assert (tmp_path / "berkas.txt").exists()


def test_every_file_says_it_is_a_sample(contoh):
    files = {r["berkas"] for r in read_table(contoh / "daftar_impor.csv")}
    assert len(files) > 380
    for name in sorted(files)[::7]:
        cells = " ".join(cell for row in read_rows(contoh / name)[:8] for cell in row)
        assert "contoh" in name
        assert name.endswith(".csv") or "DATA CONTOH" in cells


def test_every_listed_file_exists_and_every_contract_has_one(contoh):
    listed = read_table(contoh / "daftar_impor.csv")
    assert all((contoh / r["berkas"]).is_file() for r in listed)
    assert len({r["sumber"] for r in listed}) == 22
    assert [r["diterima"] for r in listed] == sorted(r["diterima"] for r in listed)


def test_population_stays_plausible():
    kab = simulate(Sasaran(2000), 11, "2020-01", "2025-06")
    start, end = kab.at("2020-01"), kab.at("2025-06")
    age = end.age()[end.warga]
    assert len(end.keluarga) == pytest.approx(2000, rel=0.05)
    assert len(end.warga) == pytest.approx(313_756 * 2000 / 95_000, rel=0.05)
    assert len(start.warga) < len(end.warga)
    assert 0.06 < np.mean(age < 5) < 0.10
    assert (end.kepala[end.kel[end.warga]] >= 0).all()


def test_nik_says_birthday_and_sex_and_is_unique():
    kab = simulate(Sasaran(500), 3, "2024-01", "2024-06")
    lahir = kab.penduduk.lahir.astype("datetime64[D]").astype(str)
    for nik, day, sex in zip(kab.nik, lahir, kab.penduduk.jk, strict=True):
        assert len(nik) == 16
        assert nik[6:12] == f"{int(day[8:]) + 40 * sex:02d}{day[5:7]}{day[2:4]}"
    assert len(set(kab.nik)) == len(kab.nik)


def test_damaged_numbers():
    assert as_exponent("1804010101010001") == "1.80401E+15"
    assert as_number("1804010101010007") == 1804010101010000
    assert transpose("1804010101010001", 0) == "1084010101010001"
