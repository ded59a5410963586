"""DTSEN: families and members of two quarters, ranked in national deciles."""

import numpy as np

from dashboard.contoh.daftar import Daftar, Keluaran, make_rng, pick_duplicates
from dashboard.contoh.kesalahan import damage_births, damage_codes, damage_kk, damage_names, damage_nik
from dashboard.contoh.kesejahteraan import national_decile, score
from dashboard.contoh.penduduk import HUBUNGAN
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Csv

BELUM_BERPERINGKAT = 0.04


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
