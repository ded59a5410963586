"""NIK, No KK and names as they arrive, and what they count as."""

import pytest

from tests.queries.meja import Meja

NIK = [
    ("1804091203700001", None, "1804091203700001"),
    ("1804095203700001", None, "1804095203700001"),  # a woman: day + 40
    ("'1804091203700001", "apostrof", "1804091203700001"),
    ("1804091203700001.0", None, "1804091203700001"),
    ("1804 0912 0370 0001", None, "1804091203700001"),
    (None, "kosong", None),
    ("-", "kosong", None),
    ("0", "nol", None),
    ("0000000000000000", "nol", None),
    ("180409120370000", "15_angka", None),
    ("1.80409E+15", "notasi_ilmiah", None),
    ("1,80409e+15", "notasi_ilmiah", None),
    ("1111111111111111", "tiruan", None),
    ("18040912O3700001", "rusak", None),
    ("1804093203700001", "rusak", None),  # day 32
    ("1804091213700001", "rusak", None),  # month 13
    ("1804091203700000", "rusak", None),  # serial 0000
    ("0104091203700001", "rusak", None),  # no province 01
]


@pytest.fixture(scope="module")
def meja() -> Meja:
    return Meja()


@pytest.mark.parametrize(("written", "cacat", "sah"), NIK)
def test_nik(meja: Meja, written: str | None, cacat: str | None, sah: str | None):
    found = meja.con.execute(
        "SELECT cacat_nik(?, DATE '1970-03-12'), nik_sah(?)", [written, written]
    ).fetchone()
    assert found == (cacat, sah)


def test_a_birth_date_unlike_the_nik_is_a_doubt_and_the_nik_stays(meja: Meja):
    found = meja.con.execute(
        "SELECT cacat_nik('1804091203700001', DATE '1970-03-21'), nik_sah('1804091203700001')"
    ).fetchone()
    assert found == ("tanggal_tak_cocok", "1804091203700001")


@pytest.mark.parametrize(
    ("written", "cacat"),
    [
        ("1804090101200001", None),
        (None, "kosong"),
        ("180409010120001", "rusak"),
        ("1804090101200000", "rusak"),
    ],
)
def test_no_kk(meja: Meja, written: str | None, cacat: str | None):
    assert meja.con.execute("SELECT cacat_kk(?)", [written]).fetchone() == (cacat,)


@pytest.mark.parametrize(
    ("written", "standard"),
    [
        ("H. M. Ahmad Suryadi, S.Pd", "MUHAMMAD AHMAD SURYADI"),
        ("Muh.Suryadi", "MUHAMMAD SURYADI"),
        ("MHD  SURYADI", "MUHAMMAD SURYADI"),
        ("Hj. Siti Aminah", "SITI AMINAH"),
        ("Muslim", "MUSLIM"),
        ("HAJJAH ST. ROHANI", "SITI ROHANI"),
        ("KH. Syafi'i", "SYAFII"),
        ("SLAMET (ALM)", "SLAMET"),
        ("Irwan S.Pd", "IRWAN"),
        ("SARNI ALIAS MBAH", "SARNI"),
        ("HAJI", "HAJI"),
        ("NY. SARI", "SARI"),
        ("I NY YASA", "I NY YASA"),
        ("  ", None),
    ],
)
def test_name(meja: Meja, written: str, standard: str | None):
    assert meja.con.execute("SELECT nama_baku(?)", [written]).fetchone() == (standard,)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("SURYADI", "SURYADI", True),
        ("AHMAD SURYADI", "AHMAD S", True),
        ("SURYADI", "SURIADI", True),
        ("SURYADI", "SUPRIYONO", False),
        ("ANI", "ADI", False),
    ],
)
def test_same_name_inside_one_kk(meja: Meja, a: str, b: str, same: bool):
    assert meja.con.execute("SELECT nama_cocok(?, ?)", [a, b]).fetchone() == (same,)


@pytest.mark.parametrize(
    ("number", "written"), [(33430, "33.430"), (12.92, "12,92"), (907, "907"), (0.5, "0,5")]
)
def test_numbers_in_notes_are_indonesian(meja: Meja, number: float, written: str):
    assert meja.con.execute("SELECT angka_id(?)", [number]).fetchone() == (written,)
