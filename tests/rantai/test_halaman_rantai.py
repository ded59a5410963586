"""Rantai Dokumen on the hand-worked papers: every number on the page was first worked out on paper."""

from tests.pages.halaman import figures, open_page, words

PILIHAN = {"silang": "Lokus × anggaran", "pekon": "Pekon", "aksi": "Aksi konvergensi"}


def page(monkeypatch, home, bagian: str = "", **alamat: str):
    alamat |= {"rantai_bagian": PILIHAN[bagian]} if bagian else {}
    return open_page(monkeypatch, home, "rantai_dokumen", **alamat)


def test_key_figures_of_the_newest_year_with_papers(monkeypatch, rumah_rantai):
    shown = figures(page(monkeypatch, rumah_rantai))
    assert shown["rantai|rantai_opd.bagian_kegiatan|18.04|2025"] == "0"  # the RAT names neither
    assert shown["rantai|rantai_opd.semua_kegiatan|18.04|2025"] == "2"
    assert shown["rantai|rantai_opd.pagu|18.04|2025"] == "Rp 350.000.000"  # 100 + 50 + 200, the twin once
    assert shown["rantai|rantai_opd.realisasi|18.04|2025"] == "Rp 150.000.000"
    assert shown["rantai|rantai_opd.serapan|18.04|2025"] == "100,00 %"  # 150 of 150: Pendataan has no report
    assert shown["rantai|rantai_opd.bagian_lokus|18.04|2025"] == "1"  # Tugu Ratu
    assert shown["rantai|rantai_opd.semua_lokus|18.04|2025"] == "2"
    assert shown["rantai|rantai_opd.bagian_baris|18.04|2025"] == "1"  # Sumber Agung
    assert shown["rantai|rantai_opd.semua_baris|18.04|2025"] == "2"
    assert shown["rantai|rantai_pekon.bagian_pekon|18.04|2025"] == "1"  # Banding Agung
    assert shown["rantai|rantai_pekon.semua_pekon|18.04|2025"] == "7"


def test_each_chain_says_in_words_where_it_breaks(monkeypatch, rumah_rantai):
    text = words(page(monkeypatch, rumah_rantai))
    assert "2025: rantai 0 dari 2 kegiatan utuh." in text
    assert "Bantuan pangan (RAT hilang) dan Pendataan (RAT hilang)" in text
    assert "✓ 10 Jan 2024 ✗ hilang ✓ 1 Jul 2024 ✓ 5 Jan 2025 ✓ 30 Des 2025 ✓ laporan ada" in text
    assert "✓ 5 Jan 2025 ○ belum ada ✓ laporan ada" in text
    assert "fisik 80–100 %" in text
    assert "⚠ Realisasi melebihi pagu" in text


def test_published_totals_stand_apart_with_their_source(monkeypatch, rumah_rantai):
    at = page(monkeypatch, rumah_rantai)
    shown, text = figures(at), words(at)
    assert shown["terbit|anggaran_kemiskinan|18.04|2024"] == "Rp 90.996.851.277"
    assert shown["terbit|anggaran_stunting|18.04|2023"] == "Rp 15.087.936.200"
    assert "medialampung.disway.id" in text
    assert "tidak dijumlahkan dengan baris yang diimpor" in text
    assert shown["rantai|rantai_opd.pagu|18.04|2024"] == "Rp 996.851.277"
    assert shown["rantai|rantai_opd.selisih_terbit|18.04|2024"] == "Rp 90.000.000.000"
    assert (
        "pagu DPA 2024 yang diimpor: Rp 996.851.277 dari 1 OPD; terbit − diimpor: Rp 90.000.000.000" in text
    )
    assert "baris yang diimpor tidak bertanda stunting, jadi tidak disandingkan" in text


def test_crossing_keeps_the_unconfirmed_and_the_uncounted_apart(monkeypatch, rumah_rantai):
    at = page(monkeypatch, rumah_rantai, "silang")
    shown, text = figures(at), words(at)
    this = "18.04|2025~kemiskinan ekstrem"
    assert shown[f"rantai|rantai_opd.lokus_ada|{this}"] == "1"
    assert shown[f"rantai|rantai_opd.lokus_tanpa|{this}"] == "1"
    assert shown[f"rantai|rantai_opd.lokus_hanya_apb|{this}"] == "1"
    assert shown[f"rantai|rantai_opd.lokus_belum_pasti|{this}"] == "1"
    assert shown["rantai|rantai_opd.lokus_hanya_jumlah|18.04|2023~stunting"] == "15"
    assert shown["rantai|rantai_opd.lokus_tanpa|18.04|2022~stunting"] == "…"  # no papers of that year
    assert shown["rantai|rantai_opd.lokus_tanpa|18.04|2023~stunting"] == "–"  # no names: cannot be crossed
    assert "Tugu Ratu Suoh kemiskinan ekstrem tanpa baris OPD, ada APB Pekon" in text
    assert "Sumber Agung Suoh bukan lokus ⚠ berkas menyebutnya untuk lokus Bantuan pangan" in text
    assert "“SINDANG SARI” (Kec. Sumber Jaya, lokus kemiskinan ekstrem 2025)" in text


