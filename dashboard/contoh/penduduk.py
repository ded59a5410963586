"""The made-up population: arrays over persons and families, and what each looked like at the end of a
month.
"""

from dataclasses import dataclass, field

import numpy as np

from dashboard.contoh.tempat import Tempat

LUAR, ADA, MENINGGAL, PINDAH = -1, 0, 1, 2
KEPALA, PASANGAN, ANAK, CUCU, ORANG_TUA, LAIN, MENANTU = range(7)
HUBUNGAN = ["KEPALA KELUARGA", "ISTRI", "ANAK", "CUCU", "ORANG TUA", "FAMILI LAIN", "MENANTU"]
HARI_SETAHUN = 365.25
DEWASA = 17


@dataclass
class Penduduk:
    """Every person and family that ever lived in the kabupaten during the simulation; rows are only
    appended.
    """

    tempat: Tempat
    jk: np.ndarray
    lahir: np.ndarray  # days since 1970-01-01
    kel: np.ndarray  # family now, or the last one
    hub: np.ndarray
    status: np.ndarray
    kawin: np.ndarray  # 0 not yet, 1 married, 2 widowed
    pasangan: np.ndarray
    ibu: np.ndarray
    dari_luar: np.ndarray
    dusun: np.ndarray  # of each family
    sejahtera: np.ndarray  # latent welfare of each family
    kartu: np.ndarray  # card (No KK) a family holds now
    kartu_dusun: list[np.ndarray] = field(default_factory=list)
    kartu_hari: list[np.ndarray] = field(default_factory=list)
    jumlah_kartu: int = 0

    def age(self, hari: int) -> np.ndarray:
        """Age in years of everybody on a day."""
        return (hari - self.lahir) / HARI_SETAHUN

    def add_people(self, **columns) -> np.ndarray:
        """Append persons; columns that are not given get their neutral value. Gives their indexes."""
        count = len(columns["jk"])
        neutral = dict(status=ADA, kawin=0, pasangan=-1, ibu=-1, dari_luar=False)
        first = len(self.jk)
        for name in ("jk", "lahir", "kel", "hub", "status", "kawin", "pasangan", "ibu", "dari_luar"):
            old = getattr(self, name)
            new = columns.get(name, neutral.get(name))
            setattr(self, name, np.concatenate([old, np.broadcast_to(new, count).astype(old.dtype)]))
        return np.arange(first, first + count)

    def add_families(self, dusun: np.ndarray, sejahtera: np.ndarray, hari: int) -> np.ndarray:
        """Append families with a new card each. Gives their indexes."""
        first = len(self.dusun)
        self.dusun = np.concatenate([self.dusun, dusun.astype(self.dusun.dtype)])
        self.sejahtera = np.concatenate([self.sejahtera, sejahtera.astype(self.sejahtera.dtype)])
        self.kartu = np.concatenate([self.kartu, np.full(len(dusun), -1, self.kartu.dtype)])
        families = np.arange(first, first + len(dusun))
        self.renew_cards(families, hari)
        return families

    def renew_cards(self, keluarga: np.ndarray, hari: int | np.ndarray) -> None:
        """Give families a new No KK, issued where they live on that day."""
        self.kartu[keluarga] = np.arange(self.jumlah_kartu, self.jumlah_kartu + len(keluarga))
        self.jumlah_kartu += len(keluarga)
        self.kartu_dusun.append(self.dusun[keluarga].copy())
        self.kartu_hari.append(np.broadcast_to(hari, len(keluarga)).astype(np.int64))

    def snapshot(self, hari: int) -> "Potret":
        """The state at the end of a day, kept apart from what happens later."""
        parts = (self.kel, self.hub, self.status, self.kawin, self.dusun, self.sejahtera, self.kartu)
        return Potret(hari, self.tempat, self.jk, self.lahir, *(part.copy() for part in parts))


@dataclass
class Potret:
    """The population on one day."""

    hari: int
    tempat: Tempat
    jk: np.ndarray
    lahir: np.ndarray
    kel: np.ndarray
    hub: np.ndarray
    status: np.ndarray
    kawin: np.ndarray
    dusun: np.ndarray
    sejahtera: np.ndarray
    kartu: np.ndarray

    def __post_init__(self) -> None:
        count = len(self.dusun)
        self.warga = np.flatnonzero(self.status == ADA)
        self.ukuran = np.bincount(self.kel[self.warga], minlength=count)
        heads = self.warga[self.hub[self.warga] == KEPALA]
        self.kepala = np.full(count, -1)
        self.kepala[self.kel[heads]] = heads
        self.keluarga = np.flatnonzero((self.ukuran > 0) & (self.kepala >= 0))
        self.pekon = self.tempat.dusun_pekon[self.dusun]

    def age(self) -> np.ndarray:
        """Age in years of everybody on this day."""
        return (self.hari - self.lahir) / HARI_SETAHUN

    def dusun_of_people(self) -> np.ndarray:
        """Dusun of each resident; LUAR for everybody else."""
        return np.where(self.status == ADA, self.dusun[self.kel], LUAR)

    def count_in_families(self, people: np.ndarray) -> np.ndarray:
        """How many of these persons each family has."""
        return np.bincount(self.kel[people], minlength=len(self.dusun))
