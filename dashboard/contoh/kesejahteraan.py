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
KELAS_DTKS = {"1": 0.30, "2": 0.26, "3": 0.19, "4": 0.14, "4+": 0.11}
BELUM_BERPERINGKAT = 0.04


def national_decile(score: np.ndarray) -> np.ndarray:
    """Decile 1–10 of a score among all families of the nation, whose scores are normal around zero."""
    cuts = [NormalDist(0, SEBARAN).inv_cdf(k / 10) for k in range(1, 10)]
    return np.searchsorted(cuts, score) + 1


def score(kab: Kabupaten, nama: str, potret: Potret, ragu: float) -> np.ndarray:
    """Welfare of each family as one agency sees it: the truth at its date and its own lasting error."""
    return potret.sejahtera + make_rng(kab, "skor " + nama).normal(0, ragu, len(potret.dusun))


def write_dtks(kab: Kabupaten, out: Keluaran) -> None:
    """Households of the poorest 40 percent in its own ranking and proposals above it; taken down in early
    2020.
    """
    if not kab.covers("2020-12"):
        return
    rng, catat, kini = make_rng(kab, "dtks"), kab.at("2020-01"), kab.at("2020-12")
    total = kab.sasaran.published("dtks_rumah_tangga", "2020")
    order = catat.keluarga[np.argsort(score(kab, "dtks", catat, 0.85)[catat.keluarga])]
    heads, double = pick_duplicates(rng, catat, catat.kepala[order[:total]], 0.004)
    rank = np.argsort(np.argsort(score(kab, "kelas", catat, 0.25)[catat.kel[heads]])) / len(heads)
    kelas = np.array(list(KELAS_DTKS))[np.searchsorted(np.cumsum(list(KELAS_DTKS.values())), rank).clip(0, 4)]
    place = np.lexsort((heads, catat.pekon[catat.kel[heads]]))
    d = Daftar(kab, "dtks", rng, heads[place], catat, kini)
    d.note("ganda", np.flatnonzero(np.isin(place, double)))
    d.kolom["kelas"] = kelas[place].tolist()
    art = catat.ukuran[d.keluarga] + (rng.random(len(d)) < 0.05) * 2
    d.kolom["id"] = [f"1804{k * 37 + 1_000_003:012d}" for k in d.keluarga.tolist()]
    damage_nik(d, {"nik_kosong": 0.06, "nik_nol": 0.02, "nik_tertukar": 0.008, "nik_15_angka": 0.004,
                   "nik_bilangan": 0.006, "nik_apostrof": 0.006, "nik_anggota_lain": 0.004})  # fmt: skip
    damage_kk(d)
    damage_names(d)
    damage_places(d)
    damage_codes(d, "kelas", "kelas_salah", 0.0004, ["5", "#N/A", "Desil"])
    lahir = as_dmy(damage_births(d, d.iso(d.lahir())))
    c = d.kolom
    kepala = [
        ["NO", "WILAYAH", "", "", "RUMAH TANGGA", "", "", "KEPALA RUMAH TANGGA", "", "", "", ""],
        [
            None,
            "KECAMATAN",
            "DESA/KELURAHAN",
            "ALAMAT",
            "IDBDT",
            "JUMLAH ART",
            "DESIL",
            "Nama",
            "JnsKel",
            "TglLahir",
            "NIK",
            "NoKK",
        ],
    ]
    kolom = [
        list(range(1, len(d) + 1)),
        c["kecamatan"],
        c["pekon"],
        c["alamat"],
        c["id"],
        art.tolist(),
        c["kelas"],
        c["nama"],
        d.jk("1", "2"),
        lahir,
        c["nik"],
        c["no_kk"],
    ]
    judul = ["DATA TERPADU KESEJAHTERAAN SOSIAL (DTKS) TAHUN 2020", "KABUPATEN LAMPUNG BARAT", TANDA]
    totals = ["JUMLAH", "", "", "", len(d), int(art.sum())]
    out.write(
        "dtks_contoh_2020.xlsx",
        "2020",
        "2021-01-18",
        ("dtks", Lembar("DTKS", judul, kepala, kolom, totals), d),
    )


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