def test_pekon_missing_not_sent_and_not_asked_look_different(monkeypatch, rumah_rantai):
    text = words(page(monkeypatch, rumah_rantai, "pekon", kecamatan="18.04.09,18.04.08"))
    assert "2025: dokumen 1 dari 7 pekon yang berkasnya masuk lengkap; " in text
    assert "1 kelurahan tidak ditanya." in text
    assert "Tugu Ratu Suoh ✓ 2 Jul 2024 ✗ hilang ✓ 20 Des 2024 ○ belum ada Rp 40.000.000 …" in text
    alone = words(page(monkeypatch, rumah_rantai, "pekon", pekon="18.04.08.1005"))
    assert "Sekincau Sekincau – – – – – –" in alone
    other = words(page(monkeypatch, rumah_rantai, "pekon", pekon="18.04.08.2001"))
    assert "2025: belum ada berkas dokumen pekon untuk pilihan ini." in other


def test_one_pekon_counts_only_lines_that_name_it(monkeypatch, rumah_rantai):
    at = page(monkeypatch, rumah_rantai, pekon="18.04.09.2006")
    shown, text = figures(at), words(at)
    assert shown["rantai|rantai_opd.pagu|18.04.09.2006|2025"] == "Rp 100.000.000"
    assert shown["rantai|rantai_opd.realisasi|18.04.09.2006|2025"] == "Rp 90.000.000"
    assert "Pendataan" not in text
    assert "baris untuk seluruh kabupaten tidak ikut" in text


def test_a_choice_that_no_line_names_is_not_a_missing_file(monkeypatch, rumah_rantai):
    text = words(page(monkeypatch, rumah_rantai, kecamatan="18.04.20,18.04.22"))
    assert "tidak ada baris dokumen OPD yang menyebut wilayah pilihan; ada 2 kegiatan" in text


def test_actions_count_in_the_version_of_their_year(monkeypatch, rumah_rantai):
    at = page(monkeypatch, rumah_rantai, "aksi")
    shown, text = figures(at), words(at)
    assert shown["rantai|aksi_konvergensi.aksi_selesai|18.04|2025"] == "1 dari 4 (25,00 %)"
    assert shown["rantai|aksi_konvergensi.aksi_selesai|18.04|2018"] == "…"
    assert shown["rantai|aksi_konvergensi.tpps|18.04|2025"] == "1 dari 136 (0,74 %)"
    assert "⚠ nomor ini tidak ada pada versi tahun itu, tidak dihitung" in text
    assert "4. Penilaian hasil melalui pemantauan dan evaluasi … belum dilaporkan" in text
    assert "2018 belum bersumber" in text


def test_a_year_without_a_version_says_so(monkeypatch, rumah_rantai):
    text = words(page(monkeypatch, rumah_rantai, "aksi", rantai_tahun="2018"))
    assert "Versi aksi konvergensi 2018 belum bersumber" in text
    assert "1. nama belum bersumber ✓ selesai" in text


def test_a_year_without_papers_says_so_and_keeps_its_lokus(monkeypatch, rumah_rantai):
    text = words(page(monkeypatch, rumah_rantai, rantai_tahun="2022"))
    assert "Belum ada berkas dokumen OPD 2022." in text
    crossed = words(page(monkeypatch, rumah_rantai, "silang", rantai_tahun="2022"))
    assert "Belum ada baris anggaran 2022: 11 lokus tidak dapat disilangkan." in crossed


def test_one_office_keeps_only_its_lines_and_stands_in_the_words(monkeypatch, rumah_rantai):
    at = page(monkeypatch, rumah_rantai, rantai_opd="Bappeda")
    assert "Kabupaten Lampung Barat · 2025 · Bappeda" in words(at)
    assert figures(at)["rantai|rantai_opd.pagu|18.04|2025~Bappeda"] == "…"


def test_an_office_has_one_spelling_over_the_years(monkeypatch, rumah_rantai):
    at = page(monkeypatch, rumah_rantai, rantai_tahun="2024")
    assert at.multiselect(key="rantai_opd").options == ["Bappeda", "Dinas Sosial"]
    assert "Pendataan Dinas Sosial" in words(at)


def test_a_place_that_nobody_knows_is_named_for_its_sender(monkeypatch, rumah_rantai):
    told = "1 baris 2025 menyebut tempat yang tidak dikenal, jadi tidak masuk hitungan per pekon: “ENTAH”"
    assert f"{told} (Kec. Suoh)." in words(page(monkeypatch, rumah_rantai, "pekon"))
    assert "ENTAH" not in words(page(monkeypatch, rumah_rantai, "silang"))


def test_what_the_address_asks_for_and_is_not_there_is_named(monkeypatch, rumah_rantai):
    text = words(page(monkeypatch, rumah_rantai, rantai_tahun="1999", rantai_opd="Dinas Entah"))
    assert "Tahun “1999” di alamat tidak dikenal dan tidak dipakai." in text
    assert "OPD “Dinas Entah” di alamat tidak dikenal dan tidak dipakai." in text


def test_templates_of_all_three_forms_are_offered(monkeypatch, rumah_rantai):
    labels = [b.proto.label for b in page(monkeypatch, rumah_rantai).get("download_button")]
    assert {"Unduh templat Dokumen OPD (XLSX)", "Unduh templat Dokumen pekon (XLSX)",
            "Unduh templat Aksi konvergensi (XLSX)"} <= set(labels)  # fmt: skip
