"""What the Ambang Lokus page shows: who stands at the line, under how many readings, with how much doubt."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from math import inf
from typing import Any

import pandas as pd

from dashboard.components.ambang_bahan import (
    HasilAturan,
    dasar,
    golongan_bacaan,
    hasil_bacaan,
    semua_bacaan,
    status_calon,
)
from dashboard.components.angka import Figur
from dashboard.components.figur import TERTUTUP
from dashboard.components.session import rilis
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import format_bilangan
from dashboard.domain.aturan_lokus import Aturan
from dashboard.domain.bacaan_lokus import KECAMATAN, TAMBAHAN, Bacaan, HasilBacaan
from dashboard.domain.keraguan_lokus import Kesalahan
from dashboard.store.lokus import INDIKATOR

SEKITAR = 6
"""How many pekon stand in the table on either side of the line."""
BAWAH, TANPA_URUTAN = ("bawah", "jatah"), 10**6
TIDAK_PERNAH, SEBAGIAN_KECIL, SEBAGIAN_BESAR, SEMUA = range(4)
NAMA_KELAS = ("tidak satu pun", "kurang dari separuh", "separuh atau lebih", "semua bacaan")


@dataclass(frozen=True)
class Ambang:
    """The line under one reading, and the pekon of a choice against all readings."""

    bacaan: Bacaan
    kuota: int
    periode: str | None
    salah: Kesalahan
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @cached_property
    def rilis(self) -> Any:
        return rilis()

    @cached_property
    def aturan(self) -> Aturan:
        return self.bacaan.aturan(dasar(self.bacaan.sumber, self.kuota, self.periode))

    @cached_property
    def indikator(self) -> str:
        return INDIKATOR[self.bacaan.sumber, self.bacaan.satuan][0]

    @cached_property
    def hasil(self) -> HasilAturan:
        """The rule of the reading over the whole kabupaten; the asked period may be one of several."""
        return hasil_bacaan(self.bacaan, self.kuota, self.periode)

    @property
    def baris(self) -> dict[str, Any]:
        """Rows of choose_lokus by code; shared by all sessions."""
        return self.hasil.baris

    @cached_property
    def semua(self) -> HasilBacaan:
        """All readings of all lists."""
        return semua_bacaan(self.bacaan.sumber, self.kuota, self.periode)

    @cached_property
    def hitungan(self) -> dict[str, tuple[int, int]]:
        """Of the list on screen: in how many readings each pekon is in, and of how many."""
        return self.semua.hitung_semua(self.bacaan.sumber)

    @cached_property
    def golongan(self) -> dict[str, tuple[str, float]]:
        """Group and chance of each pekon under this reading, by the doubt of counting alone."""
        found = golongan_bacaan(self.bacaan, self.kuota, self.periode, self.salah)
        return dict(
            zip(sorted(self.baris), zip(found.golongan, found.peluang.tolist(), strict=True), strict=True)
        )

    @cached_property
    def unit(self) -> list[str]:
        """The pekon of the choice, apart from a chosen one."""
        return self.tempat.unit_dari(self.pilihan, pekon=False)

    def kelas(self, kode: str) -> int | None:
        """The class of a pekon on the map; None when no reading could put it in order."""
        inside, ranked = self.hitungan[kode]
        if not ranked:
            return None
        if inside in (0, ranked):
            return SEMUA if inside else TIDAK_PERNAH
        return SEBAGIAN_BESAR if 2 * inside >= ranked else SEBAGIAN_KECIL

    def jumlah_kelas(self, kelas: int | None) -> int:
        """How many pekon of the choice have a class."""
        return self._banyak_kelas[kelas]

    @cached_property
    def _banyak_kelas(self) -> Counter:
        return Counter(self.kelas(k) for k in self.unit)

    @cached_property
    def urut(self) -> list[str]:
        """The pekon of the choice: most readings first, then as the rule on screen puts them."""
        return sorted(self.unit, key=lambda k: (-self.hitungan[k][0], _urutan(self.baris[k]), k))

    def figur_bacaan(self, kode: str, sumber: str | None = None) -> Figur:
        """k of n readings of a list, of the one on screen without a name."""
        name = sumber or self.bacaan.sumber
        inside, ranked = self.semua.hitung(kode, name)
        status = "ada" if inside else "nol" if ranked else self._tertutup(kode, name)
        return Figur("ambang", f"{INDIKATOR[name, 'keluarga'][0]}.bacaan", kode, "", self.rilis.id,
                     float(inside) if ranked else None, "bacaan", status, asal=self.rilis.asal,
                     tulisan=f"{inside} dari {ranked}" if ranked else "")  # fmt: skip

    def _tertutup(self, kode: str, sumber: str) -> str:
        """Why no reading of a list could put a pekon in order."""
        if not self.semua.jalan(sumber):
            return "tidak_ada"
        own = sumber == self.bacaan.sumber
        status = self.baris[kode].status if own else status_calon(sumber, kode)
        return status if status in TERTUTUP else "tidak_ada"

    def figur_hitungan(self, kode: str) -> Figur:
        """What the rule counts in a pekon."""
        row = self.baris[kode]
        value = None if pd.isna(row.jumlah) else float(row.jumlah)
        return Figur("nilai", self.indikator, kode, self.hasil.periode, self.rilis.id, value,
                     self.aturan.kata.satuan, row.status, asal=self.rilis.asal)  # fmt: skip

    def figur_jarak(self, kode: str) -> Figur:
        """How far a pekon is from the line, in what the rule counts; in a share its points as well."""
        distance = self.baris[kode].jarak
        if pd.isna(distance):
            return self._figur("jarak", kode, None, "tidak_berlaku")
        return self._figur("jarak", kode, float(distance), "ada", self._kata_jarak(kode, int(distance)))

    def _kata_jarak(self, kode: str, distance: int) -> str:
        if not distance:
            return "sama; diputus seri"
        word = "kurang" if distance > 0 else "lebih"
        text = f"{word} {format_bilangan(abs(distance))}"
        whole = self.baris[kode].penyebut
        if self.bacaan.ukuran == "jumlah" or pd.isna(whole):
            return text
        return f"{text} ({format_bilangan(100 * abs(distance) / int(whole), 2)} poin)"

    def figur_kelas(self, kelas: int | None) -> Figur:
        """How many pekon of the choice stand in a class."""
        number = self.jumlah_kelas(kelas)
        name = "tanpa" if kelas is None else str(kelas)
        return self._figur(f"kelas_{name}", self._area, float(number), "ada" if number else "nol")

    def figur_golongan(self, golongan: str) -> Figur:
        """How many pekon of the choice stand in a group of the doubt."""
        number = sum(self.golongan[k][0] == golongan for k in self.unit)
        what = f"golongan_{golongan.replace(' ', '_')}"
        return self._figur(what, self._area, float(number), "ada" if number else "nol")

    @property
    def _area(self) -> str:
        area = "+".join(self.pilihan.kecamatan) or self.tempat.kabupaten
        return area + ("~lokus" if self.pilihan.lokus else "")

    def _figur(self, apa: str, tempat: str, nilai: float | None, status: str, tulisan: str = "") -> Figur:
        kode, period = f"{self.indikator}.{apa}", self.hasil.periode
        return Figur("ambang", kode, tempat, period, self.rilis.id, nilai, "pekon", status,
                     asal=self.rilis.asal, tulisan=tulisan)  # fmt: skip

    @cached_property
    def sekitar(self) -> tuple[list[str], list[str]]:
        """The pekon of the choice just above the line and just under it, the nearest first."""
        rows = [self.baris[k] for k in self.unit]
        above = sorted((r for r in rows if r.golongan == "masuk"), key=lambda r: (_jauh(r), -_urutan(r)))
        below = sorted((r for r in rows if r.golongan in BAWAH), key=lambda r: (_jauh(r), _urutan(r)))
        first, second = ([r.kode_kemendagri for r in side[:SEKITAR]] for side in (above, below))
        return first, second


def _urutan(row: Any) -> int:
    return TANPA_URUTAN if pd.isna(row.urutan) else row.urutan


def _jauh(row: Any) -> float:
    return inf if pd.isna(row.jarak) else abs(row.jarak)


def kalimat(page: Ambang) -> str:
    """The point of the page in one sentence."""
    n = page.semua.jalan(page.bacaan.sumber)
    always, never = page.jumlah_kelas(SEMUA), page.jumlah_kelas(TIDAK_PERNAH)
    between = page.jumlah_kelas(SEBAGIAN_BESAR) + page.jumlah_kelas(SEBAGIAN_KECIL)
    return (
        f"{format_bilangan(between)} pekon bergantung pada cara membaca aturan: masuk di sebagian dari {n} "
        f"bacaan. {format_bilangan(always)} masuk di semua bacaan, {format_bilangan(never)} tidak masuk di "
        "satu pun."
    )


def kalimat_sekitar(page: Ambang) -> str:
    """The two pekon nearest to the line and what parts them from it."""
    above, below = page.sekitar
    if not above or not below:
        return "Di pilihan ini tidak ada pekon di kedua sisi garis."
    unit, names = page.aturan.kata.satuan, page.tempat.nama
    parts = []
    for kode in (above[0], below[0]):
        figure = page.figur_jarak(kode)
        told = (
            f"{figure.tulisan} {unit}" if figure.nilai else figure.tulisan or "jaraknya tidak dapat dihitung"
        )
        parts.append(f"{names[kode]} ({told})")
    return f"Terdekat ke garis: {parts[0]} di dalam, {parts[1]} di luar."


def kata_lain(page: Ambang) -> str:
    """Readings that could not run, with the reason; n does not count them."""
    reasons: dict[str, int] = {}
    for why in page.semua.tidak_jalan.values():
        reasons[why] = reasons.get(why, 0) + 1
    return " ".join(f"{n} bacaan tidak dapat dijalankan: {why}" for why, n in reasons.items())


def kata_bacaan() -> str:
    """What the 36 readings are."""
    return (
        f"keluarga atau jiwa × jumlah atau bagian × tiga arti “diprioritaskan” (lokus stunting dahulu, "
        f"ditambah {TAMBAHAN} %, hanya bila seri) × tiga cara kecamatan (semua, {KECAMATAN} kecamatan, "
        f"{KECAMATAN} × kuota per kecamatan)"
    )
