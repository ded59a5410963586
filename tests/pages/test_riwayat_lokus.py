"""Riwayat Lokus: bounds where names are missing, groups summed with hidden cells said, breaks told."""

import pytest

from dashboard import store
from dashboard.components import unduh_riwayat
from dashboard.components.lokus_riwayat import baca_riwayat, kata_nyaris, sebelumnya
from dashboard.components.session import dengan_rilis
from dashboard.domain.angka import TAMPAK
from tests.pages.halaman import figures, open_page, riwayat, words


@pytest.fixture
def page(rilis_kecil):
    """Lokus stunting 2022 over the whole kabupaten."""
    with dengan_rilis(rilis_kecil):
        yield riwayat("Stunting 2022")


def test_twelve_to_fifteen_is_a_bound_and_not_a_guess(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "riwayat_lokus")
    shown = figures(at)
    assert shown["riwayat|stunting.jumlah|18.04|2022"] == "12"
    assert shown["riwayat|stunting.bertahan|18.04|2023"] == "0 sampai 12"
    assert shown["riwayat|stunting.masuk|18.04|2023"] == "3 sampai 15"
    assert shown["riwayat|stunting.keluar|18.04|2023"] == "0 sampai 12"
    assert "dari 12 menjadi 15 pekon" in words(at)
    assert "hanya terbit jumlahnya" in words(at)


def test_the_25_of_2022_are_a_count_and_the_sample_decree_25_names(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "riwayat_lokus", riwayat_daftar="Kemiskinan ekstrem 2022")
    assert "Nama lokus di pilihan ini tidak terbit." in words(at)
    assert figures(at)["riwayat|kemiskinan ekstrem.masuk|18.04|2026"] == "0 sampai 25"
    assert "Kemiskinan ekstrem 2026 25 bernama pasti" in words(at)
    assert "Diundang ke rakor 23 Agustus 2022, di luar 25 lokus; tidak ada penetapan" in words(at)


def test_pekon_by_list_with_the_candidates_of_an_unconfirmed_name(monkeypatch, rumah_kecil):
    text = words(open_page(monkeypatch, rumah_kecil, "riwayat_lokus", kecamatan="18.04.05,18.04.09"))
    assert "Simpangsari Sumber Jaya belum pasti – –" in text
    assert "Sindang Pagar Sumber Jaya belum pasti – –" in text
    assert "Tugu Ratu Suoh – lokus –" in text
    assert "Sumber Agung Suoh lokus – –" in text


def test_both_groups_are_as_large_and_share_no_pekon(page):
    assert len(page.lokus) == len(page.nyaris) == 11
    assert not set(page.lokus) & set(page.nyaris)
    assert not {"18.04.05.2001", "18.04.05.2011"} & set(page.nyaris)  # one of them is on the list
    assert "Aturan penetapan lokus stunting tidak terbit." in kata_nyaris(page)
    assert "DTKS, 2020" in kata_nyaris(page)


def test_a_group_is_summed_from_what_is_shown_and_says_what_is_not(page, rilis_kecil):
    pairs = {lokus.kode: lokus for measures in page.ukuran.values() for lokus, _ in measures}
    figure = pairs["pbi_jk_aktif"].sesudah
    rows = store.read_nilai(rilis_kecil, "pbi_jk_aktif", "2026-02", "pekon").set_index("kode_wilayah")
    own = rows.loc[rows.index.isin(page.lokus)]
    shown = own[own["status"].isin(TAMPAK)]
    assert figure.nilai == shown["pembilang"].sum()
    assert (figure.penanda == "≥") == (len(shown) < len(own))


def test_a_change_is_told_only_within_one_list_without_a_gap(page):
    ones = {one.kode: one for measures in page.ukuran.values() for one, _ in measures}
    assert ones["kelas1_dtks"].catatan == "tidak ada angka sesudahnya"
    assert ones["desil1_keluarga_dtsen"].catatan == "tidak ada angka sebelumnya"
    assert ones["kpm_sembako"].sebelum.periode == "2021-04"
    assert ones["kpm_sembako"].sesudah.periode == "2025-11"
    assert all(one.beda is None for one in ones.values())  # April 2021 and November 2025 leave a gap


def test_what_it_does_not_show_is_said_in_full(monkeypatch, rumah_kecil):
    text = words(open_page(monkeypatch, rumah_kecil, "riwayat_lokus"))
    assert "Yang tidak ditunjukkan: akibat penetapan." in text
    assert "cenderung turun sendiri" in text
    assert "Desil 1 bukan kemiskinan ekstrem" in text


def test_an_unknown_list_in_the_address_is_named(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "riwayat_lokus", riwayat_daftar="Stunting 1999")
    assert "Daftar “Stunting 1999” di alamat tidak dikenal; dipakai Stunting 2022." in words(at)


def test_all_of_it_can_be_taken_away(page):
    lists = baca_riwayat()
    table = unduh_riwayat.tabel_daftar(lists, sebelumnya(lists))
    rows = {(r[0], r[1]): r for r in table.baris}
    assert rows["stunting", "2023"][2:9] == [15, 0, 12, 3, 15, 0, 12]
    assert rows["stunting", "2022"][2:9] == [12, *[None] * 6]
    pekon = unduh_riwayat.tabel_tahun(page, lists)
    assert len(pekon.baris) == len({row[0] for row in pekon.baris})
    both = unduh_riwayat.tabel_banding(page)
    assert {row[3] for row in both.baris} == {"lokus", "nyaris"}
    assert both.catatan.contoh
    assert "Yang tidak ditunjukkan" in both.judul
