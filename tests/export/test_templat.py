"""A template of a source is filled in and imported by the same contract that made it."""

import io
from pathlib import Path

import openpyxl
import pytest

from dashboard.cli import main
from dashboard.domain.sumber import CONTOH_TEMPLAT, load_contracts
from dashboard.export.templat import TanpaTemplat, templat
from dashboard.pipeline.batches import current_batches
from dashboard.pipeline.faults import ImportDitolak
from dashboard.pipeline.header import find_header
from dashboard.pipeline.importing import import_file

KONTRAK = load_contracts()
BUKU = sorted(k for k, contract in KONTRAK.items() if "xlsx" in contract.format)


def cells(data: bytes) -> list[list[str]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [[str(v) if v is not None else "" for v in row] for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize("sumber", BUKU)
def test_the_header_of_every_template_is_what_its_contract_looks_for(sumber):
    rows = cells(templat(KONTRAK[sumber]))
    header, faults = find_header(rows, KONTRAK[sumber], "templat.xlsx")
    assert not faults
    wanted = {k.nama for k in KONTRAK[sumber].kolom if k.wajib} - set(KONTRAK[sumber].tata_letak.sel_judul)
    assert wanted <= set(header.kolom)
    assert any(row[0] == CONTOH_TEMPLAT for row in rows)


def filled(path: Path, titles: dict[str, str], rows: list[tuple[str, str]]) -> Path:
    """The lokus template as an office fills it in: behind the colons, and under the example row."""
    book = openpyxl.load_workbook(io.BytesIO(templat(KONTRAK["lokus"])))
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(max_col=1):
        label = str(row[0].value or "").removesuffix(" : ")
        if label in titles:
            row[0].value = f"{label} : {titles[label]}"
    for number, (kecamatan, pekon) in enumerate(rows, 1):
        sheet.append([str(number), kecamatan, pekon, ""])
    book.save(path)
    return path


JUDUL = {
    "NOMOR": "400/7/2026",
    "TANGGAL": "2026-01-31",
    "JENIS LOKUS": "stunting",
    "TAHUN PENETAPAN": "2026",
    "TAHUN PELAKSANAAN": "2027",
}


def test_a_decree_list_comes_in_by_its_template_without_the_example(rumah, tmp_path):
    path = filled(
        tmp_path / "lokus.xlsx", JUDUL, [("Suoh", "Banding Agung"), ("Sumber Jaya", "Sindang Sari")]
    )
    import_file(rumah, "lokus", path, "2026")
    batch = next(b for b in current_batches(rumah) if b.sumber == "lokus")
    assert (batch.baris_masuk, batch.baris_diterima, batch.tak_dikenal) == (2, 2, 1)
    assert batch.bagian == "stunting"


def test_two_kinds_of_one_year_stand_beside_each_other(rumah, tmp_path):
    for kind in ("stunting", "Audit Stunting", "audit stunting"):
        path = filled(tmp_path / "lokus.xlsx", JUDUL | {"JENIS LOKUS": kind}, [("Suoh", "Banding Agung")])
        import_file(rumah, "lokus", path, "2026")
    kinds = [b.bagian for b in current_batches(rumah) if b.sumber == "lokus"]
    assert kinds == ["stunting", "audit stunting"]  # the last list of a kind counts


def test_a_kind_that_nobody_knows_parks_every_row(rumah, tmp_path):
    path = filled(tmp_path / "lokus.xlsx", JUDUL | {"JENIS LOKUS": "lain"}, [("Suoh", "Banding Agung")])
    import_file(rumah, "lokus", path, "2026")
    batch = next(b for b in current_batches(rumah) if b.sumber == "lokus")
    assert (batch.baris_diterima, batch.baris_ditolak) == (0, 1)


def test_an_unfilled_template_is_refused(rumah, tmp_path):
    path = tmp_path / "kosong.xlsx"
    path.write_bytes(templat(KONTRAK["lokus"]))
    with pytest.raises(ImportDitolak):
        import_file(rumah, "lokus", path, "2026")


def test_a_source_that_comes_as_csv_has_no_workbook():
    with pytest.raises(TanpaTemplat, match="CSV"):
        templat(KONTRAK["dtsen_keluarga"])


def test_the_command_writes_once_and_names_unknown_sources(tmp_path, capsys):
    target = tmp_path / "lokus.xlsx"
    assert main(["templat", "lokus", str(target)]) == 0
    assert target.read_bytes()[:2] == b"PK"
    assert main(["templat", "lokus", str(target)]) == 1  # a file that is there is not written over
    assert main(["templat", "entah", str(tmp_path / "x.xlsx")]) == 1
    assert "Sumber “entah” tidak dikenal" in capsys.readouterr().err


def choices(sumber: str) -> dict[str, tuple[str, str]]:
    """Header or title of each cell with a drop-down -> (its rows, its list)."""
    sheet = openpyxl.load_workbook(io.BytesIO(templat(KONTRAK[sumber]))).worksheets[0]
    head = next(row for row in sheet.iter_rows() if row[0].value == "NO")
    found = {}
    for rule in sheet.data_validations.dataValidation:
        ((left, top, _, bottom),) = (part.bounds for part in rule.sqref.ranges)
        title = sheet.cell(top, 1).value.removesuffix(" : ") if top == bottom else head[left - 1].value
        found[title] = (f"{top}-{bottom}", rule.formula1)
    return found


def test_fixed_answers_and_places_are_drop_downs():
    offered = choices("rantai_opd")
    assert offered["TAHAP"] == ("7-2007", '"RPKD,RAT,RKPD,Renja,DPA,DPPA,realisasi,LP2KD"')
    assert offered["UNTUK LOKUS"][1] == '"ya,tidak"'
    assert offered["KECAMATAN"][1] == "Daftar!$D$1:$D$15"
    assert set(offered) == {"TAHAP", "STRATEGI", "KECAMATAN", "PEKON", "UNTUK LOKUS"}


def test_the_pekon_offered_are_those_of_the_kecamatan_written():
    assert "MATCH($J7,Daftar!$A:$A,0)" in choices("rantai_opd")["PEKON"][1]  # in the same row
    offered = choices("rantai_pekon")
    assert offered["KECAMATAN"][0] == "2-2"
    assert "MATCH($B$2,Daftar!$A:$A,0)" in offered["PEKON"][1]  # above the table
    book = openpyxl.load_workbook(io.BytesIO(templat(KONTRAK["rantai_pekon"])))
    units = [row for row in book["Daftar"].iter_rows(max_col=2, values_only=True)]
    assert (len(units), ("Suoh", "Tugu Ratu") in units) == (136, True)


def test_a_form_filled_beside_its_titles_comes_in(rumah, tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(templat(KONTRAK["rantai_pekon"])))
    sheet = book.worksheets[0]
    sheet["B2"], sheet["B3"] = "Suoh", "2025"
    sheet.append(["1", "Tugu Ratu", "APB Pekon", "1", "20-12-2024", "Rp 5.000.000,-", "Perpekon", ""])
    book.save(tmp_path / "isi.xlsx")
    batch = import_file(rumah, "rantai_pekon", tmp_path / "isi.xlsx").batch
    assert (batch.periode, batch.bagian, batch.tak_dikenal) == ("2025", "18.04.09", 0)
    assert (batch.baris_diterima, batch.peringatan) == (1, ())
