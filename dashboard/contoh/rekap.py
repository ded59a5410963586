"""B.3: what one month did to each dusun, and how its recap goes wrong on the way to the kecamatan."""

from dataclasses import dataclass

import numpy as np

from dashboard.contoh.daftar import make_rng
from dashboard.contoh.penduduk import LUAR, MENINGGAL
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Lembar

MUTASI = ["LAHIR", "DATANG", "MENINGGAL", "PINDAH"]
TERLAMBAT, TIDAK_LAPOR, TIDAK_SEIMBANG, SALIN, HURUF = 0.06, 0.025, 0.008, 0.006, 0.0008
TENGGAT = 10
"""Day of the next month by which a recap is due."""
WNA = 2
_KELOMPOK = ["WNA", "", "WNI", ""]
_JK = ["L", "P", "L", "P"]
KEPALA_B3 = [
    [
        "NOMOR URUT",
        "PEKON",
        "NAMA DUSUN/LINGKUNGAN",
        "AWAL",
        *[""] * 6,
        "LAHIR",
        *[""] * 3,
        "DATANG",
        *[""] * 3,
        "MENINGGAL",
        *[""] * 3,
        "PINDAH",
        *[""] * 3,
        "AKHIR",
        *[""] * 6,
        "TANGGAL SETOR",
        "KET",
    ],
    [
        None,
        None,
        None,
        *_KELOMPOK,
        "JLH KK",
        "JML ANGGOTA KELUARGA",
        "JML JIWA (7+8)",
        *(_KELOMPOK * 4),
        *_KELOMPOK,
        "JML KK",
        "JML ANGGOTA KELUARGA",
        "JML JIWA (30+31)",
        None,
        None,
    ],
    [None, None, None, *_JK, None, None, None, *(_JK * 4), *_JK, None, None, None, None, None],
]


class Bulan:
    """One month seen from the dusun: who was there before, who after, and what happened between."""

    def __init__(self, kab: Kabupaten, bulan: str) -> None:
        self.kab, self.bulan = kab, bulan
        before = kab.at(str(np.datetime64(bulan, "M") - 1))
        self.kini = kab.at(bulan)
        self.awal_kk, self.akhir_kk = (self._families(p) for p in (before, self.kini))
        count = len(self.kini.status)
        self.lama = np.full(count, LUAR)
        self.lama[: len(before.status)] = before.dusun_of_people()
        self.baru = self.kini.dusun_of_people()
        moved = self.lama != self.baru
        self.pergi = np.flatnonzero(moved & (self.lama != LUAR))
        self.tiba = np.flatnonzero(moved & (self.baru != LUAR))
        first = np.datetime64(bulan, "D").astype(int)
        self.lahir = np.zeros(count, bool)
        self.lahir[self.tiba] = (self.lama[self.tiba] == LUAR) & (kab.penduduk.lahir[self.tiba] >= first)

    def _families(self, potret) -> np.ndarray:
        return np.bincount(potret.dusun[potret.keluarga], minlength=len(self.kab.tempat.dusun_pekon))

    def counts(self) -> dict[str, np.ndarray]:
        """AWAL, the four movements and AKHIR by dusun and sex."""
        died = self.kini.status[self.pergi] == MENINGGAL
        born = self.lahir[self.tiba]
        return {
            "AWAL": self._by_sex(self.lama, np.flatnonzero(self.lama != LUAR)),
            "LAHIR": self._by_sex(self.baru, self.tiba[born]),
            "DATANG": self._by_sex(self.baru, self.tiba[~born]),
            "MENINGGAL": self._by_sex(self.lama, self.pergi[died]),
            "PINDAH": self._by_sex(self.lama, self.pergi[~died]),
            "AKHIR": self._by_sex(self.baru, np.flatnonzero(self.baru != LUAR)),
        }

    def _by_sex(self, place: np.ndarray, who: np.ndarray) -> np.ndarray:
        size = len(self.kab.tempat.dusun_pekon)
        return np.bincount(place[who] * 2 + self.kab.penduduk.jk[who], minlength=size * 2).reshape(size, 2)


