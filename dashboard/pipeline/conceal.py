"""Applies confidentiality to the tables of a release: figures first, then every other table that counts the
same."""

import time
from dataclasses import dataclass

import duckdb
import pandas as pd

from dashboard.domain.kerahasiaan import TERBESAR, TERKECIL
from dashboard.domain.kerahasiaan_kelas import suppress_classes
from dashboard.domain.kerahasiaan_lapis import split_layers, suppress_layer
from dashboard.domain.kerahasiaan_program import BLT, find_told
from dashboard.domain.kerahasiaan_rincian import KOLOM, tie
from dashboard.domain.kerahasiaan_tabel import TAK_DIKENAL_SAMA_SEKALI, Tabel, suppress_table
from dashboard.pipeline import conceal_berkas
from dashboard.pipeline.conceal_kelas import decided, read_classes, shown_classes
from dashboard.pipeline.conceal_kondisi import STUNTING_KONDISI

# A figure held by the gate still adds up into its totals, so its number is needed here.
_WHOLE = """
    SELECT n.* EXCLUDE (pembilang, penyebut),
           CASE WHEN n.status = 'gerbang' THEN t.pembilang ELSE n.pembilang END AS pembilang,
           CASE WHEN n.status = 'gerbang' THEN t.penyebut ELSE n.penyebut END AS penyebut
    FROM published.nilai n
    LEFT JOIN rollup.tingkat t
        ON (t.kode_indikator, t.kode_wilayah, t.periode) = (n.kode_indikator, n.kode_wilayah, n.periode)"""

# An unplaced total that stands in the table of files too: a reader may subtract from it.
_UNPLACED = """
    WITH berkas AS (
        SELECT sumber, periode, sum(tak_dikenal) AS jumlah FROM published.batch GROUP BY ALL
        UNION
        SELECT sumber, periode, jumlah FROM published.keraguan WHERE jenis = 'pekon_tak_dikenal'
    ), tercatat AS (
        SELECT n.kode_indikator, n.periode, i.sumber, sum(n.pembilang) AS jumlah
        FROM utuh_nilai n JOIN published.indikator i ON i.kode = n.kode_indikator
        WHERE i.jenis = 'jumlah' AND n.tingkat = 'pekon' AND n.kode_wilayah LIKE '%.0000'
        GROUP BY ALL
    )
    SELECT DISTINCT t.kode_indikator, t.periode
    FROM tercatat t JOIN berkas b USING (sumber, periode, jumlah)"""

# Families that may get sembako APBD and not BLT dana desa, for nothing but where they live.
_BEDA = """
    SELECT a.kode_wilayah, a.periode, a.menerima + a.belum - coalesce(b.menerima + b.belum, 0) AS beda,
           CASE WHEN left(split_part(a.kode_wilayah, '.', 4), 1) = '1' THEN 'kelurahan'
                ELSE 'tanpa daftar' END AS golongan
    FROM core.berhak_pekon a
    LEFT JOIN core.berhak_pekon b
        ON b.program = 'blt_dd' AND (b.kode_wilayah, b.periode) = (a.kode_wilayah, a.periode)
    WHERE a.program = 'sembako_apbd'"""


@dataclass
class Penutupan:
    """What is closed in a release, ready to be joined, and how much of it there is."""

    baris: pd.DataFrame
    """kode_indikator, tingkat, kode_wilayah, periode, status_baru, tutup, tutup_penyebut, serentak"""
    ikatan: pd.DataFrame
    """tabel, kelas, kode_indikator, adalah_sama: the indicators that classes of finer tables are tied to"""
    kelas: pd.DataFrame
    """tabel, golongan, kode_wilayah, periode, status_baru: classes of the tables of PBI not shown"""
    angka: pd.DataFrame
    """kode_wilayah, periode, angka: numbers not shown anywhere for that place and period"""
    berkas: pd.DataFrame
    """sumber, periode, unsur (baris|tak_dikenal), angka: figures not shown that a count of a file's rows
    would give"""
    rahasia: int
    ditahan: int
    lemah: int
    sisa: int
    detik: float


@dataclass(frozen=True)
class Lalu:
    """What the release before showed: its published.nilai, and its classes of the tables of PBI."""

    nilai: pd.DataFrame
    kelas: pd.DataFrame | None


