"""PBI by reason and decile: a table worked by hand, and the page shows what the release holds."""

import pandas as pd

from dashboard import store
from dashboard.components.pbi import kalimat_pbi
from tests.pages.halaman import figures, open_page, words


def rows(*cells) -> pd.DataFrame:
    return pd.DataFrame(cells, columns=["status_peserta", "desil", "jumlah", "status"])


def test_deactivated_in_decile_1_to_4_are_added_up():
    found = rows(("aktif", "1", 90, "ada"), ("nonaktif", "1", 12, "ada"), ("nonaktif", "4", 8, "ada"),
                 ("nonaktif", "7", 30, "ada"))  # fmt: skip
    assert kalimat_pbi(found, "Kec. Suoh") == "20 jiwa dari keluarga desil 1–4 dinonaktifkan di Kec. Suoh."


def test_a_hidden_cell_makes_it_a_lower_bound():
    found = rows(("nonaktif", "1", 12, "ada"), ("nonaktif", "2", None, "rahasia"))
    said = kalimat_pbi(found, "Kec. Suoh")
    assert (
        said
        == "Paling sedikit 12 jiwa dari keluarga desil 1–4 dinonaktifkan di Kec. Suoh; 1 sel tidak tampil."
    )


def test_the_page_shows_the_cells_of_the_release(monkeypatch, rumah_kecil, rilis_kecil):
    said = figures(open_page(monkeypatch, rumah_kecil, "selisih_sumber"))
    held = store.read_pbi_alasan(rilis_kecil, "pbi_jk", "2026-02", "kabupaten")
    shown = held[(held["status_peserta"] == "aktif") & (held["status"] == "ada")]
    assert len(shown)
    for row in shown.to_dict("records"):
        assert said[f"pbi_alasan|pbi_jk_aktif..{row['desil']}|18.04|2026-02"] == str(row["jumlah"])


def test_one_kecamatan_narrows_it(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "selisih_sumber", kecamatan="18.04.09")
    assert "dinonaktifkan di Kec. Suoh" in words(at)


def test_the_pbi_page_shows_published_counts_and_candidates(monkeypatch, rumah_kecil, rilis_kecil):
    """7.353 and 9.717 of February 2026 as published; candidates are the deactivated of decile 1 to 5."""
    at = open_page(monkeypatch, rumah_kecil, "pbi")
    said = figures(at)
    assert said["terbit|pbi_jk_nonaktif|18.04|2026-02-20"] == "7.353"
    assert said["terbit|pbi_apbd_nonaktif|18.04|2026-02-19"] == "9.717"
    held = store.read_pbi_alasan(rilis_kecil, "pbi_jk", "2026-02", "kabupaten")
    off = held[held["status_peserta"] == "nonaktif"]
    counted = off.loc[off["desil"].isin(list("12345")), "jumlah"]
    shown = said["pbi_alasan|pbi_jk_nonaktif.calon|18.04|2026-02"]
    assert shown == ("ditahan" if counted.isna().any() else str(counted.sum()))


def test_the_pbi_page_of_one_pekon_tells_its_kecamatan(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "pbi", pekon="18.04.09.2006")
    assert any(key.startswith("pbi_alasan|pbi_jk_nonaktif.calon|18.04.09|") for key in figures(at))
