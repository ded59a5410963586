"""Every page runs for every kind of choice, keeps the choice, and names what it cannot use."""

import pytest

from tests.pages.halaman import ANGKA, HALAMAN, figures, html, open_page, words

PILIHAN = {
    "tanpa saringan": {},
    "beberapa kecamatan": {"kecamatan": "18.04.09,18.04.23"},
    "satu pekon": {"pekon": "18.04.09.2004"},
    "kelurahan": {"kecamatan": "18.04.08", "pekon": "18.04.08.1005"},
    "hanya lokus": {"lokus": "1"},
}
KALIMAT = {
    "tanpa saringan": "Kabupaten Lampung Barat",
    "beberapa kecamatan": "Kec. Suoh dan Bandar Negeri Suoh",
    "satu pekon": "Sumber Agung",
    "kelurahan": "Sekincau",
    "hanya lokus": "pekon lokus",
}


@pytest.mark.parametrize("halaman", HALAMAN)
@pytest.mark.parametrize("pilihan", PILIHAN)
def test_every_page_runs_and_says_the_choice(monkeypatch, rumah_kecil, rilis_kecil, halaman, pilihan):
    at = open_page(monkeypatch, rumah_kecil, halaman, **PILIHAN[pilihan])
    assert KALIMAT[pilihan] in words(at)
    assert "DATA CONTOH" in words(at)
    assert f"Rilis {rilis_kecil.id}" in words(at)


@pytest.mark.parametrize("halaman", [h for h in HALAMAN if h != "metode"])
def test_every_figure_carries_table_indicator_place_period_release(
    monkeypatch, rumah_kecil, rilis_kecil, halaman
):
    at = open_page(monkeypatch, rumah_kecil, halaman)
    found = ANGKA.findall(html(at))
    assert len(found) > 10
    for key, _ in found:
        parts = key.split("|")
        assert len(parts) == 5, key
        assert all(parts[:3]), key
        assert parts[4] == rilis_kecil.id


def test_no_two_figures_of_a_page_share_a_key_with_different_text(monkeypatch, rumah_kecil):
    for halaman in HALAMAN:
        said: dict[str, set[str]] = {}
        for key, text in ANGKA.findall(html(open_page(monkeypatch, rumah_kecil, halaman))):
            said.setdefault(key, set()).add(text)
        assert {k: t for k, t in said.items() if len(t) > 1} == {}


@pytest.mark.parametrize(
    ("alamat", "kalimat"),
    [
        ({"kecamatan": "18.04.99"}, "Kecamatan “18.04.99” di alamat tidak dikenal"),
        ({"pekon": "18.04.09.9999"}, "Pekon “18.04.09.9999” di alamat tidak dikenal"),
        ({"indikator": "angka_ajaib"}, "Indikator “angka_ajaib” di alamat tidak dikenal"),
        ({"periode": "kemarin"}, "Periode “kemarin” di alamat tidak dikenal"),
        ({"lokus": "ya"}, "Nilai lokus “ya” di alamat tidak dikenal"),
        ({"kecamatan": "18.04.23", "pekon": "18.04.09.2004"}, "di luar kecamatan yang dipilih"),
    ],
)
@pytest.mark.parametrize("halaman", HALAMAN)
def test_an_unknown_value_in_the_url_is_named(monkeypatch, rumah_kecil, halaman, alamat, kalimat):
    assert kalimat in words(open_page(monkeypatch, rumah_kecil, halaman, **alamat))


def test_a_period_that_an_indicator_lacks_is_named_with_the_one_shown(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "peta", indikator="kpm_pkh", periode="2021-04")
    assert "Periode April 2021 tidak ada untuk Keluarga penerima PKH; ditampilkan" in words(at)


def test_the_choice_stays_across_pages_and_in_the_url(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "selisih_sumber")
    at.multiselect(key="selisih_kecamatan").select("18.04.23").run()
    assert at.query_params["kecamatan"] == ["18.04.23"] or at.query_params["kecamatan"] == "18.04.23"
    at.switch_page("app_pages/peta.py").run()
    assert "Kec. Bandar Negeri Suoh" in words(at)
    assert at.multiselect(key="peta_kecamatan").value == ["18.04.23"]
    at.selectbox(key="peta_pekon").select("18.04.23.2006").run()
    assert dict(at.query_params)["pekon"] in ("18.04.23.2006", ["18.04.23.2006"])
    assert any(k.startswith("nilai|") and "18.04.23.2006" in k for k in figures(at))


def test_a_pekon_outside_a_new_kecamatan_filter_is_let_go(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "peta", pekon="18.04.09.2004")
    at.multiselect(key="peta_kecamatan").select("18.04.23").run()
    assert at.selectbox(key="peta_pekon").value is None
    assert "pekon" not in at.query_params


def test_without_a_release_the_page_tells_the_next_step(monkeypatch, rumah):
    at = open_page(monkeypatch, rumah, "ringkasan")
    assert "Belum ada rilis" in words(at)
    assert "make run" in words(at)
