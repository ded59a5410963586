"""Perbandingan says what the published figures say, worked by hand, and does not compare across a break."""

import pytest

from tests.pages.halaman import figures, open_page, words


def open_banding(monkeypatch, home, **alamat):
    return open_page(monkeypatch, home, "perbandingan", **alamat)


def test_published_pkh_of_gedung_surian(monkeypatch, rumah_kecil):
    at = open_banding(monkeypatch, rumah_kecil, indikator="pkh_terbit", kecamatan="18.04.15")
    said = figures(at)
    assert said["nilai|pkh_terbit|18.04.15|2022-03"] == "907"
    assert said["nilai|pkh_terbit|18.04.15|2023"] == "885"
    assert said["selisih|pkh_terbit-pkh_terbit|18.04.15|2022-03-2023"] == "−22"
    assert "turun 22 (−2,4 %) dari Maret 2022 ke 2023" in words(at)


def test_eppgbm_may_to_august_2024_shows_both_denominators(monkeypatch, rumah_kecil):
    said = words(open_banding(monkeypatch, rumah_kecil, indikator="persen_stunting_terbit"))
    assert "287 dari 12.689 (2,26 %)" in said
    assert "376 dari 19.468 (1,93 %)" in said
    assert "turun 0,33 poin dari Mei 2024 ke Agustus 2024" in said
    assert "287 → 376 (+89)" in said
    assert "belum tentu berarti keadaan berubah" in said


def test_ssgi_and_ski_are_not_compared(monkeypatch, rumah_kecil):
    at = open_banding(monkeypatch, rumah_kecil, indikator="stunting_survei_terbit")
    assert "tidak dibandingkan, cara mengukurnya berbeda (SKI dan SSGI)" in words(at)
    changes = {k: v for k, v in figures(at).items() if k.startswith("selisih|stunting_survei_terbit")}
    assert changes and set(changes.values()) == {"–"}


def test_two_places(monkeypatch, rumah_kecil):
    at = open_banding(monkeypatch, rumah_kecil, indikator="pkh_terbit")
    at.session_state["banding_jenis"] = "tempat"
    at.run()
    at.selectbox(key="banding_kiri").set_value("18.04.15").run()
    at.selectbox(key="banding_kanan").set_value("18.04.05").run()
    # 2023: Gedung Surian 885, Sumber Jaya 1.085
    assert "di Kec. Sumber Jaya lebih banyak 200 KPM daripada di Kec. Gedung Surian" in words(at)


def test_one_release_alone_is_said(monkeypatch, rumah_kecil):
    at = open_banding(monkeypatch, rumah_kecil)
    at.session_state["banding_jenis"] = "rilis"
    at.run()
    assert not at.exception
    assert "Baru ada satu rilis yang tersimpan" in words(at)


@pytest.mark.parametrize("indikator", ["kpm_pkh", "persen_stunting", "p0_terbit", "penduduk_b3"])
def test_hidden_cells_keep_their_look(monkeypatch, rumah_kecil, indikator):
    at = open_banding(monkeypatch, rumah_kecil, indikator=indikator)
    said = figures(at)
    changes = {k: v for k, v in said.items() if k.startswith(f"selisih|{indikator}-{indikator}|")}
    assert changes
    for key, text in changes.items():
        place = key.split("|")[2]
        sides = [v for k, v in said.items() if k.startswith(f"nilai|{indikator}|{place}|")]
        assert sides
        if {"1–4", "ditahan", "diperiksa"} & set(sides):
            assert text == "–", key


def test_two_places_stand_in_the_url_and_come_back_from_it(monkeypatch, rumah_kecil):
    at = open_banding(monkeypatch, rumah_kecil, indikator="pkh_terbit")
    assert sides(at) == ["periode", "2022-03", "2023"]
    at.segmented_control(key="banding_jenis").set_value("tempat").run()
    at.selectbox(key="banding_kiri").set_value("18.04.15").run()
    at.selectbox(key="banding_kanan").set_value("18.04.05").run()
    assert sides(at) == ["tempat", "18.04.15", "18.04.05"]
    sent = {"banding": "tempat", "kiri": "18.04.15", "kanan": "18.04.05"}
    there = reopen(monkeypatch, rumah_kecil, indikator="pkh_terbit", **sent)
    assert "di Kec. Sumber Jaya lebih banyak 200 KPM daripada di Kec. Gedung Surian" in words(there)


def test_what_the_url_asks_for_in_vain_is_said(monkeypatch, rumah_kecil):
    sent = {"banding": "tempat", "kiri": "18.04.99", "kanan": "18.04.05"}
    said = words(reopen(monkeypatch, rumah_kecil, indikator="pkh_terbit", **sent))
    assert "“18.04.99” di alamat tidak dapat dipakai" in said
    said = words(reopen(monkeypatch, rumah_kecil, banding="siang_malam"))
    assert "“siang_malam” di alamat tidak dikenal" in said


def sides(at) -> list[str]:
    """Kind and sides as the URL has them; the test client gives a value or a list of one."""
    given = [at.query_params[k] for k in ("banding", "kiri", "kanan")]
    return [v[0] if isinstance(v, list) else v for v in given]


def reopen(monkeypatch, home, **alamat):
    """The page as an address sent to somebody opens it: the parameters stand on this page."""
    at = open_banding(monkeypatch, home)
    for key in list(at.query_params):
        del at.query_params[key]
    for key, value in alamat.items():
        at.query_params[key] = value
    at.run()
    assert not at.exception
    return at
