"""The result of a rule as a file: the same rows give the same bytes on every machine."""

import csv
import hashlib
import io
import json

import pandas as pd

KOLOM = ["kode_kemendagri", "urutan", "alasan", "terpilih"]


def write_csv(hasil: pd.DataFrame) -> str:
    """Rows of choose_lokus as CSV: kode_kemendagri, urutan (empty without an order), alasan, terpilih
    (ya|tidak)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(KOLOM)
    writer.writerows(
        [kode, urutan, why, "ya" if inside else "tidak"] for kode, urutan, why, inside in _rows(hasil)
    )
    return text.getvalue()


def write_json(hasil: pd.DataFrame) -> str:
    """The same rows as a JSON list."""
    rows = [dict(zip(KOLOM, row, strict=True)) for row in _rows(hasil)]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def read_csv(text: str) -> list[dict]:
    """The rows of `write_csv` as `write_json` says them."""
    rows = csv.DictReader(io.StringIO(text))
    return [
        row | {"urutan": int(row["urutan"]) if row["urutan"] else None, "terpilih": row["terpilih"] == "ya"}
        for row in rows
    ]


def fingerprint(frame: pd.DataFrame) -> str:
    """SHA-256 of all that a frame says, in the order of its first column."""
    ordered = frame.sort_values(frame.columns[0])
    return hashlib.sha256(ordered.to_csv(index=False, lineterminator="\n").encode()).hexdigest()


def fingerprint_text(text: str) -> str:
    """SHA-256 of a result as `tkpk lokus` prints it."""
    return hashlib.sha256(text.encode()).hexdigest()


def _rows(hasil: pd.DataFrame) -> list[tuple]:
    ranks = [None if pd.isna(rank) else int(rank) for rank in hasil["urutan"]]
    inside = [bool(value) for value in hasil["terpilih"]]
    return list(zip(hasil["kode_kemendagri"], ranks, hasil["alasan"], inside, strict=True))
