"""PBI: sentences worked by hand, and the page shows what the release holds, for the places chosen."""

import pandas as pd
import pytest

from dashboard import store
from dashboard.components.pbi import kalimat_pbi
from tests.pages.halaman import figures, open_page, words

SUOH, BALIK_BUKIT, SUKAU = "18.04.09", "18.04.04", "18.04.11"


def rows(*cells) -> pd.DataFrame:
    return pd.DataFrame(cells, columns=["status_peserta", "kelas", "jumlah", "status"])


def test_deactivated_of_an_eligible_decile_are_added_up():
    found = rows(
        ("aktif", "sesuai", 90, "ada"),
        ("nonaktif", "sesuai", 12, "ada"),
        ("nonaktif", "sesuai", 8, "ada"),
        ("nonaktif", "di luar syarat", 30, "ada"),
        ("nonaktif", "dikecualikan", 5, "ada"),
    )
    said = kalimat_pbi(found, "Kec. Suoh", "Desil 1–5")
    assert said == (
        "20 jiwa dari keluarga desil 1–5 dinonaktifkan tanpa alasan yang mengecualikan di Kec. Suoh."
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (12, "Paling sedikit 12 jiwa dari keluarga desil 1–5 dinonaktifkan tanpa alasan yang mengecualikan"
             " di Kec. Suoh; 1 sel tidak tampil."),
        (0, "Yang dinonaktifkan dari keluarga desil 1–5 di Kec. Suoh tidak dapat ditampilkan."),
    ],
)  # fmt: skip
def test_a_hidden_cell_makes_it_a_lower_bound(number: int, said: str):
    found = rows(("nonaktif", "sesuai", number, "ada"), ("nonaktif", "sesuai", None, "rahasia"))
    assert kalimat_pbi(found, "Kec. Suoh", "Desil 1–5") == said


def test_the_page_shows_the_cells_of_the_release(monkeypatch, rumah_kecil, rilis_kecil):
    said = figures(open_page(monkeypatch, rumah_kecil, "selisih_sumber"))
    held = store.read_pbi_alasan(rilis_kecil, "pbi_jk", "2026-02", "kabupaten")
    shown = held[(held["status_peserta"] == "aktif") & (held["status"] == "ada")]
    assert len(shown)
    for row in shown.to_dict("records"):
        assert said[f"pbi_alasan|pbi_jk_aktif..{row['desil']}|18.04|2026-02"] == str(row["jumlah"])


def test_one_kecamatan_narrows_it(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "selisih_sumber", kecamatan=SUOH)
    assert "PBI-JK (APBN), Februari 2026, Kec. Suoh" in words(at)


@pytest.fixture(scope="module")
def nilai(rilis_kecil) -> pd.Series:
    """Figures of the indicators of PBI in February: (kode, place) → number, missing where not shown."""
    parts = [store.read_nilai(rilis_kecil, f"{s}_{a}", "2026-02") for s in ("pbi_jk", "pbi_apbd")
             for a in ("aktif", "nonaktif", "calon")]  # fmt: skip
    return pd.concat(parts).set_index(["kode_indikator", "kode_wilayah"])["pembilang"]


def text(number) -> str:
    return "ditahan" if pd.isna(number) else str(int(number))


def test_published_counts_and_candidates_stand_apart(monkeypatch, rumah_kecil, nilai):
    """7.353 and 9.717 of February 2026 as published; candidates are counted from the list."""
    at = open_page(monkeypatch, rumah_kecil, "pbi")
    said = figures(at)
    assert said["terbit|pbi_jk_nonaktif|18.04|2026-02-20"] == "7.353"
    assert said["terbit|pbi_apbd_nonaktif|18.04|2026-02-19"] == "9.717"
    assert said["nilai|pbi_jk_calon|18.04|2026-02"] == text(nilai["pbi_jk_calon", "18.04"])
    assert "angkanya tidak dijumlahkan" in words(at)
    assert "efisiensi anggaran" in words(at)


