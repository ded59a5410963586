"""Rows of one agency file while it is made: whom each row is about, what is written, what is wrong
with it.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from dashboard.contoh.penduduk import ADA, MENINGGAL, PINDAH, Potret
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Csv, Lembar, write_csv, write_xlsx

BAGIAN = "bagian"
"""Folder of the pieces of the truth files while the writers run side by side."""


def make_rng(kab: Kabupaten, nama: str) -> np.random.Generator:
    """The random numbers of one list: the same for a seed, whatever else is written before it."""
    return np.random.default_rng([kab.seed, zlib.crc32(nama.encode())])


@dataclass
class Daftar:
    """One list; `catat` is when the agency took down a family, `kini` the day the list stands for."""

    kab: Kabupaten
    sumber: str
    rng: np.random.Generator
    orang: np.ndarray
    catat: Potret
    kini: Potret
    kolom: dict[str, list] = field(default_factory=dict)
    salah: list[tuple[str, np.ndarray]] = field(default_factory=list)

    def __post_init__(self) -> None:
        tempat, orang = self.kab.tempat, self.orang
        self.keluarga = self.catat.kel[orang]
        self.pekon = self.catat.pekon[self.keluarga]
        names = np.array([n.upper() for n in tempat.nama_pekon], dtype=object)
        kec = np.array([n.upper() for n in tempat.nama_kecamatan], dtype=object)
        self.kolom["nik"] = self.kab.nik[orang].tolist()
        self.kolom["no_kk"] = self.kab.no_kk[self.catat.kartu[self.keluarga]].tolist()
        self.kolom["nama"] = self.kab.nama[orang].tolist()
        self.kolom["pekon"] = names[self.pekon].tolist()
        self.kolom["kecamatan"] = kec[tempat.kecamatan[self.pekon]].tolist()
        nomor = tempat.dusun_nomor[self.catat.dusun[self.keluarga]].tolist()
        self.kolom["alamat"] = [
            f"DUSUN {n} RT {1 + k % 4:03d}" for n, k in zip(nomor, self.keluarga.tolist(), strict=True)
        ]
        self.note_time_faults()

    def __len__(self) -> int:
        return len(self.orang)

    def note(self, jenis: str, rows: np.ndarray) -> None:
        """Remember that these rows carry a fault."""
        if len(rows):
            self.salah.append((jenis, np.asarray(rows)))

    def note_time_faults(self) -> None:
        """Rows that were right once: dead, moved, another pekon or card since the agency took them down."""
        now = self.kini.status[self.orang]
        kel_now = self.kini.kel[self.orang]
        self.note("meninggal", np.flatnonzero(now == MENINGGAL))
        self.note("pindah_keluar", np.flatnonzero(now == PINDAH))
        here = now == ADA
        self.note("pindah_pekon", np.flatnonzero(here & (self.kini.pekon[kel_now] != self.pekon)))
        split = kel_now != self.keluarga
        self.note("kk_pecah", np.flatnonzero(here & split))
        old_card = self.kini.kartu[kel_now] != self.catat.kartu[self.keluarga]
        self.note("kk_lama", np.flatnonzero(here & ~split & old_card))

    def iso(self, hari: np.ndarray) -> list[str]:
        """Days as YYYY-MM-DD."""
        return hari.astype("datetime64[D]").astype(str).tolist()

    def dmy(self, hari: np.ndarray) -> list[str]:
        """Days as DD-MM-YYYY."""
        return [f"{d[8:]}-{d[5:7]}-{d[:4]}" for d in self.iso(hari)]

    def jk(self, laki: str, perempuan: str) -> list[str]:
        """Sex in the list's own words."""
        return np.where(self.kab.penduduk.jk[self.orang] == 0, laki, perempuan).tolist()

    def lahir(self) -> np.ndarray:
        """Day of birth of each row's person."""
        return self.kab.penduduk.lahir[self.orang].astype(np.int64)


def pick_duplicates(
    rng: np.random.Generator, potret: Potret, orang: np.ndarray, tarif: float
) -> tuple[np.ndarray, np.ndarray]:
    """Replace the last few persons by another adult of a family that is already listed; gives persons and
    rows.
    """
    count = max(1, round(len(orang) * tarif)) if len(orang) > 10 else 0
    if not count:
        return orang, np.zeros(0, int)
    models = rng.choice(orang[:-count], count, replace=False)
    spouse = np.full(len(potret.dusun), -1)
    wives = potret.warga[(potret.hub[potret.warga] == 1)]
    spouse[potret.kel[wives]] = wives
    other = spouse[potret.kel[models]]
    twice = np.where((other >= 0) & (other != models) & (rng.random(count) < 0.6), other, models)
    return np.r_[orang[:-count], twice], np.arange(len(orang) - count, len(orang))


@dataclass
class Berkas:
    """A finished file, as daftar_impor.csv names it."""

    sumber: str
    berkas: str
    periode: str
    diterima: str


class Keluaran:
    """Where the files go: writes them together with their pieces of the truth."""

    def __init__(self, folder: Path, kab: Kabupaten) -> None:
        self.folder, self.kab = folder, kab
        self.berkas: list[Berkas] = []

    def write(
        self, nama: str, periode: str, diterima: str, *isi: tuple[str, Lembar | Csv, Daftar | None]
    ) -> None:
        """Write one file from (sumber, sheet or table, list behind it) and register it for each sumber."""
        path = self.folder / nama
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(isi[0][1], Csv):
            write_csv(path, isi[0][1])
        else:
            write_xlsx(path, [table for _, table, _ in isi])
        for sumber, table, daftar in isi:
            if not table.kolom[0]:
                continue  # a month without movements: the sheet is there, nothing in it to import
            self.berkas.append(Berkas(sumber, nama, periode, diterima))
            if daftar is not None:
                key = f"{path.name}#{table.nama if isinstance(table, Lembar) else ''}#"
                self._truth(daftar, sumber, key, table.baris_pertama)

    def _truth(self, d: Daftar, sumber: str, key: str, first: int) -> None:
        kel = d.kini.kel[d.orang]
        kode = np.array(self.kab.tempat.kode_pekon, dtype=object)[d.kini.pekon[kel]].tolist()
        rows = enumerate(zip(d.orang.tolist(), kel.tolist(), kode, strict=True), first)
        self.truth_lines(sumber, key, (f"{sumber},{key}{n},I{o:07d},K{k:06d},{p}\n" for n, (o, k, p) in rows))
        self.fault_lines(
            key, [f"{sumber},{key}{first + r},{jenis}\n" for jenis, rs in d.salah for r in rs.tolist()]
        )

    def truth_lines(self, sumber: str, key: str, lines) -> None:
        """Add lines to the truth."""
        self._append(f"{sumber}-{key}.kunci", lines)

    def fault_lines(self, key: str, lines: Sequence[str]) -> None:
        """Add lines to the list of faults."""
        self._append(f"{key}.salah", lines)

    def _append(self, name: str, lines) -> None:
        part = self.folder / BAGIAN / name.replace("#", "_")
        part.parent.mkdir(parents=True, exist_ok=True)
        with part.open("a", encoding="utf-8", newline="") as file:
            file.writelines(lines)
