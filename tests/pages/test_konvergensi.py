"""Konvergensi on the forty families (counted by hand), on the sample, and without any DTSEN."""

from pathlib import Path

import pytest

from dashboard import store
from dashboard.components.figur import TERTUTUP
from dashboard.components.konvergensi import kata_syarat
from dashboard.components.session import baca, dengan_rilis
from dashboard.home import Home
from dashboard.pipeline.build import build
from dashboard.pipeline.importing import Kiriman, import_many
from tests.empat_puluh.berkas import write_bnba
from tests.empat_puluh.conftest import rilis_empat_puluh, rumah_empat_puluh  # noqa: F401  the same home
from tests.pages.halaman import figures, html, open_page, words

DTSEN = "18.04|2025-Q4"
TERTAHAN = "ditahan"


def test_the_forty_families_by_state(monkeypatch, rumah_empat_puluh):  # noqa: F811
    """17 families of decile 1: PKH reached 12 of 14 who qualify, of 3 nothing is known."""
    at = open_page(monkeypatch, rumah_empat_puluh, "konvergensi")
    shown = figures(at)
    assert shown[f"nilai|keluarga_desil1|{DTSEN}"] == "17"
    hand = {
        "belum_pkh_desil1.pkh berhak": "14",
        "belum_pkh_desil1.pkh menerima": "12",
        "belum_pkh_desil1.pkh belum": "2",
        "belum_pkh_desil1.pkh tidak diketahui": "3",
        "belum_sembako_desil1.sembako belum": "9",
        "belum_blt_dd_desil1.blt_dd tidak memenuhi syarat": "15",
        "belum_pbi_desil1.pbi tidak diketahui": "17",
    }
    wrong = {k: shown[f"konvergensi|{k}|{DTSEN}"] for k in hand}
    assert {k: v for k, v in wrong.items() if v not in (hand[k], TERTAHAN)} == {}
    assert any(v != TERTAHAN for v in wrong.values())
    assert "Desil 1 bukan kemiskinan ekstrem" in words(at)
    assert "Daftar PBI (JKN) belum masuk" in words(at)


def test_the_linking_limit_names_its_source(monkeypatch, rumah_empat_puluh):  # noqa: F811
    """3 % is the BATAS that tests/pipeline/test_konvergensi_kunci.py holds the linking to."""
    at = open_page(monkeypatch, rumah_empat_puluh, "konvergensi")
    said = " ".join(" ".join(one.value for one in at.markdown).split())
    assert "jumlahnya per daftar ada di tabel “Menerima di luar syarat, dan yang belum diperiksa”" in said
    assert "<h2>Menerima di luar syarat, dan yang belum diperiksa</h2>" in html(at)
    assert "meleset paling banyak 3 % keluarga desil 1" in said


def test_receipt_outside_the_rules_of_the_forty_families(monkeypatch, rumah_empat_puluh):  # noqa: F811
    """PKH: 2 of 23 rows beyond decile 4; every row meets DTSEN."""
    shown = figures(open_page(monkeypatch, rumah_empat_puluh, "konvergensi"))
    place = "18.04|2025-Q4"
    assert shown[f"penerima_kelas|kpm_pkh.di luar syarat|{place}"] == "2"
    assert shown[f"penerima_kelas|kpm_pkh.sesuai + di luar syarat + belum berperingkat|{place}"] == "23"
    assert shown[f"penerima_kelas|kpm_pkh.belum diperiksa|{place}"] == "0"


def test_a_small_pekon_is_withheld_without_a_class(monkeypatch, rumah_empat_puluh):  # noqa: F811
    """Banding Agung: family 6 alone has no PKH; neither 1 nor 1–4 is said."""
    at = open_page(monkeypatch, rumah_empat_puluh, "konvergensi", pekon="18.04.09.2006")
    assert figures(at)["konvergensi|belum_pkh_desil1.belum|18.04.09.2006|2025-Q4"] == TERTAHAN


def test_without_a_family_of_decile_1_nothing_applies(monkeypatch, rumah_empat_puluh):  # noqa: F811
    """Kelurahan Sekincau: five families of decile 2 and two of decile 7."""
    place = {"kecamatan": "18.04.08", "pekon": "18.04.08.1005"}
    at = open_page(monkeypatch, rumah_empat_puluh, "konvergensi", **place)
    shown = figures(at)
    assert shown["nilai|keluarga_desil1|18.04.08.1005|2025-Q4"] == "0"
    assert shown["nilai|tanpa_tunai_pangan_desil1|18.04.08.1005|2025-Q4"] == "–"
    assert shown["konvergensi|belum_pkh_desil1.belum|18.04.08.1005|2025-Q4"] == "–"
    assert shown["konvergensi|keluarga_desil1.air didata|18.04.08|2025-Q4"] == "–"
    assert shown["konvergensi|keluarga_desil1.air|18.04.08.1005|2025-Q4"] == "–"
    assert "Di Kelurahan Sekincau, Kec. Sekincau tidak ada keluarga desil 1." in words(at)


