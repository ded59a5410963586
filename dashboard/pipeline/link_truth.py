"""The truth file of `tkpk link evaluate`: read, judged, refused with file, row, column, what to do.

A refusal shows the shape of a value only (digits 9, letters x): a name or NIK may stand in the wrong column.
"""

import csv
from pathlib import Path

import duckdb

from dashboard.domain.angka import format_bilangan
from dashboard.domain.sumber import load_contracts
from dashboard.pipeline.faults import Kesalahan, mask_value

KOLOM = ("sumber", "kunci_baris", "id_individu", "id_keluarga")
TEMPAT = "kode_pekon"
"""Read where it is there; only the error shares of pekon need it."""
CONTOH = f"{','.join(KOLOM)},{TEMPAT}, seperti contoh/kunci_benar.csv"

SALAH = {
    "kosong": ("sumber IS NULL OR kunci_baris IS NULL", "isi wajib kosong.", "Isi, atau hapus baris itu."),
    "separuh": (
        "(id_individu IS NULL) <> (id_keluarga IS NULL)",
        "hanya satu dari id_individu dan id_keluarga yang terisi.",
        "Isi keduanya; kosongkan keduanya bila baris itu bukan tentang orang.",
    ),
    "sumber": ("NOT list_contains(?, sumber)", "sumber tidak dikenal.", "Pakai kode sumber: {sumber}."),
    "kunci": (
        "NOT regexp_full_match(kunci_baris, '.+#.*#[0-9]+')",
        "bukan kunci baris.",
        "Tulis berkas#lembar#baris; untuk CSV berkas##baris.",
    ),
}
"""Condition of a wrong row, the reason, what to do; in the order in which they are told."""
KOLOM_SALAH = {"kosong": "kunci_baris", "separuh": "id_keluarga", "sumber": "sumber", "kunci": "kunci_baris"}


class KunciDitolak(Exception):
    """The truth file cannot be used; the text says where, why and what to do."""


def load_truth(con: duckdb.DuckDBPyConnection, truth: Path) -> None:
    """`nilai.kunci`: rows with a person; a row that is about nobody (a recap, a decree) is left out."""
    head = _check_header(truth)
    con.execute("CREATE SCHEMA IF NOT EXISTS nilai")
    place = f"nullif(trim({TEMPAT}), '')" if TEMPAT in head else "CAST(NULL AS VARCHAR)"
    fields = ", ".join(f"nullif(trim({name}), '') AS {name}" for name in KOLOM)
    try:
        con.execute(
            f"CREATE TEMP TABLE kunci_tertulis AS SELECT row_number() OVER () + 1 AS baris, {fields},"
            f" {place} AS {TEMPAT}"
            " FROM read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"')",
            [str(truth)],
        )
    except duckdb.Error:
        raise _refusal(
            truth,
            "baris ini tidak terbaca: banyak isinya tidak seperti judul, atau tanda kutipnya tidak ditutup.",
            "Perbaiki baris itu, atau simpan ulang sebagai CSV UTF-8 berpemisah koma.",
            baris=_first_uneven(truth, len(head)),
        ) from None
    _check_rows(con, truth)
    con.execute(
        f"CREATE TABLE nilai.kunci AS SELECT {', '.join(KOLOM)}, {TEMPAT} FROM kunci_tertulis"
        " WHERE id_individu IS NOT NULL"
    )


def refuse_stranger(con: duckdb.DuckDBPyConnection, truth: Path) -> KunciDitolak:
    """No row of the truth is a row of this home: the first of them, by its shape."""
    first = con.execute("SELECT baris, kunci_baris FROM kunci_tertulis ORDER BY baris LIMIT 1").fetchone()
    row, key = first or (None, "")
    return _refusal(
        truth,
        "Tidak satu baris pun di berkas kunci cocok dengan baris yang sudah masuk.",
        "Periksa --home, dan isi kolom sumber dan kunci_baris (berkas#lembar#baris).",
        baris=row,
        kolom="kunci_baris",
        nilai=key,
    )


def _check_header(truth: Path) -> list[str]:
    try:
        with truth.open(encoding="utf-8-sig", newline="") as file:
            line = file.readline()
    except UnicodeDecodeError:
        raise _refusal(
            truth, "bukan teks UTF-8.", "Simpan sebagai CSV UTF-8 berpemisah koma.", baris=1
        ) from None
    head = next(csv.reader([line]), [])
    missing = [name for name in KOLOM if name not in head]
    if missing and ";" in line:
        raise _refusal(
            truth,
            f"dipisah titik koma, jadi kolom {', '.join(missing)} tidak terbaca.",
            f"Simpan ulang berpemisah koma. Baris pertamanya harus {CONTOH}.",
            baris=1,
        )
    if missing:
        raise _refusal(
            truth,
            f"bukan berkas kunci: kolom {', '.join(missing)} tidak ada.",
            f"Baris pertamanya harus {CONTOH}.",
            baris=1,
        )
    return head


def _first_uneven(truth: Path, width: int) -> int | None:
    """The line that has more or fewer values than the header."""
    with truth.open(encoding="utf-8-sig", newline="", errors="replace") as file:
        rows = csv.reader(file)
        return next((rows.line_num for row in rows if row and len(row) != width), None)


def _check_rows(con: duckdb.DuckDBPyConnection, truth: Path) -> None:
    known = sorted(load_contracts())
    for name, (wrong, reason, action) in SALAH.items():
        column = KOLOM_SALAH[name]
        found = con.execute(
            f"SELECT baris, {column}, count(*) OVER () FROM kunci_tertulis WHERE {wrong}"
            " ORDER BY baris LIMIT 1",
            [known] if "?" in wrong else [],
        ).fetchone()
        if found:
            row, value, count = found
            raise _refusal(
                truth,
                _many(reason, count),
                action.format(sumber=", ".join(known)),
                baris=row,
                kolom=column,
                nilai=value,
            )
    _check_twice(con, truth)


def _check_twice(con: duckdb.DuckDBPyConnection, truth: Path) -> None:
    found = con.execute(
        "SELECT min(baris), max(baris), any_value(kunci_baris), count(*) OVER () FROM kunci_tertulis"
        " GROUP BY sumber, kunci_baris HAVING count(*) > 1 ORDER BY 1 LIMIT 1"
    ).fetchone()
    if found:
        first, again, key, count = found
        twice = f"{format_bilangan(count)} baris daftar ada dua kali di kunci"
        reason = f"{twice}, misalnya di baris {first} dan {again}."
        action = "Sisakan satu baris untuk tiap sumber dan kunci_baris."
        raise _refusal(truth, reason, action, baris=again, kolom="kunci_baris", nilai=key)


def _many(reason: str, count: int) -> str:
    return reason if count == 1 else f"{reason[:-1]} ({format_bilangan(count)} baris seperti ini)."


def _refusal(truth: Path, reason: str, action: str, *, nilai: str | None = None, **where) -> KunciDitolak:
    shape = mask_value(nilai or "", pribadi=True)
    return KunciDitolak(str(Kesalahan(truth.name, reason, action, nilai=shape, **where)))
