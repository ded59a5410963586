"""The small home's release, made by the real pipeline: attacked, searched for persons, read by DuckDB 1.x."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import duckdb
import pytest

from dashboard import store
from dashboard.domain.kerahasiaan import TERBESAR, TERKECIL
from dashboard.domain.sumber import load_contracts
from dashboard.home import PROJECT, Home
from dashboard.pipeline.batches import current_batches
from tests.rilis.penyerang import attack, read_release, write_down
from tests.rilis.penyerang_rincian import find_mismatched

KATA = re.compile(r"[^\W_]+")
ANGKA = re.compile(r"\d{10,}")
PERSONAL_NUMBERS = ("nik", "no_kk", "no_bpjs", "id_semesta")
DUCKDB_1 = PROJECT / "requirements-duckdb1.txt"


def test_the_attacker_recovers_nothing(rilis_kecil):
    release = read_release(rilis_kecil.berkas)
    assert attack(write_down(release)) == []
    assert find_mismatched(release) == []


def test_no_small_count_below_kecamatan_is_left(rilis_kecil):
    rows = query(
        rilis_kecil.berkas,
        f"""SELECT n.kode_indikator, n.kode_wilayah, n.pembilang, n.penyebut
        FROM published.nilai n JOIN published.indikator i ON i.kode = n.kode_indikator
        WHERE i.peka::VARCHAR = 'true' AND n.asal <> 'terbit' AND n.tingkat = 'pekon'
          AND (n.pembilang BETWEEN {TERKECIL} AND {TERBESAR}
               OR n.penyebut BETWEEN {TERKECIL} AND {TERBESAR})""",
    )
    assert rows == []


def test_what_is_withheld_has_no_number(rilis_kecil):
    sql = """SELECT count(*) FROM published.nilai WHERE status IN ('rahasia', 'ditahan', 'gerbang')
        AND (pembilang IS NOT NULL OR nilai IS NOT NULL)"""
    assert query(rilis_kecil.berkas, sql) == [(0,)]


def test_nothing_was_given_up(rilis_kecil):
    sql = "SELECT baris FROM published.catatan_build WHERE tabel IN ('nilai lemah', 'nilai sisa')"
    assert query(rilis_kecil.berkas, sql) == [(0,), (0,)]


def test_no_personal_number_is_in_the_public_file(rumah_kecil, rilis_kecil):
    personal = {
        value for name in PERSONAL_NUMBERS for value in ANGKA.findall(" ".join(values(rumah_kecil, name)))
    }
    assert len(personal) > 500
    found = {number for text in public_texts(rilis_kecil.berkas) for number in ANGKA.findall(text)}
    assert found & personal == set()


def test_no_person_is_named_in_the_public_file(rumah_kecil, rilis_kecil):
    """Whole names anywhere, and every word of a name that is not also a word of the project's own texts."""
    names = {" ".join(words(name)) for name in values(rumah_kecil, "nama")} - {""}
    rare = {word for name in names for word in name.split()} - ordinary_words()
    assert len(names) > 500 and len(rare) > 100
    texts = [words(text) for text in public_texts(rilis_kecil.berkas)]
    assert {word for text in texts for word in text} & rare == set()
    longest = max(len(name.split()) for name in names)
    phrases = {
        " ".join(text[i : i + size])
        for text in texts
        for size in range(2, longest + 1)
        for i in range(len(text))
    }
    assert phrases & {name for name in names if " " in name} == set()


def test_the_search_would_find_a_name(rumah_kecil, rilis_kecil):
    """The restricted file of the same release fails the same search."""
    names = {" ".join(words(name)) for name in values(rumah_kecil, "nama")}
    tables = "SELECT table_name, column_name FROM information_schema.columns WHERE column_name LIKE 'nama%'"
    columns = query(rilis_kecil.berkas_terbatas, tables + " AND table_schema = 'bynama'")
    rows = [
        row
        for table, column in columns
        for row in query(rilis_kecil.berkas_terbatas, f"SELECT DISTINCT {column} FROM bynama.{table}")
    ]
    assert {" ".join(words(str(value))) for (value,) in rows} & names


