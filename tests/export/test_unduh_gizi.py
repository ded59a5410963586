"""What Stunting and Lokus give away is what they show, with its origin."""

import pytest

from dashboard.components import unduh_lokus, unduh_stunting
from dashboard.components.lokus import HalamanLokus, baca_bernama
from dashboard.components.pandangan import Pandangan
from dashboard.components.puskesmas import baca_banding, baca_puskesmas
from dashboard.components.rupa_peta import Rupa
from dashboard.components.session import baca, dengan_rilis
from dashboard.components.stunting import PERSEN, TERBIT, Stunting
from dashboard.components.tempat import Pilihan, make_tempat

SUOH = "18.04.09"


@pytest.fixture
def tempat(rilis_kecil):
    with dengan_rilis(rilis_kecil):
        yield make_tempat(baca("wilayah"), baca("lokus"))


@pytest.fixture
def page(tempat) -> Stunting:
    return Stunting(Pandangan(PERSEN, "2024-08", "kecamatan", Pilihan(), tempat), Pilihan(), tempat)


def column(table, title: str) -> list:
    """The cells under a column."""
    index = next(i for i, c in enumerate(table.kolom) if c.judul == title)
    return [row[index] for row in table.baris]


def test_kecamatan_with_the_published_round_beside_the_files(page):
    table = unduh_stunting.tabel_wilayah(page)
    found = dict(zip(column(table, "Kode wilayah"), column(table, "Stunting terbit Mei 2024"), strict=True))
    assert (len(found), found[SUOH], sum(found.values())) == (15, 44, 287)
    assert table.catatan.contoh


def test_rounds_keep_cases_measured_and_target_apart(page):
    table = unduh_stunting.tabel_putaran(page)
    rows = {(r[0], r[1]): r for r in table.baris}
    titles = [c.judul for c in table.kolom]
    may = rows["2024-05", "terbit"]
    assert may[titles.index("Stunting: balita stunting")] == 287
    assert may[titles.index("Stunting: balita diukur")] == 12689
    assert may[titles.index("Cakupan ukur: sasaran balita")] == 18419
    assert ("2024-08", "contoh") in rows


def test_puskesmas_leave_hidden_numbers_empty_with_the_reason(page):
    table = unduh_stunting.tabel_puskesmas(page, baca_puskesmas("2024-08", Pilihan(), page.tempat))
    rows = list(zip(column(table, "Diukur"), column(table, "Status: Diukur"), strict=True))
    assert len(rows) == 15
    assert all((value is None) == (status == "ditahan") for value, status in rows)


def test_the_published_puskesmas_are_no_sample(page):
    table = unduh_stunting.tabel_banding(page, baca_banding(Pilihan(), page.tempat))
    first = dict(zip((c.judul for c in table.kolom), table.baris[0], strict=True))
    assert (first["Puskesmas"], first["Menurut puskesmas"], first["Menurut kecamatan"]) == (
        "Sumber Jaya",
        42,
        41,
    )
    assert not table.catatan.contoh


@pytest.mark.parametrize(
    ("kode", "periode", "contoh"), [(PERSEN, "2024-08", True), (TERBIT, "2024-05", False)]
)
def test_the_map_outlines_the_lokus_and_carries_the_watermark_only_with_sample_data(
    tempat, kode, periode, contoh
):
    view = Pandangan(kode, periode, "kecamatan", Pilihan(), tempat)
    svg = unduh_stunting.svg_peta(Stunting(view, Pilihan(), tempat), Rupa("petak", "warna"))
    assert "lokus · 11" in svg and "belum pasti · 2" in svg
    assert ("DATA CONTOH" in svg) == contoh


def test_every_pekon_has_a_class_or_the_reason_why_not(tempat):
    table = unduh_lokus.tabel_silang(HalamanLokus("lokus", Pilihan(), tempat))
    classes = set(column(table, "Kelas"))
    assert len(table.baris) == 136
    assert "tidak dapat digolongkan" in classes
    assert classes <= {"tidak dapat digolongkan", "bukan keduanya", "desil 1 tinggi saja",
                       "lokus stunting saja", "keduanya"}  # fmt: skip


def test_the_four_classes_as_a_picture_with_their_patterns(tempat):
    svg = unduh_lokus.svg_silang(HalamanLokus("lokus", Pilihan(), tempat), "petak")
    assert "url(#peta-titik)" in svg
    assert "DATA CONTOH" in svg


def test_named_lokus_keep_both_years_and_candidates(tempat):
    page = HalamanLokus("lokus", Pilihan(kecamatan=("18.04.05",)), tempat)
    table = unduh_lokus.tabel_pekon(page, baca_bernama(page.pilihan, tempat))
    (row,) = [r for r in table.baris if "Sindang Sari" in r]
    cells = dict(zip((c.judul for c in table.kolom), row, strict=True))
    assert cells["Pekon"] == "calon: Simpangsari atau Sindang Pagar"
    assert (cells["Tahun penetapan"], cells["Tahun pelaksanaan"]) == ("tidak disebut", "2022")
    assert cells["Keputusan"] == "nomor keputusan: belum ada"
