"""Confidentiality of the tables of PBI: their classes read, and shown again."""

import duckdb
import pandas as pd

from dashboard.domain.kerahasiaan_kelas import TABEL

_GOLONGAN = {tabel: f"concat_ws('/', {', '.join(names)})" for tabel, names in TABEL.items()}

# One class may have finer rows at the kabupaten: they are shown or withheld together.
_ANGKA = """count(jumlah) = count(*) AS adalah_lengkap, sum(jumlah) AS jumlah,
    coalesce(max(status) FILTER (WHERE status IN ('rahasia', 'ditahan')), max(status)) AS status"""

# Who is not excluded by the reason and is of an eligible decile: candidates, or covered by another segment.
_KELAS = f"""
    SELECT 'pbi_alasan' AS tabel, {_GOLONGAN["pbi_alasan"]} AS golongan, kode_wilayah, periode,
           segmen || '_' || status_peserta AS induk,
           CASE WHEN status_peserta = 'nonaktif' THEN segmen || '_calon' ELSE '' END AS pendamping,
           status_peserta = 'nonaktif' AND kelas = 'sesuai' AS adalah_lantai, {_ANGKA}
    FROM {{skema}}.pbi_alasan GROUP BY ALL
    UNION ALL BY NAME
    SELECT 'pbi_nasib' AS tabel, {_GOLONGAN["pbi_nasib"]} AS golongan, kode_wilayah, periode,
           segmen || '_calon' AS induk, '' AS pendamping, false AS adalah_lantai, {_ANGKA}
    FROM {{skema}}.pbi_nasib GROUP BY ALL"""


def read_classes(con: duckdb.DuckDBPyConnection, skema: str) -> pd.DataFrame | None:
    """tabel, golongan, kode_wilayah, periode, induk, pendamping, adalah_lantai, jumlah (missing where
    not shown), status; None for a release from before these tables."""
    names = con.execute(f"SELECT * FROM {skema}.pbi_alasan LIMIT 0").df().columns
    if "kelas" not in names:
        return None
    sql = _KELAS.format(skema=skema)
    sql = f"SELECT * REPLACE (CASE WHEN adalah_lengkap THEN jumlah END AS jumlah) FROM ({sql}) ORDER BY ALL"
    return con.execute(sql).df()


def decided(nilai: pd.DataFrame, baris: pd.DataFrame) -> pd.DataFrame:
    """What became of the indicators that classes add up to: kode_indikator, kode_wilayah, periode, jumlah,
    tutup."""
    keys = ["kode_indikator", "kode_wilayah", "periode"]
    rows = nilai[nilai["kode_indikator"].str.startswith("pbi_") & nilai["pembilang"].notna()]
    return rows[[*keys, "pembilang"]].merge(baris[[*keys, "tutup"]], on=keys).rename(
        columns={"pembilang": "jumlah"}
    )  # fmt: skip


def shown_classes(tabel: str) -> str:
    """The SELECT that makes one of these tables public, with the frame tutup_kelas registered."""
    return f"""
        SELECT d.* REPLACE (
            CASE WHEN t.golongan IS NULL THEN d.jumlah END AS jumlah,
            coalesce(t.status_baru, d.status) AS status)
        FROM published.{tabel} d
        LEFT JOIN tutup_kelas t
            ON (t.tabel, t.golongan, t.kode_wilayah, t.periode)
             = ('{tabel}', {_GOLONGAN[tabel]}, d.kode_wilayah, d.periode)"""