def test_the_latest_list_has_no_next_one_and_the_one_before_is_followed(
    monkeypatch, rumah_kecil, rilis_kecil
):
    at = open_page(monkeypatch, rumah_kecil, "pbi")
    said = figures(at)
    assert "belum ada daftar berikutnya" in words(at)
    assert said["pbi_nasib|pbi_jk_calon.aktif kembali|18.04|2026-02"] == "…"
    held = store.read_pbi_nasib(rilis_kecil, "pbi_jk")
    january = held[(held["kode_wilayah"] == "18.04") & (held["periode"] == "2026-01")].set_index("nasib")
    assert set(january["periode_berikut"]) == {"2026-02"}
    for nasib, row in january.iterrows():
        shown = said[f"pbi_nasib|pbi_jk_calon.{nasib}|18.04|2026-01"]
        assert shown == text(row["jumlah"])


def test_two_kecamatan_are_their_sum_where_both_are_shown(monkeypatch, rumah_kecil, nilai):
    at = open_page(monkeypatch, rumah_kecil, "pbi", kecamatan=f"{BALIK_BUKIT},{SUKAU}")
    said, area = figures(at), f"{BALIK_BUKIT}+{SUKAU}"
    for kode in ("pbi_jk_nonaktif", "pbi_jk_calon"):
        parts = [nilai.get((kode, place), float("nan")) for place in (BALIK_BUKIT, SUKAU)]
        shown = said.get(f"nilai|{kode}|{area}|2026-02", "ditahan")  # a whole that is closed is not written
        assert shown == ("ditahan" if any(pd.isna(p) for p in parts) else str(int(sum(parts))))
    assert not any(key.startswith(("pbi_alasan|", "pbi_nasib|")) and "|18.04|" in key for key in said)


def test_the_pekon_of_a_kecamatan_stand_with_their_three_counts(monkeypatch, rumah_kecil, nilai):
    at = open_page(monkeypatch, rumah_kecil, "pbi", kecamatan=SUOH)
    said = figures(at)
    mine = nilai["pbi_jk_aktif"]
    known = mine[mine.index.str.startswith(f"{SUOH}.") & mine.notna() & ~mine.index.str.endswith("0000")]
    assert len(known)
    for place, number in known.items():
        assert said[f"nilai|pbi_jk_aktif|{place}|2026-02"] == str(int(number))
    assert not any("|18.04.04." in key for key in said)


def test_one_pekon_tells_the_reasons_of_its_kecamatan(monkeypatch, rumah_kecil):
    said = figures(open_page(monkeypatch, rumah_kecil, "pbi", pekon=f"{SUOH}.2006"))
    assert any(key.startswith(f"pbi_alasan|pbi_jk_aktif..sesuai|{SUOH}|") for key in said)


def test_the_rule_of_candidacy_stands_with_its_sources(monkeypatch, rumah_kecil):
    said = words(open_page(monkeypatch, rumah_kecil, "pbi"))
    assert "desil 1–5 pada DTSEN terakhir" in said
    assert "Alasan: meninggal" in said
    assert "tidak aktif pada daftar yang sama atau daftar PBI lain" in said


def test_a_withheld_pekon_may_be_above_the_first_one_shown(monkeypatch, rumah_kecil, rilis_kecil):
    held = store.read_nilai(rilis_kecil, "pbi_jk_nonaktif", "2026-02", "pekon")
    held = held[~held["kode_wilayah"].str.endswith(".0000")]
    shown = int(held["status"].isin(("ada", "nol")).sum())
    at = open_page(monkeypatch, rumah_kecil, "pbi")
    at.segmented_control(key="pbi_ukuran").set_value("nonaktif").run()
    assert ("di antara" in words(at)) == held["status"].eq("ditahan").any()
    if held["status"].eq("ditahan").any():
        assert f"di antara {shown} pekon yang tampil: " in words(at)
