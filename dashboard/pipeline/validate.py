"""Which rows of a file can be used: one SQL statement made from the contract's column types.

A row that cannot be used is parked with file, row, column, masked value, reason and what to do; the rest goes
in. Broken NIK, unknown pekon and duplicates never park a row: they are counted later.
"""

import datetime as dt
import json
from functools import cache
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from dashboard.domain.sumber import Kolom, Kontrak
from dashboard.pipeline.batches import DITOLAK, MENTAH
from dashboard.pipeline.faults import mask_value
from dashboard.pipeline.read_sources import Tabel

BACA = {"tanggal": "tanggal(x)", "desil": "desil(x)", "usia": "usia(x)"}
ALASAN = {
    "kosong": ("Isian wajib kosong", "Isi kolom ini di berkas asal, lalu impor lagi."),
    "bilangan": ("Bukan bilangan", "Tulis angka saja, lalu impor lagi."),
    "periode": ("Tahun lain dari tahun berkas", "Pindahkan baris ini ke berkas tahunnya, lalu impor."),
    "rentang": ("Di luar rentang yang wajar", "Periksa angkanya di berkas asal, lalu impor lagi."),
    "pilihan": ("Bukan isian yang dikenal", "Pakai isian baku, atau tambahkan isian ini di kontrak sumber."),
    "desil": ("Desil tidak terbaca", "Tulis angka desil, atau “belum berperingkat”."),
    "tanggal": ("Tanggal tidak terbaca", "Tulis tanggal seperti 17-08-2024, lalu impor lagi."),
    "nanti": ("Tanggal sesudah hari ini", "Periksa tanggalnya di berkas asal, lalu impor lagi."),
    "lebar": ("Jumlah kolom baris ini lain dari judul", "Periksa pemisah dan tanda kutip di baris ini."),
}

_UANG = " RIBU JUTA MILIAR MILYAR TRILIUN RUPIAH"
_BULAN = " JANUARI FEBRUARI MARET APRIL MEI JUNI JULI AGUSTUS SEPTEMBER OKTOBER NOVEMBER DESEMBER AWAL AKHIR"
KATA_BIASA = {"bilangan": _UANG, "desimal": _UANG, "tanggal": _BULAN}
"""Words that are no one's name there, so a parked value shows them whole: “1,5 juta”."""

Judged = tuple[pa.Table, pa.Table, pa.Table]


def validate(tables: list[Tabel], kontrak: Kontrak, today: dt.date) -> list[Judged]:
    """Per file: accepted rows, parked rows (why), parked rows (raw). Every row is in one of the first two.

    Files of one source are judged by one statement: making it costs more than running it on a small file.
    """
    values, faults = _judge(tables, kontrak, today)
    results, start = [], 0
    for table in tables:
        count = len(table.baris)
        own = {name: column.slice(start, count) for name, column in values.items()}
        results.append(_divide(table, kontrak, own, faults.slice(start, count)))
        start += count
    return results


def _divide(table: Tabel, kontrak: Kontrak, values: dict[str, pa.Array], faults: pa.Array) -> Judged:
    keys = _row_keys(table)
    accepted = pc.equal(faults, "")
    rows = pa.table({"kunci_baris": keys} | {name: values[name] for name in kontrak.nama_kolom})
    wrong = pc.indices_nonzero(pc.invert(accepted))
    return rows.filter(accepted), *_park(table, kontrak, keys.take(wrong), faults.take(wrong), wrong)


def _park(
    table: Tabel, kontrak: Kontrak, keys: pa.Array, faults: pa.Array, wrong: pa.Array
) -> tuple[pa.Table, pa.Table]:
    """Parked rows: what is wrong with each, and each as it came (JSON)."""
    columns = {name: column.take(wrong).to_pylist() for name, column in table.kolom.items()}
    numbers = table.baris.take(wrong).to_pylist()
    reasons = [
        (table.berkas, str(numbers[n]), *_explain(table.judul, kontrak, text, columns, n))
        for n, text in enumerate(faults.to_pylist())
    ]
    why = [(key, *reason) for key, reason in zip(keys.to_pylist(), reasons, strict=True)]
    raw = pa.table({label: column.take(wrong) for label, column in table.mentah.items()}).to_pylist()
    came = [json.dumps({k: v for k, v in row.items() if v}, ensure_ascii=False) for row in raw]
    return _texts(why, DITOLAK), _texts(list(zip(keys.to_pylist(), came, strict=True)), MENTAH)


def _texts(rows: list[tuple], names: tuple[str, ...]) -> pa.Table:
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
    return pa.table([pa.array(column, pa.string()) for column in columns], names=list(names))


def _row_keys(table: Tabel) -> pa.Array:
    prefix = f"{table.berkas}#{table.lembar}#"
    return pc.binary_join_element_wise(prefix, pc.cast(table.baris, pa.string()), "")


def _judge(
    tables: list[Tabel], kontrak: Kontrak, today: dt.date
) -> tuple[dict[str, pa.ChunkedArray], pa.ChunkedArray]:
    """Canonical value of every field, and per row the faults as 'field|code;…' (empty without a fault)."""
    came = {
        name: pa.chunked_array([t.kolom[name] for t in tables], pa.string()) for name in kontrak.nama_kolom
    }
    wrong = pa.chunked_array([_wrong_width(table) for table in tables], pa.bool_())
    con = _connection().cursor()
    period = pa.chunked_array([[t.periode] * len(t.baris) for t in tables], pa.string())
    con.register("berkas", pa.table(came | {"_lebar": wrong, "_periode": period}))
    found = con.sql(judge_sql(kontrak, today)).to_arrow_table()
    con.close()
    judged = {name: found[name] for name in found.column_names if name != "_gagal"}
    return came | judged, found["_gagal"]