def conceal(con: duckdb.DuckDBPyConnection, kunci: bytes, sebelum: Lalu | None) -> Penutupan:
    """Decide what a release may show, knowing the release before."""
    lalu = sebelum.nilai if sebelum else None
    start = time.perf_counter()
    con.execute(f"CREATE OR REPLACE TEMP TABLE utuh_nilai AS {_WHOLE}")
    nilai = con.execute("SELECT * FROM utuh_nilai ORDER BY kode_indikator, periode, kode_wilayah").df()
    kartu = con.execute("SELECT * FROM published.indikator ORDER BY kode").df()
    unplaced = {tuple(row) for row in con.execute(_UNPLACED).fetchall()}
    first, codes = split_layers(kartu)
    baris, hasil, tabel = suppress_table(nilai, first, kunci, lalu, unplaced)
    layers = [(hasil, tabel)]
    told = {BLT: find_told(con.execute(_BEDA).df())}
    for kode in codes:
        rows, layer = suppress_layer(
            nilai, kartu, kode, kunci, lalu, sudah=baris, ketahuan=told.get(kode, set())
        )
        baris = pd.concat([baris, rows], ignore_index=True)
        layers.append(layer)
    classes = read_classes(con, "published")
    kelas, hasil_kelas = suppress_classes(
        classes, decided(nilai, baris), kunci, sebelum.kelas if sebelum else None
    )
    return Penutupan(
        baris,
        _read_ties(con),
        kelas,
        pd.concat([_hidden_numbers(t, h.tertutup) for h, t in layers], ignore_index=True),
        conceal_berkas.hidden_totals(con, tabel, hasil.tertutup),
        int((baris["status_baru"] == "rahasia").sum()),
        int((baris["tutup"] & (baris["status_baru"] == "ditahan")).sum()),
        sum(len(h.lemah) for h in (*(h for h, _ in layers), hasil_kelas)),
        sum(len(h.sisa) for h in (*(h for h, _ in layers), hasil_kelas)),
        time.perf_counter() - start,
    )


