"""Counts per pekon from the offices that count people: Dukcapil (DKB), BPS, Regsosek."""

from dataclasses import dataclass

import numpy as np

from dashboard.contoh.daftar import Keluaran, make_rng
from dashboard.contoh.penduduk import Potret
from dashboard.contoh.sasaran import allocate
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Lembar

TANDA = "DATA CONTOH, bukan data sebenarnya"
TERDAFTAR_LEBIH = 1.007
"""Second half of 2025 in the registry against the first, where the published total stands."""


def _per_pekon(potret: Potret, families: bool = False) -> np.ndarray:
    of = potret.keluarga if families else potret.kel[potret.warga]
    return np.bincount(potret.pekon[of], minlength=len(potret.tempat.kode_pekon))


def _keys(out: Keluaran, sumber: str, nama: str, lembar: Lembar) -> None:
    first, kode = lembar.baris_pertama, out.kab.tempat.kode_pekon
    key = f"{nama}#{lembar.nama}#"
    out.truth_lines(sumber, key, [f"{sumber},{key}{first + i},,,{k}\n" for i, k in enumerate(kode)])


@dataclass(frozen=True)
class Tabel:
    """One table of counts per pekon, in the words of the office that sends it."""

    sumber: str
    nama: str
    periode: str
    diterima: str
    judul: str
    kepala: list[str]
    kode: list[str]
    jumlah: list[np.ndarray]


def _write(out: Keluaran, tabel: Tabel) -> None:
    t = out.kab.tempat
    kec = [t.nama_kecamatan[k].upper() for k in t.kecamatan]
    counts = [c.astype(int).tolist() for c in tabel.jumlah]
    names = [n.upper() for n in t.nama_pekon]
    columns = [list(range(1, len(kec) + 1)), tabel.kode, kec, names, *counts]
    totals = ["JUMLAH", "", "", "", *map(sum, counts)]
    judul = [tabel.judul, "KABUPATEN LAMPUNG BARAT", TANDA]
    lembar = Lembar("Sheet1", judul, [tabel.kepala], columns, totals)
    out.write(tabel.nama, tabel.periode, tabel.diterima, (tabel.sumber, lembar, None))
    _keys(out, tabel.sumber, tabel.nama, lembar)


def write_dukcapil(kab: Kabupaten, out: Keluaran) -> None:
    """People and cards registered per pekon; the first half of 2025 meets the published 313,756."""
    rng = make_rng(kab, "dukcapil")
    total = kab.sasaran.published("jumlah_penduduk", "2025")
    laki = kab.sasaran.published("penduduk_laki", "2025")
    kepala = ["NO", "KODE WILAYAH", "KECAMATAN", "DESA/KELURAHAN", "LAKI-LAKI", "PEREMPUAN",
              "JUMLAH PENDUDUK", "JUMLAH KK"]  # fmt: skip
    for periode, bulan, diterima, factor in (
        ("2025-S1", "2025-06", "2025-08-14", 1.0),
        ("2025-S2", "2025-12", "2026-02-05", TERDAFTAR_LEBIH),
    ):
        if not kab.covers(bulan):
            continue
        alive = _per_pekon(kab.at(bulan)) * rng.normal(1.0, 0.012, len(kab.tempat.kode_pekon)) + 0.5
        people = allocate(round(total * factor), alive)
        men = allocate(round(laki * factor), people)
        cards = _per_pekon(kab.at(bulan), True) * rng.normal(1.012, 0.01, len(alive))
        counts = [men, people - men, people, np.minimum(np.round(cards), people)]
        judul = f"DATA KONSOLIDASI BERSIH (DKB) SEMESTER {'I' * int(periode[-1])} TAHUN 2025"
        nama = f"dukcapil_dkb_contoh_{periode}.xlsx"
        kode = kab.tempat.kode_pekon
        _write(out, Tabel("dukcapil", nama, periode, diterima, judul, kepala, kode, counts))


def write_bps(kab: Kabupaten, out: Keluaran) -> None:
    """Projected people per pekon by BPS code; a projection is smooth and knows nothing of recent moves."""
    if not kab.covers("2024-06"):
        return
    rng = make_rng(kab, "bps")
    base = (_per_pekon(kab.at(kab.bulan[0])) + _per_pekon(kab.at("2024-06"))) / 2
    people = np.round(base * rng.normal(1.018, 0.02, len(base)))
    kepala = ["NO", "KODE DESA BPS", "KECAMATAN", "DESA/KELURAHAN", "JUMLAH PENDUDUK"]
    judul = "PROYEKSI PENDUDUK MENURUT DESA/KELURAHAN TAHUN 2024"
    nama = "bps_penduduk_contoh_2024.xlsx"
    _write(
        out, Tabel("bps_penduduk", nama, "2024", "2025-02-28", judul, kepala, kab.tempat.kode_bps, [people])
    )


def write_regsosek(kab: Kabupaten, out: Keluaran) -> None:
    """Families met in October and November 2022; those who were away were missed."""
    if not kab.covers("2022-11"):
        return
    rng = make_rng(kab, "regsosek")
    met = _per_pekon(kab.at("2022-11"), True)
    families = rng.binomial(met, np.clip(rng.normal(0.965, 0.02, len(met)), 0.85, 0.999))
    kepala = ["NO", "KODE DESA BPS", "KECAMATAN", "DESA/KELURAHAN", "JUMLAH KELUARGA"]
    judul = "REGISTRASI SOSIAL EKONOMI 2022: KELUARGA MENURUT DESA/KELURAHAN"
    nama = "regsosek_keluarga_contoh_2022.xlsx"
    _write(out, Tabel("regsosek", nama, "2022", "2023-09-20", judul, kepala, kab.tempat.kode_bps, [families]))
