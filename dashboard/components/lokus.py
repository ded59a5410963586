"""What the Lokus page shows: what was decided, when and for which year, and decile 1 × stunting."""

from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.pandangan import Pandangan
from dashboard.components.session import baca, baca_rekam, rilis
from dashboard.components.silang import (
    DESIL,
    KEDUANYA,
    TERATAS,
    Silang,
    batas_atas,
    silang_kasus,
    silang_lokus,
)
from dashboard.components.tempat import DIUNDANG, Pilihan, Tempat, kandidat
from dashboard.domain.angka import format_bilangan, format_daftar
from dashboard.domain.periode import label

KELUARGA, KASUS = "desil1_keluarga_dtsen", "balita_stunting"
BELUM_ADA = "nomor keputusan: belum ada"
TIDAK_DISEBUT = "tidak disebut"
CARA = {"lokus": "pekon", "kasus": "kecamatan"}
"""How stunting is told, and the level that this is told at: cases of a pekon are mostly too few to show."""
URUTAN = ("stunting", "audit stunting", "kemiskinan ekstrem", DIUNDANG)
NAMA_KELAS = {
    "lokus": ("bukan keduanya", "desil 1 tinggi saja", "lokus stunting saja", "keduanya"),
    "kasus": ("keduanya rendah", "desil 1 tinggi saja", "kasus stunting tinggi saja", "keduanya tinggi"),
}


@dataclass(frozen=True)
class Penetapan:
    """One decision: its kind, years, decree, and how much of it is known."""

    jenis: str
    penetapan: str
    pelaksanaan: str
    keputusan: str
    asal: str
    sumber: str
    catatan: str
    pasti: int
    belum_pasti: int
    hanya_jumlah: int

    @property
    def jumlah(self) -> int:
        return self.pasti + self.belum_pasti + self.hanya_jumlah

    @property
    def figur(self) -> Figur:
        """How many pekon, by the key that Ringkasan uses too."""
        year = self.pelaksanaan if self.pelaksanaan != TIDAK_DISEBUT else self.penetapan
        place = baca("rilis")["kode_kabupaten"].iloc[0]
        number, status = float(self.jumlah), "ada" if self.jumlah else "nol"
        decree = "" if self.asal == "terbit" else self.keputusan
        return Figur("lokus", self.jenis, place, year, rilis().id, number, "pekon", status, asal=self.asal,
                     varian=decree)  # fmt: skip


def tahun(value: object) -> str:
    """A year as written, or that the source does not tell it."""
    return TIDAK_DISEBUT if pd.isna(value) else str(int(value))


def baca_penetapan() -> list[Penetapan]:
    """Every decision of the kabupaten, oldest first; what is known only as a number stands by itself."""
    rows = baca("lokus")
    keys = ["jenis", "tahun_penetapan", "tahun_pelaksanaan", "keputusan", "asal", "sumber"]
    found = []
    groups = rows.groupby(keys, dropna=False, sort=False)
    for (jenis, decided, carried, decree, asal, sumber), group in groups:
        status = group["status"]
        alone = group["catatan"].iloc[0] if len(group) == 1 else ""
        counted = int(group.loc[status == "hanya jumlah", "jumlah"].sum())
        found.append(
            Penetapan(
                jenis, tahun(decided), tahun(carried), decree or BELUM_ADA, asal, sumber, alone,
                int((status == "pasti").sum()), int((status == "belum pasti").sum()), counted,
            )
        )  # fmt: skip
    return sorted(found, key=lambda p: (p.asal != "terbit", _urutan(p.jenis), p.pelaksanaan, p.penetapan))


def _urutan(jenis: str) -> int:
    return URUTAN.index(jenis) if jenis in URUTAN else len(URUTAN)


def baca_bernama(choice: Pilihan, tempat: Tempat) -> list[dict]:
    """The lokus with a name inside the chosen places; unconfirmed ones by any of their candidates."""
    inside = set(tempat.unit_dari(replace(choice, lokus=False)))
    named = [
        row
        for row in baca_rekam("lokus")
        if row["status"] != "hanya jumlah" and inside & ({row["kode_wilayah"]} | set(kandidat(row)))
    ]
    names = tempat.nama
    return sorted(named, key=lambda r: _urutan_baris(r, names.get(r["kode_kecamatan"], "")))


def _urutan_baris(row: dict, kecamatan: str) -> tuple:
    return row["asal"] != "terbit", _urutan(row["jenis"]), kecamatan, row["nama_menurut_sumber"]