def _read_ties(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    rows = []
    for tabel in KOLOM:
        classes = con.execute(f"SELECT DISTINCT {_class(tabel)} FROM published.{tabel} ORDER BY 1").fetchall()
        rows += [(tabel, *found) for found in tie(tabel, [name for (name,) in classes])]
    frame = pd.DataFrame(rows, columns=["tabel", "kelas", "kode_indikator", "adalah_sama"])
    return frame.astype({"adalah_sama": bool})


def _class(tabel: str) -> str:
    return f"concat_ws('/', {', '.join(KOLOM[tabel])})"


def _hidden_numbers(tabel: Tabel, tertutup: set[int]) -> pd.DataFrame:
    cells = [tabel.sel[i] for i in sorted(tertutup) if not tabel.sel[i].semu]
    rows = {(sel.kunci[1], sel.kunci[2], sel.nilai) for sel in cells}
    return pd.DataFrame(sorted(rows), columns=["kode_wilayah", "periode", "angka"]).astype({"angka": "int64"})


def shown_sql(tabel: str) -> str:
    """The SELECT that makes a table of the public release out of published.* and the registered tutup_*
    frames."""
    return _SHOWN.get(tabel, f"SELECT * FROM published.{tabel}")


# That nothing applies for want of a whole (sisa_dari) says that it is nought: only where that is shown.
_NILAI = f"""
    SELECT n.* REPLACE (
        CASE WHEN t.tutup THEN NULL ELSE n.pembilang END AS pembilang,
        CASE WHEN t.tutup_penyebut OR t.status_baru = 'gerbang' THEN NULL ELSE n.penyebut END AS penyebut,
        CASE WHEN t.tutup THEN NULL ELSE n.nilai END AS nilai,
        CASE WHEN w.tutup AND n.status = 'tidak_berlaku' AND n.catatan IS NOT NULL THEN 'ditahan'
             ELSE coalesce(t.status_baru, n.status) END AS status,
        CASE WHEN w.tutup AND n.status = 'tidak_berlaku' THEN NULL ELSE n.catatan END AS catatan)
    FROM published.nilai n
    LEFT JOIN tutup_baris t USING (kode_indikator, tingkat, kode_wilayah, periode)
    LEFT JOIN published.indikator i ON i.kode = n.kode_indikator AND i.sisa_dari <> '' AND i.jenis = 'persen'
    LEFT JOIN tutup_baris w ON (w.kode_indikator, w.tingkat, w.kode_wilayah, w.periode)
        = (i.sisa_dari, n.tingkat, n.kode_wilayah, n.periode)
    WHERE n.kode_wilayah NOT LIKE '%{TAK_DIKENAL_SAMA_SEKALI}'"""

# Either number of the gate may be the figure of another indicator that is not shown.
_GERBANG = f"""
    WITH ditimbang AS (
        SELECT g.*, i.peka::VARCHAR = 'true' AND length(g.kode_wilayah) > 8 AND (
                   g.angka_a BETWEEN {TERKECIL} AND {TERBESAR} OR g.angka_b BETWEEN {TERKECIL} AND {TERBESAR})
               OR EXISTS (SELECT 1 FROM tutup_angka a WHERE a.kode_wilayah = g.kode_wilayah
                          AND a.periode = g.periode AND (a.angka = g.angka_a OR a.angka = g.angka_b)) AS tutup
        FROM published.gerbang g JOIN published.indikator i ON i.kode = g.kode_indikator
    )
    SELECT * EXCLUDE (tutup) REPLACE (
        CASE WHEN tutup THEN NULL ELSE angka_a END AS angka_a,
        CASE WHEN tutup THEN NULL ELSE angka_b END AS angka_b)
    FROM ditimbang"""


# The area of a puskesmas and the pekon are two ways to cut the same children, so a puskesmas shows only what
# a reader can add up already: whole kecamatan that are shown, or pekon that are shown and wholly its own.
_PUSKESMAS = """
    WITH tampil AS (
        SELECT kode_indikator, kode_wilayah, periode FROM tutup_baris
        WHERE kode_indikator IN ('balita_diukur', 'balita_stunting')
          AND NOT tutup AND status_baru IN ('ada', 'nol')
    ), pekon AS (
        SELECT *, count(*) OVER (PARTITION BY kode_pekon, periode) = 1 AS adalah_sendiri
        FROM core.gizi_puskesmas
    ), bagian AS (
        SELECT i.kode_indikator, p.puskesmas, p.kode_kecamatan, p.periode,
               bool_and(p.adalah_sendiri AND t.kode_wilayah IS NOT NULL) AS pekon_tampil
        FROM pekon p
        CROSS JOIN (VALUES ('balita_diukur'), ('balita_stunting')) AS i(kode_indikator)
        LEFT JOIN tampil t
            ON (t.kode_indikator, t.kode_wilayah, t.periode) = (i.kode_indikator, p.kode_pekon, p.periode)
        GROUP BY ALL
    ), terbuka AS (
        SELECT b.kode_indikator, b.puskesmas, b.periode,
               bool_and(b.pekon_tampil OR (t.kode_wilayah IS NOT NULL AND b.satu_satunya)) AS adalah_terbuka
        FROM (SELECT *,
                     count(*) OVER (PARTITION BY kode_indikator, kode_kecamatan, periode) = 1 AS satu_satunya
              FROM bagian) b
        LEFT JOIN tampil t
            ON (t.kode_indikator, t.kode_wilayah, t.periode) = (b.kode_indikator, b.kode_kecamatan, b.periode)
        GROUP BY ALL
    )
    SELECT g.* REPLACE (
        CASE WHEN g.asal = 'terbit' OR d.adalah_terbuka THEN g.diukur END AS diukur,
        CASE WHEN g.asal = 'terbit' OR s.adalah_terbuka THEN g.pendek END AS pendek,
        CASE WHEN g.asal = 'terbit' OR s.adalah_terbuka THEN g.status ELSE 'ditahan' END AS status)
    FROM published.gizi_puskesmas g
    LEFT JOIN terbuka d
        ON (d.kode_indikator, d.puskesmas, d.periode) = ('balita_diukur', g.puskesmas, g.periode)
    LEFT JOIN terbuka s
        ON (s.kode_indikator, s.puskesmas, s.periode) = ('balita_stunting', g.puskesmas, g.periode)"""


# A class shows the status of the indicator that it is; others are withheld when one of their indicators is.
def _detail(tabel: str) -> str:
    return f"""
    WITH tertutup AS (
        SELECT i.kelas AS golongan, t.kode_wilayah, t.periode,
               max(CASE WHEN i.adalah_sama THEN t.status_baru ELSE 'ditahan' END) AS status_baru
        FROM tutup_ikatan i JOIN tutup_baris t ON t.kode_indikator = i.kode_indikator
        WHERE i.tabel = '{tabel}' AND t.status_baru IN ('rahasia', 'ditahan', 'gerbang')
        GROUP BY ALL
    )
    SELECT d.* REPLACE (
        CASE WHEN t.golongan IS NULL THEN d.jumlah END AS jumlah, coalesce(t.status_baru, d.status) AS status)
    FROM published.{tabel} d
    LEFT JOIN tertutup t
        ON (t.golongan, t.kode_wilayah, t.periode) = ({_class(tabel)}, d.kode_wilayah, d.periode)"""


# The states of a programme add up to the families of decile 1 and, as "berhak", to the denominator of its
# rate: they are shown where both are. Where nobody in a pekon qualifies, all its families are in the rest;
# how a rest splits in two is shown only where each such pekon shows its families. Conditions need the
# families only.
_KONVERGENSI = """
    WITH tampil AS (
        SELECT kode_indikator, kode_wilayah, periode FROM tutup_baris WHERE NOT tutup AND NOT tutup_penyebut
    ), kode AS (
        SELECT DISTINCT program, adalah_kondisi,
               CASE program WHEN 'tunai_pangan' THEN 'tanpa_tunai_pangan_desil1'
                            WHEN 'apa_pun' THEN 'tanpa_bantuan_desil1'
                            ELSE 'belum_' || program || '_desil1' END AS kode_indikator
        FROM published.konvergensi
    ), tanpa_berhak AS (
        SELECT k.program, f.kode_wilayah, f.periode, t.kode_wilayah IS NOT NULL AS adalah_tampil
        FROM kode k
        JOIN rollup.dasar f ON f.kode_indikator = 'keluarga_desil1'
        LEFT JOIN core.berhak_pekon b ON (b.program, b.kode_wilayah) = (k.program, f.kode_wilayah)
        LEFT JOIN tampil t ON (t.kode_indikator, t.kode_wilayah, t.periode)
            = ('keluarga_desil1', f.kode_wilayah, f.periode)
        WHERE coalesce(b.menerima + b.belum, 0) = 0
    ), sisa AS (
        SELECT w.program, w.kode_wilayah, w.periode
        FROM (SELECT program, kode_wilayah, periode FROM published.konvergensi
              WHERE keadaan LIKE 'tidak %' AND jumlah > 0 AND NOT adalah_kondisi
              GROUP BY ALL HAVING count(*) > 1) w
        JOIN tanpa_berhak d ON d.program = w.program AND d.periode = w.periode
             AND starts_with(d.kode_wilayah, w.kode_wilayah)
        GROUP BY ALL HAVING NOT bool_and(d.adalah_tampil)
    ), ditimbang AS (
        SELECT k.*, f.kode_wilayah IS NOT NULL AND (k.adalah_kondisi OR b.kode_wilayah IS NOT NULL)
               AND (k.keadaan IN ('menerima', 'belum') OR s.program IS NULL) AS adalah_tampil
        FROM published.konvergensi k
        JOIN kode c ON c.program = k.program
        LEFT JOIN tampil f ON (f.kode_indikator, f.kode_wilayah, f.periode)
            = ('keluarga_desil1', k.kode_wilayah, k.periode)
        LEFT JOIN tampil b ON (b.kode_indikator, b.kode_wilayah, b.periode)
            = (c.kode_indikator, k.kode_wilayah, k.periode)
        LEFT JOIN sisa s ON (s.program, s.kode_wilayah, s.periode) = (k.program, k.kode_wilayah, k.periode)
    )
    SELECT * EXCLUDE (adalah_tampil) REPLACE (
        CASE WHEN adalah_tampil THEN jumlah END AS jumlah,
        CASE WHEN adalah_tampil THEN status ELSE 'ditahan' END AS status)
    FROM ditimbang"""


_SHOWN = {
    "desil": _detail("desil"),
    "pbi_alasan": shown_classes("pbi_alasan"),
    "pbi_nasib": shown_classes("pbi_nasib"),
    "penerima_kelas": _detail("penerima_kelas"),
    "konvergensi": _KONVERGENSI,
    "gizi_puskesmas": _PUSKESMAS,
    "stunting_kondisi": STUNTING_KONDISI,
    "kelas": "SELECT * FROM published.kelas LIMIT 0",
    "catatan_build": conceal_berkas.CATATAN,
    "nilai": _NILAI,
    "gerbang": _GERBANG,
    "batch": conceal_berkas.BATCH,
    "sumber": conceal_berkas.SUMBER,
    "keraguan": conceal_berkas.KERAGUAN,
}
