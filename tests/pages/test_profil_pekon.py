"""Profil Pekon: a pekon, a kelurahan, none chosen, hidden cells; the sheet says what the page says."""

import pytest

from dashboard import store
from dashboard.components.profil import Profil
from dashboard.components.profil_cetak import buat_pdf, tabel_profil
from dashboard.components.profil_riwayat import BELUM_DIISI, petugas, riwayat_idm
from dashboard.components.saring import tempat
from dashboard.components.session import dengan_rilis
from tests.export.pdf import places, size
from tests.export.pdf import words as printed
from tests.pages.halaman import figures, open_page, words

PEKON, KELURAHAN, NAMA_PANJANG = "18.04.09.2006", "18.04.08.1005", "18.04.22.2005"


def own_figures(at, kode: str) -> dict[str, str]:
    """The page's figures of the place itself: indicator → text."""
    return {
        k.split("|")[1]: v
        for k, v in figures(at).items()
        if k.startswith("nilai|") and k.split("|")[2] == kode
    }


def test_a_pekon_shows_every_list_with_unit_and_date(monkeypatch, rumah_kecil, rilis_kecil):
    at = open_page(monkeypatch, rumah_kecil, "profil_pekon", pekon=PEKON)
    cards = store.read_indikator(rilis_kecil)
    local = cards[cards["tingkat_tersedia"].fillna("").str.contains("pekon") & (cards["sumber"] != "terbit")]
    assert set(local["kode"]) <= set(own_figures(at, PEKON))
    text = words(at)
    assert "Kode Kemendagri 18.04.09.2006" in text
    assert "Kode BPS 1801052002" in text
    assert "KPM PKH Tw IV 2025" in text
    assert "lokus stunting 2022" in text
    assert text.count("belum diisi") == 7  # peratin, bidan, perawat, operator, pendamping PKH, TKSK, PSM


def test_the_book_of_24_months_is_the_release(monkeypatch, rumah_kecil, rilis_kecil):
    at = open_page(monkeypatch, rumah_kecil, "profil_pekon", pekon=PEKON)
    rows = store.read_lapor(rilis_kecil)
    own = rows[rows["kode_wilayah"] == PEKON]
    assert len(own) == 24
    late = int((own["status"] == "belum").sum())
    assert (f"{late} dari 24 bulan" if late else "buku B.3 lengkap 24 bulan") in words(at)


def test_village_funds_do_not_apply_to_a_kelurahan(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "profil_pekon", pekon=KELURAHAN)
    assert own_figures(at, KELURAHAN)["kpm_blt_dd"] == "–"
    assert "KPM BLT DD Feb 2024 – tidak berlaku" in words(at)
    assert "Lurah belum diisi" in words(at)
    assert "Peratin" not in words(at)


def test_without_a_choice_the_page_says_how_to_choose(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "profil_pekon")
    assert "Pilih satu pekon atau kelurahan." in words(at)
    assert len([k for k in figures(at) if k.startswith("nilai|desil1_keluarga_dtsen|")]) == 12


def test_several_kecamatan_offer_their_own_pekon_only(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "profil_pekon", kecamatan="18.04.09,18.04.23")
    offered = {k.split("|")[2][:8] for k in figures(at) if k.startswith("nilai|")}
    assert offered == {"18.04.09", "18.04.23"}


def test_a_hidden_figure_is_hidden_on_page_and_paper(monkeypatch, rumah_kecil, rilis_kecil):
    rows = store.read_nilai(rilis_kecil, "desil1_keluarga_dtsen", tingkat="pekon")
    kode = rows.loc[(rows["status"] == "rahasia") & (rows["jenis"] == "pekon"), "kode_wilayah"].iloc[-1]
    at = open_page(monkeypatch, rumah_kecil, "profil_pekon", pekon=kode)
    assert own_figures(at, kode)["desil1_keluarga_dtsen"] == "1–4"
    with dengan_rilis(rilis_kecil):
        assert "Desil 1 keluarga Tw IV 2025 1–4 keluarga" in printed(buat_pdf(Profil(kode, tempat())))


@pytest.mark.parametrize("kode", [PEKON, KELURAHAN, NAMA_PANJANG])
def test_the_sheet_is_one_page_with_the_figures_of_the_page(monkeypatch, rumah_kecil, rilis_kecil, kode):
    shown = own_figures(open_page(monkeypatch, rumah_kecil, "profil_pekon", pekon=kode), kode)
    with dengan_rilis(rilis_kecil):
        data = buat_pdf(Profil(kode, tempat()))
        place = tempat().nama[kode]
    text = printed(data)
    assert size(data) == (595, 842)
    assert place in text
    assert [v for v in shown.values() if v not in text] == []
    assert "DATA CONTOH" in text
    assert f"Rilis {rilis_kecil.id}" in text
    assert "Sumber: berkas OPD:" in text
    assert "Dicetak 15 Maret 2026" in text
    assert all(0 < x < 595 and 0 < y < 842 for x, y, _ in places(data))


def test_the_table_to_take_away_has_one_row_per_figure(rilis_kecil):
    with dengan_rilis(rilis_kecil):
        profil = Profil(PEKON, tempat())
        table = tabel_profil(profil)
    assert len(table.baris) == len(profil.butir)


def test_indeks_desa_breaks_the_series_and_is_not_there_yet(rilis_kecil):
    with dengan_rilis(rilis_kecil):
        years = riwayat_idm(Profil(PEKON, tempat()))
        town = riwayat_idm(Profil(KELURAHAN, tempat()))
    assert [(y.tahun, y.status) for y in years if y.patah] == [("2025", "Indeks Desa: belum ada")]
    assert {y.status for y in town} == {"tidak berlaku"}


def test_no_officer_is_invented(rilis_kecil):
    with dengan_rilis(rilis_kecil):
        assert {who for _, who in petugas(PEKON, "pekon")} == {BELUM_DIISI}
