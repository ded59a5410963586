"""Persons whose health insurance is paid: PBI-JK (state) and PBI APBD (kabupaten), before and after
February 2026.
"""

import numpy as np

from dashboard.contoh.daftar import Daftar, Keluaran, make_rng, pick_duplicates
from dashboard.contoh.kesalahan import (
    damage_births,
    damage_codes,
    damage_kk,
    damage_names,
    damage_nik,
    damage_places,
)
from dashboard.contoh.kesejahteraan import national_decile, score
from dashboard.contoh.penduduk import ADA, HUBUNGAN, Potret
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Csv

ALASAN = ["Tidak padan Dukcapil", "Desil 6-10 DTSEN", "Meninggal", "Data ganda"]
NIK_CSV = {
    "nik_kosong": 0.003,
    "nik_nol": 0.002,
    "nik_tertukar": 0.003,
    "nik_15_angka": 0.002,
    "nik_apostrof": 0.002,
    "nik_eksponen": 0.0015,
    "nik_anggota_lain": 0.001,
}
AWAL = "2026-01"
DITERIMA = {"2026-01": "2026-01-27", "2026-02": "2026-02-20"}


def _members(catat: Potret, nilai: np.ndarray, jumlah: int, mulai: int) -> np.ndarray:
    """Persons of whole families from the poorest upward; `mulai` persons are taken by another list before
    them.
    """
    rank = np.empty(len(nilai))
    rank[np.argsort(nilai)] = np.arange(len(nilai))
    order = catat.warga[np.lexsort((catat.hub[catat.warga], rank[catat.kel[catat.warga]]))]
    return order[mulai : mulai + jumlah]


def _status(d: Daftar, sumber: str, bulan: str, nonaktif: int) -> tuple[list[str], list[str]]:
    """Deactivate the dead first, then those above decile 5 or with a broken number, then at random.

    The decile counts from February on. One death in five is known in January already; three in ten broken
    numbers are mended after it.
    """
    first = bulan <= AWAL
    late, mended = make_rng(d.kab, f"{sumber} perbaikan").random((2, len(d)))
    kini = (d.kini.status[d.orang] != ADA) & ((late < 0.2) | (not first))
    high = national_decile(score(d.kab, "dtsen", d.catat, 0.35))[d.keluarga] > 5
    high &= not first
    broken, twice = _marked(d, "nik_") & ((mended < 0.7) | first), _marked(d, "ganda")
    wish = (
        kini * 3.0 + (broken | twice) * 1.2 + high * (0.5 + d.rng.random(len(d))) + d.rng.random(len(d)) * 0.9
    )
    off = np.zeros(len(d), bool)
    off[np.argsort(-wish)[:nonaktif]] = True
    reason = np.select([kini, twice, broken, high], [ALASAN[2], ALASAN[3], ALASAN[0], ALASAN[1]], ALASAN[0])
    return np.where(off, "NONAKTIF", "AKTIF").tolist(), np.where(off, reason, "").tolist()


def _marked(d: Daftar, awal: str) -> np.ndarray:
    rows = np.zeros(len(d), bool)
    for jenis, which in d.salah:
        rows[which] |= jenis.startswith(awal)
    return rows


def write_pbi_jk(kab: Kabupaten, out: Keluaran) -> None:
    """PBI-JK: 126,746 active and 7,353 deactivated in February 2026."""
    aktif = kab.sasaran.published("pbi_jk_aktif", "2026-02-20")
    nonaktif = kab.sasaran.published("pbi_jk_nonaktif", "2026-02-20")
    for bulan, off in (("2026-01", kab.sasaran.assumed("pbi_jk_nonaktif_januari")), ("2026-02", nonaktif)):
        if kab.covers(bulan):
            catat = kab.at("2025-04")
            people = _members(catat, score(kab, "pbi", catat, 0.5), aktif + nonaktif, 0)
            d = _daftar(kab, "pbi_jk", bulan, people, catat=catat, off=off)
            out.write(f"pbi_jk_contoh_{bulan}.csv", bulan, DITERIMA[bulan], ("pbi_jk", _pbi_jk_table(d), d))


