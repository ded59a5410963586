"""Published facts stand on the pages as published, with contradictions and what they compare to."""

from tests.pages.halaman import figures, open_page, words

GEDUNG_SURIAN = "18.04.15"


def test_ringkasan_shows_p0_with_year_comparators_and_an_arrow(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "ringkasan")
    assert figures(at)["terbit|p0|18.04|2024-03"] == "10,68 %"
    assert figures(at)["pembanding|p0|Provinsi Lampung|2024-03"] == "10,69 %*"
    assert "turun 0,49 poin dari 11,17 % (Maret 2023)" in words(at)


def test_ringkasan_shows_both_statements_of_extreme_poverty(monkeypatch, rumah_kecil):
    shown = figures(open_page(monkeypatch, rumah_kecil, "ringkasan"))
    assert shown["terbit|kemiskinan_ekstrem_persen|18.04|2023"] == "2,47 %"
    assert {v for k, v in shown.items() if k.startswith("terbit|kemiskinan_ekstrem_jiwa|18.04|2023")} == {
        "7.716",
        "± 7.700",
    }


def test_stunting_survey_and_register_stand_apart_without_an_arrow_over_the_break(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "ringkasan")
    shown = figures(at)
    assert shown["terbit|stunting_ssgi|18.04|2024"] == "20,5 %"
    assert shown["terbit|stunting_eppgbm_jumlah|18.04|2024-05"] == "287 dari 12.689 (2,26 %)"
    assert shown["terbit|stunting_eppgbm_jumlah|18.04|2024-08"] == "376 dari 19.468 (1,93 %)"
    assert "tanpa panah, SKI beda metode" in words(at)
    assert "survei mengukur sampel" in words(at)
    assert words(at).count("▼") + words(at).count("▲") == 2  # P0 and extreme poverty alone are comparable


def test_ringkasan_says_that_decile_1_is_not_extreme_poverty(monkeypatch, rumah_kecil):
    assert "Desil 1 bukan kemiskinan ekstrem" in words(open_page(monkeypatch, rumah_kecil, "ringkasan"))


def test_lokus_twelve_by_name_one_unconfirmed_with_two_candidates(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "ringkasan")
    assert figures(at)["lokus|stunting|18.04|2022"] == "12"
    assert figures(at)["lokus|audit stunting|18.04|2023"] == "2"
    assert figures(at)["lokus|kemiskinan ekstrem|18.04|2022"] == "25"
    assert figures(at)["lokus|stunting|18.04|2023"] == "15"
    assert "“Sindang Sari” (Sumber Jaya) tidak ada di daftar resmi; calonnya" in words(at)
    assert "Simpangsari atau Sindang Pagar" in words(at)


def test_pbi_active_and_deactivated(monkeypatch, rumah_kecil):
    shown = figures(open_page(monkeypatch, rumah_kecil, "ringkasan"))
    assert shown["terbit|pbi_jk_aktif|18.04|2026-02-20"] == "126.746"
    assert shown["terbit|pbi_jk_nonaktif|18.04|2026-02-20"] == "7.353"
    assert shown["terbit|pbi_apbd_aktif|18.04|2026-02-19"] == "21.321"
    assert shown["terbit|pbi_apbd_nonaktif|18.04|2026-02-19"] == "9.717"


def test_pkh_gedung_surian_and_the_total_stated_and_summed(monkeypatch, rumah_kecil):
    shown = figures(open_page(monkeypatch, rumah_kecil, "selisih_sumber"))
    assert shown[f"terbit|kpm_pkh|{GEDUNG_SURIAN}|2022-03"] == "907"
    assert shown[f"terbit|kpm_pkh|{GEDUNG_SURIAN}|2023"] == "885"
    assert shown["terbit|kpm_pkh|18.04|2023"] == "15.601"
    assert shown["terbit|kpm_pkh|18.04|2023~rincian"] == "15.600*"
    assert shown["konflik|K05|a|"] == "15.601 KPM (tertulis)"


def test_the_map_page_shows_published_pkh_by_kecamatan_without_the_sample_mark(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "peta", indikator="pkh_terbit", kecamatan=GEDUNG_SURIAN)
    assert figures(at)[f"nilai|pkh_terbit|{GEDUNG_SURIAN}|2023"] == "885"
    assert "Sumber: terbit KPM PKH menurut Dinas Sosial" in words(at)


def test_every_published_contradiction_is_listed(monkeypatch, rumah_kecil):
    shown = figures(open_page(monkeypatch, rumah_kecil, "selisih_sumber"))
    assert {k.split("|")[1] for k in shown if k.startswith("konflik|")} == {f"K{n:02d}" for n in range(1, 25)}
