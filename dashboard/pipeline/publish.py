"""Publishing: whole aggregates of the working database go into a new release, small counts closed on the
way.

The caller holds the home's lock. Until the pointer is switched, last of all, readers see the release
before; a publication killed at any point leaves drafts or an unnamed release, which the next one removes.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

from dashboard import ledger
from dashboard.home import Home
from dashboard.pipeline import release_files
from dashboard.pipeline.conceal import Lalu, Penutupan, conceal, shown_sql
from dashboard.pipeline.conceal_kelas import read_classes
from dashboard.pipeline.conceal_teks import without_numbers
from dashboard.pipeline.kelas import class_breaks
from dashboard.pipeline.release_files import Penunjuk

STORAGE = "v1.0.0"
"""The oldest format: DuckDB 1.x must be able to open a release."""

TABEL = (
    "wilayah", "petak", "bentuk", "indikator", "nilai", "kelas", "desil", "pbi_alasan", "b3_dusun", "jejak",
    "sumber", "batch", "ditolak", "keraguan", "lapor", "gerbang", "gizi_puskesmas", "lokus", "terbit",
    "pembanding", "target", "konflik", "idm", "glosarium", "metode", "petugas",
    "rantai_opd", "rantai_pekon", "aksi_konvergensi", "aksi_versi", "catatan_build",
    "program", "kelayakan", "konvergensi", "penerima_kelas", "stunting_kondisi", "pbi_nasib", "alasan_pbi",
    "kesalahan_hitung",
)  # fmt: skip
"""All that a public release may hold; a table that is not named here stops the publication.

The four tables of plan and budget papers hold no persons and no counts of persons: public documents, so
nothing in them is suppressed.
"""

BY_NAME = ("core", "link")
"""Schemas of the working database whose rows are about one person or family."""

LINKED = "anggota"
"""The one table of the linking that leaves the working database: its outcome, not its steps."""

PUBLIC_MODE, RESTRICTED_MODE = 0o644, 0o600


class TabelAsing(Exception):
    """A table of the schema published that the public release does not know."""


@dataclass(frozen=True)
class Meta:
    """What a release says about itself: contoh|nyata, code version, hash of its inputs, which kabupaten."""

    asal: str
    versi_kode: str
    masukan: str
    kode_kabupaten: str
    nama_kabupaten: str


def publish(
    con: duckdb.DuckDBPyConnection,
    home: Home,
    meta: Meta,
    progress: Callable[[str], None] = lambda step: None,
) -> Penunjuk:
    """Make and serve a release of the working database that `con` has open; returns its names."""
    release_files.tidy(home)
    _refuse_strangers(con)
    pointer = release_files.new_pointer(home, meta.asal, meta.masukan)
    progress("kerahasiaan")
    closed = conceal(con, _key(home), _earlier(con, home, meta.asal))
    progress("rilis terbatas")
    _write(con, home, pointer.berkas_terbatas, RESTRICTED_MODE, _fill_restricted)
    progress("rilis")
    described = _describe(home, pointer, meta)
    _write(con, home, pointer.berkas, PUBLIC_MODE, lambda c: _fill_public(c, closed, described))
    progress("penunjuk")
    release_files.switch(home, pointer)
    release_files.retire(home)
    return pointer


def _refuse_strangers(con: duckdb.DuckDBPyConnection) -> None:
    strangers = [name for name in _tables(con, "published") if name not in TABEL]
    if strangers:
        raise TabelAsing(
            f"tabel published tanpa izin terbit: {', '.join(strangers)}; daftarkan di publish.TABEL"
        )


def _tables(con: duckdb.DuckDBPyConnection, schema: str) -> list[str]:
    sql = """SELECT table_name FROM information_schema.tables
        WHERE table_catalog = current_database() AND table_schema = ? ORDER BY table_name"""
    return [row[0] for row in con.execute(sql, [schema]).fetchall()]


def _key(home: Home) -> bytes:
    """The key that orders partners, drawn from the home's own; a home without a ledger has none yet."""
    secret = home.kunci.read_bytes() if home.kunci.exists() else b""
    return hmac.digest(secret, b"kerahasiaan", "sha256")


def _earlier(con: duckdb.DuckDBPyConnection, home: Home, asal: str) -> Lalu | None:
    """The figures of the release being served, unless it was made from the other kind of data."""
    served = release_files.read_pointer(home)
    if served is None or served.asal != asal:
        return None
    con.execute(f"ATTACH '{_quoted(home.rilis / served.berkas)}' AS rilis_lalu (READ_ONLY)")
    try:
        nilai = con.execute("SELECT * FROM rilis_lalu.published.nilai WHERE asal <> 'terbit'").df()
        return Lalu(nilai, read_classes(con, "rilis_lalu.published"))
    finally:
        con.execute("DETACH rilis_lalu")


