"""Tables as files: types, Indonesian formats, no formula, origin in every one of them."""

import pytest

from dashboard.export.tabel import CONTOH, KolomUnduh, file_name, is_formula
from dashboard.export.tabel_csv import to_csv
from dashboard.export.tabel_xlsx import KEPALA
from tests.export.buka import table, table_csv, xlsx

KOLOM = [
    KolomUnduh("Kode wilayah", "kunci"),
    KolomUnduh("Pekon"),
    KolomUnduh("Keluarga", "bilangan", "keluarga"),
    KolomUnduh("Bagian", "persen", "%", 2),
    KolomUnduh("Garis", "rupiah", "Rp"),
    KolomUnduh("Tanggal", "tanggal"),
]
BARIS = [
    ["18.04.09", "Suoh", 12136, 2.2618, 512345, "2025-12-31"],
    ["18.04.10", "Way Tenong", None, 0, 0, None],
]
JAHAT = [
    "=1+1",
    "+62812",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("http://x")',
    "  =1+1",
    "＝1+1",
]


def test_keys_stay_text_and_numbers_are_numbers():
    rows, _, _ = xlsx(table(KOLOM, BARIS))
    assert rows[0]["Kode wilayah"] == "18.04.09"
    assert rows[0]["Keluarga (keluarga)"] == 12136
    assert rows[0]["Bagian (%)"] == 2.2618
    assert rows[1]["Keluarga (keluarga)"] is None
    assert rows[1]["Bagian (%)"] == 0


def test_formats_are_those_an_indonesian_excel_draws_with_points_and_commas():
    _, _, book = xlsx(table(KOLOM, BARIS))
    formats = [cell.number_format for cell in book["Data"][KEPALA + 2]]
    assert formats == ["@", "@", "#,##0", '0.00" %"', '"Rp "#,##0', "[$-421]d mmmm yyyy"]
    assert book["Data"].cell(KEPALA + 2, 6).value.isoformat() == "2025-12-31T00:00:00"


@pytest.mark.parametrize("text", JAHAT)
def test_no_text_becomes_a_formula(text: str):
    assert is_formula(text)
    dangerous = table([KolomUnduh(text), KolomUnduh("kunci", "kunci")], [[text, text]])
    _, _, book = xlsx(dangerous)
    for cell in book["Data"][KEPALA + 2]:
        assert cell.data_type == "s"
        assert cell.quotePrefix
    assert all(c.data_type != "f" for sheet in book for row in sheet.iter_rows() for c in row)
    for value in list(table_csv(dangerous)[0].values())[:2]:
        assert value.startswith("'")


@pytest.mark.parametrize("text", ["Suoh", "18.04.09.2004", "1–4", "−35", "2025-Q4", ""])
def test_ordinary_text_is_left_as_it_is(text: str):
    assert not is_formula(text)
    assert table_csv(table([KolomUnduh("a")], [[text]]))[0]["a"] == text


def test_a_negative_number_stays_a_number_in_the_csv():
    assert table_csv(table([KolomUnduh("Selisih", "bilangan")], [[-35]]))[0]["Selisih"] == "-35"


def test_csv_is_what_excel_and_pandas_read_with_indonesian_settings():
    data = to_csv(table(KOLOM, BARIS))
    assert data.startswith(b"\xef\xbb\xbf")
    row = table_csv(table(KOLOM, BARIS))[0]
    assert row["Keluarga (keluarga)"] == "12136"
    assert row["Bagian (%)"] == "2,26"
    assert b'"18.04.09";"Suoh";12136;2,26;512345;' in data


def test_separators_quotes_and_line_breaks_inside_a_cell_survive():
    text = 'a;b "c"\nd'
    assert table_csv(table([KolomUnduh("a")], [[text]]))[0]["a"] == text


def test_words_in_a_column_of_numbers_are_refused():
    with pytest.raises(TypeError, match="Keluarga"):
        table([KolomUnduh("Keluarga", "bilangan")], [["1 sampai 4"]])


def test_sample_data_is_named_in_both_sheets_and_every_line_of_the_csv():
    made_up = table(KOLOM, BARIS)
    _, words, book = xlsx(made_up)
    assert CONTOH in [book["Data"].cell(line, 1).value for line in range(1, KEPALA + 1)]
    assert words["Keadaan data"] == CONTOH
    assert {row["asal"] for row in table_csv(made_up)} == {CONTOH}


def test_real_and_published_data_are_not_called_sample():
    for origin, words in (("nyata", "berkas OPD"), ("terbit", "angka terbit")):
        _, sources, book = xlsx(table(KOLOM, BARIS, origin))
        assert "Keadaan data" not in sources
        assert not any("CONTOH" in str(c.value) for sheet in book for row in sheet.iter_rows() for c in row)
        assert table_csv(table(KOLOM, BARIS, origin))[0]["asal"] == words


def test_file_name_says_release_and_sample():
    assert (
        file_name("desil1_pekon_2025-Q4", "20260315-ab", True)
        == "desil1_pekon_2025-Q4_rilis-20260315-ab_DATA-CONTOH"
    )
    assert file_name("a/b c", "r", False) == "a_b_c_rilis-r"