def test_what_nobody_listed_or_asked_is_not_nought(monkeypatch, rumah_empat_puluh):  # noqa: F811
    """No PBI list and no water survey came for the seventeen families."""
    shown = figures(open_page(monkeypatch, rumah_empat_puluh, "konvergensi"))
    states = [f"belum_pbi_desil1.{one}" for one in ("belum", "pbi berhak", "pbi menerima", "pbi belum")]
    assert {shown[f"konvergensi|{one}|{DTSEN}"] for one in states} == {"belum ada daftar"}
    water = [f"keluarga_desil1.{one}" for one in ("air tidak layak", "air layak", "jamban didata")]
    assert {shown[f"konvergensi|{one}|{DTSEN}"] for one in water} == {"tidak didata"}
    assert shown[f"konvergensi|keluarga_desil1.jamban tidak didata|{DTSEN}"] == "17"


def test_without_cash_or_food_stands_apart_from_without_insurance(monkeypatch, rumah_empat_puluh):  # noqa: F811
    """Family 6 alone is on no list; nobody can be examined for insurance."""
    at = open_page(monkeypatch, rumah_empat_puluh, "konvergensi")
    told = html(at).split("<h2>Tanpa bantuan tunai atau pangan, dan tanpa JKN</h2>")[1].split("<h2>")[0]
    hand = {"tunai_pangan belum": "1", "tunai_pangan menerima": "16", "tunai_pangan tidak diketahui": "0"}
    shown = figures(at)
    for one, number in hand.items():
        assert shown[f"konvergensi|tanpa_tunai_pangan_desil1.{one}|{DTSEN}"] in (number, TERTAHAN)
        assert f"tanpa_tunai_pangan_desil1.{one}|{DTSEN}" in told
    assert f"belum_pbi_desil1.pbi tidak diketahui|{DTSEN}" in told


def test_lokus_stand_beside_the_other_pekon(monkeypatch, rumah_kecil, rilis_kecil):
    """Two kecamatan at once: what the shown pekon of either kind add up to."""
    shown = figures(open_page(monkeypatch, rumah_kecil, "konvergensi", kecamatan="18.04.09,18.04.23"))
    lokus = store.read_lokus(rilis_kecil)
    sure = set(lokus.loc[(lokus["status"] == "pasti") & (lokus["jenis"] != "diundang"), "kode_wilayah"])
    rows = store.read_nilai(rilis_kecil, "belum_pbi_desil1", "2025-Q4", "pekon")
    rows = rows[rows["kode_wilayah"].str.startswith(("18.04.09.2", "18.04.23.2"))]
    for name, inside in (("lokus", True), ("bukan lokus", False)):
        mine = rows[rows["kode_wilayah"].isin(sure) == inside]
        seen = mine["penyebut"].notna()
        key = f"{name} 18.04.09+18.04.23|2025-Q4"
        assert shown[f"konvergensi|belum_pbi_desil1.pekon|{key}"] == str(seen.sum())
        applies = ~mine["status"].isin(["tidak_berlaku", "tidak_ada"])
        is_most = seen.any() and 2 * seen.sum() >= applies.sum()
        if is_most:
            assert shown[f"konvergensi|belum_pbi_desil1.berhak|{key}"] == str(mine["penyebut"].sum())
        else:
            assert shown[f"konvergensi|belum_pbi_desil1.belum|{key}"] == ("ditahan" if applies.any() else "…")


def test_what_cannot_be_told_by_lokus_is_said(monkeypatch, rumah_kecil, rilis_kecil):
    said = words(open_page(monkeypatch, rumah_kecil, "konvergensi"))
    assert "Sembako APBD, BLT DD dan Satu pun hanya sampai kecamatan, jadi tidak dapat dipilah" in said
    rows = store.read_nilai(rilis_kecil, "belum_pbi_desil1", "2025-Q4", "pekon")
    applies = ~rows["status"].isin(["tidak_berlaku", "tidak_ada"])
    assert applies.sum() > 4 * rows["penyebut"].notna().sum()
    few = said.split("menurut lokus.")[1].split("lebih dari separuh pekonnya ditahan")
    assert len(few) == 2 and "PBI (JKN)" in few[0]


