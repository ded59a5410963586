"""Counts per pekon from the offices that count people: Dukcapil (DKB), BPS, Regsosek."""

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


def _write(
    out: Keluaran,
    sumber: str,
    nama: str,
    periode: str,
    diterima: str,
    judul: str,
    kepala: list[str],
    kolom: list,
) -> None:
    t = out.kab.tempat
    kec = [t.nama_kecamatan[k].upper() for k in t.kecamatan]
    columns = [list(range(1, len(kec) + 1)), kolom[0], kec, [n.upper() for n in t.nama_pekon], *kolom[1:]]
    totals = ["JUMLAH", "", "", "", *(sum(c) for c in kolom[1:])]
    lembar = Lembar("Sheet1", [judul, "KABUPATEN LAMPUNG BARAT", TANDA], [kepala], columns, totals)
    out.write(nama, periode, diterima, (sumber, lembar, None))
    _keys(out, sumber, nama, lembar)


def write_dukcapil(kab: Kabupaten, out: Keluaran) -> None:
    """People and cards registered per pekon; the first half of 2025 meets the published 313,756."""
    rng = make_rng(kab, "dukcapil")
    total = kab.sasaran.published("jumlah_penduduk", "2025")
    laki = kab.sasaran.published("penduduk_laki", "2025")
    for periode, bulan, diterima, factor in (
        ("2025-S1", "2025-06", "2025-08-14", 1.0),
        ("2025-S2", "2025-12", "2026-02-05", TERDAFTAR_LEBIH),
    ):
        if not kab.covers(bulan):
            continue
        alive = _per_pekon(kab.at(bulan)) * rng.normal(1.0, 0.012, len(kab.tempat.kode_pekon)) + 0.5
        people = allocate(round(total * factor), alive)
        men = np.minimum(allocate(round(laki * factor), alive), people)
        families = np.minimum(
            np.round(_per_pekon(kab.at(bulan), True) * rng.normal(1.012, 0.01, len(alive))), people
        )
        _write(
            out,
            "dukcapil",
            f"dukcapil_dkb_contoh_{periode}.xlsx",
            periode,
            diterima,
            f"DATA KONSOLIDASI BERSIH (DKB) SEMESTER {'I' * int(periode[-1])} TAHUN 2025",
            [
                "NO",
                "KODE WILAYAH",
                "KECAMATAN",
                "DESA/KELURAHAN",
                "LAKI-LAKI",
                "PEREMPUAN",
                "JUMLAH PENDUDUK",
                "JUMLAH KK",
            ],
            [
                kab.tempat.kode_pekon,
                men.tolist(),
                (people - men).tolist(),
                people.tolist(),
                families.astype(int).tolist(),
            ],
        )


def write_bps(kab: Kabupaten, out: Keluaran) -> None:
    """Projected people per pekon by BPS code; a projection is smooth and knows nothing of last year's moves."""
    if not kab.covers("2024-06"):
        return
    rng = make_rng(kab, "bps")
    base = (_per_pekon(kab.at(kab.bulan[0])) + _per_pekon(kab.at("2024-06"))) / 2
    people = np.round(base * rng.normal(1.018, 0.02, len(base))).astype(int)
    _write(
        out, "bps_penduduk", "bps_penduduk_contoh_2024.xlsx", "2024", "2025-02-28",
        "PROYEKSI PENDUDUK MENURUT DESA/KELURAHAN TAHUN 2024",
        ["NO", "KODE DESA BPS", "KECAMATAN", "DESA/KELURAHAN", "JUMLAH PENDUDUK"],
        [kab.tempat.kode_bps, people.tolist()],
    )  # fmt: skip


def write_regsosek(kab: Kabupaten, out: Keluaran) -> None:
    """Families met in October and November 2022; those who were away were missed."""
    if not kab.covers("2022-11"):
        return
    rng = make_rng(kab, "regsosek")
    met = _per_pekon(kab.at("2022-11"), True)
    families = rng.binomial(met, np.clip(rng.normal(0.965, 0.02, len(met)), 0.85, 0.999))
    _write(
        out, "regsosek", "regsosek_keluarga_contoh_2022.xlsx", "2022", "2023-09-20",
        "REGISTRASI SOSIAL EKONOMI 2022: KELUARGA MENURUT DESA/KELURAHAN",
        ["NO", "KODE DESA BPS", "KECAMATAN", "DESA/KELURAHAN", "JUMLAH KELUARGA"],
        [kab.tempat.kode_bps, families.tolist()],
    )  # fmt: skip
