"""Reads releases. A release never changes: its connection is kept by file name, each call takes a cursor.

Every `read_*` function answers one question and returns a pandas frame whose columns its docstring names.
Nothing here opens the restricted file: that goes through `dashboard.access`.
"""

import json
import threading
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd

from dashboard.home import Home

OPEN_AT_MOST = 8

_connections: dict[str, duckdb.DuckDBPyConnection] = {}
_lock = threading.Lock()


class BelumAdaRilis(Exception):
    """There is no release to read yet, or not the one that was asked for."""


@dataclass(frozen=True)
class Rilis:
    """One release: its id, its public and its restricted file, when it was made, from what (contoh|nyata)."""

    id: str
    berkas: Path
    berkas_terbatas: Path
    dibuat: str
    asal: str


def open_latest(home: Home) -> Rilis:
    """The release the pointer names now. The pointer is read at each call, the file stays open."""
    try:
        pointer = json.loads(home.terkini.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BelumAdaRilis("Belum ada rilis. Jalankan `tkpk build`.") from None
    return _open(home, pointer["id"], pointer["dibuat"], pointer["asal"])


def open_release(home: Home, id_rilis: str) -> Rilis:
    """A kept release by its id; raises BelumAdaRilis when it is not kept any more."""
    path = release_file(home, id_rilis)
    if id_rilis not in list_releases(home):
        raise BelumAdaRilis(f"Rilis {id_rilis} tidak tersimpan.")
    row = _cursor(path).execute("SELECT dibuat, asal FROM published.rilis").fetchone()
    return _open(home, id_rilis, str(row[0]), row[1])


def list_releases(home: Home) -> list[str]:
    """Ids of the releases kept, newest first."""
    names = (p.name for p in home.rilis.glob("rilis-*.duckdb") if not p.name.endswith("-terbatas.duckdb"))
    return sorted((n.removeprefix("rilis-").removesuffix(".duckdb") for n in names), reverse=True)


def release_file(home: Home, id_rilis: str) -> Path:
    """Where the public file of a release lies."""
    return home.rilis / f"rilis-{id_rilis}.duckdb"


def _open(home: Home, id_rilis: str, dibuat: str, asal: str) -> Rilis:
    path = release_file(home, id_rilis)
    _cursor(path).close()
    return Rilis(id_rilis, path, home.rilis / f"rilis-{id_rilis}-terbatas.duckdb", dibuat, asal)


def _cursor(path: Path) -> duckdb.DuckDBPyConnection:
    """A cursor of its own on the file's one connection: a shared one gives threads wrong answers."""
    key = str(path)
    with _lock:
        if key not in _connections:
            _connections[key] = _connect(path)
            _forget_oldest()
        return _connections[key].cursor()


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    if not path.exists():
        raise BelumAdaRilis(f"Berkas rilis {path.name} tidak ada.")
    connection = duckdb.connect(str(path), read_only=True)
    # Not at opening: a second opener in this process must find the same configuration, that is none.
    connection.execute("SET GLOBAL python_enable_replacements = false")
    connection.execute("SET enable_progress_bar = false")
    return connection


def _forget_oldest() -> None:
    """Let go of the file opened longest ago; a reader that still holds a cursor of it reads on."""
    while len(_connections) > OPEN_AT_MOST:
        del _connections[next(iter(_connections))]


def _read(rilis: Rilis, sql: str, **values: object) -> pd.DataFrame:
    cursor = _cursor(rilis.berkas)
    try:
        return cursor.execute(sql, values or None).df()
    finally:
        cursor.close()


def _read_counts(rilis: Rilis, sql: str, **values: object) -> pd.DataFrame:
    """As _read, with numerator and denominator as whole numbers that may be missing."""
    frame = _read(rilis, sql, **values)
    return frame.astype({"pembilang": "Int64", "penyebut": "Int64"})


# --- the release itself, places, indicators -----------------------------------------------------------------


def read_rilis(rilis: Rilis) -> pd.DataFrame:
    """One row: id, dibuat, asal, versi_kode, kepala_ledger, jumlah_peristiwa, nama_kabupaten,
    kode_kabupaten."""
    return _read(rilis, "SELECT * FROM published.rilis")


def read_wilayah(rilis: Rilis, tingkat: str | None = None) -> pd.DataFrame:
    """Places: kode_wilayah, kode_bps, nama, tingkat, jenis, kode_induk, lat, lon, luas_km2, varian,
    nama_induk.

    Ordered by code; jenis 'tak dikenal' marks rows that hold what could not be placed.
    """
    sql = """
        SELECT w.*, i.nama AS nama_induk
        FROM published.wilayah w LEFT JOIN published.wilayah i ON i.kode_wilayah = w.kode_induk
        WHERE $tingkat IS NULL OR w.tingkat = $tingkat
        ORDER BY w.kode_wilayah"""
    return _read(rilis, sql, tingkat=tingkat)


def read_petak(rilis: Rilis) -> pd.DataFrame:
    """Tile layout: kode_wilayah, kolom, baris, x, y (hexagon centre; width 1, y down), pergeseran_km."""
    return _read(rilis, "SELECT * FROM published.petak ORDER BY kode_wilayah")


def read_bentuk(rilis: Rilis) -> pd.DataFrame:
    """Outlines of all levels: kode_wilayah, tingkat, cincin (JSON, steps of 5 m, y down), x, y and lebar_nama
    (where a name has most room), luas_km2, sumber, edisi, keterangan. Empty until boundaries are imported.
    """
    return _read(rilis, "SELECT * FROM published.bentuk ORDER BY kode_wilayah")


def read_indikator(rilis: Rilis, kode: str | None = None) -> pd.DataFrame:
    """Indicator cards: all fields of the card + tingkat_tersedia, periode_terakhir; by tema, urutan."""
    sql = "SELECT * FROM published.indikator WHERE $kode IS NULL OR kode = $kode ORDER BY tema, urutan, kode"
    return _read(rilis, sql, kode=kode)


def read_kelas(rilis: Rilis, kode: str, tingkat: str) -> pd.DataFrame:
    """Class breaks of an indicator at a level, lowest first: kode_indikator, tingkat, urut, bawah, atas."""
    sql = "SELECT * FROM published.kelas WHERE kode_indikator = $kode AND tingkat = $tingkat ORDER BY urut"
    return _read(rilis, sql, kode=kode, tingkat=tingkat)


def read_periode(rilis: Rilis, kode: str, tingkat: str | None = None) -> list[str]:
    """Periods in which an indicator has figures (at a level), newest first."""
    sql = """
        SELECT periode FROM published.nilai
        WHERE kode_indikator = $kode AND ($tingkat IS NULL OR tingkat = $tingkat)
        GROUP BY periode ORDER BY max(periode_urut) DESC, periode DESC"""
    return _read(rilis, sql, kode=kode, tingkat=tingkat)["periode"].tolist()


# --- figures ------------------------------------------------------------------------------------------------

_NILAI = """
    SELECT n.*, w.nama, w.jenis, w.kode_induk, left(n.kode_wilayah, 8) AS kode_kecamatan,
           k.nama AS nama_kecamatan,
           i.nama_pendek AS nama_indikator, i.satuan, i.blok, i.tema, i.urutan, i.sumber
    FROM published.nilai n
    LEFT JOIN published.wilayah w USING (kode_wilayah)
    LEFT JOIN published.wilayah k ON k.kode_wilayah = left(n.kode_wilayah, 8) AND k.tingkat = 'kecamatan'
    LEFT JOIN published.indikator i ON i.kode = n.kode_indikator"""


def read_nilai(
    rilis: Rilis, kode: str, periode: str | None = None, tingkat: str | None = None
) -> pd.DataFrame:
    """Figures of one indicator, of one period or all, at one level or all; ordered by period and place.

    Columns: kode_indikator, tingkat, kode_wilayah, periode, periode_urut, pembilang, penyebut, nilai, status,
    asal, catatan, nama, jenis, kode_induk, kode_kecamatan, nama_kecamatan, nama_indikator, satuan, blok,
    tema, urutan, sumber, peringkat (1 = highest figure of its level and period; ties share a rank; places
    that are not known and figures not shown have none).
    """
    sql = f"""
        WITH dipilih AS ({_NILAI}
            WHERE n.kode_indikator = $kode AND ($periode IS NULL OR n.periode = $periode)
              AND ($tingkat IS NULL OR n.tingkat = $tingkat))
        SELECT *, CASE WHEN nilai IS NOT NULL AND jenis <> 'tak dikenal' THEN rank() OVER (
                PARTITION BY tingkat, periode, nilai IS NULL OR jenis = 'tak dikenal' ORDER BY nilai DESC)
            END AS peringkat
        FROM dipilih ORDER BY periode_urut, tingkat, kode_wilayah"""
    frame = _read_counts(rilis, sql, kode=kode, periode=periode, tingkat=tingkat)
    return frame.astype({"peringkat": "Int64"})


def read_deret(rilis: Rilis, kode: str, kode_wilayah: str) -> pd.DataFrame:
    """All periods of one indicator for one place, oldest first; columns of read_nilai without peringkat."""
    sql = f"""{_NILAI} WHERE n.kode_indikator = $kode AND n.kode_wilayah = $wilayah
        ORDER BY n.periode_urut, n.periode"""
    return _read_counts(rilis, sql, kode=kode, wilayah=kode_wilayah)


def read_deret_tempat(rilis: Rilis, kode_wilayah: str) -> pd.DataFrame:
    """All periods of every indicator for one place, oldest first; columns of read_deret."""
    sql = f"""{_NILAI} WHERE n.kode_wilayah = $wilayah
        ORDER BY n.kode_indikator, n.periode_urut, n.periode"""
    return _read_counts(rilis, sql, wilayah=kode_wilayah)


def read_nilai_blok(
    rilis: Rilis, blok: str, tingkat: str | None = None, kode_wilayah: list[str] | None = None
) -> pd.DataFrame:
    """Every indicator of a block, each at its own latest period of that level, for some places or all.

    Columns of read_nilai without peringkat; ordered by place, then by the card's urutan.
    """
    sql = f"""{_NILAI}
        WHERE i.blok = $blok AND ($tingkat IS NULL OR n.tingkat = $tingkat)
          AND ($tempat IS NULL OR list_contains($tempat, n.kode_wilayah))
        QUALIFY dense_rank() OVER (PARTITION BY n.kode_indikator, n.tingkat ORDER BY n.periode_urut DESC) = 1
        ORDER BY n.kode_wilayah, i.urutan, n.kode_indikator"""
    return _read_counts(rilis, sql, blok=blok, tingkat=tingkat, tempat=kode_wilayah)


def read_nilai_wilayah(rilis: Rilis, kode_wilayah: list[str]) -> pd.DataFrame:
    """Every indicator at its latest period for some places; columns of read_nilai without peringkat."""
    sql = f"""{_NILAI} WHERE list_contains($tempat, n.kode_wilayah)
        QUALIFY dense_rank() OVER (PARTITION BY n.kode_indikator, n.tingkat ORDER BY n.periode_urut DESC) = 1
        ORDER BY n.kode_wilayah, i.tema, i.urutan, n.kode_indikator"""
    return _read_counts(rilis, sql, tempat=kode_wilayah)


def read_tertahan(rilis: Rilis, kode: str | None = None, periode: str | None = None) -> pd.DataFrame:
    """Figures not shown, of one indicator and period or all: kode_indikator, tingkat, periode, status
    (rahasia|ditahan|gerbang), jumlah."""
    sql = """
        SELECT kode_indikator, tingkat, periode, status, count(*) AS jumlah FROM published.nilai
        WHERE status IN ('rahasia', 'ditahan', 'gerbang')
          AND ($kode IS NULL OR kode_indikator = $kode) AND ($periode IS NULL OR periode = $periode)
        GROUP BY ALL ORDER BY kode_indikator, periode, tingkat, status"""
    return _read(rilis, sql, kode=kode, periode=periode)


def read_desil(
    rilis: Rilis, sumber: str | None = None, periode: str | None = None, tingkat: str | None = None
) -> pd.DataFrame:
    """Classes of three lists, which are three different things: sumber (dtsen|p3ke|dtks), kelas ('1'…'10',
    'belum' = belum berperingkat; DTKS '1'…'4', '4+'), tingkat (kabupaten|kecamatan), kode_wilayah, periode,
    periode_urut, satuan (keluarga|jiwa|rumah tangga), jumlah (missing where not shown), status, asal, nama,
    jenis, urut (place of the class).

    Every class of a list has a row at every place. Kelas 1 and belum are the indicators of nilai, the same
    figure with the same status.
    """
    sql = """
        SELECT d.*, w.nama, w.jenis,
               CASE d.kelas WHEN '4+' THEN 5 WHEN 'belum' THEN 11 ELSE CAST(d.kelas AS INTEGER) END AS urut
        FROM published.desil d LEFT JOIN published.wilayah w USING (kode_wilayah)
        WHERE ($sumber IS NULL OR d.sumber = $sumber) AND ($periode IS NULL OR d.periode = $periode)
          AND ($tingkat IS NULL OR d.tingkat = $tingkat)
        ORDER BY d.sumber, d.periode_urut, d.satuan, d.kode_wilayah, urut"""
    frame = _read(rilis, sql, sumber=sumber, periode=periode, tingkat=tingkat)
    return frame.astype({"jumlah": "Int64"})


def read_pbi_alasan(
    rilis: Rilis, segmen: str | None = None, periode: str | None = None, tingkat: str | None = None
) -> pd.DataFrame:
    """PBI members by reason and decile: segmen (pbi_jk|pbi_apbd), status_peserta (aktif|nonaktif), alasan
    (empty when aktif, 'tidak disebut' when nonaktif without one), desil (of the family in the latest DTSEN:
    '1'…'10', 'belum', 'tidak tersambung'), tingkat (kabupaten|kecamatan), kode_wilayah, periode,
    periode_urut, jumlah (jiwa; missing where not shown), status, asal, nama, jenis, urut (of the desil).

    Every combination that a segment has anywhere has a row at every place; together they are the indicator
    <segmen>_<status_peserta>.
    """
    sql = """
        SELECT p.*, w.nama, w.jenis,
               CASE p.desil WHEN 'belum' THEN 11 WHEN 'tidak tersambung' THEN 12
                            ELSE CAST(p.desil AS INTEGER) END AS urut
        FROM published.pbi_alasan p LEFT JOIN published.wilayah w USING (kode_wilayah)
        WHERE ($segmen IS NULL OR p.segmen = $segmen) AND ($periode IS NULL OR p.periode = $periode)
          AND ($tingkat IS NULL OR p.tingkat = $tingkat)
        ORDER BY p.segmen, p.periode_urut, p.kode_wilayah, p.status_peserta, p.alasan, urut"""
    frame = _read(rilis, sql, segmen=segmen, periode=periode, tingkat=tingkat)
    return frame.astype({"jumlah": "Int64"})


def read_b3_dusun(rilis: Rilis, kode_wilayah: str | None = None, bulan: str | None = None) -> pd.DataFrame:
    """Stocks at the end of a month by dusun (B.3), of one pekon or all, one month or all: kode_wilayah,
    dusun, bulan, jiwa, kk, laki, perempuan (missing when not handed in), status_lapor (tepat|terlambat|
    tidak_seimbang|belum)."""
    sql = """SELECT * FROM published.b3_dusun
        WHERE ($wilayah IS NULL OR kode_wilayah = $wilayah) AND ($bulan IS NULL OR bulan = $bulan)
        ORDER BY kode_wilayah, dusun, bulan"""
    frame = _read(rilis, sql, wilayah=kode_wilayah, bulan=bulan)
    return frame.astype(dict.fromkeys(("jiwa", "kk", "laki", "perempuan"), "Int64"))


# --- where a figure comes from ------------------------------------------------------------------------------


def read_jejak(rilis: Rilis, kode: str, periode: str | None = None) -> pd.DataFrame:
    """The files or published facts an indicator rests on, in one period or all.

    Columns: kode_indikator, periode (of the figure), sumber ('terbit' = published fact), nama (of the source
    or series), agensi, tanggal_acuan (in words), periode_berkas, batch, hash12 (start of the file's hash),
    berkas, bagian, diterima, baris_masuk, baris_ditolak (all missing for published facts), sumber_url (only
    they have one). Row counts are missing where they would give back a figure that is not shown.
    """
    sql = """
        SELECT j.kode_indikator, j.periode, j.sumber, j.nama, j.agensi, j.tanggal_acuan,
               b.periode AS periode_berkas, j.batch, left(b.hash, 12) AS hash12, b.berkas, b.bagian,
               b.diterima, b.baris_masuk, b.baris_ditolak, j.sumber_url
        FROM published.jejak j LEFT JOIN published.batch b ON b.sumber = j.sumber AND b.batch = j.batch
        WHERE j.kode_indikator = $kode AND ($periode IS NULL OR j.periode = $periode)
        ORDER BY j.periode, j.sumber, b.periode, b.bagian, j.nama, j.agensi, j.sumber_url"""
    frame = _read(rilis, sql, kode=kode, periode=periode)
    return frame.astype({"baris_masuk": "Int64", "baris_ditolak": "Int64"})


# --- sources, files, doubts ---------------------------------------------------------------------------------


def read_sumber(rilis: Rilis) -> pd.DataFrame:
    """One row per source: the contract's fields + periode_terakhir, batch, diterima, umur_hari, baris_masuk,
    baris_ditolak, tak_dikenal, jatuh_tempo."""
    return _read(rilis, "SELECT * FROM published.sumber ORDER BY blok, sumber")


def read_batch(rilis: Rilis, sumber: str | None = None) -> pd.DataFrame:
    """Imported files: sumber, periode, bagian, batch, berkas, hash, diterima, asal, baris_masuk,
    baris_diterima, baris_ditolak, tak_dikenal."""
    sql = """SELECT * FROM published.batch WHERE $sumber IS NULL OR sumber = $sumber
        ORDER BY sumber, periode, bagian"""
    return _read(rilis, sql, sumber=sumber)


def read_ditolak(rilis: Rilis, sumber: str | None = None) -> pd.DataFrame:
    """Parked rows: sumber, periode, batch, berkas, baris, kolom, pola_nilai (masked), alasan, tindakan."""
    sql = """SELECT * FROM published.ditolak WHERE $sumber IS NULL OR sumber = $sumber
        ORDER BY sumber, periode, berkas, baris"""
    return _read(rilis, sql, sumber=sumber)


def read_keraguan(rilis: Rilis) -> pd.DataFrame:
    """Counted doubts of the whole kabupaten: sumber, periode, jenis, jumlah, satuan."""
    return _read(rilis, "SELECT * FROM published.keraguan ORDER BY sumber, periode, jenis")


def read_lapor(rilis: Rilis) -> pd.DataFrame:
    """Who has reported: kode_wilayah (pekon), bulan, status, tanggal_setor, catatan, nama, kode_induk."""
    sql = """SELECT l.*, w.nama, w.kode_induk FROM published.lapor l
        LEFT JOIN published.wilayah w USING (kode_wilayah) ORDER BY l.kode_wilayah, l.bulan"""
    return _read(rilis, sql)


def read_gerbang(rilis: Rilis) -> pd.DataFrame:
    """Figures withheld as implausible: kode_indikator, kode_wilayah, periode, aturan, angka_a, angka_b,
    penjelasan, nama, nama_indikator. The numbers are missing where they may not be shown."""
    sql = """SELECT g.*, w.nama, i.nama_pendek AS nama_indikator FROM published.gerbang g
        LEFT JOIN published.wilayah w USING (kode_wilayah)
        LEFT JOIN published.indikator i ON i.kode = g.kode_indikator
        ORDER BY g.kode_indikator, g.periode, g.kode_wilayah"""
    return _read(rilis, sql)


# --- published facts, words ---------------------------------------------------------------------------------


def read_gizi_puskesmas(rilis: Rilis) -> pd.DataFrame:
    """Stunting by puskesmas and round: puskesmas, kode_kecamatan (where most of its children were measured),
    periode, diukur, pendek (missing where they may not be shown), status (of pendek), asal, nama_kecamatan.
    """
    sql = """SELECT g.*, w.nama AS nama_kecamatan FROM published.gizi_puskesmas g
        LEFT JOIN published.wilayah w ON w.kode_wilayah = g.kode_kecamatan
        ORDER BY g.periode, g.asal, g.puskesmas"""
    return _read(rilis, sql).astype({"diukur": "Int64", "pendek": "Int64"})


def read_lokus(rilis: Rilis, jenis: str | None = None) -> pd.DataFrame:
    """Lokus as decided: id, jenis, nama_menurut_sumber, kode_wilayah (NULL = unconfirmed),
    kode_kecamatan, status, kandidat, jumlah, tahun_penetapan, tahun_pelaksanaan, keputusan, asal, sumber,
    sumber_url, catatan."""
    sql = "SELECT * FROM published.lokus WHERE $jenis IS NULL OR jenis = $jenis ORDER BY tahun_penetapan, id"
    return _read(rilis, sql, jenis=jenis)


def read_terbit(rilis: Rilis, kode: str | None = None) -> pd.DataFrame:
    """Published series: kode, nama, wilayah, kode_wilayah, tahun, periode, label_periode, nilai, penanda,
    satuan, agensi, sumber_url, catatan, konflik_id, adalah_utama, garis (the poverty line,
    where the source states it)."""
    sql = """SELECT * FROM published.terbit WHERE $kode IS NULL OR kode = $kode
        ORDER BY kode, kode_wilayah, periode"""
    return _read(rilis, sql, kode=kode)


def read_pembanding(rilis: Rilis, kode: str | None = None) -> pd.DataFrame:
    """Province, nation, neighbours: kode, nama, wilayah, tahun, periode, nilai, penanda, satuan, agensi,
    sumber_url, catatan."""
    sql = """SELECT * FROM published.pembanding WHERE $kode IS NULL OR kode = $kode
        ORDER BY kode, wilayah, periode"""
    return _read(rilis, sql, kode=kode)


def read_target(rilis: Rilis, kode: str | None = None) -> pd.DataFrame:
    """Targets as far as published: kode, tahun, nilai, satuan, dokumen, sumber_url, catatan."""
    sql = "SELECT * FROM published.target WHERE $kode IS NULL OR kode = $kode ORDER BY kode, tahun"
    return _read(rilis, sql, kode=kode)


def read_konflik(rilis: Rilis) -> pd.DataFrame:
    """Published contradictions: id, pokok, nilai_a, nilai_b, sumber_url, catatan."""
    return _read(rilis, "SELECT * FROM published.konflik ORDER BY id")


def read_idm(rilis: Rilis) -> pd.DataFrame:
    """IDM by pekon as far as published: kode_wilayah, tahun, atribut, nilai, sumber_url, catatan, nama."""
    sql = """SELECT d.*, w.nama FROM published.idm d LEFT JOIN published.wilayah w USING (kode_wilayah)
        ORDER BY d.kode_wilayah, d.tahun, d.atribut"""
    return _read(rilis, sql)


def read_petugas(rilis: Rilis) -> pd.DataFrame:
    """Public officials as last handed in: kode_wilayah (pekon, kelurahan or kecamatan), jabatan, nama, sejak,
    periode (of the list)."""
    return _read(rilis, "SELECT * FROM published.petugas ORDER BY kode_wilayah, jabatan, nama")


def read_glosarium(rilis: Rilis) -> pd.DataFrame:
    """The glossary: istilah, arti, satuan, jangan_disamakan, sumber."""
    return _read(rilis, "SELECT * FROM published.glosarium ORDER BY lower(istilah)")


def read_metode(rilis: Rilis) -> pd.DataFrame:
    """The rules in words: bagian, urutan, judul, isi, sumber."""
    return _read(rilis, "SELECT * FROM published.metode ORDER BY urutan")


def read_catatan_build(rilis: Rilis) -> pd.DataFrame:
    """How the release was made: langkah, tabel, baris, detik, masukan (hash), versi_kode."""
    return _read(rilis, "SELECT * FROM published.catatan_build")