def write_pbi_apbd(kab: Kabupaten, out: Keluaran) -> None:
    """PBI APBD: 21,321 active and 9,717 deactivated in February 2026; families next to those of PBI-JK."""
    jk = kab.sasaran.published("pbi_jk_aktif", "2026-02-20") + kab.sasaran.published(
        "pbi_jk_nonaktif", "2026-02-20"
    )
    aktif = kab.sasaran.published("pbi_apbd_aktif", "2026-02-19")
    nonaktif = kab.sasaran.published("pbi_apbd_nonaktif", "2026-02-19")
    for bulan, off in (("2026-01", kab.sasaran.assumed("pbi_apbd_nonaktif_januari")), ("2026-02", nonaktif)):
        if kab.covers(bulan):
            catat = kab.at("2025-08")
            people = _members(catat, score(kab, "pbi", catat, 0.5), aktif + nonaktif, jk)
            d = _daftar(kab, "pbi_apbd", bulan, people, catat=catat, off=off)
            out.write(
                f"pbi_apbd_contoh_{bulan}.csv",
                bulan,
                DITERIMA[bulan],
                ("pbi_apbd", _pbi_apbd_table(d, bulan), d),
            )


def _daftar(
    kab: Kabupaten, sumber: str, bulan: str, people: np.ndarray, *, catat: Potret, off: int
) -> Daftar:
    rng = make_rng(kab, sumber)  # the same errors in both months: the list is carried on
    people, double = pick_duplicates(rng, catat, rng.permutation(people), 0.001)
    place = np.lexsort((people, catat.pekon[catat.kel[people]]))
    d = Daftar(kab, sumber, rng, people[place], catat, kab.at(bulan))
    d.note("ganda", np.flatnonzero(np.isin(place, double)))
    d.kolom["lahir"] = damage_births(d, d.iso(d.lahir()))
    damage_nik(d, NIK_CSV)
    if sumber == "pbi_jk":  # the list of PBI APBD carries no card number
        damage_kk(d)
    damage_names(d, {"nama_singkat": 0.02, "nama_ejaan": 0.03, "nama_gelar": 0.004, "nama_kosong": 0.0001})
    damage_places(d)
    d.rng = make_rng(kab, f"{sumber} {bulan}")
    d.kolom["status"], d.kolom["alasan"] = _status(d, sumber, bulan, off)
    damage_codes(d, "status", "status_kosong", 0.0001, ["", "-"])
    return d


def _pbi_jk_table(d: Daftar) -> Csv:
    n, c = len(d), d.kolom
    ibu = d.kab.penduduk.ibu[d.orang]
    mothers = np.where(ibu >= 0, d.kab.nama[ibu], d.kab.nama[d.catat.kepala[d.keluarga]]).tolist()
    columns = {
        "id": [str(i) for i in range(1, n + 1)],
        "id_dtks": [f"{5_000_000 + o * 3}" for o in d.orang.tolist()],
        "provinsi": ["LAMPUNG"] * n,
        "kota": ["KAB. LAMPUNG BARAT"] * n,
        "kecamatan": c["kecamatan"],
        "kelurahan": c["pekon"],
        "rt": [a[-3:] for a in c["alamat"]],
        "rw": ["000"] * n,
        "dusun": [a[:7] for a in c["alamat"]],
        "alamat": c["alamat"],
        "noka_bpjs": _cards(d, 0),
        "psnoka_bpjs": _cards(d, 1),
        "nama": c["nama"],
        "tanggal_lahir": c["lahir"],
        "tempat_lahir": ["LAMPUNG BARAT"] * n,
        "jenis_kelamin": d.jk("L", "P"),
        "nik": c["nik"],
        "nokk": c["no_kk"],
        "hub_keluarga": np.array(HUBUNGAN, dtype=object)[d.catat.hub[d.orang]].tolist(),
        "nama_ibu_kandung": mothers,
        "keterangan": [""] * n,
        "status_kepesertaan": c["status"],
        "alasan": c["alasan"],
    }
    return Csv(list(columns), list(columns.values()), ";")


def _cards(d: Daftar, kind: int) -> list[str]:
    who = d.orang if kind else d.keluarga
    return [f"{kind}{2_200_000_000 + n * 7:012d}" for n in who.tolist()]


def _pbi_apbd_table(d: Daftar, bulan: str) -> Csv:
    n, c = len(d), d.kolom
    columns = {
        "PSNOKA": _cards(d, 1),
        "NIK": c["nik"],
        "NAMA": c["nama"],
        "SEGMEN": ["PBI APBD"] * n,
        "BULAN": [bulan[5:]] * n,
        "TAHUN": [bulan[:4]] * n,
        "JENKEL": d.jk("1", "2"),
        "TGLLHR": c["lahir"],
        "KECAMATAN": c["kecamatan"],
        "DESA/KELURAHAN": c["pekon"],
        "STATUS KEPESERTAAN": c["status"],
        "ALASAN": c["alasan"],
    }
    return Csv(list(columns), list(columns.values()), ";")
