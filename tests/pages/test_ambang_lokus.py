"""Ambang Lokus: k of n adds up, the line stands where the rule puts it, the doubt is a column of its own."""

import pytest

from dashboard import store
from dashboard.components import unduh_ambang
from dashboard.components.ambang import Ambang
from dashboard.components.ambang_bahan import dasar, status_calon
from dashboard.components.session import baca, dengan_rilis
from dashboard.components.tempat import Pilihan, make_tempat
from dashboard.domain.aturan_lokus import Permintaan
from dashboard.domain.bacaan_lokus import Bacaan, list_readings
from dashboard.domain.keraguan_lokus import Kesalahan
from dashboard.domain.lokus import choose_lokus
from dashboard.store.lokus import INDIKATOR
from tests.pages.halaman import figures, open_page, words

K_TERDAFTAR = "ambang|keluarga_terdaftar.bacaan|"
K_DTSEN = "ambang|desil1_keluarga_dtsen.bacaan|"


@pytest.fixture
def page(rilis_kecil):
    """The page over the whole kabupaten, five pekon to choose from the families of DTSEN."""
    with dengan_rilis(rilis_kecil):
        places = make_tempat(baca("wilayah"), baca("lokus"))
        yield Ambang(Bacaan("dtsen"), 5, None, Kesalahan(), Pilihan(), places)


def counted(at, start: str) -> dict[str, tuple[int, int]]:
    """Place → (in, of) of a list on the page."""
    found = {k.split("|")[2]: text.split(" dari ") for k, text in figures(at).items() if k.startswith(start)}
    return {place: (int(parts[0]), int(parts[1])) for place, parts in found.items() if len(parts) == 2}


def test_the_classes_of_all_pekon_add_up_to_136(monkeypatch, rumah_kecil):
    shown = figures(open_page(monkeypatch, rumah_kecil, "ambang_lokus"))
    classes = [int(v) for k, v in shown.items() if ".kelas_" in k]
    assert sum(classes) == 136
    assert "Desil 1 bukan kemiskinan ekstrem" in words(open_page(monkeypatch, rumah_kecil, "ambang_lokus"))


def chosen_by_rule(rilis, sumber: str, satuan: str) -> int:
    """How many places the 18 readings of a list and unit choose in all, each run as a rule."""
    frame = store.read_calon_lokus(rilis, Permintaan(sumber, satuan))
    rules = [b.aturan(dasar(sumber, 5, None)) for b in list_readings(sumber) if b.satuan == satuan]
    numbers = [int(choose_lokus(frame, rule)["terpilih"].sum()) for rule in rules]
    assert (len(numbers), max(numbers)) == (18, 5)
    return sum(numbers)


def test_k_adds_up_to_what_the_readings_choose(monkeypatch, rumah_kecil, rilis_kecil):
    at = open_page(monkeypatch, rumah_kecil, "ambang_lokus", ambang_kuota="5")
    at.toggle(key="ambang_semua_baris").set_value(True).run()
    terdaftar, dtsen = counted(at, K_TERDAFTAR), counted(at, K_DTSEN)
    assert len(dtsen) == 136
    both = chosen_by_rule(rilis_kecil, "dtsen", "keluarga") + chosen_by_rule(rilis_kecil, "dtsen", "jiwa")
    assert sum(k for k, _ in dtsen.values()) == both
    assert sum(k for k, _ in terdaftar.values()) == chosen_by_rule(rilis_kecil, "terdaftar", "keluarga")
    assert "18 bacaan tidak dapat dijalankan: Keluarga terdaftar hanya dihitung dalam keluarga." in words(at)


def test_the_reading_on_screen_takes_what_the_rule_takes(page, rilis_kecil):
    frame = store.read_calon_lokus(rilis_kecil, Permintaan("dtsen", "keluarga"))
    rows = choose_lokus(frame, page.aturan)
    chosen = set(rows.loc[rows["terpilih"], "kode_kemendagri"])
    assert len(chosen) == 5
    assert {k for k in page.unit if page.semua.sel(page.bacaan, k) == 1} == chosen
    above, below = page.sekitar
    assert set(above) == chosen
    assert not set(below) & chosen


