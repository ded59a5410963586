"""Counts of rows, of files and of the build's own tables: they are totals under another name.

A file's accepted rows are a figure of its kecamatan or of the kabupaten, or the sum of several; its rows of
unknown places are those of "pekon tak dikenal". A reader subtracts what is shown from them. So a count of
rows stays only where it is a shown figure itself, or where no figure that it could be made of is closed.
"""

import duckdb
import pandas as pd

from dashboard.domain.kerahasiaan_tabel import TAK_DIKENAL, Tabel, is_unplaced

_FILES = """
    SELECT sumber, periode, sum(baris_diterima)::BIGINT AS baris, sum(tak_dikenal)::BIGINT AS tak_dikenal
    FROM published.batch GROUP BY ALL ORDER BY ALL"""

Berkas = tuple[str, str, str, int]
"""(sumber, periode, baris|tak_dikenal, a number of rows that is not to be seen)"""


def hidden_totals(con: duckdb.DuckDBPyConnection, tabel: Tabel, tertutup: set[int]) -> pd.DataFrame:
    """sumber, periode, unsur (baris|tak_dikenal), angka: numbers that no count of a file's rows may show."""
    source = {seri: tabel.kartu[kode].sumber for (kode, _), seri in tabel.seri.items()}
    hidden, shown = set(), set()
    for i, sel in enumerate(tabel.sel):
        seri, wilayah, periode = sel.kunci
        if seri in source and not sel.semu and (unsur := _unsur(wilayah)):
            (hidden if i in tertutup else shown).add((source[seri], periode, unsur, wilayah, sel.nilai))
    rows = {(*key[:3], key[4]) for key in hidden} | set(_made_of_several(con, hidden, shown))
    frame = pd.DataFrame(sorted(rows), columns=["sumber", "periode", "unsur", "angka"])
    return frame.astype({"angka": "int64"})


def _unsur(wilayah: str) -> str:
    if is_unplaced(wilayah):
        return "tak_dikenal"
    return "baris" if wilayah.count(".") < 3 else ""


def _made_of_several(con: duckdb.DuckDBPyConnection, hidden: set[tuple], shown: set[tuple]) -> list[Berkas]:
    """Whole counts of rows of a source and period one of whose totals is closed, unless they stand there."""
    closed = {key[:3] for key in hidden if key[2] == "tak_dikenal" or key[3].count(".") == 1}
    stands = {(*key[:3], key[4]) for key in shown if key[3] == TAK_DIKENAL or key[3].count(".") == 1}
    files = con.execute(_FILES).fetchall()
    counts = [
        count for s, p, rows, lost in files for count in ((s, p, "baris", rows), (s, p, "tak_dikenal", lost))
    ]
    return [count for count in counts if count[:3] in closed and count not in stands]


def _closed(unsur: str, angka: str, shown: str, periode: str = "periode") -> str:
    return f"""CASE WHEN EXISTS (
        SELECT 1 FROM tutup_berkas t
        WHERE t.sumber = b.sumber AND t.periode = b.{periode} AND t.unsur = '{unsur}' AND t.angka IN ({angka})
    ) THEN NULL ELSE b.{shown} END AS {shown}"""


_ROWS = "b.baris_diterima, b.seluruh"

BATCH = f"""
    WITH b AS (
        SELECT *, sum(baris_diterima) OVER seperiode AS seluruh,
               sum(tak_dikenal) OVER seperiode AS seluruh_tak_dikenal
        FROM published.batch WINDOW seperiode AS (PARTITION BY sumber, periode)
    )
    SELECT b.* EXCLUDE (seluruh, seluruh_tak_dikenal) REPLACE (
        {_closed("baris", _ROWS, "baris_masuk")},
        {_closed("baris", _ROWS, "baris_diterima")},
        {_closed("tak_dikenal", "b.tak_dikenal, b.seluruh_tak_dikenal", "tak_dikenal")})
    FROM b"""

SUMBER = f"""
    SELECT b.* REPLACE (
        {_closed("baris", "b.baris_masuk - b.baris_ditolak", "baris_masuk", "periode_terakhir")},
        {_closed("tak_dikenal", "b.tak_dikenal", "tak_dikenal", "periode_terakhir")})
    FROM published.sumber b"""

KERAGUAN = f"""
    SELECT * FROM published.keraguan WHERE jenis <> 'pekon_tak_dikenal'
    UNION ALL BY NAME
    SELECT b.* REPLACE ({_closed("tak_dikenal", "b.jumlah", "jumlah")})
    FROM published.keraguan b WHERE jenis = 'pekon_tak_dikenal'"""

# A file's rows in the notes of the build are those of published.batch. Rows of inner tables count people and
# families of the kabupaten, several periods at once: not shown where a figure of the kabupaten is closed.
CATATAN = f"""
    WITH berkas AS (
        SELECT sumber, batch, min(baris_diterima) AS baris FROM ({BATCH}) GROUP BY ALL
        HAVING count(*) = count(baris_diterima)
    ), tertutup AS (
        SELECT count(*) > 0 AS adalah_tertutup FROM tutup_baris
        WHERE tingkat = 'kabupaten' AND status_baru IN ('rahasia', 'ditahan')
    )
    SELECT c.* REPLACE (
        CASE WHEN c.langkah = 'raw' THEN b.baris
             WHEN c.langkah IN ('staging', 'link', 'core') AND t.adalah_tertutup THEN NULL
             ELSE c.baris END AS baris)
    FROM published.catatan_build c
    CROSS JOIN tertutup t
    LEFT JOIN berkas b ON c.langkah = 'raw' AND c.tabel = 'raw.' || b.sumber AND c.masukan = b.batch"""
