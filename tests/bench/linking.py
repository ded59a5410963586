"""Linking beside two simple ways on the same rows: CPU, memory, and how true persons and families come out.

Each method runs in a process of its own on a copy of the working database: the eight rules, exact NIK that is
valid, and VLOOKUP on the NIK as it is written.
"""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from dashboard.domain.sumber import load_contracts
from dashboard.home import PROJECT, QUERIES, find_home
from dashboard.pipeline import build, run_sql
from dashboard.pipeline.link_evaluate import RUMUS, Ketepatan

SUMBER = ("pemangku_b1", "dtsen_anggota", "dtsen_keluarga", "p3ke", "dtks", "pbi_jk", "pbi_apbd", "eppgbm",
          "pkh", "sembako", "sembako_apbd", "blt_dd", "air_mck")  # fmt: skip
CARA = {"aturan": "delapan aturan", "nik": "NIK sah saja", "mentah": "VLOOKUP NIK tertulis"}
BUKU = ("pemangku_b1", "dtsen_anggota")


def print_linking(home: Path) -> None:
    """One row per method; CPU and memory as times those of VLOOKUP in the same run too."""
    title = f"  {'cara':<22}{'CPU detik':>10}{'× VLOOKUP':>10}{'memori MB':>10}{'× VLOOKUP':>10}"
    print(title + "".join(f"{f'{what} {m}':>12}" for what in ("orang", "keluarga") for m in ("P", "R", "F1")))
    found = {cara: run_one(home, cara) for cara in CARA}
    beside = found["mentah"]
    for cara, one in found.items():
        cost = "".join(f"{one[k]:>10,.1f}{one[k] / beside[k]:>10.2f}" for k in ("cpu", "mb"))
        figures = "".join(f"{value:>12.4f}" for value in one["orang"] + one["keluarga"])
        print(f"  {CARA[cara]:<22}{cost}{figures}")


def run_one(home: Path, cara: str) -> dict:
    """The method in a fresh process."""
    command = [sys.executable, "-m", "tests.bench.linking", str(home), cara]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return json.loads(ended.stdout.strip().splitlines()[-1])


def link_by_rules(con: duckdb.DuckDBPyConnection) -> None:
    """The project's own models, from the standardised rows on."""
    models = run_sql.read_models(QUERIES)
    wanted = run_sql.ancestors(models, ["link.anggota"])
    con.execute("DELETE FROM mesin.sidik WHERE starts_with(tabel, 'link.')")
    run_sql.run_models(con, run_sql.order_models(m for m in models if m.tabel in wanted), build.MACROS)


def link_by_nik(con: duckdb.DuckDBPyConnection, schema: str, nik: str, no_kk: str) -> None:
    """One column of a NIK is the person; the family is the card beside it in the book, else the row's."""
    contracts = load_contracts()
    known = {name: contracts[name].nama_kolom for name in SUMBER}
    parts = [
        f"SELECT '{name}' AS sumber, kunci_baris, {nik if 'nik' in known[name] else 'NULL'} AS nik,"
        f" {no_kk if 'no_kk' in known[name] else 'NULL'} AS no_kk FROM {schema}.{name}"
        for name in SUMBER
    ]
    books = ", ".join(f"'{name}'" for name in BUKU)
    con.execute(f"CREATE OR REPLACE TEMP TABLE semua AS {' UNION ALL '.join(parts)}")
    con.execute(
        "CREATE OR REPLACE TABLE link.anggota AS WITH buku AS ("
        f" SELECT nik, min(no_kk) AS no_kk FROM semua WHERE sumber IN ({books}) GROUP BY nik)"
        " SELECT s.sumber, s.kunci_baris, coalesce(s.nik, s.sumber || s.kunci_baris) AS id_individu,"
        " coalesce(b.no_kk, s.no_kk, s.nik, s.sumber || s.kunci_baris) AS id_keluarga"
        " FROM semua AS s LEFT JOIN buku AS b ON b.nik = s.nik"
    )


def judge(con: duckdb.DuckDBPyConnection, truth: Path) -> dict[str, list[float]]:
    """Precision, recall and F1 of persons and families."""
    con.execute("CREATE SCHEMA IF NOT EXISTS nilai")
    con.execute(
        "CREATE OR REPLACE TABLE nilai.kunci AS SELECT * FROM read_csv(?, header = true, all_varchar = true)"
        " WHERE id_individu IS NOT NULL",
        [str(truth)],
    )
    rows = con.execute((RUMUS / "pasangan.sql").read_text("utf-8")).fetchall()
    pairs = {hal: Ketepatan(*map(int, counts)) for hal, *counts in rows}
    return {hal: [one.presisi, one.cakupan, one.f1] for hal, one in pairs.items()}


def main() -> None:
    """linking.py HOME METHOD"""
    home, cara = find_home(Path(sys.argv[1])), sys.argv[2]
    with tempfile.TemporaryDirectory(prefix="tkpk-padan-") as scratch:
        copy = Path(shutil.copy(home.kerja, scratch))
        with duckdb.connect(str(copy)) as con:
            for name, value in build.SETTINGS.items():
                con.execute(f"SET {name} = '{value}'")
            run_sql.prepare(con, build.MACROS)
            start = time.process_time()
            if cara == "aturan":
                link_by_rules(con)
            elif cara == "nik":
                link_by_nik(con, "staging", "nik_sah", "no_kk_sah")
            else:
                link_by_nik(con, "raw", "nik", "no_kk")
            cpu = time.process_time() - start
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(json.dumps({"cpu": cpu, "mb": peak, **judge(con, home.contoh / "kunci_benar.csv")}))


if __name__ == "__main__":
    main()
