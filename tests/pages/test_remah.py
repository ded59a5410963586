"""Searching, drilling down to dusun and going back on the Peta page."""

from dashboard import store
from tests.pages.halaman import figures, open_page, words


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
