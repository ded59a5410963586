"""Reads the figures of a release."""

import pandas as pd

from dashboard.store.rilis import Rilis, read, read_counts

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
    frame = read_counts(rilis, sql, kode=kode, periode=periode, tingkat=tingkat)
    return frame.astype({"peringkat": "Int64"})


def read_deret(rilis: Rilis, kode: str, kode_wilayah: str) -> pd.DataFrame:
    """All periods of one indicator for one place, oldest first; columns of read_nilai without peringkat."""
    sql = f"""{_NILAI} WHERE n.kode_indikator = $kode AND n.kode_wilayah = $wilayah
        ORDER BY n.periode_urut, n.periode"""
    return read_counts(rilis, sql, kode=kode, wilayah=kode_wilayah)


def read_deret_tempat(rilis: Rilis, kode_wilayah: str) -> pd.DataFrame:
    """All periods of every indicator for one place, oldest first; columns of read_deret."""
    sql = f"""{_NILAI} WHERE n.kode_wilayah = $wilayah
        ORDER BY n.kode_indikator, n.periode_urut, n.periode"""
    return read_counts(rilis, sql, wilayah=kode_wilayah)


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
    return read_counts(rilis, sql, blok=blok, tingkat=tingkat, tempat=kode_wilayah)


def read_nilai_wilayah(rilis: Rilis, kode_wilayah: list[str]) -> pd.DataFrame:
    """Every indicator at its latest period for some places; columns of read_nilai without peringkat."""
    sql = f"""{_NILAI} WHERE list_contains($tempat, n.kode_wilayah)
        QUALIFY dense_rank() OVER (PARTITION BY n.kode_indikator, n.tingkat ORDER BY n.periode_urut DESC) = 1
        ORDER BY n.kode_wilayah, i.tema, i.urutan, n.kode_indikator"""
    return read_counts(rilis, sql, tempat=kode_wilayah)


def read_tertahan(rilis: Rilis, kode: str | None = None, periode: str | None = None) -> pd.DataFrame:
    """Figures not shown, of one indicator and period or all: kode_indikator, tingkat, periode, status
    (rahasia|ditahan|gerbang), jumlah."""
    sql = """
        SELECT kode_indikator, tingkat, periode, status, count(*) AS jumlah FROM published.nilai
        WHERE status IN ('rahasia', 'ditahan', 'gerbang')
          AND ($kode IS NULL OR kode_indikator = $kode) AND ($periode IS NULL OR periode = $periode)
        GROUP BY ALL ORDER BY kode_indikator, periode, tingkat, status"""
    return read(rilis, sql, kode=kode, periode=periode)


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
    frame = read(rilis, sql, sumber=sumber, periode=periode, tingkat=tingkat)
    return frame.astype({"jumlah": "Int64"})


def read_b3_dusun(rilis: Rilis, kode_wilayah: str | None = None, bulan: str | None = None) -> pd.DataFrame:
    """Stocks at the end of a month by dusun (B.3), of one pekon or all, one month or all: kode_wilayah,
    dusun, bulan, jiwa, kk, laki, perempuan (missing when not handed in), status_lapor (tepat|terlambat|
    tidak_seimbang|belum)."""
    sql = """SELECT * FROM published.b3_dusun
        WHERE ($wilayah IS NULL OR kode_wilayah = $wilayah) AND ($bulan IS NULL OR bulan = $bulan)
        ORDER BY kode_wilayah, dusun, bulan"""
    frame = read(rilis, sql, wilayah=kode_wilayah, bulan=bulan)
    return frame.astype(dict.fromkeys(("jiwa", "kk", "laki", "perempuan"), "Int64"))
