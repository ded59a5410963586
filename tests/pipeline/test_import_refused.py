"""A whole file is refused only when it is not what it says, and then with every fault at once."""

import pytest

from dashboard import ledger
from dashboard.domain.sumber import load_contract
from dashboard.pipeline.faults import ImportDitolak
from dashboard.pipeline.importing import Kiriman, import_file, import_many
from tests.pipeline.berkas_uji import JUDUL, row, write_csv, write_xlsx

pytestmark = pytest.mark.usefixtures("kontrak_uji")
B3 = "pemangku_b3"


def refusal(rumah, sumber: str, path, periode: str | None = "2024-05") -> list[str]:
    with pytest.raises(ImportDitolak) as caught:
        import_file(rumah, sumber, path, periode)
    assert ledger.read_events(rumah) == []
    return [str(fault) for fault in caught.value.daftar]


def test_not_an_xlsx(rumah, tmp_path):
    path = tmp_path / "pkh.xlsx"
    path.write_text("NAMA;NIK\n")
    assert "bukan XLSX" in refusal(rumah, "pkh", path, "2025-Q4")[0]


def test_old_or_locked_workbook(rumah, tmp_path):
    path = tmp_path / "pkh.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    assert "XLS lama atau XLSX bersandi" in refusal(rumah, "pkh", path, "2025-Q4")[0]


def test_broken_workbook(rumah, tmp_path):
    whole = write_xlsx(tmp_path / "pkh.xlsx", [JUDUL, row(1)])
    whole.write_bytes(whole.read_bytes()[:400])
    assert "rusak" in refusal(rumah, "pkh", whole, "2025-Q4")[0]


@pytest.mark.parametrize("content", [b"", b"  \n\n"])
def test_empty_file(rumah, tmp_path, content):
    path = tmp_path / "d.csv"
    path.write_bytes(content)
    assert "kosong" in refusal(rumah, "uji", path)[0]


def test_header_without_rows(rumah, tmp_path):
    assert "Tidak ada satu baris data pun" in refusal(rumah, "uji", write_csv(tmp_path / "d.csv", [JUDUL]))[0]


def test_missing_file_and_unknown_source(rumah, tmp_path):
    assert "tidak dapat dibuka" in refusal(rumah, "uji", tmp_path / "tiada.csv")[0]
    assert "Yang ada: air_mck" in refusal(rumah, "pkhh", tmp_path / "tiada.csv")[0]


def test_web_page_sold_as_csv(rumah, tmp_path):
    path = tmp_path / "d.csv"
    path.write_text("<html><table></table></html>")
    assert "bukan CSV" in refusal(rumah, "uji", path)[0]


def test_every_missing_column_is_named_with_the_closest_header(rumah, tmp_path):
    head = ["No", "NIK", "Nama Kepala Kelurga", "Kecamatn", "Pekon", "Jumlah Jiwa"]
    faults = refusal(rumah, "uji", write_xlsx(tmp_path / "d.xlsx", [["Judul"], head, row(1)]))
    assert len(faults) == 2
    assert "baris 2, kolom Nama Kepala Keluarga" in faults[0]
    assert "“Nama Kepala Kelurga”" in faults[0]
    assert "“Kecamatn”" in faults[1]


def test_a_file_without_header_shows_nothing_of_its_rows(rumah, tmp_path):
    rows = [row(n, nama="Ngadiman Desil") for n in range(1, 5)]
    faults = refusal(rumah, "uji", write_csv(tmp_path / "d.csv", rows))
    assert "Tidak ada baris judul" in faults[0]
    assert "Ngadiman" not in faults[0]
    assert "180499" not in faults[0]


def test_wrong_period_and_foreign_rows_are_said_together(rumah, tmp_path):
    rows = [JUDUL, *(row(n, kecamatan="Labuhan Maringgai", pekon="Bandar Negeri") for n in range(3)), row(9)]
    faults = refusal(rumah, "uji", write_csv(tmp_path / "d.csv", rows), "2024-Q2")
    assert len(faults) == 2
    assert "bukan bulan" in faults[0]
    assert "bukan dari Lampung Barat" in faults[1]


def test_bps_1804_is_lampung_timur(rumah, tmp_path):
    rows = [["KODE DESA BPS", "KECAMATAN", "DESA/KELURAHAN", "JUMLAH PENDUDUK"]]
    rows += [[f"18040100{n:02d}", "Metro Kibang", "Kibang", "3.000"] for n in range(1, 9)]
    faults = refusal(rumah, "bps_penduduk", write_xlsx(tmp_path / "bps.xlsx", rows), "2024")
    assert "BPS 1804 = Lampung Timur" in faults[0]


