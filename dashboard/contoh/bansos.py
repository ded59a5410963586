"""Lists of families that receive: PKH, sembako, sembako APBD, BLT dana desa."""

import numpy as np

from dashboard.contoh.daftar import Daftar, Keluaran, make_rng, pick_duplicates
from dashboard.contoh.kependudukan import TANDA
from dashboard.contoh.kesalahan import damage_kk, damage_names, damage_nik, damage_places
from dashboard.contoh.kesejahteraan import national_decile, score
from dashboard.contoh.penduduk import PASANGAN, Potret
from dashboard.contoh.sasaran import PEKON_BLT, allocate
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Lembar

LANSIA, SEKOLAH, BALITA = 60, 19, 6
NIK_XLSX = {
    "nik_kosong": 0.004, "nik_nol": 0.001, "nik_tertukar": 0.004, "nik_15_angka": 0.002, "nik_apostrof": 0.01,
    "nik_eksponen": 0.002, "nik_bilangan": 0.006, "nik_anggota_lain": 0.002,
}  # fmt: skip
BNBA = [
    "No",
    "NAMA PENERIMA",
    "NIK KTP",
    "TAHAP",
    "BANSOS",
    "IDSEMESTA",
    "NO KEL",
    "NM PROV",
    "NM KAB",
    "NM KEC",
    "NM KEL",
    "ALAMAT",
]


def poorest(
    potret: Potret, nilai: np.ndarray, families: np.ndarray, quota: np.ndarray, unit: np.ndarray
) -> np.ndarray:
    """The families with the lowest score in each unit, as many as its quota; `unit` is by family."""
    order = families[np.lexsort((nilai[families], unit[families]))]
    group = unit[order]
    rank = np.arange(len(order)) - np.searchsorted(group, group)
    return order[rank < quota[group]]


def _receivers(rng: np.random.Generator, potret: Potret, families: np.ndarray, istri: float) -> np.ndarray:
    """Who signs for the family: often the wife."""
    wives = potret.warga[potret.hub[potret.warga] == PASANGAN]
    spouse = np.full(len(potret.dusun), -1)
    spouse[potret.kel[wives]] = wives
    use = (spouse[families] >= 0) & (rng.random(len(families)) < istri)
    return np.where(use, spouse[families], potret.kepala[families])


def _bnba(
    kab: Kabupaten,
    out: Keluaran,
    sumber: str,
    periode: str,
    *,
    catat: Potret,
    families: np.ndarray,
    **info: str,
) -> None:
    """One list by name and address: `families` as the agency knows them, the last ones replaced by
    doubles.
    """
    rng = make_rng(kab, f"{sumber} {periode}")
    kini = kab.at(info["bulan"])
    orang = _receivers(rng, catat, rng.permutation(families), float(info["istri"]))
    orang, double = _doubles_inside(rng, catat, orang, info.get("tetap_kecamatan") == "ya")
    place = np.lexsort((orang, catat.pekon[catat.kel[orang]]))
    d = Daftar(kab, sumber, rng, orang[place], catat, kini)
    d.note("ganda", np.flatnonzero(np.isin(place, double)))
    damage_nik(d, NIK_XLSX)
    damage_names(d)
    rates = {"pekon_ejaan": 0.16, "pekon_salah": 0.004, "pekon_tak_dikenal": 0.003, "kecamatan_ejaan": 0.2}
    damage_places(d, rates | ({} if info.get("tetap_kecamatan") == "ya" else {"kecamatan_tertukar": 0.02}))
    c, n = d.kolom, len(d)
    semesta = [f"{3_000_000_000 + k * 13}" for k in d.keluarga.tolist()]
    columns = [
        list(range(1, n + 1)),
        c["nama"],
        c["nik"],
        [info["tahap"]] * n,
        [info["bansos"]] * n,
        semesta,
        [""] * n,
        ["LAMPUNG"] * n,
        ["LAMPUNG BARAT"] * n,
        c["kecamatan"],
        c["pekon"],
        c["alamat"],
    ]
    judul = [info["judul"], "KABUPATEN LAMPUNG BARAT", TANDA]
    out.write(
        f"{sumber}_contoh_{periode}.xlsx",
        periode,
        info["diterima"],
        (sumber, Lembar("BNBA", judul, [BNBA], columns), d),
    )


