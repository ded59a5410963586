"""Searching, drilling down to dusun and going back on the Peta page."""

import pytest

from dashboard import store
from tests.pages.halaman import figures, html, open_page, words

DI = {"ringkasan": "ringkasan", "selisih_sumber": "selisih", "profil_pekon": "profil"}
DI |= {"lembar_kecamatan": "lembar"}


def test_a_spoken_name_is_offered_and_sets_the_filter(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "peta", kecamatan="18.04.09")
    box = at.selectbox(key="peta_pekon")
    assert "Way Petai · Sumber Jaya · juga Way Petay" in box.options
    assert "Kec. Bandar Negeri Suoh · juga BNS" in box.options
    box.select("18.04.05.2013").run()
    assert "Pekon Way Petai" in words(at)
    assert at.query_params["kecamatan"] in ("18.04.05", ["18.04.05"])


def test_the_trail_goes_down_to_dusun_and_back(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "peta", pekon="18.04.09.2004")
    assert "Dusun di Pekon Sumber Agung, Kec. Suoh" in words(at)
    people = {k: v for k, v in figures(at).items() if k.startswith("b3_dusun|jiwa|18.04.09.2004/")}
    assert people
    at.button(key="peta_remah_0").click().run()
    assert not at.exception
    assert "Dusun di" not in words(at)
    assert at.selectbox(key="peta_pekon").value is None


def test_dusun_add_up_to_their_pekon(monkeypatch, rumah_kecil, rilis_kecil):
    rows = store.read_b3_dusun(rilis_kecil, "18.04.09.2004")
    rows = rows[rows["jiwa"].notna() & (rows["status_lapor"] != "tidak_seimbang")]
    month = rows["bulan"].max()
    pekon = store.read_nilai(rilis_kecil, "penduduk_b3", month, "pekon").set_index("kode_wilayah")
    assert rows.loc[rows["bulan"] == month, "jiwa"].sum() == pekon.loc["18.04.09.2004", "nilai"]


@pytest.mark.parametrize("halaman", DI)
def test_every_page_of_places_has_the_trail_and_its_last_step(monkeypatch, rumah_kecil, rilis_kecil, halaman):
    at = open_page(monkeypatch, rumah_kecil, halaman, pekon="18.04.09.2004")
    assert [at.button(key=f"{DI[halaman]}_remah_{n}").label for n in (0, 1)] == [
        "Kabupaten Lampung Barat",
        "Kec. Suoh",
    ]
    rows = store.read_b3_dusun(rilis_kecil, "18.04.09.2004", "2025-12")
    down = at.button(key=f"{DI[halaman]}_remah_dusun")
    assert down.label == f"{len(rows)} dusun"
    down.click().run()
    assert not at.exception
    assert "Dusun di Pekon Sumber Agung, Kec. Suoh" in words(at)
    at.button(key=f"{DI[halaman]}_remah_1").click().run()
    assert at.multiselect(key=f"{DI[halaman]}_kecamatan").value == ["18.04.09"]
    assert at.selectbox(key=f"{DI[halaman]}_pekon").value is None


def test_the_names_of_selisih_sumber_lead_down(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "selisih_sumber")
    assert 'href="selisih_sumber?kecamatan=18.04.06"' in html(at)
    assert at.segmented_control(key="selisih_tingkat").value == "kecamatan"
    at = open_page(monkeypatch, rumah_kecil, "selisih_sumber", kecamatan="18.04.09")
    assert at.segmented_control(key="selisih_tingkat").value == "pekon"
    assert 'href="selisih_sumber?kecamatan=18.04.09&amp;pekon=18.04.09.2004"' in html(at)
    at.segmented_control(key="selisih_tingkat").set_value("kecamatan").run()
    assert 'href="selisih_sumber?kecamatan=18.04.09"' in html(at)