@dataclass(frozen=True)
class HalamanLokus:
    """Decile 1 × stunting over the places of a choice."""

    cara: str
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @property
    def tingkat(self) -> str:
        return CARA[self.cara]

    @cached_property
    def pandangan(self) -> Pandangan | None:
        """Families in decile 1 at the level of the crossing; None without any delivery of DTSEN."""
        return self._view(KELUARGA, self.pilihan)

    def _view(self, kode: str, choice: Pilihan) -> Pandangan | None:
        periods = baca("periode", kode, self.tingkat)
        return Pandangan(kode, periods[0], self.tingkat, choice, self.tempat) if periods else None

    def _figures(self, kode: str, choice: Pilihan) -> dict[str, Figur]:
        view = self._view(kode, choice)
        return {b.kode: b.figur for b in view.baris} if view else {}

    @cached_property
    def silang(self) -> Silang:
        """The classes of the chosen places; what is high is told from the whole kabupaten."""
        limit, part = self._batas(KELUARGA), TERATAS[self.tingkat]
        desil = self._figures(KELUARGA, self.pilihan)
        if self.cara == "lokus":
            return silang_lokus(desil, self.lokus_stunting, limit)
        whole = self._figures(KASUS, Pilihan())
        cases = batas_atas([f.nilai for f in whole.values() if f.tampak], part)
        return silang_kasus(desil, self._figures(KASUS, self.pilihan), limit, cases)

    def _batas(self, kode: str) -> float:
        shown = [f.nilai for f in self._figures(kode, Pilihan()).values() if f.tampak]
        return batas_atas(shown, TERATAS[self.tingkat])

    @cached_property
    def lokus_stunting(self) -> frozenset[str]:
        """Pekon decided as stunting lokus in any year; unconfirmed ones are not among them."""
        rows = baca("lokus", "stunting")
        return frozenset(rows.loc[rows["status"] == "pasti", "kode_wilayah"])

    @property
    def periode_kasus(self) -> str:
        return next(iter(baca("periode", KASUS, self.tingkat)), "")

    def figur_kelas(self, kelas: int) -> Figur:
        """How many places stand in a class."""
        number = self.silang.jumlah[kelas]
        return self._hitung(f"{self.cara}_{kelas}", number)

    def figur_tertutup(self) -> Figur:
        """How many places have no class."""
        return self._hitung(f"{self.cara}_tertutup", len(self.silang.tertutup))

    def _hitung(self, apa: str, number: int) -> Figur:
        area = "+".join(self.pilihan.kecamatan) or self.tempat.kabupaten
        area += "~lokus" if self.pilihan.lokus else ""
        status = "ada" if number else "nol"
        return Figur("silang", apa, area, self.pandangan.periode, rilis().id, float(number), self.tingkat,
                     status, asal=rilis().asal)  # fmt: skip


def kalimat_silang(page: HalamanLokus) -> str:
    """Where both meet, and where decile 1 is high without."""
    names = [page.pandangan.nama(k) for k in page.silang.tempat(KEDUANYA)]
    other = "lokus stunting" if page.cara == "lokus" else "kasus stunting tinggi"
    alone = page.silang.jumlah[DESIL]
    missing = f"; {format_bilangan(alone)} lainnya tinggi desil 1 saja" if alone else ""
    if not names:
        return f"Tidak ada {page.tingkat} yang sekaligus tinggi desil 1 dan {other}{missing}."
    which = f": {format_daftar(sorted(names))}" if len(names) <= 6 else ""
    return f"{len(names)} {page.tingkat} tinggi desil 1 dan {other}{which}{missing}."


def kalimat_batas(page: HalamanLokus) -> str:
    """What counts as high."""
    crossed, when = page.silang, label(page.pandangan.periode)
    part = "seperempat pekon" if page.tingkat == "pekon" else "separuh kecamatan"
    text = (
        f"Desil 1 tinggi: {part} dengan keluarga desil 1 terbanyak di antara yang dapat ditampilkan, "
        f"{format_bilangan(crossed.batas_desil)} keluarga atau lebih (DTSEN {when})."
    )
    if crossed.batas_kasus is not None:
        text += _batas_kasus(page, part)
    return text


def _batas_kasus(page: HalamanLokus, part: str) -> str:
    if not page.periode_kasus:
        return " Belum ada berkas e-PPGBM."
    return (
        f" Kasus stunting tinggi: {part} dengan kasus terbanyak, {format_bilangan(page.silang.batas_kasus)} "
        f"balita atau lebih (e-PPGBM {label(page.periode_kasus)})."
    )


def kalimat_belum_pasti(row: dict, tempat: Tempat) -> str:
    """An unconfirmed name with the places it may be."""
    names = tempat.nama
    options = " atau ".join(names[k] for k in kandidat(row)) or "belum ada"
    where = names.get(row["kode_kecamatan"], "tidak dikenal")
    kind = f"lokus {row['jenis']} {tahun(row['tahun_pelaksanaan'])}"
    return (
        f"“{row['nama_menurut_sumber']}” (Kec. {where}, {kind}) tidak ada di daftar resmi. "
        f"Calon: {options}. Pastikan ke Bappeda."
    )
