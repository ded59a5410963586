"""Contracts: the project's own are sound; a bad one is refused with everything that is wrong."""

from pathlib import Path

import pytest

from dashboard.domain.periode import validate_periode
from dashboard.domain.sumber import (
    SOURCES,
    KontrakSalah,
    load_contract,
    load_contracts,
    simplify_header,
)

UJI = Path(__file__).parent.parent / "data" / "uji.toml"


@pytest.mark.parametrize("path", sorted(SOURCES.glob("*.toml")), ids=lambda path: path.stem)
def test_contracts_of_the_project(path):
    kontrak = load_contract(path)
    assert validate_periode(kontrak.periode_contoh, kontrak.periode_pola)
    personal = {kolom.nama for kolom in kontrak.kolom if kolom.jenis in ("nik", "kk", "nama")}
    assert all(kolom.pribadi for kolom in kontrak.kolom if kolom.nama in personal)
    assert "pekon_teks" in kontrak.nama_kolom


def test_contracts_come_by_name():
    assert {"pkh", "dtks", "pemangku_b3"} <= set(load_contracts())


def test_all_faults_are_said_at_once(tmp_path):
    text = (
        UJI.read_text()
        .replace('blok = "penerima"', 'blok = "bansos"')
        .replace('jenis = "usia"', 'jenis = "umur"')
    )
    text = text.replace('satuan = "keluarga"\n', "").replace(
        'alias = ["Berat"]', 'alias = ["jumlah-jiwa"]\nlebar = 3'
    )
    path = tmp_path / "lain.toml"
    path.write_text(text)
    with pytest.raises(KontrakSalah) as caught:
        load_contract(path)
    for word in (
        "lain.toml",
        "“uji”",
        "“bansos”",
        "“umur”",
        "“satuan” belum",
        "“lebar” tidak",
        "dipakai kolom jiwa dan berat",
    ):
        assert word in str(caught.value)


def test_broken_toml_names_its_file(tmp_path):
    path = tmp_path / "rusak.toml"
    path.write_text("sumber = ")
    with pytest.raises(KontrakSalah, match=r"rusak\.toml"):
        load_contract(path)


def test_wording_does_not_change_what_a_file_becomes_but_a_column_does(tmp_path):
    def fingerprint(text: str) -> str:
        path = tmp_path / "uji.toml"
        path.write_text(text)
        return load_contract(path).sidik

    text = UJI.read_text()
    assert fingerprint(text.replace("Dinas Uji", "Dinas Lain")) == fingerprint(text)
    assert fingerprint(text.replace('alias = ["Berat"]', 'alias = ["Bobot"]')) != fingerprint(text)


def test_headers_are_compared_by_letters_and_digits():
    assert simplify_header(" Jumlah_Jiwa (7+8) ") == simplify_header("JUMLAH JIWA 78")
