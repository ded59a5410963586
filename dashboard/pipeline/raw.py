"""Registers what the models read: current batches as `raw.*`, reference facts and contracts as `ref.*`.

A batch is immutable Parquet, so `raw.<sumber>` is a view over it; only the placing of its distinct area
texts is stored (`raw.tempat`). Every input gets a fingerprint, from which the models know what changed.
"""

import datetime as dt
import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pandas as pd

from dashboard.domain.periode import end_date, label, pattern_of
from dashboard.domain.sumber import Kontrak
from dashboard.pipeline.batches import Batch
from dashboard.pipeline.place import ATURAN, place
from dashboard.pipeline.run_sql import fingerprint, read_fingerprints, store_fingerprint

AREA = ("kode_teks", "kecamatan_teks", "pekon_teks")
TEMPAT = ("sumber", *AREA, "kode_kecamatan", "kode_pekon", "cara", "skor")
BATCH = {
    "batch": "VARCHAR", "sumber": "VARCHAR", "periode": "VARCHAR", "bagian": "VARCHAR", "berkas": "VARCHAR",
    "hash": "VARCHAR", "diterima": "VARCHAR", "asal": "VARCHAR", "baris_masuk": "BIGINT",
    "baris_diterima": "BIGINT", "baris_ditolak": "BIGINT",
}  # fmt: skip
DITOLAK = ("kunci_baris", "berkas", "baris", "kolom", "pola_nilai", "alasan", "tindakan")
_MONTHS = {"tahun": 12, "semester": 6, "triwulan": 3, "bulan": 1}


def load_reference(con: duckdb.DuckDBPyConnection, folder: Path, profil: Path) -> None:
    """Every data/reference/*.csv as `ref.<name>` (all text, with its line as `baris_ref`); `ref.profil`."""
    for path in sorted(folder.glob("*.csv")):
        sidik = fingerprint(path.read_text("utf-8"))
        frame = pd.read_csv(path, dtype=str, keep_default_na=False).replace("", None)
        frame["baris_ref"] = range(2, len(frame) + 2)
        _store_frame(con, f"ref.{path.stem}", frame, sidik)
    rows = sorted(_flatten(tomllib.loads(profil.read_text("utf-8"))))
    store_rows(con, "ref.profil", {"kunci": "VARCHAR", "nilai": "VARCHAR"}, rows)


def load_contracts_table(con: duckdb.DuckDBPyConnection, contracts: dict[str, Kontrak]) -> None:
    """`ref.sumber`: the describing fields of every contract as text, lists joined by commas."""
    skip = {"kolom", "tata_letak"}
    names = [name for name in Kontrak.__dataclass_fields__ if name not in skip]
    rows = [tuple(_as_text(getattr(k, name)) for name in names) for k in contracts.values()]
    store_rows(con, "ref.sumber", dict.fromkeys(names, "VARCHAR"), rows)


def load_clock(con: duckdb.DuckDBPyConnection, today: dt.date, periods: Iterable[str]) -> None:
    """`ref.hari_ini` (one row) and `ref.periode`: first and last day and Indonesian label of every period."""
    store_rows(con, "ref.hari_ini", {"tanggal": "DATE"}, [(today,)])
    rows = [(p, _first_day(p), end_date(p), label(p)) for p in sorted(set(periods))]
    columns = {
        "periode": "VARCHAR",
        "tanggal_awal": "DATE",
        "tanggal_akhir": "DATE",
        "label_periode": "VARCHAR",
    }
    store_rows(con, "ref.periode", columns, rows)


def load_batches(con: duckdb.DuckDBPyConnection, batches: list[Batch], contracts: dict[str, Kontrak]) -> None:
    """`raw.batch`, `raw.ditolak`, `raw.tempat` and one `raw.<sumber>` for every contract."""
    rows = sorted(tuple(_field(batch, name) for name in BATCH) for batch in batches)
    store_rows(con, "raw.batch", BATCH, rows)
    con.execute(f"CREATE TABLE IF NOT EXISTS raw.tempat ({', '.join(f'{name} VARCHAR' for name in TEMPAT)})")
    places = fingerprint(
        ATURAN, *(read_fingerprints(con).get(f"ref.{n}", "") for n in ("wilayah", "varian_nama", "profil"))
    )
    for sumber, contract in contracts.items():
        mine = sorted(
            (b for b in batches if b.sumber == sumber), key=lambda b: (b.periode, b.bagian, b.batch)
        )
        _register_source(con, contract, mine, places)
    _register_parked(con, batches)


def store_rows(
    con: duckdb.DuckDBPyConnection, tabel: str, columns: dict[str, str], rows: list[tuple], sidik: str = ""
) -> None:
    """A small table from rows, stored with its fingerprint in one transaction; nothing when unchanged."""
    sidik = sidik or fingerprint(repr(columns), *(repr(row) for row in rows))
    if read_fingerprints(con).get(tabel) == sidik:
        return
    con.execute("BEGIN")
    con.execute(f"CREATE OR REPLACE TABLE {tabel} ({', '.join(f'{n} {t}' for n, t in columns.items())})")
    insert_rows(con, tabel, list(columns), rows)
    store_fingerprint(con, tabel, sidik, len(rows))
    con.execute("COMMIT")


def insert_rows(con: duckdb.DuckDBPyConnection, tabel: str, columns: list[str], rows: list[tuple]) -> None:
    """Add rows at once: row by row takes a millisecond each."""
    if rows:
        con.register("baris_masukan", pd.DataFrame(rows, columns=columns, dtype=object))
        con.execute(f"INSERT INTO {tabel} BY NAME SELECT * FROM baris_masukan")
        con.unregister("baris_masukan")


