"""Lists that rank families: DTKS 2020, P3KE 2022, DTSEN 2025. Each has its own date, its own score,
its own classes.
"""

from statistics import NormalDist

import numpy as np

from dashboard.contoh.daftar import Daftar, Keluaran, make_rng, pick_duplicates
from dashboard.contoh.kependudukan import TANDA
from dashboard.contoh.kesalahan import (
    as_dmy,
    damage_births,
    damage_codes,
    damage_kk,
    damage_names,
    damage_nik,
    damage_places,
)
from dashboard.contoh.penduduk import HUBUNGAN, Potret
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Csv, Lembar

SEBARAN = 1.12
"""Spread of the score in the nation: with the local mean below zero it makes the kabupaten a little poor."""
NIK_DTKS = {
    "nik_kosong": 0.06, "nik_nol": 0.02, "nik_tertukar": 0.008, "nik_15_angka": 0.004, "nik_bilangan": 0.006,
    "nik_apostrof": 0.006, "nik_anggota_lain": 0.004,
}  # fmt: skip
KEPALA_DTKS = [
    ["NO", "WILAYAH", "", "", "RUMAH TANGGA", "", "", "KEPALA RUMAH TANGGA", "", "", "", ""],
    [None, "KECAMATAN", "DESA/KELURAHAN", "ALAMAT", "IDBDT", "JUMLAH ART", "DESIL", "Nama", "JnsKel",
     "TglLahir", "NIK", "NoKK"],
]  # fmt: skip
KELAS_DTKS = {"1": 0.30, "2": 0.26, "3": 0.19, "4": 0.14, "4+": 0.11}


def national_decile(score: np.ndarray) -> np.ndarray:
    """Decile 1–10 of a score among all families of the nation, whose scores are normal around zero."""
    cuts = [NormalDist(0, SEBARAN).inv_cdf(k / 10) for k in range(1, 10)]
    return np.searchsorted(cuts, score) + 1


def score(kab: Kabupaten, nama: str, potret: Potret, ragu: float) -> np.ndarray:
    """Welfare of each family as one agency sees it: the truth at its date and its own lasting error."""
    return potret.sejahtera + make_rng(kab, "skor " + nama).normal(0, ragu, len(potret.dusun))


def write_dtks(kab: Kabupaten, out: Keluaran) -> None:
    """Households of the poorest 40 percent by its own ranking and proposals; taken down in early 2020."""
    if not kab.covers("2020-12"):
        return
    rng, catat = make_rng(kab, "dtks"), kab.at("2020-01")
    total = kab.sasaran.published("dtks_rumah_tangga", "2020")
    order = catat.keluarga[np.argsort(score(kab, "dtks", catat, 0.85)[catat.keluarga])]
    heads, double = pick_duplicates(rng, catat, catat.kepala[order[:total]], 0.004)
    rank = np.argsort(np.argsort(score(kab, "kelas", catat, 0.25)[catat.kel[heads]])) / len(heads)
    kelas = np.array(list(KELAS_DTKS))[np.searchsorted(np.cumsum(list(KELAS_DTKS.values())), rank).clip(0, 4)]
    place = np.lexsort((heads, catat.pekon[catat.kel[heads]]))
    d = Daftar(kab, "dtks", rng, heads[place], catat, kab.at("2020-12"))
    d.note("ganda", np.flatnonzero(np.isin(place, double)))
    d.kolom["kelas"] = kelas[place].tolist()
    damage_nik(d, NIK_DTKS)
    damage_kk(d)
    damage_names(d)
    damage_places(d)
    damage_codes(d, "kelas", "kelas_salah", 0.0004, ["5", "#N/A", "Desil"])
    out.write("dtks_contoh_2020.xlsx", "2020", "2021-01-18", ("dtks", _dtks_sheet(d), d))


def _dtks_sheet(d: Daftar) -> Lembar:
    c, n = d.kolom, len(d)
    semesta = [f"1804{k * 37 + 1_000_003:012d}" for k in d.keluarga.tolist()]
    art = d.catat.ukuran[d.keluarga] + (d.rng.random(n) < 0.05) * 2  # a household may hold two families
    lahir = as_dmy(damage_births(d, d.iso(d.lahir())))
    kolom = [list(range(1, n + 1)), c["kecamatan"], c["pekon"], c["alamat"], semesta, art.tolist(),
             c["kelas"], c["nama"], d.jk("1", "2"), lahir, c["nik"], c["no_kk"]]  # fmt: skip
    judul = ["DATA TERPADU KESEJAHTERAAN SOSIAL (DTKS) TAHUN 2020", "KABUPATEN LAMPUNG BARAT", TANDA]
    return Lembar("DTKS", judul, KEPALA_DTKS, kolom, ["JUMLAH", "", "", "", n, int(art.sum())])


