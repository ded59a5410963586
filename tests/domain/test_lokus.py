"""Choosing lokus: small tables worked out by hand."""

import pandas as pd
import pytest

from dashboard.domain.aturan_lokus import AturanSalah, change_aturan, read_aturan
from dashboard.domain.lokus import choose_lokus
from dashboard.domain.lokus_alasan import kalimat_kurang
from tests.domain.calon_lokus import ATURAN, calon

LIMA = calon("A1 90 300", "A2 50 100", "A3 40 200 lokus", "B1 60 90", "B2 10 10 lokus")


def run(frame: pd.DataFrame, **values) -> pd.DataFrame:
    return choose_lokus(frame, change_aturan(read_aturan(ATURAN), **values)).set_index("kode_kemendagri")


def chosen(frame: pd.DataFrame, **values) -> list[str]:
    found = run(frame, **values)
    return list(found.index[found["terpilih"]])


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ["A1", "B1", "A2"]),
        ({"ukuran": "bagian"}, ["B2", "B1", "A2"]),  # 100 %, 66,7 %, 50 %
        ({"prioritas": "dahulu"}, ["A3", "B2", "A1"]),
        ({"prioritas": "tambahan", "tambahan_persen": 20}, ["A1", "B1", "A2"]),  # A3 48
        ({"prioritas": "tambahan", "tambahan_persen": 30}, ["A1", "B1", "A3"]),  # A3 52
        ({"prioritas": "pemutus"}, ["A1", "B1", "A2"]),
        ({"kuota_kecamatan": 1}, ["A1", "B1"]),
        ({"kuota_kecamatan": 2}, ["A1", "B1", "A2"]),
        ({"jumlah_kecamatan": 1}, ["A1", "A2", "A3"]),  # A 180, B 70
        ({"jumlah_kecamatan": 1, "ukuran": "bagian"}, ["B2", "B1"]),  # A 180 of 600, B 70 of 100
        ({"jumlah_kecamatan": 1, "pilih_kecamatan": "pertama"}, ["A1", "A2", "A3"]),
        ({"jumlah_kecamatan": 1, "pilih_kecamatan": "teratas", "kuota_kecamatan": 2}, ["A1", "A2"]),
        ({"pilih_kecamatan": "daftar", "kecamatan": ("B",)}, ["B1", "B2"]),
    ],
)
def test_the_readings_of_one_sentence(values: dict, expected: list[str]):
    assert chosen(LIMA, **values) == expected


def test_why_a_place_is_in_and_why_not():
    found = run(LIMA, prioritas="dahulu", tahun_prioritas=2022)["alasan"]
    assert found["A3"] == (
        "Masuk, urutan 1 dari 5: 40 keluarga desil 1 DTSEN. Didahulukan karena lokus stunting 2022."
    )
    assert found["B1"] == (
        "Tidak masuk, urutan 4 dari 5: kurang 30 keluarga dari Pekon A1 yang terakhir masuk; "
        "60 keluarga desil 1 DTSEN."
    )
    assert run(LIMA, prioritas="dahulu", kuota=2)["alasan"]["A1"] == (
        "Tidak masuk, urutan 3 dari 5: kuota 2 sudah terisi oleh lokus stunting, yang didahulukan; "
        "90 keluarga desil 1 DTSEN."
    )
    assert run(LIMA, kuota_kecamatan=1)["alasan"]["A3"] == (
        "Tidak masuk, urutan 4 dari 5: jatah 1 pekon Kecamatan A sudah terisi, kurang 50 keluarga "
        "dari Pekon A1 yang terakhir masuk; 40 keluarga desil 1 DTSEN."
    )
    assert run(LIMA, jumlah_kecamatan=1)["alasan"]["B1"] == (
        "Tidak masuk: Kecamatan B tidak termasuk 1 kecamatan terpilih (urutan 2 dari 2); "
        "60 keluarga desil 1 DTSEN, urutan 2 dari 5."
    )


def test_the_distance_to_the_cut_on_both_sides():
    found = run(LIMA)["jarak"]
    assert found.to_dict() == {"A1": -50, "B1": -20, "A2": -10, "A3": 10, "B2": 40}
    share = run(LIMA, ukuran="bagian")["jarak"]  # A1 30 %, needs 50 % of 300; A2 may fall to 30 % of 100
    assert (share["A1"], share["A2"]) == (60, -20)


