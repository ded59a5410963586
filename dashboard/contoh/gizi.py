"""e-PPGBM: children under five who were measured, in two measuring rounds and the posyandu months between."""

import numpy as np

from dashboard.contoh.daftar import Daftar, Keluaran, make_rng
from dashboard.contoh.kependudukan import TANDA
from dashboard.contoh.kesalahan import damage_codes, damage_names, damage_nik, damage_places
from dashboard.contoh.penduduk import Potret
from dashboard.contoh.sasaran import allocate
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Csv, Lembar

BULAN_BALITA = 60
PENDEK, SANGAT_PENDEK, TINGGI = -2.0, -3.0, 3.0
# WHO child growth standards, length or height for age: month, median of boys and of girls, one SD.
_BULAN = [0, 6, 12, 24, 36, 48, 60]
_LAKI = [49.9, 67.6, 75.7, 87.1, 96.1, 103.3, 110.0]
_PEREMPUAN = [49.1, 65.7, 74.0, 85.7, 95.1, 102.7, 109.4]
_SD = [1.9, 2.1, 2.4, 3.1, 3.7, 4.2, 4.6]
KEPALA = [
    "NIK",
    "Nama",
    "JK",
    "Tgl Lahir",
    "BB Lahir",
    "TB Lahir",
    "Nama Ortu",
    "Prov",
    "Kab/Kota",
    "Kec",
    "Pukesmas",
    "Desa/Kel",
    "Posyandu",
    "RT",
    "RW",
    "Alamat",
    "Usia Saat Ukur",
    "Tanggal Pengukuran",
    "Berat",
    "Tinggi",
    "Cara Ukur",
    "LiLA",
    "BB/U",
    "ZS BB/U",
    "TB/U",
    "ZS TB/U",
    "BB/TB",
    "ZS BB/TB",
    "Naik Berat Badan",
    "PMT Diterima (kg)",
    "Jml Vit A",
    "KPSP",
    "KIA",
]
TETAP = {
    "Prov": "LAMPUNG", "Kab/Kota": "LAMPUNG BARAT", "RW": "000", "LiLA": "", "BB/U": "Berat Badan Normal",
    "BB/TB": "Gizi Baik", "Naik Berat Badan": "N", "PMT Diterima (kg)": "0", "Jml Vit A": "1",
    "KPSP": "Sesuai", "KIA": "Ya",
}  # fmt: skip
"""Columns the dashboard does not use, filled alike."""


def latent_height(kab: Kabupaten) -> np.ndarray:
    """Height-for-age score each person has as a child: lower in poor families, spread like a survey finds
    it.
    """
    p = kab.penduduk
    rng = make_rng(kab, "tinggi")
    return -1.15 + 0.28 * np.clip(p.sejahtera[p.kel], -3, 3) + rng.normal(0, 1.0, len(p.jk))


def _measured(kab: Kabupaten, potret: Potret, bulan: str, total: int) -> np.ndarray:
    """The children who came: as many as published, spread over kecamatan; some families come every month."""
    age = (potret.hari - potret.lahir[potret.warga]) / 30.44
    child = potret.warga[age < BULAN_BALITA - 0.5]
    kec = kab.tempat.kecamatan[potret.pekon[potret.kel[child]]]
    there = np.bincount(kec, minlength=len(kab.tempat.kode_kecamatan))
    rng = make_rng(kab, "hadir " + bulan)
    quota = _quota(total, there, there * rng.uniform(0.85, 1.15, len(there)))
    keen = make_rng(kab, "rajin").random(len(kab.penduduk.jk))[child] + 0.5 * rng.random(len(child))
    order = np.lexsort((keen, kec))
    rank = np.arange(len(order)) - np.searchsorted(kec[order], kec[order])
    return child[order][rank < quota[kec[order]]]


def _quota(total: int, there: np.ndarray, weights: np.ndarray) -> np.ndarray:
    quota = np.minimum(allocate(min(total, int(there.sum())), weights), there)
    while (short := min(total, int(there.sum())) - int(quota.sum())) > 0:
        quota[np.argsort(quota - there)[:short]] += 1
        quota = np.minimum(quota, there)
    return quota


