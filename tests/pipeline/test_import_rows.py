"""What becomes of the rows: read as text, parked with a reason, numbered as the spreadsheet shows them."""

import json

import pandas as pd
import pytest

from dashboard.pipeline.batches import read_batch, read_ditolak
from dashboard.pipeline.importing import import_file
from tests.pipeline.berkas_uji import JUDUL, row, write_csv, write_xlsx

pytestmark = pytest.mark.usefixtures("kontrak_uji")


def import_rows(rumah, path):
    batch = import_file(rumah, "uji", path, "2024-05").batch
    rows, parked = read_batch(batch), read_ditolak(batch)
    assert batch.baris_masuk == batch.baris_diterima + batch.baris_ditolak
    assert (len(rows), len(parked)) == (batch.baris_diterima, batch.baris_ditolak)
    assert not set(rows.kunci_baris) & set(parked.kunci_baris)
    return batch, rows, parked


def one_cell(rumah, tmp_path, header: str, value, wanted: str):
    """The canonical text and the parking reason of one cell in a column of its own."""
    head = ["NIK", "Nama", "Kecamatan", "Pekon", header]
    path = write_xlsx(tmp_path / "sel.xlsx", [head, ["1", "Sukiran", "Suoh", "Tugu Ratu", value]])
    _, rows, parked = import_rows(rumah, path)
    return (rows[wanted].iloc[0] if len(rows) else None), (parked.alasan.iloc[0] if len(parked) else None)


def test_row_numbers_are_those_of_the_spreadsheet(rumah, tmp_path):
    rows = [["DAFTAR KELUARGA"], [], JUDUL, row(1), [], row(2), ["Jumlah", None, "2"], ["Mengetahui,"]]
    batch, found, _ = import_rows(rumah, write_xlsx(tmp_path / "daftar.xlsx", rows))
    assert list(found.kunci_baris) == ["daftar.xlsx#Data#4", "daftar.xlsx#Data#6"]
    assert batch.baris_masuk == 2
    assert "1 baris di bawah baris jumlah" in batch.peringatan[0]


def test_csv_row_numbers_count_blank_lines_and_multiline_cells(rumah, tmp_path):
    rows = [JUDUL, row(1, nama="Sri\nRahayu"), [], row(2), row(3)]
    _, found, _ = import_rows(rumah, write_csv(tmp_path / "d.csv", rows))
    assert list(found.kunci_baris) == ["d.csv##2", "d.csv##4", "d.csv##5"]


def test_fast_and_careful_csv_reading_agree(rumah, tmp_path):
    rows = [JUDUL, *(row(n) for n in range(1, 40))]
    _, fast, _ = import_rows(rumah, write_csv(tmp_path / "a.csv", rows))
    _, careful, _ = import_rows(rumah, write_csv(tmp_path / "b.csv", [*rows, [], row(40)]))
    drop = ["kunci_baris"]
    pd.testing.assert_frame_equal(fast.drop(columns=drop), careful.iloc[:39].drop(columns=drop))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(rumah, tmp_path, encoding):
    path = write_csv(tmp_path / "d.csv", [JUDUL, row(1, nama="Renée")], encoding=encoding)
    _, found, _ = import_rows(rumah, path)
    assert found.nama.iloc[0] == "Renée"


def test_another_separator_is_read_and_said(rumah, tmp_path):
    batch, found, _ = import_rows(rumah, write_csv(tmp_path / "d.csv", [JUDUL, row(1)], separator=","))
    assert found.pekon_teks.iloc[0] == "Sumber Agung"
    assert "Pemisah" in batch.peringatan[0]


def test_stray_separator_and_unclosed_quote_park_only_their_rows(rumah, tmp_path):
    path = tmp_path / "d.csv"
    lines = [";".join(JUDUL), ";".join(row(1)), ";".join(row(2)) + ";lebih", ";".join(row(3)[:4])]
    lines += [";".join(row(4)).replace("Wagimin", '"Wagimin'), ";".join(row(5))]
    path.write_text("\n".join(lines) + "\n")
    _, found, parked = import_rows(rumah, path)
    assert list(found.kunci_baris) == ["d.csv##2", "d.csv##5", "d.csv##6"]
    assert list(parked.baris) == ["3", "4"]
    assert set(parked.alasan) == {"Jumlah kolom baris ini lain dari judul"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1804999900000001", "1804999900000001"),
        (1804999900000001, "1.805E+15"),
        (180499990000000, "180499990000000"),
        ("'1804999900000001", "'1804999900000001"),
        ("1.80401E+15", "1.80401E+15"),
        (" 18 ", "18"),
    ],
)
def test_nik_stays_as_the_spreadsheet_shows_it_and_never_parks(rumah, tmp_path, value, text):
    path = write_xlsx(tmp_path / "d.xlsx", [JUDUL, ["1", value, "Sukiran", "Suoh", "Tugu Ratu", "3"]])
    _, found, parked = import_rows(rumah, path)
    assert found.nik.iloc[0] == text
    assert parked.empty


