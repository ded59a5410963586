"""Papers with faults: which rows are parked with what words, which go in and are only doubted."""

from dataclasses import replace

import openpyxl
import pytest

from dashboard.pipeline.batches import current_batches, key_of, read_batch, read_ditolak
from dashboard.pipeline.faults import ImportDitolak
from dashboard.pipeline.importing import import_file
from tests.pipeline.berkas_uji import write_xlsx
from tests.rantai.berkas import DATA, OPD, write_opd, write_pekon


def line(
    tahap: str = "DPA", pekon: str = "Tugu Ratu", pagu: object = "1.000", realisasi: object = ""
) -> list:
    return ["1", tahap, "1", "2025-01-05", DATA, "P", "K", "S", "beban", "Suoh", pekon, "", pagu, realisasi]


def imported(rumah, tmp_path, *rows: list):
    batch = import_file(
        rumah, "rantai_opd", write_opd(tmp_path / "opd.xlsx", "Dinas Uji", list(rows)), "2025"
    ).batch
    return batch, read_batch(batch), read_ditolak(batch)


@pytest.mark.parametrize(
    ("tulisan", "rupiah"),
    [
        ("1.250.000", "1250000"),
        ("Rp 1.250.000,00", "1250000"),
        ("Rp. 1250000", "1250000"),
        ("Rp 1.250.000,-", "1250000"),
        ("1250000.00", "1250000"),
        ("Rp -", "0"),
        (1250000, "1250000"),
        ("-", "0"),
    ],
)
def test_an_amount_is_read_as_it_is_written_here(rumah, tmp_path, tulisan, rupiah):
    _, rows, parked = imported(rumah, tmp_path, line(pagu=tulisan))
    assert (list(rows.rupiah_pagu), len(parked)) == ([rupiah], 0)


@pytest.mark.parametrize(
    "tulisan",
    [
        "1,250,000",
        "1,250",
        "1.25",
        "1.250.000,50",
        "dua juta",
        "1.2500.00",
        "(5.000)",
        "#REF!",
        "1.250.000.00",
    ],
)
def test_an_amount_that_could_mean_two_things_parks_its_row(rumah, tmp_path, tulisan):
    _, rows, parked = imported(rumah, tmp_path, line(), line(pagu=tulisan))
    assert len(rows) == 1
    assert list(zip(parked.kolom, parked.alasan, parked.tindakan, strict=True)) == [
        ("PAGU (RP)", "Bukan bilangan", "Tulis angka saja, lalu impor lagi.")
    ]


def test_a_number_in_words_is_shown_as_it_was_written(rumah, tmp_path):
    _, _, parked = imported(rumah, tmp_path, line(), line(pagu="1,5 juta"), line(pagu="Wagimin 5"))
    assert list(parked.pola_nilai) == ["1,5 juta", "xxxxxxx 5"]


@pytest.mark.parametrize("tulisan", ["5-1-25", "akhir Januari", "2025", "31-02-2025"])
def test_a_date_that_is_written_and_cannot_be_read_parks_its_row(rumah, tmp_path, tulisan):
    rows = [line(), [*line()[:3], tulisan, *line()[4:]], [*line()[:3], "", *line()[4:]]]
    _, kept, parked = imported(rumah, tmp_path, *rows)
    assert list(kept.kunci_baris.str[-1]) == ["5", "7"]  # none written is a doubt of its own
    assert list(zip(parked.baris, parked.kolom, parked.pola_nilai, parked.alasan, strict=True)) == [
        ("6", "TANGGAL DOKUMEN", tulisan, "Tanggal tidak terbaca")
    ]


def test_a_row_of_another_year_than_its_file_is_parked(rumah, tmp_path):
    path = write_xlsx(
        tmp_path / "opd.xlsx",
        [["OPD : Dinas Uji"], ["TAHUN ANGGARAN : 2025"], [*OPD, "TAHUN"],
         [*line(), "", "2025"], [*line(), "", "2023"]],
    )  # fmt: skip
    batch = import_file(rumah, "rantai_opd", path, "2025").batch
    (parked,) = read_ditolak(batch).itertuples()
    assert (parked.baris, parked.kolom, parked.pola_nilai) == ("5", "TAHUN", "2023")
    assert parked.alasan == "Tahun lain dari tahun berkas"


def test_a_hidden_sheet_is_passed_over_and_another_one_is_named(rumah, tmp_path):
    book = openpyxl.load_workbook(write_opd(tmp_path / "opd.xlsx", "Dinas Uji", [line()]))
    book.create_sheet("Acuan", 0).sheet_state = "hidden"
    book["Acuan"].append(["apa saja"])
    book.create_sheet("Perubahan").append(["isi"])
    book.create_sheet("Sheet3")
    book.save(tmp_path / "opd.xlsx")
    batch = import_file(rumah, "rantai_opd", tmp_path / "opd.xlsx", "2025").batch
    assert (batch.baris_diterima, batch.peringatan) == (1, ("Lembar lain tidak dibaca: Perubahan.",))


