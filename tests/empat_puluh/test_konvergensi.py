"""Did help arrive at the seventeen families of decile 1: counted by hand from keluarga.csv."""

import duckdb
import pytest

HARAPAN = {
    # menerima, belum, tidak memenuhi syarat, tidak diketahui
    "pkh": (12, 2, 0, 3),  # no component is listed for 3, 5 and 17; 6 and 22 have a child
    "sembako": (8, 9, 0, 0),
    "blt_dd": (1, 1, 15, 0),  # 15 have PKH or sembako; 5 receives, 6 does not
    "sembako_apbd": (0, 0, 15, 2),  # no list came: 5 and 6 would qualify
    "pbi": (0, 0, 0, 17),  # no list came
    "tunai_pangan": (16, 1, 0, 0),
    "apa_pun": (16, 1, 0, 0),
}
KEADAAN = ("menerima", "belum", "tidak memenuhi syarat", "tidak diketahui")


@pytest.fixture(scope="module")
def utuh(rumah_empat_puluh):
    file = next(rumah_empat_puluh.rilis.glob("*-terbatas.duckdb"))
    with duckdb.connect(str(file), read_only=True) as con:
        yield con


@pytest.mark.parametrize("program", HARAPAN)
def test_states_of_the_kabupaten_equal_the_hand_count(utuh, program):
    rows = utuh.execute(
        "SELECT keadaan, jumlah FROM utuh.konvergensi WHERE program = ? AND kode_wilayah = '18.04'", [program]
    ).fetchall()
    found = dict(rows)
    assert tuple(found[k] for k in KEADAAN) == HARAPAN[program]
    assert sum(found.values()) == 17


def test_each_family_has_one_state_a_programme(utuh):
    """By name, behind the wall: the cell "belum PKH" is families 6 and 22, and nobody else."""
    rows = utuh.execute(
        "SELECT program, count(*), count(DISTINCT id_keluarga) FROM bynama.core_konvergensi GROUP BY program"
    ).fetchall()
    assert sorted(rows) == [(p, 17, 17) for p in ("blt_dd", "pbi", "pkh", "sembako", "sembako_apbd")]
    belum = utuh.execute(
        "SELECT right(id_keluarga, 2), kode_pekon FROM bynama.core_konvergensi"
        " WHERE program = 'pkh' AND keadaan = 'belum' ORDER BY 1"
    ).fetchall()
    assert belum == [("06", "18.04.09.2006"), ("22", "18.04.09.2005")]


def test_receipt_outside_the_rules_equals_the_hand_count(utuh):
    """PKH: 11 (decile 6) and 32 (7); BLT: 16 and 39 have PKH; 2 stands twice on PKH."""
    rows = utuh.execute(
        "SELECT sumber, kelas, jumlah FROM utuh.penerima_kelas WHERE kode_wilayah = '18.04' AND jumlah > 0"
    ).fetchall()
    assert sorted(rows) == [
        ("blt_dd", "di luar syarat", 2),
        ("blt_dd", "sesuai", 3),
        ("pkh", "di luar syarat", 2),
        ("pkh", "sesuai", 21),
        ("sembako", "sesuai", 17),
    ]


def test_nobody_was_asked_about_water(utuh):
    rows = utuh.execute(
        "SELECT program, keadaan, jumlah FROM utuh.konvergensi"
        " WHERE adalah_kondisi AND kode_wilayah = '18.04' AND jumlah > 0"
    ).fetchall()
    assert sorted(rows) == [("air", "tidak didata", 17), ("jamban", "tidak didata", 17)]


def test_nothing_applies_where_nobody_is_of_decile_1(utuh):
    """Kelurahan Sekincau and its kecamatan: five families of decile 2, two of 7; no PBI list came at all."""
    rows = utuh.execute(
        "SELECT kode_indikator, kode_wilayah, status, catatan FROM utuh.nilai"
        " WHERE kode_indikator IN ('belum_pkh_desil1', 'belum_pbi_desil1', 'tanpa_tunai_pangan_desil1')"
        " AND kode_wilayah IN ('18.04.08', '18.04.08.1005')"
    ).fetchall()
    assert {row[2:] for row in rows} == {("tidak_berlaku", "Tidak ada keluarga desil 1")}
    assert len(rows) == 6
    state = (
        "SELECT status FROM utuh.nilai WHERE kode_indikator = 'belum_pbi_desil1' AND kode_wilayah = '18.04'"
    )
    assert utuh.execute(state).fetchone() == ("tidak_ada",)
