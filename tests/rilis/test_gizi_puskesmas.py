"""A puskesmas shows only what a reader could add up from figures that are shown anyway."""

import duckdb
import pytest

from dashboard.pipeline.conceal import shown_sql

TERBUKA, TERTUTUP = "ada", "rahasia"


@pytest.fixture
def con():
    """Kecamatan A has one puskesmas, B has two of which Timur's pekon is hidden; C's pekon is shared."""
    con = duckdb.connect()
    con.execute("CREATE SCHEMA core; CREATE SCHEMA published")
    con.execute(
        """CREATE TABLE core.gizi_puskesmas AS SELECT * FROM (VALUES
            ('Satu', 'A', 'A.1', '2024-08', 10, 2), ('Satu', 'A', 'A.2', '2024-08', 20, 5),
            ('Barat', 'B', 'B.1', '2024-08', 30, 6), ('Timur', 'B', 'B.2', '2024-08', 12, 3),
            ('Utara', 'C', 'C.1', '2024-08', 9, 7), ('Selatan', 'C', 'C.1', '2024-08', 8, 6)
        ) AS t(puskesmas, kode_kecamatan, kode_pekon, periode, diukur, pendek)"""
    )
    con.execute(
        """CREATE TABLE published.gizi_puskesmas AS
        SELECT puskesmas, kode_kecamatan, periode,
               sum(diukur)::BIGINT AS diukur, sum(pendek)::BIGINT AS pendek,
               'ada' AS status, 'contoh' AS asal
        FROM core.gizi_puskesmas GROUP BY ALL
        UNION ALL SELECT 'Satu', 'A', '2023-10', NULL, 3, 'ada', 'terbit'"""
    )
    return con


def close(con: duckdb.DuckDBPyConnection, *hidden: tuple[str, str]) -> None:
    """Every figure is shown but these (indicator, place)."""
    places = ("A", "B", "C", "A.1", "A.2", "B.1", "B.2", "C.1")
    rows = [(k, w) for k in ("balita_diukur", "balita_stunting") for w in places]
    con.execute(
        """CREATE TABLE tutup_baris (
            kode_indikator TEXT, kode_wilayah TEXT, periode TEXT, tutup BOOLEAN, status_baru TEXT)"""
    )
    con.executemany(
        "INSERT INTO tutup_baris VALUES (?, ?, '2024-08', ?, ?)",
        [(k, w, (k, w) in hidden, TERTUTUP if (k, w) in hidden else TERBUKA) for k, w in rows],
    )


def shown(con: duckdb.DuckDBPyConnection) -> dict[str, tuple]:
    rows = con.execute(f"SELECT puskesmas, diukur, pendek, status, asal FROM ({shown_sql('gizi_puskesmas')})")
    return {f"{name} {asal}": tuple(rest) for name, *rest, asal in rows.fetchall()}


def test_a_puskesmas_that_is_a_whole_kecamatan_shows_what_the_kecamatan_shows(con):
    close(con, ("balita_stunting", "A.1"), ("balita_stunting", "A.2"))
    assert shown(con)["Satu contoh"] == (30, 7, "ada")


def test_it_is_withheld_with_its_kecamatan(con):
    close(con, ("balita_stunting", "A"), ("balita_stunting", "A.1"))
    assert shown(con)["Satu contoh"] == (30, None, "ditahan")


def test_one_of_two_puskesmas_shows_only_pekon_that_are_shown(con):
    close(con, ("balita_stunting", "B.2"))
    found = shown(con)
    assert found["Barat contoh"] == (30, 6, "ada")
    assert found["Timur contoh"] == (
        12,
        None,
        "ditahan",
    )  # the only hidden part: its sum would be the small cell


def test_two_puskesmas_that_share_a_pekon_show_nothing_that_the_pekon_does_not(con):
    close(con)
    assert shown(con)["Utara contoh"] == (None, None, "ditahan")
    assert shown(con)["Selatan contoh"] == (None, None, "ditahan")


def test_a_published_figure_stays_as_it_was_published(con):
    close(con, ("balita_stunting", "A"))
    assert shown(con)["Satu terbit"] == (None, 3, "ada")
