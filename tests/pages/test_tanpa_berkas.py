"""Homes that hold little: published figures only, or one agency's list; every page still opens."""

import csv

import pytest

from dashboard.home import find_home
from dashboard.pipeline.build import build
from dashboard.pipeline.importing import DAFTAR_CONTOH, Kiriman, import_many
from tests.pages.halaman import HALAMAN, open_page, words


@pytest.fixture(scope="module", params=["", "pkh", "dtsen_keluarga", "eppgbm"], ids=lambda s: s or "kosong")
def rumah_sedikit(request, rumah_kecil, tmp_path_factory):
    """A home with the sample files of one source, or none, taken in as an agency's own."""
    home = find_home(tmp_path_factory.mktemp("sedikit"))
    with (rumah_kecil.contoh / DAFTAR_CONTOH).open(encoding="utf-8", newline="") as listing:
        rows = [row for row in csv.DictReader(listing) if row["sumber"] == request.param]
    files = [Kiriman(r["sumber"], rumah_kecil.contoh / r["berkas"], r["periode"] or None) for r in rows]
    assert bool(files) == bool(request.param)
    assert [sent.ditolak for sent in import_many(home, files)] == [None] * len(files)
    build(home)
    return home, request.param


@pytest.mark.parametrize("halaman", HALAMAN)
def test_every_page_opens_on_little_data(monkeypatch, rumah_sedikit, halaman):
    home, sumber = rumah_sedikit
    said = words(open_page(monkeypatch, home, halaman))
    assert ("Data OPD." if sumber else "Angka terbit saja, belum ada berkas OPD") in said
    assert "dibuat-buat untuk uji coba" not in said


def test_without_a_ranked_list_nobody_is_called_a_near_miss(monkeypatch, rumah_sedikit):
    home, sumber = rumah_sedikit
    said = words(open_page(monkeypatch, home, "riwayat_lokus"))
    if sumber == "":
        assert "Belum ada angka untuk dibandingkan." in said
    elif sumber == "dtsen_keluarga":
        assert "pekon berikutnya menurut aturan" in said
    else:
        assert "rilis ini tidak memuat daftar berdesil" in said
