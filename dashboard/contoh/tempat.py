"""The places people of the sample live in: kecamatan, pekon, dusun, how big and how poor each is made."""

import csv
import re
from dataclasses import dataclass

import numpy as np

from dashboard.contoh.sasaran import Sasaran
from dashboard.home import REFERENCE

KELUARGA_PER_DUSUN = 145
NAMA_GANDA_MINIMUM = 2


def _rows(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def place_tokens() -> set[str]:
    """Every word of every place name and seen variant, in capitals, also names written without spaces."""
    names = [r["nama"] for r in _rows("wilayah.csv")] + [r["varian"] for r in _rows("varian_nama.csv")]
    return {word for name in names for word in [*name.upper().split(), name.upper().replace(" ", "")]}


def reference_words() -> set[str]:
    """Every word of the published facts, in capitals: place names, sources, notes."""
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted(REFERENCE.glob("*.csv")))
    return set(re.findall(r"[A-Z]+", text.upper()))


@dataclass(frozen=True)
class Tempat:
    """Arrays over kecamatan, pekon and dusun; an index is a position in these arrays."""

    kode_kecamatan: list[str]
    nama_kecamatan: list[str]
    kode_pekon: list[str]
    kode_bps: list[str]
    nama_pekon: list[str]
    adalah_kelurahan: np.ndarray
    kecamatan: np.ndarray  # of each pekon
    bobot: np.ndarray  # share of families of each pekon
    miskin: np.ndarray  # mean welfare of each pekon, lower is poorer
    dusun_pekon: np.ndarray  # pekon of each dusun
    dusun_nomor: np.ndarray  # 1, 2, … within its pekon
    dusun_bobot: np.ndarray
    varian: dict[str, list[str]]  # seen spellings by code

    def same_name(self) -> dict[int, list[int]]:
        """Pekon index → pekon of another kecamatan that carry the same name (spaces and capitals aside)."""
        groups: dict[str, list[int]] = {}
        for i, nama in enumerate(self.nama_pekon):
            groups.setdefault(nama.upper().replace(" ", ""), []).append(i)
        twins = [g for g in groups.values() if len(g) >= NAMA_GANDA_MINIMUM]
        return {i: [j for j in g if j != i] for g in twins for i in g}


def _variants() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in _rows("varian_nama.csv"):
        found.setdefault(row["kode_wilayah"], []).append(row["varian"])
    return found


def make_tempat(rng: np.random.Generator, keluarga: int) -> Tempat:
    """Pekon weighted by the children expected in each kecamatan (published) and a made-up spread inside
    it.
    """
    rows = _rows("wilayah.csv")
    kec = sorted((r for r in rows if r["tingkat"] == "kecamatan"), key=lambda r: r["kode_wilayah"])
    pekon = sorted((r for r in rows if r["jenis"] in ("pekon", "kelurahan")), key=lambda r: r["kode_wilayah"])
    kode_kec = [r["kode_wilayah"] for r in kec]
    induk = np.array([kode_kec.index(r["kode_induk"]) for r in pekon])
    kelurahan = np.array([r["jenis"] == "kelurahan" for r in pekon])
    penuh = Sasaran()
    balita = penuh.per_kecamatan("sasaran_balita", "2023-10", kode_kec).astype(float)
    pkh = penuh.per_kecamatan("kpm_pkh", "2023", kode_kec).astype(float)
    kec_bobot = 0.75 * balita / balita.sum() + 0.25 * pkh / pkh.sum()
    dalam = rng.lognormal(0, 0.38, len(pekon)) * np.where(kelurahan, 1.7, 1.0)
    bobot = kec_bobot[induk] * dalam / np.bincount(induk, dalam)[induk]
    tingkat = np.log(pkh / pkh.sum() / kec_bobot)
    miskin = -0.25 - 0.45 * tingkat[induk] + rng.normal(0, 0.42, len(pekon)) + 0.25 * kelurahan
    dusun_pekon, nomor, dusun_bobot = _make_dusun(rng, bobot, keluarga)
    return Tempat(
        kode_kec,
        [r["nama"] for r in kec],
        [r["kode_wilayah"] for r in pekon],
        [r["kode_bps"] for r in pekon],
        [r["nama"] for r in pekon],
        kelurahan,
        induk,
        bobot,
        miskin,
        dusun_pekon,
        nomor,
        dusun_bobot,
        _variants(),
    )


def _make_dusun(rng: np.random.Generator, bobot: np.ndarray, keluarga: int):
    count = np.clip(np.round(bobot * keluarga / KELUARGA_PER_DUSUN).astype(int), 1, 12)
    pekon = np.repeat(np.arange(len(bobot)), count)
    nomor = np.arange(len(pekon)) - np.repeat(np.cumsum(count) - count, count) + 1
    dalam = rng.uniform(0.6, 1.4, len(pekon))
    return pekon, nomor, bobot[pekon] * dalam / np.bincount(pekon, dalam)[pekon]