def test_a_map_mostly_without_colour_says_why(monkeypatch, rumah_kecil, rilis_kecil):
    at = open_page(monkeypatch, rumah_kecil, "konvergensi")
    at.selectbox(key="konvergensi_program").set_value("pbi").run()
    rows = store.read_nilai(rilis_kecil, "belum_pbi_desil1", "2025-Q4", "pekon")
    closed = rows[~rows["kode_wilayah"].str.endswith(".0000")]["status"].isin(TERTUTUP).sum()
    said = f"{closed} dari 136 pekon ditahan supaya angka 1–4 tidak dapat dihitung balik."
    assert (said in words(at)) == (2 * closed > 136)


def test_a_kelurahan_has_no_village_fund(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "konvergensi", kecamatan="18.04.08", pekon="18.04.08.1005")
    assert "hanya pekon" in words(at)
    shown = figures(at)["konvergensi|belum_blt_dd_desil1.belum|18.04.08.1005|2025-Q4"]
    assert shown in ("–", "t.d.", "…", TERTAHAN)  # never nought: nobody there could qualify


def test_states_of_the_release_stand_on_the_page(monkeypatch, rumah_kecil, rilis_kecil):
    shown = figures(open_page(monkeypatch, rumah_kecil, "konvergensi"))
    held = store.read_konvergensi(rilis_kecil, "pkh", "18.04").set_index("keadaan")
    for keadaan, row in held.iterrows():
        key = f"konvergensi|belum_pkh_desil1.pkh {keadaan}|18.04|{row['periode']}"
        assert shown[key] == (str(row["jumlah"]) if row["status"] != TERTAHAN else TERTAHAN)


def test_several_kecamatan_are_added_up(monkeypatch, rumah_kecil, rilis_kecil):
    at = open_page(monkeypatch, rumah_kecil, "konvergensi", kecamatan="18.04.09,18.04.23")
    rows = store.read_konvergensi(rilis_kecil, "air")
    rows = rows[rows["kode_wilayah"].isin(["18.04.09", "18.04.23"]) & (rows["keadaan"] == "tidak layak")]
    key = f"konvergensi|keluarga_desil1.air tidak layak|18.04.09+18.04.23|{rows['periode'].iloc[0]}"
    assert figures(at)[key] == (TERTAHAN if rows["jumlah"].isna().any() else str(rows["jumlah"].sum()))


def test_lokus_of_one_kind(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "konvergensi", lokus="1")
    at.selectbox(key="konvergensi_jenis").set_value("stunting").run()
    keys = {k.split("|")[2] for k in figures(at) if k.startswith("konvergensi|belum_pkh_desil1.belum|")}
    assert "18.04.09.2006" in keys
    assert "18.04.08.1005" not in keys  # audit stunting, another kind


def test_income_programmes_have_their_place(monkeypatch, rumah_kecil):
    said = words(open_page(monkeypatch, rumah_kecil, "konvergensi"))
    assert "meningkatkan pendapatan Pelatihan kerja belum ada data" in said
    assert "asumsi tim" in said


def test_a_rule_in_words(rilis_kecil):
    with dengan_rilis(rilis_kecil):
        rules = {(r["program"], r["tahun"]): kata_syarat(r) for r in baca("kelayakan").to_dict("records")}
    assert rules["pkh", 2025] == "desil 1–4, punya komponen PKH"
    assert rules["blt_dd", 2024] == "tanpa PKH atau Sembako, hanya pekon"
    assert rules["pbi", 2026] == "desil 1–5"


@pytest.fixture(scope="module")
def rumah_tanpa_dtsen(tmp_path_factory: pytest.TempPathFactory) -> Home:
    folder: Path = tmp_path_factory.mktemp("tanpa_dtsen")
    sumber, path, periode = write_bnba(folder, "pkh", "2025-Q4", {})
    home = Home(folder / "rumah")
    home.path.mkdir()
    import_many(home, [Kiriman(sumber, path, periode)], "contoh")
    build(home)
    return home


def test_without_dtsen_the_page_says_what_to_bring(monkeypatch, rumah_tanpa_dtsen):
    said = words(open_page(monkeypatch, rumah_tanpa_dtsen, "konvergensi"))
    assert "Belum ada data DTSEN" in said
    assert "Program menurut strategi" in said