def _store_frame(con: duckdb.DuckDBPyConnection, tabel: str, frame: pd.DataFrame, sidik: str) -> None:
    columns = {name: "INTEGER" if name == "baris_ref" else "VARCHAR" for name in frame.columns}
    rows = list(frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None))
    store_rows(con, tabel, columns, rows, sidik)


def _register_source(
    con: duckdb.DuckDBPyConnection, contract: Kontrak, batches: list[Batch], places: str
) -> None:
    tabel = f"raw.{contract.sumber}"
    sidik = fingerprint(
        contract.sidik,
        contract.sistem_kode,
        places,
        *(repr((b.batch, b.bagian, str(b.diterima))) for b in batches),
    )
    changed = read_fingerprints(con).get(tabel) != sidik
    con.execute("BEGIN")
    if not batches:
        con.execute(f"CREATE OR REPLACE VIEW {tabel} AS {_empty(contract)}")
    else:
        source = _parquet_list([b.folder / "baris.parquet" for b in batches])
        found = {row[0] for row in con.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()}
        if changed:
            _place_source(con, contract, source, found)
        con.execute(f"CREATE OR REPLACE VIEW {tabel} AS {_over_parquet(contract, source, found)}")
    store_fingerprint(con, tabel, sidik)
    con.execute("COMMIT")


def _place_source(con: duckdb.DuckDBPyConnection, contract: Kontrak, source: str, found: set[str]) -> None:
    texts = ", ".join(f"coalesce({n}, '') AS {n}" if n in found else f"'' AS {n}" for n in AREA)
    frame = con.execute(f"SELECT DISTINCT {texts} FROM {source}").df()
    frame.insert(0, "sistem_kode", contract.sistem_kode)
    placed = place(frame).assign(sumber=contract.sumber)
    con.execute("DELETE FROM raw.tempat WHERE sumber = ?", [contract.sumber])
    rows = placed[list(TEMPAT)].astype(str).itertuples(index=False, name=None)
    insert_rows(con, "raw.tempat", list(TEMPAT), list(rows))


def _over_parquet(contract: Kontrak, source: str, found: set[str]) -> str:
    fields = ", ".join(
        f"b.{n}" if n in found else f"CAST(NULL AS VARCHAR) AS {n}" for n in contract.nama_kolom
    )
    same_text = " AND ".join(f"t.{n} = coalesce(b.{n}, '')" if n in found else f"t.{n} = ''" for n in AREA)
    return (
        "SELECT k.batch, k.periode, k.bagian, k.diterima, b.kunci_baris,"
        f" t.kode_kecamatan, t.kode_pekon, t.cara AS cara_tempat, {fields}"
        f" FROM {source} AS b"
        " JOIN raw.batch AS k ON k.batch = split_part(b.filename, '/', -2)"
        f" AND k.sumber = '{contract.sumber}'"
        f" LEFT JOIN raw.tempat AS t ON t.sumber = '{contract.sumber}' AND {same_text}"
    )


def _empty(contract: Kontrak) -> str:
    own = [
        "batch",
        "periode",
        "bagian",
        "diterima",
        "kunci_baris",
        "kode_kecamatan",
        "kode_pekon",
        "cara_tempat",
    ]
    fields = ", ".join(f"CAST(NULL AS VARCHAR) AS {name}" for name in own + contract.nama_kolom)
    return f"SELECT {fields} WHERE false"


def _register_parked(con: duckdb.DuckDBPyConnection, batches: list[Batch]) -> None:
    """`raw.ditolak`: parked rows of all current batches, without the raw rows themselves."""
    files = [b.folder / "ditolak.parquet" for b in batches if int(b.baris_ditolak) > 0]
    if files:
        columns = ", ".join(f"d.{name}" for name in DITOLAK)
        query = (
            f"SELECT k.sumber, k.periode, k.batch, {columns} FROM {_parquet_list(files)} AS d"
            " JOIN raw.batch AS k ON k.batch = split_part(d.filename, '/', -2)"
        )
    else:
        empty = ", ".join(f"CAST(NULL AS VARCHAR) AS {n}" for n in ("sumber", "periode", "batch", *DITOLAK))
        query = f"SELECT {empty} WHERE false"
    con.execute(f"CREATE OR REPLACE VIEW raw.ditolak AS {query}")
    store_fingerprint(con, "raw.ditolak", read_fingerprints(con)["raw.batch"])


def _parquet_list(paths: list[Path]) -> str:
    quoted = ", ".join("'" + path.as_posix().replace("'", "''") + "'" for path in paths)
    return f"read_parquet([{quoted}], filename = true, union_by_name = true)"


def _field(batch: Batch, name: str):
    value = getattr(batch, name)
    return value if BATCH[name] == "BIGINT" else str(value)


def _as_text(value) -> str:
    return ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _flatten(value, prefix: str = "") -> Iterable[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _flatten(inner, f"{prefix}.{name}" if prefix else name)
    elif isinstance(value, list):
        for inner in value:
            yield from _flatten(inner, prefix)
    else:
        yield prefix, value if isinstance(value, str) else json.dumps(value)


def _first_day(periode: str) -> dt.date:
    last = end_date(periode)
    months = _MONTHS.get(pattern_of(periode))
    return dt.date(last.year, last.month - months + 1, 1) if months else last
