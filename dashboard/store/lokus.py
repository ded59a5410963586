"""Reads what a rule for lokus chooses from."""

import pandas as pd

from dashboard.domain.aturan_lokus import KATA, Permintaan
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


def read_periode_lokus(rilis: Rilis, sumber: str, satuan: str) -> list[str]:
    """Periods of a list that a rule can run on, newest first."""
    return read_periode(rilis, INDIKATOR[sumber, satuan][0], "pekon")


def read_kesalahan_hitung(rilis: Rilis) -> pd.DataFrame:
    """What `tkpk link evaluate` found on made-up populations, one row each: benih, kadar_kesalahan,
    keluarga_benar, keluarga_ditemukan, keluarga_terhitung, keluarga_keliru, tanggal_ukur, perintah."""
    return read(rilis, "SELECT * FROM published.kesalahan_hitung ORDER BY benih, kadar_kesalahan")


def read_calon_lokus(rilis: Rilis, minta: Permintaan) -> pd.DataFrame:
    """Every pekon and kelurahan as choose_lokus takes them, by code: kode_kemendagri, nama, kode_kecamatan,
    nama_kecamatan, jenis, jumlah, penyebut, status, adalah_prioritas (decided as lokus of that kind, to be
    carried out in that year), kandidat_prioritas (an unconfirmed name may be this place), total_kecamatan,
    total_penyebut, periode.

    Without a period the latest; PeriodeTidakAda when the release has none or not that one. A whole from
    another source (Dukcapil) is the latest there is.
    """
    periode = _find_periode(rilis, minta)
    count, whole = INDIKATOR[minta.sumber, minta.satuan]
    periods = read_periode(rilis, whole, "pekon")
    frame = read(
        rilis, _CALON, jumlah=count, penyebut=whole, periode=periode, jenis=minta.jenis, tahun=minta.tahun,
        periode_penyebut=periode if periode in periods else next(iter(periods), ""),
    )  # fmt: skip
    whole_numbers = ("jumlah", "penyebut", "total_kecamatan", "total_penyebut")
    return frame.astype(dict.fromkeys(whole_numbers, "Int64"))


def _find_periode(rilis: Rilis, minta: Permintaan) -> str:
    known = read_periode_lokus(rilis, minta.sumber, minta.satuan)
    if minta.periode in known or (known and not minta.periode):
        return minta.periode or known[0]
    when = label(minta.periode) if minta.periode else ""
    wanted = f"{KATA[minta.sumber, minta.satuan].ukuran} {when}".strip()
    there = f"yang ada: {', '.join(map(label, known))}" if known else "belum ada berkasnya"
    raise PeriodeTidakAda(f"Rilis {rilis.id} tidak memuat {wanted} ({there}).")


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
           jk.pembilang AS total_kecamatan, pk.pembilang AS total_penyebut, $periode AS periode
    FROM published.wilayah w
    JOIN published.wilayah k ON k.kode_wilayah = w.kode_induk
    LEFT JOIN jumlah j ON j.kode_wilayah = w.kode_wilayah
    LEFT JOIN penyebut p ON p.kode_wilayah = w.kode_wilayah
    LEFT JOIN jumlah jk ON jk.kode_wilayah = k.kode_wilayah
    LEFT JOIN penyebut pk ON pk.kode_wilayah = k.kode_wilayah
    WHERE w.tingkat = 'pekon' AND w.jenis <> 'tak dikenal'
    ORDER BY w.kode_wilayah"""
