"""Simulasi Penetapan on the forty families: the list by hand, why, the comparison, saving and replay."""

import io
import shutil

import pytest
import streamlit as st
from openpyxl import load_workbook

from dashboard.cli import main
from dashboard.domain.aturan_lokus import read_aturan
from dashboard.export.tabel_xlsx import KEPALA
from dashboard.home import Home, find_home
from dashboard.ledger import append_event, read_events, verify
from tests.pages.halaman import figures, open_page, words

BANDING_AGUNG, TUGU_RATU, SUKARAJA = "18.04.09.2006", "18.04.09.2005", "18.04.10.2009"
DTSEN = {"aturan": "dtsen", "aturan_kuota": "3"}
MASUK = "simulasi|desil1_keluarga_dtsen.masuk|18.04|2025-Q4"


@pytest.fixture
def rumah_sendiri(rumah_empat_puluh: Home, tmp_path) -> Home:
    """A copy that may be written to."""
    shutil.copytree(rumah_empat_puluh.path, tmp_path / "salinan")
    return find_home(tmp_path / "salinan")


@pytest.fixture
def halaman(monkeypatch, rumah_empat_puluh):
    return lambda home=rumah_empat_puluh, **alamat: open_page(
        monkeypatch, home, "simulasi_penetapan", **alamat
    )


def test_three_by_decile_1_are_named_in_order(halaman):
    at = halaman(**DTSEN)
    assert figures(at)[MASUK] == "3"
    assert figures(at)[f"nilai|desil1_keluarga_dtsen|{BANDING_AGUNG}|2025-Q4"] == "6"
    assert "3 pekon di 2 kecamatan masuk menurut aturan ini." in words(at)
    assert "1 Banding Agung Suoh 6 2 Sumber Agung Suoh 5 3 Sukaraja Batu Brak 1–4" in words(at)
    assert "Desil 1 bukan kemiskinan ekstrem" in words(at)


def test_why_a_pekon_is_not_in_stands_in_one_sentence(halaman):
    text = words(halaman(**DTSEN, pekon=TUGU_RATU))
    assert "Mengapa Pekon Tugu Ratu, Kec. Suoh tidak masuk?" in text
    assert (
        "Tidak masuk, urutan 5 dari 136: sama-sama 1–4, tetapi bukan lokus stunting seperti "
        "Sukaraja yang terakhir masuk;"
    ) in text
    assert "Mengapa Pekon Banding Agung, Kec. Suoh masuk?" in words(halaman(**DTSEN, pekon=BANDING_AGUNG))


def test_a_slider_changes_the_list_and_the_address(halaman):
    at = halaman(**DTSEN)
    at.slider(key="simulasi_kuota").set_value(1).run()
    assert figures(at)[MASUK] == "1"
    assert dict(at.query_params)["aturan_kuota"] in ("1", ["1"])
    at.slider(key="simulasi_kuota").set_value(25).run()
    assert "aturan_kuota" not in at.query_params  # as the rule itself says
    assert figures(at)[MASUK] == "5"  # nobody else has a family in decile 1


def test_share_shows_numerator_and_denominator(halaman):
    shown = figures(halaman(**DTSEN, aturan_ukuran="bagian"))
    key = f"simulasi|desil1_keluarga_dtsen-keluarga_dtsen|{BANDING_AGUNG}|2025-Q4"
    assert shown[key] == "6 dari 12 (50,00 %)"


def test_row_by_row_beside_the_lokus_of_2022(halaman):
    """Eleven settled names and one that is not; Banding Agung, Sumber Agung and Sukaraja are among them."""
    at = halaman(**DTSEN)
    at.selectbox(key="simulasi_banding").select("stunting~2022~").run()
    shown = figures(at)
    assert shown["simulasi|desil1_keluarga_dtsen.keduanya|18.04|2025-Q4"] == "3"
    assert shown["simulasi|desil1_keluarga_dtsen.hanya_ditetapkan|18.04|2025-Q4"] == "8"
    assert shown["simulasi|desil1_keluarga_dtsen.hanya_aturan|18.04|2025-Q4"] == "0"
    assert "Nama “Sindang Sari” belum pasti dan tidak dihitung. Calon: Simpangsari (tidak masuk" in words(at)


