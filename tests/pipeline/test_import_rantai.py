"""Papers with faults: which rows are parked with what words, which go in and are only doubted."""

import pytest

from dashboard.pipeline.batches import current_batches, read_batch, read_ditolak
from dashboard.pipeline.faults import ImportDitolak
from dashboard.pipeline.importing import import_file
from tests.rantai.berkas import DATA, write_opd, write_pekon


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
        (1250000, "1250000"),
        ("-", "0"),
    ],
)
def test_an_amount_is_read_as_it_is_written_here(rumah, tmp_path, tulisan, rupiah):
    _, rows, parked = imported(rumah, tmp_path, line(pagu=tulisan))
    assert (list(rows.rupiah_pagu), len(parked)) == ([rupiah], 0)


@pytest.mark.parametrize("tulisan", ["1,250,000", "1,250", "1.25", "1.250.000,50", "dua juta", "1.2500.00"])
def test_an_amount_that_could_mean_two_things_parks_its_row(rumah, tmp_path, tulisan):
    _, rows, parked = imported(rumah, tmp_path, line(), line(pagu=tulisan))
    assert len(rows) == 1
    assert list(zip(parked.kolom, parked.alasan, parked.tindakan, strict=True)) == [
        ("PAGU (RP)", "Bukan bilangan", "Tulis angka saja, lalu impor lagi.")
    ]


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
    for number, (opd, pagu) in enumerate([("Dinas A", "1"), ("Dinas B", "2"), ("Dinas A", "3")]):
        import_file(
            rumah, "rantai_opd", write_opd(tmp_path / f"{number}.xlsx", opd, [line(pagu=pagu)]), "2025"
        )
    assert sorted((b.bagian, read_batch(b).rupiah_pagu[0]) for b in current_batches(rumah)) == [
        ("dinas a", "3"), ("dinas b", "2"),  # spelled alike whatever the letters' case
    ]  # fmt: skip


def test_a_year_in_the_file_that_is_not_the_year_given_is_refused(rumah, tmp_path):
    with pytest.raises(ImportDitolak, match="Sel judul menyebut periode 2025, perintah menyebut 2026"):
        import_file(rumah, "rantai_opd", write_opd(tmp_path / "o.xlsx", "Dinas A", [line()]), "2026")


def test_papers_of_another_kecamatan_are_refused(rumah, tmp_path):
    row = ["1", "Tugu Ratu", "APB PEKON", "1", "2024-12-20", "5", ""]
    with pytest.raises(ImportDitolak, match="bukan dari Lampung Barat"):
        import_file(rumah, "rantai_pekon", write_pekon(tmp_path / "p.xlsx", [row], "Gading Rejo"), "2025")
