"""Written places: how names are compared, which codes are read, when likeness does not decide."""

import pytest

from dashboard.domain.nama_tempat import markers, spellings, words
from dashboard.domain.wilayah import Acuan

WILAYAH = [
    {"kode_wilayah": "18.04", "kode_bps": "1801", "nama": "Lampung Barat", "tingkat": "kabupaten"},
    {"kode_wilayah": "18.04.01", "kode_bps": "1801010", "nama": "Satu", "tingkat": "kecamatan"},
    {"kode_wilayah": "18.04.02", "kode_bps": "1801020", "nama": "Seberang", "tingkat": "kecamatan"},
    {"kode_wilayah": "18.04.01.2001", "kode_bps": "1801010001", "nama": "Karang Rejo", "tingkat": "pekon"},
    {"kode_wilayah": "18.04.01.2002", "kode_bps": "1801010002", "nama": "Karang Reja", "tingkat": "pekon"},
    {"kode_wilayah": "18.04.01.2003", "kode_bps": "1801010003", "nama": "Tanjung Timur", "tingkat": "pekon"},
    {"kode_wilayah": "18.04.02.2001", "kode_bps": "1801020001", "nama": "Mulyo Sari", "tingkat": "pekon"},
]
VARIAN = [{"kode_wilayah": "18.04.01.2003", "varian": "Tanjung Wetan"}]


@pytest.fixture(scope="module")
def acuan():
    return Acuan(WILAYAH, VARIAN)


def test_words_of_a_name():
    assert words("Muara Jaya 2") == words("MUARA  JAYA-II") == ("muara", "jaya", "ii")
    assert words("Bandar Negeri Suoh (BNS)") == ("bandar", "negeri", "suoh")
    assert markers(words("Lombok Timur")) == ("timur",)


def test_spellings_go_from_literal_to_written_out():
    assert spellings("Kel. Tj. Raya") == ("keltjraya", "tjraya", "tanjungraya")
    assert spellings("Pekon Balak") == ("pekonbalak", "balak")


def test_two_equally_alike_names_are_no_match(acuan):
    assert acuan.place("tidak_ada", "", "Satu", "Karang Reji").cara == "tak_dikenal"
    assert acuan.place("tidak_ada", "", "Satu", "Karang Rejo").kode_pekon == "18.04.01.2001"


def test_compass_words_are_never_bridged(acuan):
    assert acuan.place("tidak_ada", "", "Satu", "Tanjung Timurr").cara == "tak_dikenal"
    assert acuan.place("tidak_ada", "", "Satu", "Tanjun Timur").kode_pekon == "18.04.01.2003"
    assert acuan.place("tidak_ada", "", "Satu", "Tanjung Barat").cara == "tak_dikenal"


def test_known_spelling(acuan):
    assert acuan.place("tidak_ada", "", "Satu", "tanjung wetan").cara == "varian"


@pytest.mark.parametrize(
    ("kecamatan", "pekon", "cara"),
    [
        ("Satu", "Karang Rejo", "kode"),
        ("Satu", "Karang Reja", "kode_beda_nama"),  # another pekon of the same kecamatan
        ("Satu", "Mulyo Sari", "kode_beda_nama"),  # a pekon of the other kecamatan
        ("Seberang", "Karang Rejo", "kode_beda_nama"),
        ("Satu", "tanjung wetan", "kode_beda_nama"),  # a known spelling of another
        ("Satu", "Karang Rejoo", "kode"),  # a slip of the pen is no other place
        ("Satu", "Antah Berantah", "kode"),
        ("", "", "kode"),
    ],
)
def test_a_code_beside_the_name_of_another_place_is_told_apart(acuan, kecamatan, pekon, cara):
    found = acuan.place("kemendagri", "18.04.01.2001", kecamatan, pekon)
    assert (found.kode_pekon, found.cara) == ("18.04.01.2001", cara)


def test_likeness_stays_inside_the_kecamatan(acuan):
    assert acuan.place("tidak_ada", "", "Satu", "Mulyo Sary").kode_pekon == "18.04.01.0000"
    assert acuan.place("tidak_ada", "", "Seberang", "Mulyo Sary").kode_pekon == "18.04.02.2001"


@pytest.mark.parametrize(
    ("sistem", "text", "code"),
    [
        ("kemendagri", "18.04.01.2001", "18.04.01.2001"),
        ("kemendagri", "1804012001", "18.04.01.2001"),
        ("kemendagri", "18.04.01", "18.04.01"),
        ("kemendagri", "18.04.01.2999", "18.04.01"),
        ("kemendagri", "1801010001", None),
        ("bps", "1801010001", "18.04.01.2001"),
        ("bps", "1804012001", None),
        ("tidak_ada", "1804012001", None),
        ("kemendagri", "12", None),
        ("kemendagri", None, None),
    ],
)
def test_codes(acuan, sistem, text, code):
    assert acuan.parse_code(sistem, text) == code


@pytest.mark.parametrize("text", ["LAMPUNG BARAT", "Kab. Lampung Barat", "18.04", "1804", "1801", "04"])
def test_own_kabupaten(acuan, text):
    assert acuan.is_own_kabupaten(text)


@pytest.mark.parametrize("text", ["Lampung Timur", "Pesisir Barat", "18.07"])
def test_other_kabupaten(acuan, text):
    assert not acuan.is_own_kabupaten(text)
