"""What Rantai Dokumen gives away, and where its figures lead: its numbers, states in words, its files."""

import io

import pytest
from openpyxl import load_workbook

from dashboard.components import unduh_rantai as unduh
from dashboard.components.asal import baca_kunci, berkas_dari, indikator_dari
from dashboard.components.rantai import HalamanRantai
from dashboard.components.rantai_aksi import baca_aksi
from dashboard.components.saring import tempat
from dashboard.components.session import dengan_rilis
from dashboard.components.tempat import Pilihan
from dashboard.export.tabel_csv import to_csv
from dashboard.export.tabel_xlsx import KEPALA, to_xlsx


def halaman(tahun: int = 2025, **pilihan) -> HalamanRantai:
    return HalamanRantai(tahun, (), Pilihan(**pilihan), tempat())


def records(table) -> list[dict]:
    """The data sheet of the workbook as records."""
    sheet = load_workbook(io.BytesIO(to_xlsx(table)))["Data"]
    head, *rows = sheet.iter_rows(min_row=KEPALA + 1, values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_offices(rilis_rantai):
    with dengan_rilis(rilis_rantai):
        rows = records(unduh.tabel_opd(halaman()))
    assert [(r["Kegiatan"], r["RAT"], r["Realisasi"], r["LP2KD"]) for r in rows] == [
        ("Bantuan pangan", "hilang", "ada", "laporan umum"),
        ("Pendataan", "hilang", "belum ada", "laporan umum"),
    ]
    food, data = rows
    assert (food["Pagu DPA (Rp)"], food["Realisasi (Rp)"], food["Serapan (%)"]) == (150e6, 150e6, 100)
    assert (data["Pagu DPA (Rp)"], data["Realisasi (Rp)"]) == (200e6, None)
    assert data["Status: Realisasi"] == "tidak ada data"
    assert food["Fisik"] == "80–100 %"
    assert "Realisasi melebihi pagu" in food["Keraguan"]


def test_pekon_and_kelurahan(rilis_rantai):
    with dengan_rilis(rilis_rantai):
        rows = {r["Kode wilayah"]: r for r in records(unduh.tabel_pekon(halaman()))}
    assert len(rows) == 136
    assert rows["18.04.09.2005"]["RKP Pekon"] == "hilang"
    assert rows["18.04.09.2006"]["APB Pekon (jumlah) (Rp)"] == 80e6
    assert rows["18.04.08.1005"]["RKP Pekon"] == "tidak ditanya"
    assert rows["18.04.08.1005"]["Status: APB Pekon (jumlah)"] == "tidak berlaku"
    assert rows["18.04.20.2001"]["RKP Pekon"] == "berkas belum masuk"


def test_crossings_and_actions(rilis_rantai):
    with dengan_rilis(rilis_rantai):
        lokus = records(unduh.tabel_lokus(halaman(kecamatan=("18.04.09",))))
        lines = records(unduh.tabel_baris_lokus(halaman()))
        actions = records(unduh.tabel_aksi(halaman(), baca_aksi(2025)))
    now = [r for r in lokus if r["Tahun pelaksanaan"] == "2025"]
    assert {r["Pekon"]: (r["Keadaan"], r["Pagu baris OPD (Rp)"]) for r in now} == {
        "Banding Agung": ("ada baris OPD", 100e6),
        "Tugu Ratu": ("tanpa baris OPD, ada APB Pekon", 0),
    }
    assert [(r["Pekon"], r["Kedudukan"], r["Disebut untuk lokus"]) for r in lines] == [
        ("Sumber Agung", "bukan lokus", "ya"), ("Banding Agung", "lokus", "ya"),
    ]  # fmt: skip
    assert [(r["Nomor aksi"], r["Keadaan"], r["Di luar versi tahun itu"]) for r in actions] == [
        (1, "selesai", "tidak"), (2, "berjalan", "tidak"), (3, "belum dilaporkan", "tidak"),
        (4, "belum dilaporkan", "tidak"), (7, "selesai", "ya"),
    ]  # fmt: skip


def test_tables_of_an_empty_choice_are_files_too(rilis_rantai):
    with dengan_rilis(rilis_rantai):
        page = halaman(2022, kecamatan=("18.04.20", "18.04.22"))
        for table in (unduh.tabel_opd(page), unduh.tabel_pekon(page), unduh.tabel_lokus(page)):
            assert to_csv(table).decode("utf-8-sig").startswith('"')


@pytest.mark.parametrize(
    ("kunci", "berkas"),
    [
        ("rantai|rantai_opd.pagu|18.04|2025~Dinas Sosial 1.06|r", ["bappeda.xlsx", "sosial.xlsx"]),
        ("rantai|rantai_pekon.apb|18.04|2025~18.04.09.2006|r", ["suoh.xlsx"]),
        ("rantai|aksi_konvergensi.aksi_selesai|18.04|2018|r", ["aksi18.xlsx"]),
        ("rantai|rantai_opd.pagu|18.04|2022|r", []),
    ],
)
def test_a_figure_leads_to_the_files_of_its_source_and_year(rilis_rantai, kunci, berkas):
    with dengan_rilis(rilis_rantai):
        asal = baca_kunci(kunci)
        assert indikator_dari(asal) == []
        assert sorted(berkas_dari(asal)["berkas"]) == berkas