def test_the_doubt_is_a_group_of_its_own_and_never_multiplied(page):
    groups = [
        page.figur_golongan(g).nilai for g in ("pasti masuk", "abu-abu", "pasti di luar", "tidak digolongkan")
    ]
    assert sum(groups) == 136
    assert sum(chance for _, chance in page.golongan.values()) == pytest.approx(5)  # five in every draw
    table = unduh_ambang.tabel_pekon(page)
    titles = [c.judul for c in table.kolom]
    assert titles[-3:] == ["Keraguan hitungan", "Tarikan yang masuk", "Alasan"]
    assert len(table.baris) == 136


def test_every_reading_of_every_pekon_can_be_taken_away(page):
    table = unduh_ambang.tabel_bacaan(page)
    assert len(table.baris) == 136 * 4 * 36
    idle = [row for row in table.baris if row[2] == "Keluarga terdaftar" and row[3] == "jiwa"]
    assert len(idle) == 136 * 18
    assert {row[-1] for row in idle} == {"tidak dapat dijalankan"}
    assert table.catatan.contoh


def test_the_map_as_a_picture_says_its_classes(page):
    svg = unduh_ambang.svg_ambang(page, "petak")
    assert "tidak satu pun" in svg
    assert "DATA CONTOH" in svg


def test_a_chosen_pekon_says_which_readings_take_it_in(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "ambang_lokus", pekon="18.04.18.2003", ambang_kuota="5")
    text = words(at)
    assert "Pekon Tribudi Syukur, Kec. Kebun Tebu." in text
    assert "Yang dihitung Diprioritaskan Semua kecamatan 5 kecamatan 5 × 1" in text
    assert text.count("jiwa, bagian terbesar") == 3
    assert "· bacaan ini" in text


def test_several_kecamatan_keep_only_their_pekon(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "ambang_lokus", kecamatan="18.04.09,18.04.10")
    classes = [int(v) for k, v in figures(at).items() if ".kelas_" in k]
    assert sum(classes) == 18  # 7 pekon of Suoh and 11 of Batu Brak


def test_the_view_comes_back_from_the_address(monkeypatch, rumah_kecil):
    at = open_page(
        monkeypatch, rumah_kecil, "ambang_lokus",
        ambang_daftar="DTKS 2020", ambang_satuan="Jiwa", ambang_batas="5 × jatah rata", ambang_kuota="30",
    )  # fmt: skip
    text = words(at)
    assert "DTKS · jiwa, terbanyak, lokus stunting dahulu, 5 × 6 · kuota 30 pekon" in text
    assert "jiwa dalam rumah tangga kelas 1 DTKS" in text


def test_the_reading_stays_when_the_quota_moves(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "ambang_lokus", ambang_batas="5 × jatah rata")
    assert "5 × 5 · kuota 25 pekon" in words(at)
    at.slider(key="ambang_kuota").set_value(36).run()
    assert "5 × 8 · kuota 36 pekon" in words(at)


def test_a_value_of_the_address_that_is_not_known_is_named(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "ambang_lokus", ambang_ukuran="Termiskin")
    assert "Ukuran “Termiskin” di alamat tidak dikenal; dipakai Terbanyak." in words(at)


def test_the_errors_of_the_analysts_change_the_groups_and_nothing_else(monkeypatch, rumah_kecil):
    at = open_page(monkeypatch, rumah_kecil, "ambang_lokus")
    before = figures(at)
    at.slider(key="ambang_beda_pekon").set_value(20).run()
    after = figures(at)
    assert "berbeda 20 poin antarpekon" in words(at)
    same = [k for k in before if k in after and ".golongan_" not in k]
    assert all(before[k] == after[k] for k in same)


def test_why_another_list_cannot_place_a_pekon(page, rilis_kecil):
    """As its count stands in the release: a withheld one is not called missing."""
    kode = INDIKATOR["p3ke", "keluarga"][0]
    period = store.read_periode(rilis_kecil, kode)[0]
    held = store.read_nilai(rilis_kecil, kode, period, "pekon").set_index("kode_wilayah")["status"]
    told = {unit: status_calon("p3ke", unit) for unit in page.unit}
    assert told == {unit: held.get(unit, "tidak_ada") for unit in page.unit}
    assert len(set(told.values())) > 1