def test_the_list_beside_it_stands_in_the_address(halaman):
    at = halaman(**DTSEN)
    at.selectbox(key="simulasi_banding").select("stunting~2022~").run()
    assert dict(at.query_params)["aturan_banding"] in ("stunting~2022~", ["stunting~2022~"])
    again = halaman(**DTSEN, aturan_banding="stunting~2022~")
    assert figures(again)["simulasi|desil1_keluarga_dtsen.keduanya|18.04|2025-Q4"] == "3"


def test_several_kecamatan_narrow_the_view_not_the_rule(halaman):
    at = halaman(**DTSEN, kecamatan="18.04.10,18.04.07")
    assert figures(at)["simulasi|desil1_keluarga_dtsen.masuk|18.04.10+18.04.07|2025-Q4"] == "1"
    assert "3 pekon di 2 kecamatan masuk menurut aturan ini." in words(at)


def test_a_list_that_never_came_is_told_with_the_next_step(halaman):
    text = words(halaman(aturan="2022", aturan_periode="2019"))
    assert "tidak memuat jiwa dalam rumah tangga kelas 1 DTKS 2019 (yang ada: 2020)." in text
    assert "Pilih daftar atau periode lain" in text


@pytest.mark.parametrize(
    ("alamat", "kalimat"),
    [
        ({"aturan": "1999"}, "Aturan “1999” di alamat tidak dikenal; dipakai aturan 2022."),
        ({"aturan_kuota": "banyak"}, "Nilai kuota “banyak” di alamat tidak dapat dipakai."),
        ({"aturan_rilis": "20200101"}, "Rilis “20200101” tidak tersimpan lagi; dipakai rilis terbaru."),
        ({"aturan_banding": "lain"}, "Daftar pembanding “lain” di alamat tidak dikenal."),
        ({"aturan_prioritas": "semua"}, "Nilai prioritas “semua” di alamat tidak dapat dipakai."),
    ],
)
def test_what_of_the_address_cannot_be_used_is_named(halaman, alamat, kalimat):
    assert kalimat in words(halaman(**alamat))


def save(at, title: str) -> None:
    at.text_input(key="simulasi_judul").input(title).run()
    at.button(key="simulasi_simpan").click().run()


def test_a_saved_result_has_a_number_and_equals_its_replay_on_another_machine(
    halaman, rumah_sendiri, tmp_path, monkeypatch
):
    at = halaman(rumah_sendiri, **DTSEN)
    save(at, "Usulan rakor")
    assert "Tersimpan sebagai SIM-2026-001 : 3 pekon." in words(at)
    save(at, "Usulan rakor")  # the same again has its number already
    assert [e.isi["judul"] for e in read_events(rumah_sendiri, "simulasi_lokus_tersimpan")] == [
        "Usulan rakor"
    ]
    shutil.copytree(rumah_sendiri.path, tmp_path / "lain")
    other = halaman(find_home(tmp_path / "lain"), aturan="SIM-2026-001")
    assert figures(other)[MASUK] == "3"
    other.button(key="simulasi_ulang").click().run()
    assert "SIM-2026-001: Hasil sama:" in words(other)
    assert verify(find_home(tmp_path / "lain")) == []


def test_the_ledger_keeps_rule_release_result_and_no_person(halaman, rumah_sendiri, rilis_empat_puluh):
    save(halaman(rumah_sendiri, **DTSEN), "Usulan")
    isi = read_events(rumah_sendiri, "simulasi_lokus_tersimpan")[0].isi
    assert read_aturan(isi["aturan"]).kuota == 3
    assert (isi["rilis"], isi["periode"], isi["tahun"]) == (rilis_empat_puluh.id, "2025-Q4", 2026)
    assert isi["terpilih"] == f"{BANDING_AGUNG}|18.04.09.2004|{SUKARAJA}"
    assert len(isi["hash_masukan"]) == len(isi["hash_hasil"]) == 64
    assert len(isi["hasil"].splitlines()) == 1 + 136
    assert set(isi) == {
        "tahun", "judul", "aturan", "rilis", "periode", "hash_masukan", "hash_hasil", "hasil", "terpilih"
    }  # fmt: skip