def test_duckdb_1_reads_every_table(rilis_kecil, python_duckdb_1):
    """An office whose tools still carry DuckDB 1.x opens the same file and finds the same rows."""
    script = """
import duckdb, json, sys
con = duckdb.connect(sys.argv[1], read_only=True)
tables = [r[0] for r in con.execute("SELECT table_name FROM information_schema.tables").fetchall()]
read = {t: len(con.execute(f"SELECT * FROM published.{t}").fetchall()) for t in tables}
print(json.dumps({"versi": duckdb.__version__, "tabel": read}))
"""
    done = subprocess.run(
        [python_duckdb_1, "-c", script, str(rilis_kecil.berkas)], capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout)
    assert answer["versi"].startswith("1.")
    counted = {
        t: query(rilis_kecil.berkas, f"SELECT count(*) FROM published.{t}")[0][0] for t in answer["tabel"]
    }
    assert answer["tabel"] == counted and len(counted) > 15


@pytest.fixture(scope="session")
def python_duckdb_1() -> Path:
    """Python of an environment of its own with DuckDB 1.x, made once per requirements file."""
    digest = hashlib.sha256(DUCKDB_1.read_bytes() + sys.version.encode()).hexdigest()[:12]
    folder = PROJECT / ".cache" / f"duckdb1-{digest}"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (folder / "siap").exists():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
        subprocess.run([str(python), *install, "-r", str(DUCKDB_1)], check=True)
        (folder / "siap").touch()
    return python


def query(path: Path, sql: str) -> list[tuple]:
    with duckdb.connect(str(path), read_only=True) as con:
        return con.execute(sql).fetchall()


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return [word.lower() for word in KATA.findall(text) if len(word) > 2 and word.isalpha()]


@cache
def values(home: Home, name: str) -> frozenset[str]:
    """Every value of a personal field in all agency files of a home, accepted rows and parked ones."""
    contracts, found = load_contracts(), set()
    for batch in current_batches(home):
        fields = {column.nama for column in contracts[batch.sumber].kolom if column.pribadi}
        if name in fields:
            with duckdb.connect() as con:
                sql = f"SELECT DISTINCT {name} FROM read_parquet(?) WHERE {name} IS NOT NULL"
                found |= {row[0] for row in con.execute(sql, [str(batch.baris)]).fetchall()}
    return frozenset(found)


@cache
def public_texts(path: Path) -> frozenset[str]:
    """Every different value of every column of the public file, as text."""
    with duckdb.connect(str(path), read_only=True) as con:
        columns = con.execute("SELECT table_name, column_name FROM information_schema.columns").fetchall()
        sql = 'SELECT DISTINCT CAST("{1}" AS VARCHAR) FROM published.{0} WHERE "{1}" IS NOT NULL'
        return frozenset(row[0] for pair in columns for row in con.execute(sql.format(*pair)).fetchall())


@cache
def ordinary_words() -> frozenset[str]:
    """Words of the project's own texts: places, agencies, the language of its cards and contracts."""
    folders = (
        ("data/reference", "*.csv"),
        ("data/sources", "*.toml"),
        ("queries", "**/*.*"),
        ("dashboard", "pipeline/*"),
    )
    paths = [p for folder, kind in folders for p in (PROJECT / folder).glob(kind) if p.is_file()]
    return frozenset(word for p in paths if p.suffix != ".pyc" for word in words(p.read_text("utf-8")))


def test_the_store_ranks_with_ties_and_leaves_the_unknown_out(rilis_kecil):
    kode = store.read_indikator(rilis_kecil)
    kode = kode[kode["sumber"] == "pkh"]["kode"].iloc[0]
    frame = store.read_nilai(rilis_kecil, kode, store.read_periode(rilis_kecil, kode)[0], "kecamatan")
    ranked = frame.dropna(subset="peringkat")
    assert (
        frame[frame["peringkat"].isna()]["nilai"].isna()
        | (frame["jenis"] == "tak dikenal")[frame["peringkat"].isna()]
    ).all()
    expected = ranked["nilai"].rank(method="min", ascending=False).astype("int64")
    assert (ranked["peringkat"].astype("int64") == expected).all()
