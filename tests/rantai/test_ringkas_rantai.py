"""The chain of one pekon and one kecamatan in few words, as pages about a place will show it."""

from dashboard.components.rantai_ringkas import rantai_satu_kecamatan, rantai_satu_pekon
from dashboard.components.saring import tempat
from dashboard.components.session import dengan_rilis


def test_one_pekon(rilis_rantai):
    with dengan_rilis(rilis_rantai):
        told = rantai_satu_pekon("18.04.09.2005", 2025, tempat())
    assert told.kalimat == "Dokumen pekon 2025: RKP Pekon hilang."
    assert told.baris == (
        ("Rembuk stunting", "ada"),
        ("RKP Pekon", "hilang"),
        ("APB Pekon", "ada"),
        ("Realisasi", "belum ada"),
        ("Anggaran OPD", "tidak ada baris yang menyebut pekon ini"),
        ("Lokus kemiskinan ekstrem 2025", "tanpa baris OPD, ada APB Pekon"),
    )


def test_a_pekon_with_a_budget_line_and_a_kelurahan(rilis_rantai):
    with dengan_rilis(rilis_rantai):
        funded = rantai_satu_pekon("18.04.09.2006", 2025, tempat())
        kelurahan = rantai_satu_pekon("18.04.08.1005", 2025, tempat())
        before = rantai_satu_pekon("18.04.09.2006", 2022, tempat())
    assert funded.kalimat == "Dokumen pekon 2025 lengkap."
    assert dict(funded.baris)["Anggaran OPD"] == "1 baris, Rp 100.000.000"
    assert kelurahan.kalimat.endswith("jadi tidak ditanya.")
    assert kelurahan.baris == (("Anggaran OPD", "tidak ada baris yang menyebut pekon ini"),)
    assert before.kalimat == "Berkas dokumen pekon 2022 dari kecamatan ini belum masuk."
    assert dict(before.baris)["Anggaran OPD"] == "berkas belum ada"


def test_one_kecamatan(rilis_rantai):
    with dengan_rilis(rilis_rantai):
        told = rantai_satu_kecamatan("18.04.09", 2025, tempat())
    assert told.kalimat == "2025: dokumen 1 dari 7 pekon yang berkasnya masuk lengkap."
    rows = dict(told.baris)
    assert rows["Sumber Agung"] == "RKP Pekon belum ada"
    assert ("Tugu Ratu", "lokus kemiskinan ekstrem: tanpa baris OPD, ada APB Pekon") in told.baris
    assert len(told.baris) == 7  # six pekon not whole, one lokus without a line
