"""Reads what a rule for lokus chooses from."""

import pandas as pd

from dashboard.domain.aturan_lokus import Aturan
from dashboard.domain.periode import label
from dashboard.store.rilis import Rilis, read
from dashboard.store.wilayah import read_periode

INDIKATOR = {
    ("dtsen", "keluarga"): ("desil1_keluarga_dtsen", "keluarga_dtsen"),
    ("dtsen", "jiwa"): ("desil1_jiwa_dtsen", "jiwa_dtsen"),
    ("p3ke", "keluarga"): ("desil1_keluarga_p3ke", "keluarga_p3ke"),
    ("p3ke", "jiwa"): ("desil1_jiwa_p3ke", "jiwa_p3ke"),
    ("dtks", "keluarga"): ("kelas1_dtks", "rumah_tangga_dtks"),
    ("dtks", "jiwa"): ("kelas1_jiwa_dtks", "jiwa_dtks"),
    ("terdaftar", "keluarga"): ("keluarga_terdaftar", "kk_dukcapil"),
}
"""What a rule counts in a list and unit, and its whole: three kinds of decile 1 that are never mixed."""


class PeriodeTidakAda(LookupError):
    """The release holds no figures of that list and period."""


def read_periode_lokus(rilis: Rilis, aturan: Aturan) -> str:
    """The period that a rule runs on: its own, else the latest; PeriodeTidakAda when the release has none."""
    kode, _ = INDIKATOR[aturan.sumber, aturan.satuan]
    known = read_periode(rilis, kode, "pekon")
    if aturan.periode in known or (known and not aturan.periode):
        return aturan.periode or known[0]
    wanted = f"{aturan.kata_ukuran} {label(aturan.periode) if aturan.periode else ''}".strip()
    there = f"yang ada: {', '.join(map(label, known))}" if known else "belum ada berkasnya"
    raise PeriodeTidakAda(f"Rilis {rilis.id} tidak memuat {wanted} ({there}).")


def read_calon_lokus(rilis: Rilis, aturan: Aturan) -> pd.DataFrame:
    """Every pekon and kelurahan as choose_lokus takes them, by code: kode_kemendagri, nama, kode_kecamatan,
    nama_kecamatan, jenis, jumlah, penyebut, status, adalah_prioritas, kandidat_prioritas (an unconfirmed name
    may be this place), total_kecamatan, total_penyebut.

    A whole from another source (Dukcapil) is the latest there is.
    """
    count, whole = INDIKATOR[aturan.sumber, aturan.satuan]
    periode = read_periode_lokus(rilis, aturan)
    periods = read_periode(rilis, whole, "pekon")
    frame = read(
        rilis, _CALON, jumlah=count, penyebut=whole, periode=periode,
        periode_penyebut=periode if periode in periods else next(iter(periods), ""),
        jenis=aturan.jenis_prioritas, tahun=aturan.tahun_prioritas,
    )  # fmt: skip
    whole_numbers = ("jumlah", "penyebut", "total_kecamatan", "total_penyebut")
    return frame.astype(dict.fromkeys(whole_numbers, "Int64"))


_CALON = """
    WITH ditetapkan AS (
        SELECT * FROM published.lokus
        WHERE jenis = $jenis AND ($tahun IS NULL OR tahun_pelaksanaan = $tahun)
    ), kandidat AS (
        SELECT DISTINCT unnest(string_split(kandidat, '|')) AS kode_wilayah FROM ditetapkan
        WHERE status = 'belum pasti'
    ), jumlah AS (
        SELECT kode_wilayah, pembilang, status FROM published.nilai
        WHERE kode_indikator = $jumlah AND periode = $periode
    ), penyebut AS (
        SELECT kode_wilayah, pembilang FROM published.nilai
        WHERE kode_indikator = $penyebut AND periode = $periode_penyebut
    )
    SELECT w.kode_wilayah AS kode_kemendagri, w.nama, k.kode_wilayah AS kode_kecamatan,
           k.nama AS nama_kecamatan, w.jenis, j.pembilang AS jumlah, p.pembilang AS penyebut,
           coalesce(j.status, 'tidak_ada') AS status,
           w.kode_wilayah IN (SELECT kode_wilayah FROM ditetapkan WHERE status = 'pasti') AS adalah_prioritas,
           w.kode_wilayah IN (SELECT kode_wilayah FROM kandidat) AS kandidat_prioritas,
           jk.pembilang AS total_kecamatan, pk.pembilang AS total_penyebut
    FROM published.wilayah w
    JOIN published.wilayah k ON k.kode_wilayah = w.kode_induk
    LEFT JOIN jumlah j ON j.kode_wilayah = w.kode_wilayah
    LEFT JOIN penyebut p ON p.kode_wilayah = w.kode_wilayah
    LEFT JOIN jumlah jk ON jk.kode_wilayah = k.kode_wilayah
    LEFT JOIN penyebut pk ON pk.kode_wilayah = k.kode_wilayah
    WHERE w.tingkat = 'pekon' AND w.jenis <> 'tak dikenal'
    ORDER BY w.kode_wilayah"""
