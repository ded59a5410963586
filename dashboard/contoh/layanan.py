"""Clean water and sanitation by family, and the decree that names lokus."""

import numpy as np

from dashboard.contoh.daftar import Daftar, Keluaran, make_rng
from dashboard.contoh.kependudukan import TANDA
from dashboard.contoh.kesalahan import damage_kk, damage_names, damage_nik, damage_places
from dashboard.contoh.kesejahteraan import national_decile
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Csv, Lembar

LOKUS_KECAMATAN, LOKUS_PEKON = 5, 25
BELUM_DIDATA = 4
"""Pekon that have not sent their list of wells and latrines."""


def write_air_mck(kab: Kabupaten, out: Keluaran) -> None:
    """Condition of water and latrine per family; a few pekon have not sent theirs."""
    if not kab.covers("2025-12"):
        return
    rng, catat, kini = make_rng(kab, "air_mck"), kab.at("2025-08"), kab.at("2025-12")
    missing = rng.choice(len(kab.tempat.kode_pekon), BELUM_DIDATA, replace=False)
    seen = catat.keluarga[~np.isin(catat.pekon[catat.keluarga], missing)]
    seen = seen[rng.random(len(seen)) < 0.94]
    heads = catat.kepala[seen[np.lexsort((seen, catat.pekon[seen]))]]
    d = Daftar(kab, "air_mck", rng, heads, catat, kini)
    damage_nik(
        d,
        {
            "nik_kosong": 0.03,
            "nik_nol": 0.004,
            "nik_tertukar": 0.004,
            "nik_15_angka": 0.002,
            "nik_eksponen": 0.002,
        },
    )
    damage_kk(d)
    damage_names(d)
    damage_places(d)
    c = d.kolom
    columns = {
        "no_kk": c["no_kk"], "nik_kepala_keluarga": c["nik"], "nama_kepala_keluarga": c["nama"],
        "kecamatan": c["kecamatan"], "pekon": c["pekon"], "dusun": [a[:7] for a in c["alamat"]],
        "air_bersih": _condition(d, 0.1), "jamban": _condition(d, -0.15),
    }  # fmt: skip
    table = Csv(list(columns), list(columns.values()))
    out.write("air_mck_contoh_2025.csv", "2025", "2026-01-30", ("air_mck", table, d))


def _condition(d: Daftar, shift: float) -> list[str]:
    good = d.catat.sejahtera[d.keluarga] + d.rng.normal(shift + 0.9, 0.8, len(d)) > 0
    built = ~good & (d.rng.random(len(d)) < 0.18)
    years = d.rng.integers(2021, 2026, len(d)).astype(str).tolist()
    words = zip(good.tolist(), built.tolist(), years, strict=True)
    return ["layak" if g else f"dibangun tahun {y}" if b else "tidak layak" for g, b, y in words]


def chosen_lokus(kab: Kabupaten) -> list[int]:
    """The 25 pekon of the made-up decree: five kecamatan, in each those with most families in decile 1."""
    t, potret = kab.tempat, kab.at("2025-06")
    first = potret.keluarga[national_decile(potret.sejahtera)[potret.keluarga] == 1]
    poor = np.bincount(potret.pekon[first], minlength=len(t.kode_pekon)) + t.bobot
    by_kec = [
        np.sort(poor[t.kecamatan == k])[-LOKUS_PEKON // LOKUS_KECAMATAN :].sum()
        for k in range(len(t.kode_kecamatan))
    ]
    chosen: list[int] = []
    for kec in sorted(np.argsort(by_kec)[-LOKUS_KECAMATAN:].tolist()):
        inside = np.flatnonzero(t.kecamatan == kec)
        chosen += sorted(inside[np.argsort(-poor[inside])][: LOKUS_PEKON // LOKUS_KECAMATAN].tolist())
    return chosen


def write_lokus(kab: Kabupaten, out: Keluaran) -> None:
    """A made-up decree for the year 2026."""
    if not kab.covers("2025-06"):
        return
    t, chosen = kab.tempat, chosen_lokus(kab)
    judul = ["LAMPIRAN KEPUTUSAN BUPATI TENTANG PENETAPAN PEKON LOKUS", "NOMOR : CONTOH/001/2025",
             "TANGGAL : 2025-06-02", "JENIS LOKUS : kemiskinan ekstrem", "TAHUN PENETAPAN : 2025",
             "TAHUN PELAKSANAAN : 2026", TANDA]  # fmt: skip
    columns = [list(range(1, len(chosen) + 1)), [t.nama_kecamatan[t.kecamatan[p]].upper() for p in chosen],
               [t.nama_pekon[p].upper() for p in chosen], [TANDA] * len(chosen)]  # fmt: skip
    lembar = Lembar("Lampiran", judul, [["NO", "KECAMATAN", "PEKON", "KETERANGAN"]], columns)
    nama = "lokus_keputusan_contoh_2025.xlsx"
    out.write(nama, "2025", "2025-06-05", ("lokus", lembar, None))
    key, start = f"{nama}#Lampiran#", lembar.baris_pertama
    out.truth_lines(
        "lokus", key, [f"lokus,{key}{start + i},,,{t.kode_pekon[p]}\n" for i, p in enumerate(chosen)]
    )