def _write(
    con: duckdb.DuckDBPyConnection,
    home: Home,
    name: str,
    mode: int,
    fill: Callable[[duckdb.DuckDBPyConnection], None],
) -> None:
    """Write a new file under a draft name, close it, then give it its name."""
    path = release_files.draft(home, name)
    path.unlink(missing_ok=True)
    con.execute(f"ATTACH '{_quoted(path)}' AS keluar (STORAGE_VERSION '{STORAGE}')")
    path.chmod(mode)
    try:
        fill(con)
    finally:
        con.execute("DETACH keluar")
    release_files.settle(path, name, mode)


def _fill_restricted(con: duckdb.DuckDBPyConnection) -> None:
    """Whole aggregates under `utuh`, rows about one person or family under `bynama`."""
    for schema in ("utuh", "bynama"):
        con.execute(f"CREATE SCHEMA keluar.{schema}")
    for tabel in _tables(con, "published"):
        con.execute(f"CREATE TABLE keluar.utuh.{tabel} AS SELECT * FROM published.{tabel}")
    for source in BY_NAME:
        for tabel in [name for name in _tables(con, source) if source != "link" or name == LINKED]:
            con.execute(f"CREATE TABLE keluar.bynama.{source}_{tabel} AS SELECT * FROM {source}.{tabel}")


def _fill_public(con: duckdb.DuckDBPyConnection, closed: Penutupan, rilis: dict[str, object]) -> None:
    con.execute("CREATE SCHEMA keluar.published")
    frames = {
        "tutup_baris": closed.baris,
        "tutup_ikatan": closed.ikatan,
        "tutup_kelas": closed.kelas,
        "tutup_angka": closed.angka,
        "tutup_berkas": closed.berkas,
    }
    for name, frame in frames.items():
        con.register(name, frame)
    for tabel in _tables(con, "published"):
        shown = without_numbers(con, tabel, shown_sql(tabel))
        con.execute(f"CREATE TABLE keluar.published.{tabel} AS {shown}")
    for name in frames:
        con.unregister(name)
    _draw_classes(con)
    fields = ", ".join(f"${name} AS {name}" for name in rilis)
    con.execute(f"CREATE TABLE keluar.published.rilis AS SELECT {fields}", rilis)
    if "catatan_build" in _tables(con, "published"):
        _note(con, closed, str(rilis["versi_kode"]))


def _draw_classes(con: duckdb.DuckDBPyConnection) -> None:
    """Class breaks drawn from what is shown: those of whole figures would say where a hidden one lies."""
    shown = con.execute(
        """SELECT n.kode_indikator, n.tingkat, list(n.nilai ORDER BY n.nilai), any_value(i.jenis) = 'jumlah'
        FROM keluar.published.nilai n
        JOIN keluar.published.indikator i ON i.kode = n.kode_indikator
        JOIN keluar.published.wilayah w ON w.kode_wilayah = n.kode_wilayah
        WHERE n.status = 'ada' AND n.tingkat <> 'kabupaten' AND w.jenis <> 'tak dikenal'
        GROUP BY n.kode_indikator, n.tingkat ORDER BY n.kode_indikator, n.tingkat"""
    ).fetchall()
    rows = [
        (kode, tingkat, urut, *limits)
        for kode, tingkat, values, whole in shown
        for urut, limits in enumerate(class_breaks(values, whole), start=1)
    ]
    frame = pd.DataFrame(rows, columns=["kode_indikator", "tingkat", "urut", "bawah", "atas"])
    con.register("kelas_tampil", frame)
    con.execute("INSERT INTO keluar.published.kelas BY NAME SELECT * FROM kelas_tampil")
    con.unregister("kelas_tampil")


def _describe(home: Home, pointer: Penunjuk, meta: Meta) -> dict[str, object]:
    """The release's own row; it anchors the ledger by its head and count."""
    head, count = ledger.head(home)
    return {
        "id": pointer.id,
        "dibuat": pointer.dibuat,
        "asal": meta.asal,
        "versi_kode": meta.versi_kode,
        "kepala_ledger": head,
        "jumlah_peristiwa": count,
        "nama_kabupaten": meta.nama_kabupaten,
        "kode_kabupaten": meta.kode_kabupaten,
    }


def _note(con: duckdb.DuckDBPyConnection, closed: Penutupan, versi: str) -> None:
    """How many figures were closed; `lemah` and `sisa` are those for which not all could be had."""
    for name in ("rahasia", "ditahan", "lemah", "sisa"):
        con.execute(
            """INSERT INTO keluar.published.catatan_build BY NAME SELECT 'kerahasiaan' AS langkah,
                $tabel AS tabel, $baris AS baris, $detik AS detik, $versi AS versi_kode""",
            {"tabel": f"nilai {name}", "baris": getattr(closed, name), "detik": closed.detik, "versi": versi},
        )


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