def test_ties_end_at_the_code_and_say_so():
    frame = calon("A2 50 100", "A1 50 100", "B1 50 200", "B2 90 100", "B3 50 100")
    found = run(frame, pemutus=("bagian",))
    assert list(found.index) == ["B2", "A1", "A2", "B3", "B1"]
    assert list(found.index[found["seri"]]) == ["A1", "A2", "B3"]
    assert found["alasan"]["B3"] == (
        "Tidak masuk, urutan 4 dari 5: sama jumlahnya, dan hanya kode wilayah yang membedakannya dari "
        "Pekon A2 yang terakhir masuk; 50 keluarga desil 1 DTSEN."
    )
    assert found["alasan"]["B1"] == (
        "Tidak masuk, urutan 5 dari 5: sama jumlahnya, kalah pada pemutus bagian (25,00 %, di sana 50,00 %) "
        "dari Pekon A2 yang terakhir masuk; 50 keluarga desil 1 DTSEN."
    )


@pytest.mark.parametrize(
    ("lines", "values", "said"),
    [
        (
            ("A1 50 100 lokus", "A2 50 100"),
            {"prioritas": "pemutus"},
            "sama jumlahnya, tetapi bukan lokus stunting seperti Pekon A1 yang terakhir masuk;",
        ),
        (
            ("A1 50 900", "A2 50 100"),
            {"pemutus": ("penyebut",)},
            "sama jumlahnya, kalah pada pemutus keseluruhan (100, di sana 900) dari Pekon A1",
        ),
        (
            ("A1 50 100", "A2 100 200"),
            {"pemutus": ("jumlah",), "ukuran": "bagian"},
            "sama nilainya, kalah pada pemutus jumlah (50, di sana 100) dari Pekon A2",
        ),
        (
            ("A1 1–4 900", "A2 1–4 100"),
            {"ukuran": "bagian"},
            "sama-sama 1–4, dari keseluruhan yang lebih besar daripada Pekon A2 yang terakhir masuk;",
        ),
        (
            ("A1 1–4 100 lokus", "A2 1–4 100"),
            {"prioritas": "pemutus"},
            "sama-sama 1–4, tetapi bukan lokus stunting seperti Pekon A1 yang terakhir masuk;",
        ),
    ],
)
def test_by_which_tie_break_a_place_stays_behind(lines, values, said):
    """Two places of the same count, one to be chosen; nothing is told that rests on a hidden figure."""
    found = run(calon(*lines), kuota=1, **values)
    out = found.loc[~found["terpilih"], "alasan"].iloc[0]
    assert said in out


def test_equal_kecamatan_are_told_too():
    found = run(calon("A1 50 100", "B1 30 100", "B2 20 100"), jumlah_kecamatan=1, kuota=2)
    assert list(found.index[found["terpilih"]]) == ["A1"]
    assert found["alasan"]["B1"].endswith(
        "sama dengan kecamatan di seberang batas; kode wilayah yang menentukan."
    )


def test_fewer_candidates_than_the_quota_and_nobody_for_a_zero():
    found = run(calon("A1 9 10", "A2 0 10 lokus"), prioritas="dahulu", kuota=25)
    assert found["terpilih"].to_dict() == {"A1": True, "A2": False}
    assert found["alasan"]["A2"] == "Tidak masuk: tidak ada keluarga desil 1 DTSEN di sini."


def test_hidden_counts_stand_between_five_and_nothing_and_are_equal():
    found = run(calon("A1 1–4 90", "A2 5 10", "A3 0 10", "A4 1–4 20"), kuota=2)
    assert list(found.index) == ["A2", "A1", "A4", "A3"]
    assert found.loc[["A1", "A4"], "seri"].all()
    assert found["nilai"].isna().to_dict() == {"A2": False, "A1": True, "A4": True, "A3": False}
    assert found["alasan"]["A4"].startswith(
        "Tidak masuk, urutan 3 dari 4: sama-sama 1–4, dan hanya kode wilayah yang membedakannya dari "
        "Pekon A1 yang terakhir masuk; 1–4 "
    )


def test_a_withheld_figure_is_not_guessed_and_its_doubt_is_told():
    frame = calon("A1 50 100", "A2 40 100", "A3 ditahan 45", "A4 ditahan 30")
    found = run(frame, kuota=2)
    assert chosen(frame, kuota=2) == ["A1", "A2"]
    assert found.loc[["A3", "A4"], "urutan"].isna().all()
    assert found["alasan"]["A3"].endswith(
        "dihitung balik; angkanya dapat mengubah daftar."
    )  # 45 might beat 40
    assert found["alasan"]["A4"].endswith("dihitung balik; daftar tidak berubah karenanya.")
    known = frame.assign(total_kecamatan=120, total_penyebut=275)  # 120 − 90 leaves 30 for A3
    assert run(known, kuota=2)["alasan"]["A3"].endswith("; daftar tidak berubah karenanya.")


def test_a_kelurahan_is_a_candidate_unless_the_rule_says_no():
    frame = calon("A1 50 100", "AK2 90 100")
    assert chosen(frame) == ["AK2", "A1"]
    found = run(frame, kelurahan=False)
    assert found["alasan"]["AK2"] == (
        "Tidak masuk: kelurahan bukan calon menurut aturan ini; 90 keluarga desil 1 DTSEN."
    )
    assert found["urutan"]["A1"] == 1