@dataclass
class Setoran:
    """How the recaps of one month arrive: by pekon absent or late, by dusun out of balance or copied."""

    absent: np.ndarray
    setor: np.ndarray  # day of delivery by pekon
    late: np.ndarray
    unbalanced: np.ndarray
    copied: np.ndarray
    worded: np.ndarray


def report_faults(kab: Kabupaten, bulan: str) -> Setoran:
    """Who is late, missing or careless in a month; each fault happens at least once a month somewhere."""
    rng = make_rng(kab, "b3 " + bulan)
    pekon, dusun = len(kab.tempat.kode_pekon), len(kab.tempat.dusun_pekon)
    slack = make_rng(kab, "b3 watak").uniform(0.2, 2.4, pekon)  # some pekon are always the late ones

    def chosen(rate: float, weight: np.ndarray) -> np.ndarray:
        count = max(1, round(rate * len(weight)))
        marked = np.zeros(len(weight), bool)
        marked[rng.choice(len(weight), count, replace=False, p=weight / weight.sum())] = True
        return marked

    absent = chosen(TIDAK_LAPOR, slack**2)
    late = chosen(TERLAMBAT, slack**2) & ~absent
    due = int((np.datetime64(bulan, "M") + 1).astype("datetime64[D]").astype(int)) - 1
    setor = due + np.where(late, rng.integers(TENGGAT + 1, 46, pekon), rng.integers(1, TENGGAT + 1, pekon))
    even = np.ones(dusun)
    return Setoran(
        absent, setor, late, chosen(TIDAK_SEIMBANG, even), chosen(SALIN, even), chosen(HURUF, even)
    )


def recap_sheet(
    bulan: Bulan, faults: Setoran, dusun: np.ndarray, judul: list[str]
) -> tuple[Lembar, list[str], list]:
    """The sheet of these dusun, the pekon code of each row, and which rows carry which fault."""
    tempat, counts = bulan.kab.tempat, bulan.counts()
    pekon = tempat.dusun_pekon[dusun]
    table = {group: counts[group][dusun] for group in counts}
    awal, akhir = bulan.awal_kk[dusun], bulan.akhir_kk[dusun]
    for r in np.flatnonzero(faults.copied[dusun]):
        for group in MUTASI:
            table[group][r] = 0
        table["AKHIR"][r], akhir[r] = table["AWAL"][r], awal[r]
    for r in np.flatnonzero(faults.unbalanced[dusun]):
        table["AKHIR"][r, r % 2] += 2 + r % 5
    columns: list[list] = [
        list(range(1, len(dusun) + 1)), [tempat.nama_pekon[p].upper() for p in pekon],
        [f"PEMANGKU {n}" for n in tempat.dusun_nomor[dusun].tolist()],
    ]  # fmt: skip
    for group, values in table.items():
        zero = [0] * len(dusun)
        columns += [zero, zero, values[:, 0].tolist(), values[:, 1].tolist()]
        if group in ("AWAL", "AKHIR"):
            kk = awal if group == "AWAL" else akhir
            total = values.sum(axis=1)
            columns += [kk.tolist(), (total - kk).tolist(), total.tolist()]
    for r in np.flatnonzero(faults.worded[dusun]).tolist():
        columns[7][r] = "dua puluh"
    setor = np.datetime_as_string(faults.setor[pekon].astype("datetime64[D]")).tolist()
    columns += [setor, ["terlambat" if late else "" for late in faults.late[pekon]]]
    totals = ["JUMLAH", "", "", *(sum(v for v in c if isinstance(v, int)) for c in columns[3:-2])]
    notes = [
        ("b3_terlambat", np.flatnonzero(faults.late[pekon])),
        ("b3_salin", np.flatnonzero(faults.copied[dusun])),
        ("b3_tidak_seimbang", np.flatnonzero(faults.unbalanced[dusun])),
        ("bilangan_huruf", np.flatnonzero(faults.worded[dusun])),
    ]
    return Lembar("B.3", judul, KEPALA_B3, columns, totals), [tempat.kode_pekon[p] for p in pekon], notes