def _doubles_inside(
    rng, potret: Potret, orang: np.ndarray, same_kecamatan: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Doubles that, where totals per kecamatan are published, stand in for a family of the same kecamatan."""
    if not same_kecamatan:
        return pick_duplicates(rng, potret, orang, 0.006)
    kec = potret.tempat.kecamatan[potret.pekon[potret.kel[orang]]]
    biggest = int(np.bincount(kec).argmax())
    order = np.argsort(kec == biggest, kind="stable")
    inside = orang[order][(kec == biggest).sum() * -1 :]
    twice, rows = pick_duplicates(rng, potret, inside, 0.02)
    return np.r_[orang[order][: len(orang) - len(inside)], twice], rows + len(orang) - len(inside)


def _with_component(potret: Potret) -> np.ndarray:
    """Families with a small child, a pupil or an elder: the conditions of PKH."""
    age = potret.age()[potret.warga]
    able = potret.count_in_families(
        potret.warga[(age < BALITA) | ((age > BALITA) & (age < SEKOLAH)) | (age >= LANSIA)]
    )
    return potret.keluarga[able[potret.keluarga] > 0]


def write_pkh(kab: Kabupaten, out: Keluaran) -> None:
    """PKH of the last stage of 2023 (published per kecamatan) and of 2025 (no published total)."""
    t = kab.tempat
    quota = kab.sasaran.per_kecamatan("kpm_pkh", "2023", t.kode_kecamatan)
    later = kab.sasaran.per_kecamatan("kpm_pkh", "2023", t.kode_kecamatan, kab.sasaran.assumed("pkh_2025"))
    for periode, bulan, lama, diterima, parts in (
        ("2023-Q4", "2023-12", "2022-10", "2024-01-11", quota),
        ("2025-Q4", "2025-12", "2024-12", "2026-01-08", later),
    ):
        if kab.covers(bulan):
            catat = kab.at(lama)
            unit = t.kecamatan[catat.pekon]
            chosen = poorest(catat, score(kab, "pkh", catat, 0.5), _with_component(catat), parts, unit)
            _bnba(
                kab,
                out,
                "pkh",
                periode,
                catat=catat,
                families=chosen,
                bulan=bulan,
                diterima=diterima,
                istri="0.9",
                tahap="4",
                bansos="PKH",
                tetap_kecamatan="ya",
                judul=f"DATA BAYAR PKH TAHAP 4 TAHUN {periode[:4]}",
            )


def write_sembako(kab: Kabupaten, out: Keluaran) -> None:
    """Program Sembako in April 2021 (published total) and November 2025."""
    for bulan, lama, diterima, total in (
        ("2021-04", "2020-02", "2021-04-19", kab.sasaran.published("kpm_sembako", "2021-04-05")),
        ("2025-11", "2024-11", "2025-12-03", kab.sasaran.assumed("sembako_2025")),
    ):
        if kab.covers(bulan):
            catat = kab.at(lama)
            nilai = score(kab, "sembako", catat, 0.55)
            chosen = catat.keluarga[np.argsort(nilai[catat.keluarga])[:total]]
            _bnba(
                kab,
                out,
                "sembako",
                bulan,
                catat=catat,
                families=chosen,
                bulan=bulan,
                diterima=diterima,
                istri="0.55",
                tahap=bulan[5:],
                bansos="SEMBAKO",
                judul=f"BNBA PROGRAM SEMBAKO BULAN {bulan[5:]} TAHUN {bulan[:4]}",
            )


def write_sembako_apbd(kab: Kabupaten, out: Keluaran) -> None:
    """Food paid by the kabupaten: families next to the poorest, proposed by the pekon."""
    if not kab.covers("2025-12"):
        return
    rng, catat, kini = make_rng(kab, "sembako_apbd"), kab.at("2025-03"), kab.at("2025-12")
    nilai = score(kab, "usulan", catat, 0.6)
    near = catat.keluarga[nilai[catat.keluarga] > np.quantile(nilai[catat.keluarga], 0.2)]
    order = near[np.argsort(nilai[near])[: kab.sasaran.assumed("sembako_apbd")]]
    orang, double = pick_duplicates(rng, catat, catat.kepala[order], 0.01)
    place = np.lexsort((orang, catat.pekon[catat.kel[orang]]))
    d = Daftar(kab, "sembako_apbd", rng, orang[place], catat, kini)
    d.note("ganda", np.flatnonzero(np.isin(place, double)))
    damage_nik(d)
    damage_kk(d)
    damage_names(d)
    damage_places(d)
    c = d.kolom
    kolom = [
        list(range(1, len(d) + 1)),
        c["nama"],
        c["nik"],
        c["no_kk"],
        c["alamat"],
        c["pekon"],
        c["kecamatan"],
    ]
    kepala = ["NO", "NAMA KEPALA KELUARGA", "NIK", "NO KK", "ALAMAT", "PEKON/KELURAHAN", "KECAMATAN"]
    judul = ["PENERIMA BANTUAN SEMBAKO APBD TAHUN 2025", "KABUPATEN LAMPUNG BARAT", TANDA]
    out.write("sembako_apbd_contoh_2025.xlsx", "2025", "2025-12-22",
              ("sembako_apbd", Lembar("Penerima", judul, [kepala], kolom), d))  # fmt: skip


def write_blt(kab: Kabupaten, out: Keluaran) -> None:
    """BLT dana desa of the 72 pekon that reported; kelurahan have no village fund."""
    if not kab.covers("2024-02"):
        return
    rng, catat, kini = make_rng(kab, "blt_dd"), kab.at("2023-11"), kab.at("2024-02")
    t = kab.tempat
    total = kab.sasaran.published("kpm_blt_dd", "2024-02-14")
    size = np.bincount(catat.pekon[catat.keluarga], minlength=len(t.kode_pekon)) * ~t.adalah_kelurahan
    reporting = rng.choice(np.flatnonzero(size > 1), min(PEKON_BLT, total), replace=False)
    quota = np.zeros(len(t.kode_pekon), int)
    quota[reporting] = 1 + allocate(total - len(reporting), size[reporting] + 0.01)
    quota = _fit(quota, size, total)
    chosen = poorest(catat, score(kab, "blt", catat, 0.5), catat.keluarga, quota, catat.pekon)
    orang = catat.kepala[chosen]
    place = np.lexsort((orang, catat.pekon[catat.kel[orang]]))
    d = Daftar(kab, "blt_dd", rng, orang[place], catat, kini)
    damage_nik(d, NIK_XLSX)
    damage_kk(d)
    damage_names(d)
    damage_places(d, {"pekon_ejaan": 0.16, "kecamatan_ejaan": 0.2})
    p3ke = national_decile(score(kab, "p3ke", catat, 0.65))[d.keluarga] <= 4
    c, n = d.kolom, len(d)
    kolom = [list(range(1, n + 1)), c["kecamatan"], c["pekon"], c["nama"], c["nik"], c["no_kk"], c["alamat"],
             np.where(p3ke, "YA", "TIDAK").tolist(), ["300.000"] * n]  # fmt: skip
    kepala = [
        "NO",
        "KECAMATAN",
        "PEKON",
        "NAMA KPM",
        "NIK",
        "NO KK",
        "ALAMAT",
        "DARI P3KE",
        "NILAI PER BULAN (RP)",
    ]
    judul = ["REKAP KPM BLT DANA DESA TAHUN 2024", "KABUPATEN LAMPUNG BARAT, KEADAAN 14 FEBRUARI 2024", TANDA]
    totals = ["JUMLAH", "", "", n]
    out.write("blt_dd_contoh_2024-02.xlsx", "2024-02", "2024-02-14",
              ("blt_dd", Lembar("BLT DD", judul, [kepala], kolom, totals), d))  # fmt: skip


def _fit(quota: np.ndarray, size: np.ndarray, total: int) -> np.ndarray:
    """The same total with no pekon above its number of families (matters only in very small samples)."""
    quota = np.minimum(quota, size)
    while (short := total - int(quota.sum())) > 0:
        room = np.flatnonzero((quota > 0) & (quota < size))
        room = room if len(room) else np.flatnonzero(quota < size)
        quota[room[:short]] += 1
    return quota
