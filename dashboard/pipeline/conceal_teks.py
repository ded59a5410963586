"""Words that people write in papers and file names: a NIK or No KK among them does not leave the house."""

import duckdb

TEKS_BEBAS = (
    "aksi_konvergensi", "b3_dusun", "batch", "ditolak", "lokus", "petugas", "rantai_opd", "rantai_pekon",
)  # fmt: skip
"""Tables of the public release with words as an imported file has them."""

NOMOR = r"\b[0-9]{4}[ .-]?[0-9]{4}[ .-]?[0-9]{4}[ .-]?[0-9]{4}\b"
"""Sixteen digits, also in groups of four; a number of a paper in the budget is shorter or has slashes."""

POLA = "9" * 16


def without_numbers(con: duckdb.DuckDBPyConnection, tabel: str, sql: str) -> str:
    """The SELECT of a public table, personal numbers in its free texts turned into their pattern."""
    if tabel not in TEKS_BEBAS:
        return sql
    columns = con.execute(f"DESCRIBE {sql}").fetchall()
    masked = [
        f"""regexp_replace("{name}", '{NOMOR}', '{POLA}', 'g') AS "{name}\""""
        for name, kind, *_ in columns
        if kind == "VARCHAR"
    ]
    return f"SELECT * REPLACE ({', '.join(masked)}) FROM ({sql})" if masked else sql