def test_a_name_merged_over_its_rows_is_theirs_and_a_merged_amount_counts_once(rumah, tmp_path):
    kinds = ("RKP", "APB", "REALISASI")
    rows = [["1", "TUGU RATU", kind, "1", "2024-12-20", 5_000_000, ""] for kind in kinds]
    book = openpyxl.load_workbook(write_pekon(tmp_path / "p.xlsx", rows))
    book.worksheets[0].merge_cells("B5:B7")
    book.worksheets[0].merge_cells("F5:F7")
    book.save(tmp_path / "p.xlsx")
    batch = import_file(rumah, "rantai_pekon", tmp_path / "p.xlsx", "2025").batch
    kept = read_batch(batch)
    assert (list(kept.pekon_teks), batch.tak_dikenal) == (["TUGU RATU"] * 3, 0)
    assert list(kept.rupiah.fillna("")) == ["5000000", "", ""]


def test_formatted_rows_far_below_are_no_rows(rumah, tmp_path):
    book = openpyxl.load_workbook(write_opd(tmp_path / "o.xlsx", "Dinas Uji", [line()]))
    book.worksheets[0].cell(90_000, 2, " ")
    book.save(tmp_path / "o.xlsx")
    assert import_file(rumah, "rantai_opd", tmp_path / "o.xlsx", "2025").batch.baris_masuk == 1


def test_a_line_for_a_whole_kecamatan_is_no_unknown_pekon(rumah, tmp_path):
    batch, _, _ = imported(rumah, tmp_path, line(), line(pekon=""), line(pekon="Entah"))
    assert batch.tak_dikenal == 1


def test_an_unknown_stage_parks_its_row(rumah, tmp_path):
    _, rows, parked = imported(rumah, tmp_path, line(), line("KUA-PPAS"))
    assert len(rows) == 1
    assert list(zip(parked.kolom, parked.alasan, strict=True)) == [("TAHAP", "Bukan isian yang dikenal")]
    assert "isian baku" in parked.tindakan.iloc[0]


def test_a_negative_amount_and_physical_progress_over_100_are_parked(rumah, tmp_path):
    _, _, parked = imported(rumah, tmp_path, line(), line(pagu=-5), [*line(), "120"])
    assert list(parked.alasan) == ["Di luar rentang yang wajar"] * 2


def test_an_unknown_pekon_a_twin_and_too_much_spent_go_in(rumah, tmp_path):
    batch, rows, parked = imported(
        rumah, tmp_path, line(pekon="Entah Di Mana"), line(), line(), line("realisasi", realisasi="2.000")
    )
    assert (len(rows), len(parked), batch.tak_dikenal) == (4, 0, 1)


def test_a_file_per_office_and_year_replaces_only_its_own(rumah, tmp_path):
    for number, (opd, pagu) in enumerate([("DINAS  A", "1"), ("Dinas B", "2"), ("Dinas A", "3")]):
        import_file(
            rumah, "rantai_opd", write_opd(tmp_path / f"{number}.xlsx", opd, [line(pagu=pagu)]), "2025"
        )
    assert sorted((b.bagian, read_batch(b).rupiah_pagu[0]) for b in current_batches(rumah)) == [
        ("Dinas A", "3"), ("Dinas B", "2"),  # one office whatever the letters' case, shown as written
    ]  # fmt: skip


def test_a_part_as_earlier_imports_wrote_it_is_replaced_too(rumah, tmp_path):
    batch, _, _ = imported(rumah, tmp_path, line())
    assert batch.bagian == "Dinas Uji"
    assert key_of(replace(batch, bagian="dinas uji")) == key_of(batch)


def test_a_year_in_the_file_that_is_not_the_year_given_is_refused(rumah, tmp_path):
    with pytest.raises(ImportDitolak, match="Sel judul menyebut periode 2025, perintah menyebut 2026"):
        import_file(rumah, "rantai_opd", write_opd(tmp_path / "o.xlsx", "Dinas A", [line()]), "2026")


def test_papers_of_another_kecamatan_are_refused(rumah, tmp_path):
    row = ["1", "Tugu Ratu", "APB PEKON", "1", "2024-12-20", "5", ""]
    with pytest.raises(ImportDitolak, match="bukan dari Lampung Barat"):
        import_file(rumah, "rantai_pekon", write_pekon(tmp_path / "p.xlsx", [row], "Gading Rejo"), "2025")
