"""What Perbandingan and the PBI table give away is what they show."""

import pytest

from dashboard.components import pbi
from dashboard.components.perbandingan import dua_periode, dua_rilis
from dashboard.components.rupa_peta import Rupa
from dashboard.components.session import baca, dengan_rilis
from dashboard.components.tempat import Pilihan, make_tempat
from dashboard.components.unduh_perbandingan import svg_perubahan, tabel_perbandingan, tabel_tema


@pytest.fixture
def tempat(rilis_kecil):
    with dengan_rilis(rilis_kecil):
        yield make_tempat(baca("wilayah"), baca("lokus"))


def lines(table) -> dict[str, dict]:
    """Each line by the name of its place."""
    titles = [c.judul for c in table.kolom]
    return {row[1]: dict(zip(titles, row, strict=True)) for row in table.baris}


def test_published_pkh_2022_to_2023(tempat):
    page = dua_periode("pkh_terbit", "2022-03", "2023", Pilihan(), tempat)
    table = tabel_perbandingan(page)
    said = lines(table)
    assert said["Gedung Surian"]["Perubahan"] == -22
    assert said["Batu Ketulis"]["Catatan"] == "hampir tetap"  # 1.053 to 1.059
    assert said["Kabupaten Lampung Barat"]["Perubahan"] == 15601 - 16059
    assert not table.catatan.contoh


def test_the_change_map_counts_its_classes(tempat):
    page = dua_periode("pkh_terbit", "2022-03", "2023", Pilihan(), tempat)
    classes = [pair.kelas for _, pair in page.bagian]
    assert [classes.count(c) for c in range(5)] == [5, 4, 1, 5, 0]
    svg = svg_perubahan(page, Rupa("petak", "warna"))
    assert "hampir tetap" in svg
    assert "DATA CONTOH" not in svg


def test_a_hidden_side_leaves_the_change_empty_with_the_reason(tempat):
    page = dua_periode("kpm_pkh", "2023-Q4", "2025-Q4", Pilihan(), tempat)
    hidden = [line for line in lines(tabel_perbandingan(page)).values() if "tidak tampil" in line["Catatan"]]
    assert hidden
    assert all(line["Perubahan"] is None for line in hidden)


def test_a_release_beside_itself_has_no_change(tempat, rilis_kecil):
    page = dua_rilis("penduduk_dukcapil", "2025-S2", rilis_kecil, Pilihan(), tempat)
    assert page.utama.beda == 0
    assert {pair.beda for _, pair in page.bagian} <= {0, None}


def test_a_break_between_two_surveys_is_said(tempat):
    page = dua_periode("stunting_survei_terbit", "2022", "2023", Pilihan(), tempat)
    assert page.utama.alasan == "cara mengukurnya berbeda (SSGI dan SKI)"


def test_two_years_of_one_survey_are_compared(tempat):
    page = dua_periode("p0_terbit", "2023-03", "2024-03", Pilihan(), tempat)
    assert page.utama.beda == pytest.approx(10.68 - 11.17)


def test_pbi_as_a_table(tempat, monkeypatch):
    monkeypatch.setattr(pbi, "tempat", lambda: tempat)
    rows, place = pbi.baris_pbi("pbi_jk", Pilihan())
    table = pbi.tabel_pbi(rows, place)
    assert table.baris[0][0] == "Desil 1"
    assert table.catatan.contoh


def test_the_theme_of_published_stunting_may_to_august_2024(tempat):
    """e-PPGBM as published: 287 of 12.689 (2,26 %) in May, 376 of 19.468 (1,93 %) in August."""
    page = dua_periode("diukur_terbit", "2024-05", "2024-08", Pilihan(), tempat)
    table = tabel_tema(page)
    titles = [c.judul for c in table.kolom]
    said = {row[0]: dict(zip(titles, row, strict=True)) for row in table.baris}
    rate = said["persen_stunting_terbit"]
    assert (rate["Mei 2024: pembilang"], rate["Mei 2024: penyebut"]) == (287, 12689)
    assert (rate["Agustus 2024: pembilang"], rate["Agustus 2024: penyebut"]) == (376, 19468)
    assert round(rate["Perubahan"], 2) == -0.33
    assert said["stunting_terbit"]["Perubahan"] == 376 - 287
    assert (rate["Asal"], said["balita_diukur"]["Asal"]) == ("terbit", "contoh")
    assert table.catatan.contoh  # the sample rounds stand in the same theme