def write_dtsen(kab: Kabupaten, out: Keluaran) -> None:
    """Families and members of two quarters; each quarter the registry catches up with a part of what
    changed.
    """
    for periode, bulan, diterima in (
        ("2025-Q3", "2025-09", "2025-10-16"),
        ("2025-Q4", "2025-12", "2026-01-19"),
    ):
        if kab.covers(bulan):
            _write_dtsen_quarter(kab, out, periode, bulan, diterima)


def _write_dtsen_quarter(kab: Kabupaten, out: Keluaran, periode: str, bulan: str, diterima: str) -> None:
    rng = make_rng(kab, "dtsen " + periode)
    catat, kini = kab.at({"2025-Q3": "2025-05"}.get(periode, "2025-09")), kab.at(bulan)
    nilai = score(kab, "dtsen", catat, 0.35)
    known = catat.keluarga[make_rng(kab, "dtsen cakupan").random(len(catat.dusun))[catat.keluarga] < 0.975]
    unranked = make_rng(kab, "dtsen peringkat").random(len(catat.dusun)) < BELUM_BERPERINGKAT
    desil = np.where(unranked, "", national_decile(nilai).astype(str)).astype(object)
    heads, double = pick_duplicates(rng, catat, catat.kepala[known], 0.001)
    place = np.lexsort((heads, catat.pekon[catat.kel[heads]]))
    keluarga = Daftar(kab, "dtsen_keluarga", rng, heads[place], catat, kini)
    keluarga.note("ganda", np.flatnonzero(np.isin(place, double)))
    keluarga.kolom["desil"] = desil[keluarga.keluarga].tolist()
    damage_kk(keluarga)
    damage_names(keluarga, {"nama_singkat": 0.01, "nama_ejaan": 0.02, "nama_kosong": 0.0001})
    damage_codes(keluarga, "desil", "desil_salah", 0.0002, ["11", "0", "#REF!"])
    member = np.zeros(len(catat.dusun), bool)
    member[known] = True
    people = catat.warga[member[catat.kel[catat.warga]]]
    people = people[np.lexsort((catat.hub[people], catat.kel[people], catat.pekon[catat.kel[people]]))]
    anggota = Daftar(kab, "dtsen_anggota", rng, people, catat, kini)
    damage_nik(anggota, {"nik_kosong": 0.006, "nik_nol": 0.001, "nik_tertukar": 0.003, "nik_15_angka": 0.0008,
                         "nik_eksponen": 0.0004, "nik_anggota_lain": 0.001})  # fmt: skip
    damage_kk(anggota)
    damage_names(anggota, {"nama_singkat": 0.01, "nama_ejaan": 0.02, "nama_kosong": 0.0001})
    pbi = {
        f: np.where(nilai < cut, "YA", "TIDAK").astype(object)
        for f, cut in (("pbi_nas", -0.35), ("pbi_pemda", -9))
    }
    pbi["pbi_pemda"][(nilai >= -0.35) & (nilai < -0.12)] = "YA"
    tables = (_family_table(keluarga, pbi), _member_table(anggota, pbi))
    for jenis, d, table in zip(("keluarga", "anggota"), (keluarga, anggota), tables, strict=True):
        out.write(f"dtsen_{jenis}_contoh_{periode}.csv", periode, diterima, (d.sumber, table, d))


def _codes(d: Daftar, suffix: str) -> dict[str, list[str]]:
    n = len(d)
    kode = np.array([k.replace(".", "") for k in d.kab.tempat.kode_pekon], dtype=object)[d.pekon].tolist()
    return {
        f"kelurahan_desa{suffix}": d.kolom["pekon"], f"kecamatan{suffix}": d.kolom["kecamatan"],
        f"kabupaten_kota{suffix}": ["LAMPUNG BARAT"] * n, f"provinsi{suffix}": ["LAMPUNG"] * n,
        f"kode_provinsi{suffix}": ["18"] * n, f"kode_kabupaten_kota{suffix}": ["1804"] * n,
        f"kode_kecamatan{suffix}": [k[:6] for k in kode], f"kode_kelurahan_desa{suffix}": kode,
    }  # fmt: skip