def test_a_changed_result_and_a_release_that_is_gone_are_told(halaman, rumah_sendiri):
    save(halaman(rumah_sendiri, **DTSEN), "Usulan")
    isi = read_events(rumah_sendiri, "simulasi_lokus_tersimpan")[0].isi
    changed = isi | {"hash_hasil": "0", "hasil": isi["hasil"].replace(",ya", ",tidak", 1)}
    append_event(rumah_sendiri, "simulasi_lokus_tersimpan", changed)
    append_event(rumah_sendiri, "simulasi_lokus_tersimpan", isi | {"rilis": "20200101-000000-aaaaaa"})
    at = halaman(rumah_sendiri)
    said = []
    for number in ("SIM-2026-002", "SIM-2026-003"):
        at.selectbox(key="simulasi_tersimpan").select(number).run()
        at.button(key="simulasi_ulang").click().run()
        said.append(words(at))
    assert "Hasil berbeda pada 1 pekon, masukannya sama." in said[0]
    assert "Rilis 20200101-000000-aaaaaa tidak tersimpan lagi" in said[1]


@pytest.mark.parametrize("title", ["", "Keluarga 1804091203850001"])
def test_a_title_that_is_missing_or_holds_a_long_number_is_not_kept(halaman, rumah_sendiri, title):
    at = halaman(rumah_sendiri, **DTSEN)
    save(at, title)
    assert read_events(rumah_sendiri, "simulasi_lokus_tersimpan") == []
    assert ("Tulis judulnya dulu" if not title else "tanpa nomor panjang seperti NIK") in words(at)


def test_a_written_rule_is_used_or_refused_with_every_fault(halaman):
    at = halaman(**DTSEN)
    form = at.text_area(key="simulasi_teks")
    form.set_value(form.value.replace("kuota = 3", "kuota = 2"))
    button = next(b for b in at.button if b.label == "Pakai aturan ini")
    button.click().run()
    assert figures(at)[MASUK] == "2"
    at.text_area(key="simulasi_teks").set_value("kuota = 2")
    next(b for b in at.button if b.label == "Pakai aturan ini").click().run()
    assert "“nomor” belum diisi; “judul” belum diisi; “sumber” belum diisi." in words(at)


def test_a_written_rule_that_names_no_place_is_told_and_can_be_mended(halaman):
    at = halaman(**DTSEN)
    form = at.text_area(key="simulasi_teks")
    form.set_value(f'{form.value}"18.04.09.2999" = "salah ketik"\n')
    next(b for b in at.button if b.label == "Pakai aturan ini").click().run()
    assert "kecuali “18.04.09.2999”: tidak ada pekon atau kelurahan berkode itu" in words(at)
    form = at.text_area(key="simulasi_teks")
    form.set_value(form.value.replace("18.04.09.2999", BANDING_AGUNG))
    next(b for b in at.button if b.label == "Pakai aturan ini").click().run()
    assert figures(at)[MASUK] == "3"
    assert "Mengapa pekon ini masuk atau tidak?" in [s.label for s in at.selectbox]


@pytest.fixture
def berkas(monkeypatch) -> dict:
    """Fills with what the download buttons of a page give: key → bytes or their builder."""
    drawn: dict = {}
    original = st.download_button

    def draw(label: str, **given):
        drawn[given["key"]] = given["data"]
        return original(label, **given)

    monkeypatch.setattr(st, "download_button", draw)
    return drawn


def test_rule_and_result_as_files_are_what_the_command_line_takes_and_gives(
    halaman, berkas, tmp_path, rumah_empat_puluh, capsysbinary
):
    halaman(**DTSEN)
    rule = tmp_path / "aturan.toml"
    rule.write_bytes(berkas["simulasi_aturan_ulang"]())
    assert main(["lokus", "--rule", str(rule), "--home", str(rumah_empat_puluh.path)]) == 0
    assert capsysbinary.readouterr().out == berkas["simulasi_hasil_ulang"]()


def test_all_pekon_and_the_comparison_can_be_taken_away(halaman, berkas):
    at = halaman(**DTSEN)
    at.selectbox(key="simulasi_banding").select("stunting~2022~").run()
    book = load_workbook(io.BytesIO(berkas["simulasi_hasil_ambil_xlsx"]()))["Data"]
    rows = list(book.iter_rows(min_row=KEPALA + 2, values_only=True))
    assert len(rows) == 136
    assert rows[0][:5] == (BANDING_AGUNG, "Banding Agung", "Suoh", "ya", 1)
    assert rows[0][-1] == "Masuk, urutan 1 dari 136: 6 keluarga desil 1 DTSEN."
    assert berkas["simulasi_banding_ambil_csv"]().startswith(b"\xef\xbb\xbf")
    assert "DATA CONTOH" in berkas["simulasi_hasil_ambil_svg"]().decode()