def _stunted(kab: Kabupaten, d: Daftar, quota: np.ndarray) -> np.ndarray:
    """Rows recorded as short: the shortest of each kecamatan, as many as published; the tape finds few of
    the rest.
    """
    kec = kab.tempat.kecamatan[d.pekon]
    order = np.lexsort((latent_height(kab)[d.orang], kec))
    rank = np.arange(len(order)) - np.searchsorted(kec[order], kec[order])
    marked = np.zeros(len(d), bool)
    marked[order[rank < quota[kec[order]]]] = True
    return marked


def write_eppgbm(kab: Kabupaten, out: Keluaran) -> None:
    """May (12,689 measured, 287 short), June and July at the posyandu, August (19,468 measured, 376 short)
    2024.
    """
    s, kode = kab.sasaran, kab.tempat.kode_kecamatan
    mei = s.per_kecamatan("stunting_eppgbm_jumlah", "2024-05", kode)
    agustus = s.published("stunting_eppgbm_jumlah", "2024-08")
    rounds = {
        "2024-05": (s.published("stunting_eppgbm_diukur", "2024-05"), mei),
        "2024-06": (s.assumed("posyandu_juni"), allocate(round(mei.sum() * 0.8), mei + 0.01)),
        "2024-07": (s.assumed("posyandu_juli"), allocate(round(mei.sum() * 0.76), mei + 0.01)),
        "2024-08": (s.published("stunting_eppgbm_diukur", "2024-08"), allocate(agustus, mei + 2.0)),
    }
    for bulan, (total, quota) in rounds.items():
        if kab.covers(bulan):
            _write_round(kab, out, bulan, total, quota)


def _write_round(kab: Kabupaten, out: Keluaran, bulan: str, total: int, quota: np.ndarray) -> None:
    potret = kab.at(bulan)
    rng = make_rng(kab, "eppgbm " + bulan)
    children = _measured(kab, potret, bulan, total)
    children = children[np.lexsort((children, potret.pekon[potret.kel[children]]))]
    d = Daftar(kab, "eppgbm", rng, children, potret, potret)
    marked = _stunted(kab, d, quota)
    damage_nik(d, {"nik_kosong": 0.05, "nik_nol": 0.015, "nik_tertukar": 0.004, "nik_15_angka": 0.004,
                   "nik_apostrof": 0.004, "nik_eksponen": 0.003, "nik_anggota_lain": 0.004})  # fmt: skip
    damage_names(d, {"nama_singkat": 0.03, "nama_ejaan": 0.06, "nama_kosong": 0.0002})
    damage_places(
        d, {"pekon_ejaan": 0.16, "pekon_salah": 0.003, "pekon_tak_dikenal": 0.002, "kecamatan_ejaan": 0.2}
    )
    columns = _columns(kab, d, bulan, marked)
    if bulan in ("2024-05", "2024-08"):
        judul = [
            "DATA PENGUKURAN BALITA (e-PPGBM)",
            f"KABUPATEN LAMPUNG BARAT, {bulan[5:]}-{bulan[:4]}",
            TANDA,
        ]
        out.write(
            f"eppgbm_contoh_{bulan}.xlsx",
            bulan,
            _received(bulan),
            ("eppgbm", Lembar("Data", judul, [KEPALA], columns), d),
        )
    else:
        out.write(
            f"eppgbm_contoh_{bulan}.csv", bulan, _received(bulan), ("eppgbm", Csv(KEPALA, columns, ";"), d)
        )


def _received(bulan: str) -> str:
    return str(np.datetime64(bulan, "M") + 1) + "-09"


def _comma(values: np.ndarray, digits: int) -> list[str]:
    return [f"{v:.{digits}f}".replace(".", ",") for v in values.tolist()]


