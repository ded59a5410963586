"""`tkpk lokus` on the forty families: the list is worked out by hand, and a copy of the home repeats it."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from dashboard import store
from dashboard.cli import main
from dashboard.domain.aturan_lokus import Permintaan

ATURAN = """nomor = "uji"
judul = "Keluarga desil 1 DTSEN"
sumber = "dtsen"
kuota = 3
prioritas = "pemutus"
tahun_prioritas = 2022
"""
BANDING_AGUNG, SUMBER_AGUNG, TUGU_RATU = "18.04.09.2006", "18.04.09.2004", "18.04.09.2005"
SUKARAJA_BATU_BRAK, SUKARAJA_WAY_TENONG = "18.04.10.2009", "18.04.07.2007"


@pytest.fixture
def aturan(tmp_path: Path) -> Path:
    path = tmp_path / "aturan.toml"
    path.write_text(ATURAN, encoding="utf-8")
    return path


@pytest.fixture
def lokus(capsysbinary, rumah_empat_puluh, aturan):
    """Run `tkpk lokus` on a home, the one of the fixture or another: exit code, bytes, complaint."""

    def run(*words: str, home: Path = rumah_empat_puluh.path) -> tuple[int, bytes, str]:
        code = main(["lokus", "--rule", str(aturan), *words, "--home", str(home)])
        said = capsysbinary.readouterr()
        return code, said.out, said.err.decode()

    return run


def rows_of(printed: bytes) -> list[dict]:
    return list(csv.DictReader(io.StringIO(printed.decode())))


def test_the_list_by_hand(lokus):
    """Six and five families are shown; the lokus of 2022 in Batu Brak wins among the hidden 1–4 (2, 1, 3)."""
    code, out, _ = lokus()
    rows = rows_of(out)
    assert code == 0
    assert [r["kode_kemendagri"] for r in rows if r["terpilih"] == "ya"] == [
        BANDING_AGUNG,
        SUMBER_AGUNG,
        SUKARAJA_BATU_BRAK,
    ]
    why = {r["kode_kemendagri"]: r["alasan"] for r in rows}
    assert why[BANDING_AGUNG] == "Masuk, urutan 1 dari 136: 6 keluarga desil 1 DTSEN."
    assert why[SUKARAJA_WAY_TENONG].startswith(
        "Tidak masuk, urutan 4 dari 136: sama-sama 1–4, tetapi bukan lokus stunting 2022 seperti "
        "Sukaraja yang terakhir masuk; 1–4 "
    )
    assert why["18.04.08.1005"] == "Tidak masuk: tidak ada keluarga desil 1 DTSEN di sini."  # a kelurahan


def test_json_says_the_same_rows(lokus):
    rows = rows_of(lokus()[1])
    said = json.loads(lokus("--json")[1])
    assert [(r["kode_kemendagri"], str(r["urutan"] or ""), r["alasan"]) for r in said] == [
        (r["kode_kemendagri"], r["urutan"], r["alasan"]) for r in rows
    ]
    assert sum(r["terpilih"] for r in said) == 3


def test_another_machine_prints_the_same_bytes(lokus, rumah_empat_puluh, rilis_empat_puluh, tmp_path):
    copy = tmp_path / "mesin_lain"
    shutil.copytree(rumah_empat_puluh.rilis, copy / "rilis")
    here = lokus()[1]
    assert lokus(home=copy)[1] == here
    assert lokus("--rilis", rilis_empat_puluh.id, home=copy)[1] == here


def test_a_period_that_is_not_there_is_told(lokus, aturan, rilis_empat_puluh):
    aturan.write_text(ATURAN + 'periode = "2020"', encoding="utf-8")
    code, out, err = lokus()
    assert (code, out) == (1, b"")
    assert err == (
        f"Rilis {rilis_empat_puluh.id} tidak memuat keluarga desil 1 DTSEN 2020 "
        "(yang ada: Triwulan IV 2025).\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"kuota = 3", "aturan.toml: Aturan belum dapat dipakai: “nomor” belum diisi"),
        (b'judul = "\xff"', "aturan.toml: Berkas aturan harus teks UTF-8."),
        (
            f'{ATURAN}pilih_kecamatan = "daftar"\nkecamatan = ["Suoh"]'.encode(),
            "aturan.toml: Aturan belum dapat dipakai: kecamatan = “Suoh”: tidak ada; tulis kodenya "
            "(yang ada: 18.04.04 Balik Bukit, ",
        ),
    ],
)
def test_a_faulty_rule_is_told_without_a_traceback(lokus, aturan, text, said):
    aturan.write_bytes(text)
    code, _, err = lokus()
    assert code == 1
    assert said in err and "Traceback" not in err


def test_what_a_rule_chooses_from_has_every_place_once(rilis_empat_puluh):
    """Eleven settled stunting lokus of 2022 and two places that the unsettled name may be; audit of 2023."""
    stunting = store.read_calon_lokus(
        rilis_empat_puluh, Permintaan("dtsen", "keluarga", None, "stunting", 2022)
    )
    assert stunting["kode_kemendagri"].nunique() == len(stunting) == 136
    assert (stunting["adalah_prioritas"].sum(), stunting["kandidat_prioritas"].sum()) == (11, 2)
    row = stunting.set_index("kode_kemendagri").loc[BANDING_AGUNG]
    assert (row["jumlah"], row["penyebut"], row["periode"]) == (6, 12, "2025-Q4")
    audit = store.read_calon_lokus(
        rilis_empat_puluh, Permintaan("dtks", "jiwa", "2020", "audit stunting", 2023)
    )
    assert set(audit.loc[audit["adalah_prioritas"], "kode_kemendagri"]) == {TUGU_RATU, "18.04.08.1005"}
