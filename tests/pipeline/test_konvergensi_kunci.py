"""Convergence beside the truth of made-up populations: off by no more than the linking error told beside it.

The truth: a family of decile 1 is one that a row of DTSEN about it says so; it receives when a row of the
latest list is about it. What the linking loses stands on the page: the rows of the list that meet nobody in
DTSEN ("belum diperiksa").
"""

from dataclasses import dataclass

import duckdb
import pytest

from dashboard.pipeline.build import build_up_to
from tests.pipeline.penduduk_uji import make_home

BATAS = 0.03  # of the families of decile 1; the page Konvergensi names it
PROGRAM = ("pkh", "sembako")
KUNCI = """CREATE TEMP TABLE kunci AS
    WITH daftar AS (
        SELECT DISTINCT b.sumber, b.periode FROM raw.batch AS b JOIN ref.periode AS p ON p.periode = b.periode
        QUALIFY dense_rank() OVER (PARTITION BY b.sumber ORDER BY p.tanggal_akhir DESC, b.periode DESC) = 1
    )
    SELECT a.sumber, a.kunci_baris, a.id_keluarga, k.id_keluarga AS benar
    FROM read_csv(?, all_varchar = true) AS k
    JOIN link.anggota AS a ON a.sumber = k.sumber AND a.kunci_baris = k.kunci_baris
    JOIN daftar AS d ON d.sumber = a.sumber AND d.periode = a.periode"""
DESIL1 = """SELECT k.benar FROM kunci AS k
    JOIN staging.dtsen_keluarga AS s ON k.sumber = 'dtsen_keluarga' AND s.kunci_baris = k.kunci_baris
    GROUP BY k.benar HAVING min(s.desil) = 1"""
MENERIMA = "SELECT benar FROM kunci WHERE sumber = ?"
BELUM_SALAH = """SELECT count(DISTINCT c.id_keluarga) FROM core.konvergensi AS c
    JOIN kunci AS k ON k.sumber = 'dtsen_keluarga' AND k.id_keluarga = c.id_keluarga
    WHERE c.program = ? AND c.keadaan = 'belum' AND k.benar IN (SELECT benar FROM kunci WHERE sumber = ?)"""
BELUM_DIPERIKSA = "SELECT count(*) FROM core.penerima_desil WHERE sumber = ? AND id_keluarga IS NULL"


@dataclass(frozen=True)
class Banding:
    """A programme: families of decile 1 and receivers among them by truth and by convergence; families told
    "belum" that receive; rows of the list told "belum diperiksa"."""

    program: str
    desil1: int
    desil1_kunci: int
    menerima: int
    menerima_kunci: int
    belum_salah: int
    belum_diperiksa: int


def compare(con: duckdb.DuckDBPyConnection, program: str) -> Banding:
    def one(sql: str, *given: str) -> int:
        return con.execute(sql, given).fetchone()[0]

    counted = "SELECT count(*) FROM core.konvergensi WHERE program = ?"
    return Banding(
        program,
        one(counted, program),
        one(f"SELECT count(*) FROM ({DESIL1})"),
        one(f"{counted} AND adalah_tercatat", program),
        one(f"SELECT count(*) FROM ({DESIL1}) WHERE benar IN ({MENERIMA})", program),
        one(BELUM_SALAH, program, program),
        one(BELUM_DIPERIKSA, program),
    )


def open_beside_truth(home) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(str(home.kerja), read_only=True)
    con.execute(KUNCI, [str(home.contoh / "kunci_benar.csv")])
    return con


@pytest.fixture(scope="module", params=[(21, "sedang"), (4077, "berat")], ids=lambda p: f"{p[0]}-{p[1]}")
def penduduk(request, tmp_path_factory):
    home = make_home(tmp_path_factory.mktemp("penduduk"), *request.param, keluarga=900)
    build_up_to(home, ("core.konvergensi", "core.penerima_desil"))
    with open_beside_truth(home) as con:
        yield con


@pytest.mark.parametrize("program", PROGRAM)
def test_receivers_of_decile_1_are_the_true_ones_within_the_linking_error(penduduk, program):
    found = compare(penduduk, program)
    limit = BATAS * found.desil1_kunci
    assert found.menerima_kunci > 50, f"too few receivers to judge by: {found}"
    assert abs(found.desil1 - found.desil1_kunci) <= limit, f"limit {limit:.1f} families: {found}"
    assert abs(found.menerima - found.menerima_kunci) <= limit, f"limit {limit:.1f} families: {found}"


@pytest.mark.parametrize("program", PROGRAM)
def test_families_wrongly_told_belum_are_at_most_the_rows_not_examined(penduduk, program):
    found = compare(penduduk, program)
    assert found.belum_salah <= found.belum_diperiksa, f"{found}"


@pytest.mark.parametrize("program", PROGRAM)
def test_the_release_tells_the_same_states_and_the_same_limit(rumah_kecil, program):
    """What stands in a release is what was judged: menerima, belum and the rows not examined."""
    with open_beside_truth(rumah_kecil) as con:
        found = compare(con, program)
    file = next(rumah_kecil.rilis.glob("*-terbatas.duckdb"))
    with duckdb.connect(str(file), read_only=True) as con:
        states = dict(
            con.execute(
                "SELECT keadaan, jumlah FROM utuh.konvergensi WHERE program = ? AND kode_wilayah = '18.04'",
                [program],
            ).fetchall()
        )
        unmet = con.execute(
            "SELECT jumlah FROM utuh.penerima_kelas"
            " WHERE sumber = ? AND kelas = 'belum diperiksa' AND kode_wilayah = '18.04'",
            [program],
        ).fetchone()[0]
    assert (states["menerima"], sum(states.values())) == (found.menerima, found.desil1), f"{found}"
    assert unmet == found.belum_diperiksa
    assert found.menerima <= found.menerima_kunci <= found.menerima + unmet, f"{found}"