def _age_text(lahir: np.ndarray, ukur: np.ndarray) -> list[str]:
    days = (ukur - lahir).tolist()
    return [f"{d // 365} Tahun - {d % 365 // 30.44:.0f} Bulan - {int(d % 365 % 30.44)} Hari" for d in days]


def _columns(kab: Kabupaten, d: Daftar, bulan: str, marked: np.ndarray) -> list[list]:
    n, rng, c = len(d), d.rng, d.kolom
    first = int(np.datetime64(bulan, "D").astype(int))
    ukur = np.maximum(first + 4 + d.pekon % 18, d.lahir() + 1)
    months = (ukur - d.lahir()) / 30.44
    zs, tinggi, berat = _measures(kab, d, months, marked)
    classes = [zs < SANGAT_PENDEK, zs < PENDEK, zs > TINGGI]
    c["tb_u"] = np.select(classes, ["Sangat Pendek", "Pendek", "Tinggi"], "Normal").tolist()
    _break_some_scores(d, marked)
    kec = np.array(kab.tempat.nama_kecamatan, dtype=object)[kab.tempat.kecamatan[d.pekon]].tolist()
    same = {name: [value] * n for name, value in TETAP.items()}
    columns = {
        "NIK": c["nik"], "Nama": c["nama"], "JK": d.jk("L", "P"), "Tgl Lahir": d.dmy(d.lahir()),
        "BB Lahir": _comma(rng.normal(3.1, 0.3, n), 1), "TB Lahir": _comma(rng.normal(49, 1.2, n), 1),
        "Nama Ortu": kab.nama[d.catat.kepala[d.keluarga]].tolist(), "Kec": c["kecamatan"], "Pukesmas": kec,
        "Desa/Kel": c["pekon"], "Posyandu": [f"POSYANDU {1 + k % 4}" for k in d.keluarga.tolist()],
        "RT": [a[-3:] for a in c["alamat"]], "Alamat": c["alamat"],
        "Usia Saat Ukur": _age_text(d.lahir(), ukur), "Tanggal Pengukuran": d.iso(ukur),
        "Berat": _comma(berat, 1),
        "Tinggi": _comma(tinggi, 1),
        "Cara Ukur": np.where(months < 24, "Terlentang", "Berdiri").tolist(), "TB/U": c["tb_u"],
        "ZS BB/U": _comma(rng.normal(-0.7, 0.8, n), 2), "ZS TB/U": _comma(zs, 2),
        "ZS BB/TB": _comma(rng.normal(-0.2, 0.8, n), 2),
    }  # fmt: skip
    return [(columns | same)[name] for name in KEPALA]


def _measures(kab: Kabupaten, d: Daftar, months: np.ndarray, marked: np.ndarray) -> tuple[np.ndarray, ...]:
    """Score, height and weight as recorded: as many short as marked, the others above the line."""
    latent = latent_height(kab)[d.orang]
    above = np.maximum(latent, -1.98) + d.rng.random(len(d)) * 0.02
    below = -2.02 - d.rng.gamma(1.1, 0.5, len(d))
    zs = np.clip(np.where(marked, below, above).round(2), -5.5, 4.5)
    girl = kab.penduduk.jk[d.orang] == 1
    median = np.where(girl, np.interp(months, _BULAN, _PEREMPUAN), np.interp(months, _BULAN, _LAKI))
    tinggi = median + zs * np.interp(months, _BULAN, _SD)
    berat = 3.3 + np.clip(tinggi - 49, 0, None) ** 1.04 * 0.2 + d.rng.normal(0, 0.4, len(d))
    return zs, tinggi, np.clip(berat, 2.0, 35)


def _break_some_scores(d: Daftar, marked: np.ndarray) -> None:
    """A formula error in place of the class, never on a short child: the published count stays."""
    before = d.kolom["tb_u"].copy()
    damage_codes(d, "tb_u", "tb_u_rusak", 0.0004, ["#N/A", "#VALUE!"])
    jenis, rows = d.salah.pop()
    for r in rows[marked[rows]].tolist():
        d.kolom["tb_u"][r] = before[r]
    d.note(jenis, rows[~marked[rows]])
