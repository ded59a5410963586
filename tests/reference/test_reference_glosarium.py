"""The one dictionary: unique words, plain sentences, and every column of the reference tables explained."""

import tomllib

import pytest

from dashboard import store
from dashboard.home import PROFIL, PROJECT, REFERENCE
from tests.reference.tabel import read_table

KATA_WAJIB = """\
jiwa|keluarga|KK|rumah tangga|KPM|kader pembangunan manusia|P0|P1|garis kemiskinan
kemiskinan ekstrem|desil|desil 1|DTKS|DTSEN|P3KE|Regsosek|PKH|sembako|BPNT|BLT DD|PBI-JK|PBI-APBD
e-PPGBM|SSGI|SKI|stunting|D/S|lokus|diundang|rakor|TKPK|pemangku|peratin|pekon|kelurahan|B.1|B.2|B.3
DKB|IDM|keluarga terdaftar|terbit|contoh|ditahan|rahasia|gerbang|nol|tidak ada|tidak ditanya
tidak berlaku|petak|belum berperingkat"""


def words() -> dict[str, dict[str, str]]:
    return {row["istilah"].lower(): row for row in read_table("glosarium")}


def test_words_are_unique_and_explained_in_sentences():
    rows = read_table("glosarium")
    assert len(words()) == len(rows)
    for row in rows:
        assert row["arti"][0].isupper() or row["arti"][0].isdigit()
        assert row["arti"].endswith(".")
        assert "!" not in row["arti"]
        assert row["sumber"]


@pytest.mark.parametrize("word", KATA_WAJIB.replace("\n", "|").split("|"))
def test_words_of_the_trade_are_explained(word: str):
    assert word.lower() in words()


@pytest.mark.parametrize("path", sorted(REFERENCE.glob("*.csv")), ids=lambda path: path.stem)
def test_every_reference_column_is_explained(path):
    assert not set(read_table(path.stem)[0]) - set(words())


def test_the_rule_of_keluarga_terdaftar_stands_word_for_word_in_profile_and_glossary():
    rule = tomllib.loads(PROFIL.read_text(encoding="utf-8"))["keluarga_terdaftar"]["aturan"]
    assert words()["keluarga terdaftar"]["arti"] == rule


def test_the_rule_names_every_list_it_uses():
    rule = tomllib.loads(PROFIL.read_text(encoding="utf-8"))["keluarga_terdaftar"]
    said = {"dtks": "DTKS", "p3ke": "P3KE", "pkh": "PKH", "sembako": "sembako", "blt_dd": "BLT dana desa"}
    assert all(said[name] in rule["aturan"] for name in rule["daftar"])
    assert f"desil 1–{rule['desil_dtsen_sampai']}" in rule["aturan"]


def test_sections_of_the_method_page_stand_in_order():
    rows = read_table("metode")
    assert [row["urutan"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert len({row["bagian"] for row in rows}) == len(rows)
    assert all(row["judul"] and row["isi"].endswith(".") for row in rows)


KATA_DOKUMEN = "RPKD|RAT|RKPD|Renja|DPA|LP2KD|RKP Pekon|APB Pekon|TPPS pekon|aksi konvergensi|rembuk stunting"


@pytest.mark.parametrize("word", KATA_DOKUMEN.split("|"))
def test_papers_are_explained(word: str):
    assert word.lower() in words()


def test_kpm_means_one_thing_only():
    """Beside the glossary, which tells the two apart, no text abbreviates kader pembangunan manusia."""
    texts = [PROFIL, *PROJECT.glob("data/sources/*.toml"), *PROJECT.glob("queries/**/*.*")]
    texts += [
        *PROJECT.glob("dashboard/**/*.js"),
        *REFERENCE.glob("aturan_lokus/*.toml"),
        PROJECT / "README.md",
    ]
    texts += [
        *PROJECT.glob("dashboard/**/*.py"),
        *(p for p in REFERENCE.glob("*.csv") if p.stem != "glosarium"),
    ]
    lines = [line for path in texts for line in path.read_text(encoding="utf-8").splitlines()]
    assert any("kader pembangunan manusia" in line.lower() for line in lines)
    assert not [line for line in lines if "kader" in line.lower() and "KPM" in line]


HALAMAN_METODE = (
    "Simulasi Penetapan|Ambang Lokus|Riwayat Lokus|Rantai Dokumen|PBI|Stunting di keluarga desil 1"
)


@pytest.mark.parametrize("halaman", HALAMAN_METODE.split("|"))
def test_a_page_about_lokus_and_help_has_its_section_under_its_own_name(halaman):
    assert any(row["judul"].startswith(halaman) for row in read_table("metode"))


def test_the_glossary_of_a_release_opens_with_the_words_of_the_field(rilis_kecil):
    is_column = store.read_glosarium(rilis_kecil)["sumber"].eq("Kolom rilis").tolist()
    assert is_column == sorted(is_column) and set(is_column) == {False, True}