def test_an_excluded_place_keeps_its_reason():
    found = run(LIMA, kecuali={"A1": "sudah ditangani tahun lalu"})
    assert found["alasan"]["A1"] == ("Dikecualikan: sudah ditangani tahun lalu; 90 keluarga desil 1 DTSEN.")
    assert list(found.index[found["terpilih"]]) == ["B1", "A2", "A3"]


def test_a_withheld_figure_of_a_place_apart_is_not_told():
    found = run(calon("A1 50 100", "AK2 ditahan 100"), kelurahan=False)
    assert found["alasan"]["AK2"] == "Tidak masuk: kelurahan bukan calon menurut aturan ini."


def test_places_that_the_rule_names_must_be_among_the_candidates():
    """A mistyped code would choose nobody, or exclude nobody, without a word."""
    with pytest.raises(AturanSalah) as caught:
        run(LIMA, pilih_kecamatan="daftar", kecamatan=("A", "C"), kecuali={"A9": "salah ketik"})
    assert str(caught.value) == (
        "Aturan belum dapat dipakai: kecamatan = “C”: tidak ada; tulis kodenya (yang ada: A A, B B); "
        "kecuali “A9”: tidak ada pekon atau kelurahan berkode itu; periksa kodenya."
    )


def test_a_quota_larger_than_what_there_is_is_told():
    rule = change_aturan(read_aturan(ATURAN), kuota=9)
    assert kalimat_kurang(choose_lokus(LIMA, rule), rule) == (
        "kuota 9 pekon tidak terisi penuh: hanya 5 pekon yang memenuhi aturan"
    )
    full = change_aturan(rule, kuota=5)
    assert kalimat_kurang(choose_lokus(LIMA, full), full) == ""


def test_five_by_five():
    """Kecamatan A to F with 100, 90 … 50 families in the first pekon and one less in each further one."""
    frame = calon(*(f"{k}{n} {100 - 10 * i - n} 200" for i, k in enumerate("ABCDEF") for n in range(7)))
    limits = {"kuota": 25, "jumlah_kecamatan": 5, "kuota_kecamatan": 5}
    assert sorted(chosen(frame, **limits)) == [f"{k}{n}" for k in "ABCDE" for n in range(5)]
    found = run(frame, **limits)["alasan"]
    assert "jatah 5 pekon Kecamatan A sudah terisi, kurang 1 keluarga dari Pekon A4" in found["A5"]
    assert "Kecamatan F tidak termasuk 5 kecamatan terpilih (urutan 6 dari 6)" in found["F0"]
    without = chosen(frame, kuota=25)  # 25 anywhere: A, B, C whole, then four of D
    assert sorted(without) == [f"{k}{n}" for k in "ABC" for n in range(7)] + ["D0", "D1", "D2", "D3"]


def test_the_same_bytes_from_any_order_of_rows():
    frame = calon(*(f"{k}{n} {(7 * n) % 5 * 10} 100" for k in "ABC" for n in range(1, 9)))
    one, other = (run(rows, kuota=5) for rows in (frame, frame.sample(frac=1, random_state=3)))
    assert one.to_csv().encode() == other.to_csv().encode()


def test_an_unconfirmed_name_does_not_go_first_and_that_is_told():
    frame = calon("A1 50 100", "A2 40 100").assign(kandidat_prioritas=[False, True])
    found = run(frame, prioritas="dahulu", kuota=1, tahun_prioritas=2022)
    assert found["alasan"]["A2"] == (
        "Tidak masuk, urutan 2 dari 2: kurang 10 keluarga dari Pekon A1 yang terakhir masuk; "
        "40 keluarga desil 1 DTSEN. Ada nama lokus stunting 2022 yang belum pasti dan mungkin pekon ini; "
        "aturan membacanya sebagai bukan."
    )
    assert "belum pasti" not in run(frame)["alasan"]["A2"]


def test_a_withheld_figure_of_a_kecamatan_gives_way_to_the_sum_of_its_pekon():
    """A is published with 60, more than its pekon show; B is withheld and counts as 30 + 25; C has 50."""
    frame = calon("A1 20 100", "A2 ditahan 100", "B1 30 100", "B2 25 100", "C1 50 100")
    totals = frame["kode_kecamatan"].map({"A": 60, "B": None, "C": 50}).astype("Int64")
    frame = frame.assign(total_kecamatan=totals, total_penyebut=200)
    found = run(frame, jumlah_kecamatan=2)
    assert list(found.index[found["terpilih"]]) == ["B1", "B2", "A1"]
    assert "Kecamatan C tidak termasuk 2 kecamatan terpilih (urutan 3 dari 3)" in found["alasan"]["C1"]
