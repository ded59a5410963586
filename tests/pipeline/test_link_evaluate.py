"""The linking against the truth of made-up populations, and the command that says so."""

import csv

import pytest

from dashboard.cli import main
from dashboard.pipeline.link_evaluate import evaluate
from dashboard.pipeline.link_truth import KunciDitolak
from tests.pipeline.penduduk_uji import make_home


@pytest.mark.parametrize("seed", [21, 4077, 990])
@pytest.mark.parametrize("kesalahan", ["ringan", "sedang", "berat"])
def test_persons_families_and_counts_are_near_the_truth(tmp_path, seed, kesalahan):
    home = make_home(tmp_path, seed, kesalahan)
    judged = evaluate(home, home.contoh / "kunci_benar.csv")
    assert judged.ketepatan["orang"].f1 >= 0.98
    assert judged.ketepatan["keluarga"].f1 >= 0.975
    assert judged.selisih_pekon <= 0.02
    assert judged.tanpa_kunci == 0


@pytest.fixture(scope="module")
def kecil(tmp_path_factory):
    return make_home(tmp_path_factory.mktemp("kecil"), 5, "sedang")


def test_the_command_tells_figures_in_indonesian(kecil, capsys):
    words = ["link", "evaluate", "--truth", str(kecil.contoh / "kunci_benar.csv"), "--home", str(kecil.path)]
    assert main(words) == 0
    said = capsys.readouterr().out
    for phrase in (
        "presisi",
        "cakupan",
        "Keluarga ditemukan:",
        "Selisih hitungan keluarga per pekon:",
        "  nik ",
    ):
        assert phrase in said
    assert not any(len(word) >= 16 and word.isdigit() for word in said.split())


def test_a_truth_that_calls_everybody_one_person_has_full_precision_and_little_recall(kecil, tmp_path):
    truth = rewritten(kecil, tmp_path, lambda row: row | {"id_individu": "I1", "id_keluarga": "K1"})
    judged = evaluate(kecil, truth)
    assert judged.ketepatan["orang"].presisi == 1
    assert judged.ketepatan["orang"].cakupan < 0.02
    assert judged.keluarga_kunci == 1


def test_a_truth_in_which_no_row_belongs_to_another_finds_every_link_wrong(kecil, tmp_path):
    truth = rewritten(kecil, tmp_path, lambda row: row | {"id_individu": row["kunci_baris"]})
    judged = evaluate(kecil, truth)
    assert judged.ketepatan["orang"].presisi == 0
    assert judged.ketepatan["orang"].cakupan == 1


def rewritten(home, folder, change):
    with (home.contoh / "kunci_benar.csv").open(encoding="utf-8", newline="") as file:
        rows = [change(row) for row in csv.DictReader(file) if row["id_individu"]]
    path = folder / "kunci.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


HEAD = "sumber,kunci_baris,id_individu,id_keluarga,kode_pekon\n"
NIK, NAMA = "1804091203700001", "PAIJO WIRYONO"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sumber;kunci_baris;id_individu;id_keluarga\n", "baris 1: dipisah titik koma"),
        ("sumber,kunci_baris\n", "kolom id_individu, id_keluarga tidak ada"),
        ("", "Baris pertamanya harus sumber,kunci_baris"),
        (HEAD, "Tidak satu baris pun"),
        (HEAD + "pkh,x#y#1,I1,K1,\n", "baris 2, kolom kunci_baris, isi “x#x#9”: Tidak satu baris pun"),
        (
            HEAD + "pkh,a#b#1,I1,K1,\npkh,a#b#1,I2,K1,\n",
            "baris 3.*1 baris daftar ada dua kali.*baris 2 dan 3",
        ),
        (HEAD + "pkh,a#b#1,I1,K1,\npkh,a#b#2,I2\n", "baris 3: baris ini tidak terbaca"),
        (HEAD + "pkh,a#b#1,I1,,\n", "baris 2, kolom id_keluarga: hanya satu"),
        (HEAD + "pkh,,I1,K1,\n", "baris 2, kolom kunci_baris: isi wajib kosong"),
        (HEAD + f"{NAMA},a#b#1,I1,K1,\n", "kolom sumber, isi “xxxxx xxxxxxx”: sumber tidak dikenal"),
        (HEAD + f"pkh,{NIK},I1,K1,\npkh,{NIK},I1,K1,\n", r"isi “9{16}”: bukan kunci baris \(2 baris"),
    ],
)
def test_a_truth_file_that_cannot_be_used_is_refused_in_words(kecil, tmp_path, text, said):
    path = tmp_path / "salah.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KunciDitolak, match=said) as refused:
        evaluate(kecil, path)
    assert str(refused.value).startswith("salah.csv")
    assert NIK not in str(refused.value)
    assert NAMA not in str(refused.value)


def test_order_of_columns_more_columns_and_missing_rows_do_not_matter(kecil, tmp_path):
    """Half of the rows, columns from back to front with one more between, no place."""
    whole = evaluate(kecil, kecil.contoh / "kunci_benar.csv")
    with (kecil.contoh / "kunci_benar.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["id_individu"]]
    path = tmp_path / "kunci.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id_keluarga", "catatan", "id_individu", "kunci_baris", "sumber"])
        writer.writerows(
            [r["id_keluarga"], "a, b", r["id_individu"], r["kunci_baris"], r["sumber"]] for r in rows[::2]
        )
    half = evaluate(kecil, path)
    assert half.baris == whole.baris
    assert 0.45 < half.tanpa_kunci / whole.baris < 0.55
    assert half.ketepatan["orang"].presisi > 0.99