def write_p3ke(kab: Kabupaten, out: Keluaran) -> None:
    """Persons of families in P3KE's own deciles 1–4, from the family census of BKKBN in 2021; no card
    number.
    """
    if not kab.covers("2022-06"):
        return
    rng, catat, kini = make_rng(kab, "p3ke"), kab.at("2021-09"), kab.at("2022-06")
    nilai = score(kab, "p3ke", catat, 0.65)
    desil = national_decile(nilai)
    seen = np.zeros(len(catat.dusun), bool)
    seen[catat.keluarga] = rng.random(len(catat.keluarga)) < 0.97
    people = catat.warga[(seen & (desil <= 4))[catat.kel[catat.warga]]]
    people = people[np.lexsort((catat.hub[people], catat.kel[people], catat.pekon[catat.kel[people]]))]
    d = Daftar(kab, "p3ke", rng, people, catat, kini)
    d.kolom["desil"] = desil[d.keluarga].astype(str).tolist()
    d.kolom["jk"] = d.jk("Laki-laki", "Perempuan")
    damage_nik(d, {"nik_kosong": 0.05, "nik_nol": 0.01, "nik_tertukar": 0.01, "nik_15_angka": 0.004,
                   "nik_eksponen": 0.004, "nik_anggota_lain": 0.004})  # fmt: skip
    spoiled = np.zeros(len(d), bool)
    for _, rows in d.salah[-6:]:
        spoiled[rows] = True
    padan = np.where(spoiled | (rng.random(len(d)) < 0.05), "Tidak", "Ya").tolist()
    damage_names(d)
    damage_places(d)
    damage_codes(d, "desil", "desil_salah", 0.0003, ["0", "5", "-"])
    damage_codes(d, "jk", "jk_salah", 0.0003, ["X", "?"])
    lahir = damage_births(d, d.iso(d.lahir()))
    out.write(
        "p3ke_individu_contoh_2022.csv", "2022", "2022-08-30", ("p3ke", _p3ke_table(d, padan, lahir), d)
    )


def _p3ke_table(d: Daftar, padan: list[str], lahir: list[str]) -> Csv:
    c, n, potret = d.kolom, len(d), d.catat
    umur = potret.age()[d.orang]
    ya = np.array(["Tidak", "Ya"])

    def flag(per_family: np.ndarray) -> list[str]:
        return ya[per_family.astype(int)].tolist()

    poor = potret.sejahtera[d.keluarga]
    balita = potret.count_in_families(potret.warga[potret.age()[potret.warga] < 5])[d.keluarga] > 0
    ranges = [(0, 7), (13, 16), (16, 19), (19, 22), (22, 60), (60, 200)]
    columns = {
        "ID Keluarga": [f"P{k * 7 + 100_003:010d}" for k in d.keluarga.tolist()],
        "Kecamatan": c["kecamatan"],
        "Desa": c["pekon"],
        "Desil Kesejahteraan": c["desil"],
        "Alamat": c["alamat"],
        "ID Individu": [f"PI{o * 7 + 1_000_003:010d}" for o in d.orang.tolist()],
        "Nama": c["nama"],
        "NIK": c["nik"],
        "Padan Dukcapil": padan,
        "Jenis Kelamin": c["jk"],
        "Hubungan dengan Kepala Keluarga": np.array(HUBUNGAN, object)[potret.hub[d.orang]].tolist(),
        "Tanggal Lahir": lahir,
        "Status Kawin": np.array(["Belum Kawin", "Kawin", "Cerai Mati"], object)[
            potret.kawin[d.orang]
        ].tolist(),
        "Pekerjaan": np.where(umur < 16, "Tidak/Belum Bekerja", "Petani").tolist(),
        "Pendidikan": np.where(umur < 13, "SD", "SMP").tolist(),
    }
    for (low, high), nama in zip(ranges, ["<7", "13-15", "16-18", "19-21", "22-59", "60+"], strict=True):
        columns[f"Usia {nama}"] = flag((umur >= low) & (umur < high))
    columns |= {
        "Penerima BPNT": flag(poor < -0.9),
        "Penerima BPUM": ["Tidak"] * n,
        "Penerima BST": flag(poor < -1.3),
        "Penerima PKH": flag(poor < -1.1),
        "Penerima SEMBAKO": flag(poor < -0.9),
        "Resiko Stunting": flag(balita & (poor < -0.6)),
        "Pensasaran": ["P3KE 2022"] * n,
    }
    return Csv(list(columns), list(columns.values()))
