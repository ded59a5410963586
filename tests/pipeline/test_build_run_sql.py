"""The SQL runner: order from the SQL, only what changed, nothing half-done, errors that name the file."""

from pathlib import Path

import duckdb
import pytest

from dashboard.pipeline import run_sql
from dashboard.pipeline.run_sql import Model, ModelGagal


@pytest.fixture
def con(tmp_path: Path) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(str(tmp_path / "kerja.duckdb"))
    run_sql.prepare(con, macros(tmp_path))
    for name in ("raw.satu", "raw.dua"):
        con.execute(f"CREATE TABLE {name} AS SELECT 1 AS angka")
        run_sql.store_fingerprint(con, name, "awal")
    return con


def macros(folder: Path) -> Path:
    path = folder / "makro.sql"
    if not path.exists():
        path.write_text("CREATE OR REPLACE MACRO lipat(x) AS x * 2;", "utf-8")
    return path


def model(tabel: str, sql: str) -> Model:
    return Model(tabel, sql, tabel.split(".")[1] + ".sql")


TREE = [
    model("published.hasil", "SELECT angka FROM core.a UNION ALL SELECT angka FROM core.b"),
    model("core.a", "SELECT lipat(angka) AS angka FROM staging.satu -- bukan core.b"),
    model("core.b", "SELECT angka FROM staging.dua WHERE 'core.a' <> ''"),
    model("staging.satu", "SELECT angka FROM raw.satu"),
    model("staging.dua", "SELECT angka FROM raw.dua"),
]


def built(con: duckdb.DuckDBPyConnection, tree: list[Model], tmp_path: Path) -> set[str]:
    notes = run_sql.run_models(con, run_sql.order_models(tree), macros(tmp_path))
    return {note.tabel for note in notes if note.dibangun}


def test_parents_come_from_the_code_not_from_comments_or_texts():
    assert TREE[1].parents == {"staging.satu"}
    assert TREE[2].parents == {"staging.dua"}


def test_parents_are_built_first_and_all_once(con, tmp_path: Path):
    assert built(con, TREE, tmp_path) == {m.tabel for m in TREE}
    assert con.execute("SELECT angka FROM published.hasil ORDER BY angka").fetchall() == [(1,), (2,)]


def test_nothing_is_built_again_when_nothing_changed(con, tmp_path: Path):
    built(con, TREE, tmp_path)
    assert built(con, TREE, tmp_path) == set()


def test_a_changed_input_rebuilds_its_descendants_only(con, tmp_path: Path):
    built(con, TREE, tmp_path)
    run_sql.store_fingerprint(con, "raw.dua", "baru")
    assert built(con, TREE, tmp_path) == {"staging.dua", "core.b", "published.hasil"}


def test_changed_sql_rebuilds_itself_and_its_descendants(con, tmp_path: Path):
    built(con, TREE, tmp_path)
    changed = [
        m if m.tabel != "core.a" else model("core.a", "SELECT 7 AS angka FROM staging.satu") for m in TREE
    ]
    assert built(con, changed, tmp_path) == {"core.a", "published.hasil"}


def test_a_changed_macro_rebuilds_everything(con, tmp_path: Path):
    built(con, TREE, tmp_path)
    macros(tmp_path).write_text("CREATE OR REPLACE MACRO lipat(x) AS x * 3;", "utf-8")
    assert built(con, TREE, tmp_path) == {m.tabel for m in TREE}


def test_the_first_error_stops_with_file_and_message_and_keeps_the_table_before(con, tmp_path: Path):
    built(con, TREE, tmp_path)
    broken = [m if m.tabel != "core.a" else model("core.a", "SELECT tiada FROM staging.satu") for m in TREE]
    with pytest.raises(ModelGagal, match=r"core/a\.sql: .*tiada"):
        built(con, broken, tmp_path)
    assert con.execute("SELECT angka FROM core.a").fetchall() == [(2,)]
    assert built(con, TREE, tmp_path) == set()


def test_an_error_does_not_quote_long_numbers(con, tmp_path: Path):
    con.execute("CREATE OR REPLACE TABLE raw.satu AS SELECT 'x1804091203700001' AS angka")
    wrong = [model("staging.satu", "SELECT CAST(angka AS INTEGER) AS angka FROM raw.satu")]
    with pytest.raises(ModelGagal) as caught:
        built(con, wrong, tmp_path)
    assert "Could not convert" in str(caught.value) and "1804091203700001" not in str(caught.value)
    assert caught.value.__cause__ is None and caught.value.__suppress_context__


def test_models_that_wait_for_each_other_are_named():
    circle = [model("core.a", "SELECT * FROM core.b"), model("core.b", "SELECT * FROM core.a")]
    with pytest.raises(ModelGagal, match=r"core\.\w → core\.\w"):
        run_sql.order_models(circle)


def test_a_table_that_does_not_exist_is_named_with_its_file(con, tmp_path: Path):
    with pytest.raises(ModelGagal, match=r"a\.sql: tabel core\.hilang tidak ada"):
        run_sql.order_models([model("core.a", "SELECT * FROM core.hilang")])
    with pytest.raises(ModelGagal, match=r"a\.sql: tabel raw\.hilang belum ada"):
        built(con, [model("core.a", "SELECT * FROM raw.hilang")], tmp_path)