def _wrong_width(table: Tabel) -> pa.Array:
    none = pa.array([False] * len(table.baris), pa.bool_())
    return none if table.lebar_salah is None else table.lebar_salah


def judge_sql(kontrak: Kontrak, today: dt.date) -> str:
    """One statement: columns read by one rule share one expression, then the faults of every column."""
    groups: dict[str, list[str]] = {}
    for kolom in kontrak.kolom:
        if rule := read_sql(kolom, kontrak.gaya_angka):
            groups.setdefault(rule, []).append(kolom.nama)
    lists, outer = [], []
    for number, (rule, names) in enumerate(groups.items()):
        columns = ", ".join(f'"{name}"' for name in names)
        lists.append(f"list_transform([{columns}], lambda x: {rule}) AS _baca{number}")
        outer += [f'_baca{number}[{place}] AS "baca {name}"' for place, name in enumerate(names, start=1)]
    faults = [sql for kolom in kontrak.kolom if (sql := fault_sql(kolom, today))]
    faults.insert(0, "CASE WHEN _lebar THEN '|lebar' END")
    inner = f"SELECT {', '.join(['*', *lists])} FROM berkas"
    middle = f"SELECT *, {', '.join(outer)} FROM ({inner})" if outer else inner
    names = [f'"baca {name}" AS "{name}"' for group in groups.values() for name in group]
    return f"SELECT {', '.join([*names, _joined(faults)])} FROM ({middle})"


def _joined(faults: list[str]) -> str:
    return f"concat_ws(';', {', '.join(faults)}) AS _gagal"


def read_sql(kolom: Kolom, gaya: str) -> str:
    """Expression that reads x, a column's text, into its canonical form; empty when it stays as it is."""
    if kolom.jenis in ("bilangan", "desimal"):
        return f"{kolom.jenis}_{gaya}(x)"
    if kolom.jenis == "pilihan":
        return _choice_sql(kolom.pilihan)
    return BACA.get(kolom.jenis, "")


def _choice_sql(choices: dict[str, tuple[str, ...]]) -> str:
    cases = []
    for canonical, seen in choices.items():
        accepted = sorted({" ".join(text.upper().split()) for text in (canonical, *seen)})
        cases.append(f"WHEN rapi(x) IN ({', '.join(map(_quote, accepted))}) THEN {_quote(canonical)}")
    return f"CASE {' '.join(cases)} END"


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def fault_sql(kolom: Kolom, today: dt.date) -> str:
    """Expression that names a column's fault in a row, or NULL; empty when nothing can be wrong with it."""
    x, value = f'"{kolom.nama}"', f'"baca {kolom.nama}"'
    cases = [f"WHEN {x} IS NULL THEN '{kolom.nama}|kosong'"] if kolom.isi_wajib else []
    if kolom.jenis in ("bilangan", "desimal", "pilihan", "desil"):
        code = "bilangan" if kolom.jenis in ("bilangan", "desimal") else kolom.jenis
        unread = f"{value} IS NULL AND {x} IS NOT NULL"
        unread += f" AND NOT tanpa_desil({x})" if kolom.jenis == "desil" else ""
        cases.append(f"WHEN {unread} THEN '{kolom.nama}|{code}'")
    if limits := _limits_sql(kolom, value):
        cases.append(f"WHEN {limits} THEN '{kolom.nama}|rentang'")
    if kolom.jenis == "tanggal" and kolom.isi_wajib:
        cases.append(f"WHEN {value} IS NULL THEN '{kolom.nama}|tanggal'")
        cases.append(f"WHEN {value} > '{today.isoformat()}' THEN '{kolom.nama}|nanti'")
    if kolom.harus_terbaca:
        cases.append(f"WHEN {x} IS NOT NULL AND {value} IS NULL THEN '{kolom.nama}|tanggal'")
    if kolom.sama_periode:
        cases.append(f"WHEN {value} <> _periode THEN '{kolom.nama}|periode'")
    return f"CASE {' '.join(cases)} END" if cases else ""


def _limits_sql(kolom: Kolom, value: str) -> str:
    low, high = kolom.minimum, kolom.maksimum
    if kolom.jenis == "desil":
        low, high = (1 if low is None else low), (10 if high is None else high)
    elif kolom.jenis not in ("bilangan", "desimal"):
        return ""
    number = f"try_cast({value} AS DOUBLE)"
    tests = [f"{number} < {low}"] if low is not None else []
    tests += [f"{number} > {high}"] if high is not None else []
    return " OR ".join(tests)


def _explain(
    judul: dict[str, str], kontrak: Kontrak, faults: str, columns: dict[str, list], position: int
) -> tuple[str, str, str, str]:
    """kolom, pola_nilai, alasan, tindakan of a parked row; the first fault leads, others are named."""
    names, codes = zip(*(fault.split("|") for fault in faults.split(";")), strict=True)
    reason, action = ALASAN[codes[0]]
    if codes[0] == "lebar":
        return "", "", reason, action
    if len(names) > 1:
        action += f" Periksa juga kolom {', '.join(judul.get(name, name) for name in names[1:])}."
    kolom = next(kolom for kolom in kontrak.kolom if kolom.nama == names[0])
    known = " ".join([*kolom.pilihan, *(text for seen in kolom.pilihan.values() for text in seen)])
    known += KATA_BIASA.get(kolom.jenis, "")
    value = mask_value(columns[kolom.nama][position] or "", kolom.pribadi, known)
    return judul.get(kolom.nama, kolom.nama), value, reason, action


@cache
def _connection() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(":memory:", config={"threads": 2})
    con.execute("SET python_enable_replacements = false; SET enable_progress_bar = false")
    con.execute(Path(__file__).with_name("rules.sql").read_text(encoding="utf-8"))
    return con