def test_bps_1801_is_taken(rumah, tmp_path):
    rows = [["KODE DESA BPS", "KECAMATAN", "DESA/KELURAHAN", "JUMLAH PENDUDUK"]]
    rows += [["1801052006", "Suoh", "Sumber Agung", "3.000"], [1801052001, "Suoh", "Tugu Ratu", 2000]]
    result = import_file(rumah, "bps_penduduk", write_xlsx(tmp_path / "bps.xlsx", rows), "2024")
    assert (result.batch.baris_diterima, result.batch.tak_dikenal) == (2, 0)


def test_kemendagri_codes_of_another_kabupaten(rumah, tmp_path):
    head = ["NIK", "Nama", "Kode Desa", "Kecamatan", "Pekon"]
    rows = [["1", "Sukiran", f"1801042{n:03d}", "", ""] for n in range(4)]
    faults = refusal(rumah, "uji", write_csv(tmp_path / "d.csv", [head, *rows]))
    assert "Kemendagri 1801 = Lampung Selatan" in faults[0]


def test_no_period_anywhere(rumah, tmp_path):
    faults = refusal(rumah, "uji", write_csv(tmp_path / "d.csv", [JUDUL, row(1)]), None)
    assert "--periode" in faults[0]


def test_period_from_the_file_name(rumah, tmp_path):
    path = write_csv(tmp_path / "daftar Mei 2024.csv", [JUDUL, row(1)])
    assert import_file(rumah, "uji", path).batch.periode == "2024-05"


def b3_rows(kontrak, kecamatan="SUOH", bulan="MEI 2024", pekon="Tugu Ratu") -> list[list]:
    """A B.3 workbook as the contract wants it, header in its last row."""
    head = [kolom.alias[0] for kolom in kontrak.kolom]
    values = [pekon if kolom.nama == "pekon_teks" else "1" for kolom in kontrak.kolom]
    values = ["" if kolom.jenis == "tanggal" else v for kolom, v in zip(kontrak.kolom, values, strict=True)]
    title = [["KABUPATEN : LAMPUNG BARAT"], [f"KECAMATAN : {kecamatan}"], ["BULAN", ":", bulan]]
    return [*title, head, *[[] for _ in range(kontrak.tata_letak.baris_judul - 1)], values]


@pytest.fixture
def b3(kontrak_uji):
    return load_contract(kontrak_uji / f"{B3}.toml")


def test_title_cells_give_kecamatan_and_period(rumah, tmp_path, b3):
    path = write_xlsx(tmp_path / "suoh.xlsx", b3_rows(b3), sheet="B.3")
    batch = import_file(rumah, B3, path).batch
    assert (batch.periode, batch.bagian, batch.tak_dikenal) == ("2024-05", "18.04.09", 0)


def test_title_cell_contradicts_the_command(rumah, tmp_path, b3):
    path = write_xlsx(tmp_path / "suoh.xlsx", b3_rows(b3), sheet="B.3")
    assert "Sel judul menyebut periode 2024-05" in refusal(rumah, B3, path, "2024-06")[0]


def test_missing_title_cell_sheet_or_kecamatan(rumah, tmp_path, b3):
    no_title = write_xlsx(tmp_path / "a.xlsx", b3_rows(b3)[1:], sheet="B.3")
    assert "Sel judul “KABUPATEN”" in refusal(rumah, B3, no_title)[0]
    other_sheet = write_xlsx(tmp_path / "b.xlsx", b3_rows(b3), sheet="Rekap")
    assert "Lembar “B.3” tidak ada; yang ada: Rekap" in refusal(rumah, B3, other_sheet)[0]
    foreign = write_xlsx(tmp_path / "c.xlsx", b3_rows(b3, kecamatan="METRO KIBANG"), sheet="B.3")
    assert "bukan dari Lampung Barat" in refusal(rumah, B3, foreign)[0]


def test_one_refused_file_stops_no_other(rumah, tmp_path):
    good = write_csv(tmp_path / "baik 2024-05.csv", [JUDUL, row(1)])
    bad = write_csv(tmp_path / "buruk 2024-06.csv", [["x"], ["y"]])
    results = import_many(
        rumah, [Kiriman("uji", bad), Kiriman("uji", good), Kiriman("uji", tmp_path / "tiada.csv")]
    )
    assert [result.baru for result in results] == [False, True, False]
    assert [bool(result.ditolak) for result in results] == [True, False, True]
    assert len(ledger.read_events(rumah)) == 1
