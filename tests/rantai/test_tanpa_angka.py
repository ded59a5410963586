"""A place of which only papers are known: its profile and its sheet open, and stay one page each."""

import pytest

from dashboard.components import lembar_cetak, profil_cetak
from dashboard.components.lembar import Lembar
from dashboard.components.profil import Profil
from dashboard.components.saring import tempat
from dashboard.components.session import dengan_rilis
from tests.export.pdf import size
from tests.export.pdf import words as printed
from tests.pages.halaman import open_page, words

TUGU_RATU, SEKINCAU, SUOH = "18.04.09.2005", "18.04.08.1005", "18.04.09"


def test_a_profile_of_papers_alone(monkeypatch, rumah_rantai):
    text = words(open_page(monkeypatch, rumah_rantai, "profil_pekon", pekon=TUGU_RATU))
    assert "Dokumen pekon 2025: RKP Pekon hilang." in text
    assert "Lokus kemiskinan ekstrem 2025 tanpa baris OPD, ada APB Pekon" in text


@pytest.mark.parametrize("kode", [TUGU_RATU, SEKINCAU])
def test_its_paper_is_one_upright_page(rilis_rantai, kode):
    with dengan_rilis(rilis_rantai):
        data = profil_cetak.buat_pdf(Profil(kode, tempat()))
    assert size(data) == (595, 842)
    told = "2025: Rembuk stunting, APB Pekon ada; RKP Pekon hilang; Realisasi belum ada"
    assert (told in printed(data)) == (kode == TUGU_RATU)


def test_a_sheet_of_papers_alone_is_one_lying_page(monkeypatch, rumah_rantai, rilis_rantai):
    assert "Kec. Suoh" in words(open_page(monkeypatch, rumah_rantai, "lembar_kecamatan", kecamatan=SUOH))
    with dengan_rilis(rilis_rantai):
        data = lembar_cetak.buat_pdf(Lembar(SUOH, tempat()))
    assert size(data) == (842, 595)
    text = printed(data)
    assert ("Dokumen 2025" in text, "RKP Pekon hilang" in text) == (True, True)