def _family_table(d: Daftar, pbi: dict[str, np.ndarray]) -> Csv:
    rng, n, w = d.rng, len(d), d.catat.sejahtera[d.keluarga]
    feel = w + rng.normal(0, 0.7, n)

    def choose(*options: str) -> list[str]:
        cuts = np.quantile(feel, np.linspace(0, 1, len(options) + 1)[1:-1])
        return np.array(options, dtype=object)[np.searchsorted(cuts, feel)].tolist()

    columns = {
        "nomor_kartu_keluarga": d.kolom["no_kk"],
        "nama_anggota_keluarga": d.kolom["nama"],
        "jumlah_anggota_keluarga": d.catat.ukuran[d.keluarga].tolist(),
        "alamat": d.kolom["alamat"],
        **_codes(d, ""),
        "luas_lantai": np.clip(40 + 16 * feel, 12, 240).astype(int).tolist(),
        "jenis_lantai_terluas": choose("Tanah", "Papan", "Semen", "Keramik"),
        "jenis_dinding_terluas": choose("Bambu", "Kayu", "Tembok"),
        "jenis_atap_terluas": choose("Asbes", "Seng", "Genteng"),
        "status_kepemilikan_rumah": choose("Bebas sewa", "Milik sendiri", "Milik sendiri"),
        "fasilitas_bab": choose("Tidak ada", "Bersama", "Sendiri", "Sendiri"),
        "jenis_kloset": choose("Cemplung", "Leher angsa"),
        "pembuangan_akhir_tinja": choose("Lubang tanah", "Tangki septik"),
        "sumber_air_minum_utama": choose(
            "Mata air tak terlindung", "Sumur tak terlindung", "Mata air terlindung", "Sumur bor"
        ),
        "sumber_penerangan_utama": choose("Listrik non-PLN", "PLN", "PLN"),
        "bahan_bakar_utama_memasak": choose("Kayu", "Gas 3 kg"),
        "daya_terpasang": choose("450", "900", "1300"),
        "id_pelanggan_pln": [""] * n,
        "aset_bergerak_sepeda_motor": choose("0", "1", "2"),
        "aset_tidak_bergerak_lahan": choose("TIDAK", "YA"),
        "kepemilikan_aset": choose("TIDAK", "YA"),
        "jumlah_ternak_kambing": choose("0", "0", "2"),
        "pbi_nas": pbi["pbi_nas"][d.keluarga].tolist(),
        "pbi_pemda": pbi["pbi_pemda"][d.keluarga].tolist(),
        "desil_nasional": d.kolom["desil"],
    }
    return Csv(list(columns), list(columns.values()))


def _member_table(d: Daftar, pbi: dict[str, np.ndarray]) -> Csv:
    n, umur, c = len(d), d.catat.age()[d.orang], d.kolom
    hubungan = np.array([h.capitalize() for h in HUBUNGAN], dtype=object)[d.catat.hub[d.orang]].tolist()
    columns = {
        "nomor_induk_kependudukan": c["nik"],
        "nomor_kartu_keluarga": c["no_kk"],
        "nama": c["nama"],
        "jenis_kelamin": d.jk("Laki-laki", "Perempuan"),
        "tanggal_lahir": damage_births(d, d.iso(d.lahir())),
        "status_kawin": np.array(["Belum kawin", "Kawin", "Cerai mati"], object)[
            d.catat.kawin[d.orang]
        ].tolist(),
        "status_hubungan_keluarga": hubungan,
        "alamat_ktp": c["alamat"],
        "dusun_ktp": [a[:7] for a in c["alamat"]],
        "rt_ktp": [a[-3:] for a in c["alamat"]],
        "rw_ktp": ["000"] * n,
        **_codes(d, "_ktp"),
        "partisipasi_sekolah": np.where((umur > 6) & (umur < 18), "Masih sekolah", "Tidak").tolist(),
        "jenjang_tertinggi_yang_diduduki": np.where(umur < 13, "SD", "SMP").tolist(),
        "ijazah_tertinggi_yang_dimiliki": np.where(umur < 13, "Tidak punya", "SD").tolist(),
        "status_bekerja": np.where((umur > 17) & (umur < 65), "Bekerja", "Tidak").tolist(),
        "lapangan_usaha_dari_pekerjaan_utama": np.where((umur > 17) & (umur < 65), "Pertanian", "").tolist(),
        "penglihatan": ["Tidak sulit"] * n,
        "kondisi_gizi": [""] * n,
        "penyakit_kronis": ["Tidak ada"] * n,
        "pbi_nas": pbi["pbi_nas"][d.keluarga].tolist(),
        "pbi_pemda": pbi["pbi_pemda"][d.keluarga].tolist(),
    }
    return Csv(list(columns), list(columns.values()))