@pytest.mark.parametrize(
    ("value", "text", "reason"),
    [
        ("12.136", "12136", None),
        (12136, "12136", None),
        ("1,0", "1", None),
        ("007", "7", None),
        ("", None, None),
        ("12,136", None, "Bukan bilangan"),
        ("dua", None, "Bukan bilangan"),
        ("-", None, "Di luar rentang yang wajar"),
        ("20.001", None, "Di luar rentang yang wajar"),
    ],
)
def test_whole_numbers_in_indonesian_style(rumah, tmp_path, value, text, reason):
    found, why = one_cell(rumah, tmp_path, "Jumlah Jiwa", value, "jiwa")
    assert (None if pd.isna(found) else found, why) == (text, reason)


@pytest.mark.parametrize(
    ("value", "text"), [("8,5", "8.5"), (8.5, "8.5"), ("8.5", "8.5"), ("1.250,5", None), ("12", "12")]
)
def test_decimals_in_indonesian_style(rumah, tmp_path, value, text):
    found, why = one_cell(rumah, tmp_path, "Berat", value, "berat")
    assert found == text
    assert (why is None) == (text is not None)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("17-08-1985", "1985-08-17"),
        ("17/8/1985", "1985-08-17"),
        ("1985-08-17 00:00:00", "1985-08-17"),
        ("19850817", "1985-08-17"),
        ("17 Agustus 1985", "1985-08-17"),
        (31276, "1985-08-17"),
        ("31-02-1985", None),
        ("17-08-85", None),
        ("0000-00-00", None),
    ],
)
def test_dates_are_read_or_left_out_but_do_not_park(rumah, tmp_path, value, text):
    found, why = one_cell(rumah, tmp_path, "Tgl Lahir", value, "tanggal_lahir")
    assert (None if pd.isna(found) else found) == text
    assert why is None


def test_a_required_date_parks_when_unreadable_or_in_the_future(rumah, tmp_path, kontrak_uji):
    contract = kontrak_uji / "uji.toml"
    contract.write_text(contract.read_text().replace("isi_wajib = false", "isi_wajib = true"))
    reasons = {
        value: one_cell(rumah, tmp_path, "Tgl Ukur", value, "tanggal_ukur")[1]
        for value in ("2024-05-17", "besok", "2031-01-01")
    }
    assert reasons == {
        "2024-05-17": None,
        "besok": "Tanggal tidak terbaca",
        "2031-01-01": "Tanggal sesudah hari ini",
    }


@pytest.mark.parametrize(
    ("value", "text", "parked"),
    [
        ("1", "1", False),
        ("Desil 10", "10", False),
        ("belum berperingkat", None, False),
        ("11", None, True),
        ("x", None, True),
    ],
)
def test_desil(rumah, tmp_path, value, text, parked):
    found, why = one_cell(rumah, tmp_path, "Desil", value, "desil")
    assert (None if pd.isna(found) else found, why is not None) == (text, parked)


def test_choices_are_case_blind_and_unknown_ones_park(rumah, tmp_path):
    assert one_cell(rumah, tmp_path, "JK", "laki-laki", "jenis_kelamin") == ("L", None)
    assert one_cell(rumah, tmp_path, "JK", "X", "jenis_kelamin")[1] == "Bukan isian yang dikenal"


@pytest.mark.parametrize(
    ("value", "months"), [("2 Tahun - 3 Bulan - 5 Hari", "27"), ("11 bulan", "11"), ("27", "27"), ("?", None)]
)
def test_ages_become_months(rumah, tmp_path, value, months):
    found, why = one_cell(rumah, tmp_path, "Usia", value, "usia")
    assert (None if pd.isna(found) else found, why) == (months, None)


def test_parked_rows_say_where_what_why_and_what_to_do_without_the_person(rumah, tmp_path):
    bad = ["2", "1804999900000002", "", "Suoh", "Tugu Ratu", "Ngadiman"]
    batch, _, parked = import_rows(rumah, write_xlsx(tmp_path / "d.xlsx", [JUDUL, row(1), bad]))
    found = parked.iloc[0]
    assert (found.berkas, found.baris, found.kolom, found.alasan) == (
        "d.xlsx",
        "3",
        "Nama",
        "Isian wajib kosong",
    )
    assert "Jumlah Jiwa" in found.tindakan
    assert not parked.astype(str).apply(lambda c: c.str.contains("Ngadiman|0000002")).any(axis=None)
    raw = json.loads(pd.read_parquet(batch.mentah_ditolak).isi.iloc[0])
    assert (raw["Jumlah Jiwa"], raw["NIK"]) == ("Ngadiman", "1804999900000002")


def test_a_name_in_the_wrong_column_is_masked(rumah, tmp_path):
    _, _, parked = import_rows(
        rumah, write_xlsx(tmp_path / "d.xlsx", [JUDUL, row(1), row(2, jiwa="Ngadiman 3")])
    )
    assert parked.pola_nilai.iloc[0] == "xxxxxxxx 3"


def test_numbered_but_empty_rows_are_no_rows(rumah, tmp_path):
    batch, _, _ = import_rows(rumah, write_xlsx(tmp_path / "d.xlsx", [JUDUL, row(1), ["2"], ["3"]]))
    assert batch.baris_masuk == 1


def test_a_row_of_column_numbers_is_skipped(rumah, tmp_path):
    numbers = [str(n) for n in range(1, 7)]
    _, found, _ = import_rows(rumah, write_xlsx(tmp_path / "d.xlsx", [JUDUL, numbers, row(1)]))
    assert list(found.kunci_baris) == ["d.xlsx#Data#3"]
