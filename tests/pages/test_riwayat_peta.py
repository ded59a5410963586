"""The map of Riwayat Lokus: two lists with names by hand, a list without, and its picture."""

from dataclasses import replace

import pytest

from dashboard.components.lokus_riwayat import baca_riwayat, sebelumnya
from dashboard.components.riwayat_peta import (
    BERTAHAN,
    KELUAR,
    LOKUS,
    LUAR,
    MASUK,
    NYARIS,
    golongkan,
    isi_riwayat,
    svg_riwayat,
)
from dashboard.components.session import dengan_rilis
from dashboard.components.tempat import Pilihan
from dashboard.domain.riwayat_lokus import compare
from tests.pages.halaman import riwayat

SUMBER_AGUNG, BANDING_AGUNG, TUGU_RATU = "18.04.09.2004", "18.04.09.2006", "18.04.09.2005"


@pytest.fixture
def page(rilis_kecil):
    """Lokus stunting 2022 over the whole kabupaten."""
    with dengan_rilis(rilis_kecil):
        yield riwayat("Stunting 2022")


@pytest.fixture
def change(page):
    """A later list by hand: Sumber Agung left, Tugu Ratu came in, the other ten and the doubtful stayed."""
    before = page.penetapan.daftar
    after = replace(before, tahun="2024", pasti=before.pasti - {SUMBER_AGUNG} | {TUGU_RATU})
    return compare(before, after)


def test_stayed_came_in_and_left_each_have_their_class(page, change):
    found = golongkan(page, change)
    assert (found[BANDING_AGUNG], found[TUGU_RATU], found[SUMBER_AGUNG]) == (BERTAHAN, MASUK, KELUAR)
    counts = [list(found.values()).count(kelas) for kelas in (BERTAHAN, MASUK, KELUAR, LOKUS)]
    assert counts == [10, 1, 1, 0]
    assert len(found) == 136


def test_a_list_whose_neighbour_has_no_names_shows_itself_and_the_near_miss(page):
    change = sebelumnya(baca_riwayat())["Stunting 2023"]
    found = golongkan(page, change)
    counts = [list(found.values()).count(kelas) for kelas in (LOKUS, NYARIS, LUAR)]
    assert counts == [11, 11, 114]


def test_only_the_classes_there_are_stand_in_the_legend(page, change):
    key = isi_riwayat(page, change, "petak").legenda
    assert key.judul == "Lokus stunting 2022 → 2024"
    assert key.label == ("bukan lokus", "nyaris menjadi lokus", "bertahan", "masuk", "keluar")
    assert isi_riwayat(page, None, "petak").legenda.label == ("bukan lokus", "nyaris menjadi lokus", "lokus")


def test_an_unconfirmed_name_is_dotted_and_never_counted(page, change):
    isi = isi_riwayat(page, change, "petak")
    assert {k for k, look in isi.lokus.items() if look == "belum pasti"} == {"18.04.05.2001", "18.04.05.2011"}


def test_a_choice_of_kecamatan_narrows_the_map(page, change):
    suoh = replace(page, pilihan=Pilihan(("18.04.09",)))
    assert {k[:8] for k in golongkan(suoh, change)} == {"18.04.09"}


def test_the_picture_names_its_source_and_what_desil_1_is_not(page, change):
    svg = svg_riwayat(page, change, "petak")
    assert "desil 1 bukan kemiskinan ekstrem" in svg
    assert "kupastuntas.co" in svg
