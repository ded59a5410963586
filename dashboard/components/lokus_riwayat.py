"""What the Riwayat Lokus page shows: each list beside the one before it, other pekon beside its lokus."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.figur import irisan, sum_figures
from dashboard.components.kartu import kartu
from dashboard.components.lokus import BELUM_ADA, URUTAN
from dashboard.components.seri import Titik, cari_patah
from dashboard.components.session import baca, per_rilis, rilis
from dashboard.components.tempat import Pilihan, Tempat, kandidat, tahun_lokus
from dashboard.domain.angka import format_bilangan
from dashboard.domain.aturan_lokus import Aturan, load_aturan
from dashboard.domain.lokus import choose_lokus
from dashboard.domain.periode import label
from dashboard.domain.riwayat_lokus import DaftarLokus, Perubahan, Ragu, Rentang, compare
from dashboard.store import PeriodeTidakAda

UKURAN = {
    "Desil 1": ("kelas1_dtks", "desil1_keluarga_p3ke", "desil1_keluarga_dtsen", "persen_desil1_dtsen"),
    "Stunting": ("balita_stunting", "persen_stunting"),
    "Program": ("kpm_pkh", "kpm_sembako", "kpm_blt_dd", "pbi_jk_aktif", "pbi_apbd_aktif"),
    "Air dan MCK": ("air_layak", "jamban_layak"),
}
ATURAN_LAMA, ATURAN_BARU, TAHUN_BARU = "2022", "dtsen", 2025
"""By which rule the pekon that just missed are told: until DTSEN that of 2022, from then the newest."""
NYARIS = ("masuk", "bawah", "jatah")


@dataclass(frozen=True)
class Penetapan:
    """One list of a kind and year, with its decree, its rule as far as told, and its source."""

    daftar: DaftarLokus
    keputusan: str
    aturan: str
    sumber: str
    asal: str

    @property
    def nama(self) -> str:
        """Kind and year, as in a picker."""
        return f"{self.daftar.jenis.capitalize()} {self.daftar.tahun}"

    def figur(self, apa: str, rentang: Rentang) -> Figur:
        """How many of the list, or between which bounds."""
        low, high = rentang.paling_sedikit, rentang.paling_banyak
        text = "" if rentang.pasti else f"{low} sampai {high}"
        place = baca("rilis")["kode_kabupaten"].iloc[0]
        status = "ada" if high else "nol"
        return Figur("riwayat", f"{self.daftar.jenis}.{apa}", place, self.daftar.tahun, rilis().id,
                     float(high), "pekon", status, asal=self.asal, tulisan=text)  # fmt: skip


@per_rilis(1)
def baca_riwayat() -> list[Penetapan]:
    """Every list of the release: kinds in their usual order, oldest first."""
    rows = baca("lokus")
    groups = rows.assign(tahun=tahun_lokus(rows)).groupby(["jenis", "tahun"])
    found = [_penetapan(jenis, year, group) for (jenis, year), group in groups]
    return sorted(found, key=lambda p: (_urutan(p.daftar.jenis), p.daftar.tahun))


def _urutan(jenis: str) -> int:
    return URUTAN.index(jenis) if jenis in URUTAN else len(URUTAN)


def _penetapan(jenis: str, year: str, rows: pd.DataFrame) -> Penetapan:
    """A list; a bare number counts only where no name of that kind and year is known."""
    named = rows[rows["status"] != "hanya jumlah"]
    sure = frozenset(named.loc[named["status"] == "pasti", "kode_wilayah"])
    doubtful = named[named["status"] == "belum pasti"].to_dict("records")
    doubt = tuple(Ragu(r["nama_menurut_sumber"], frozenset(kandidat(r))) for r in doubtful)
    counted = 0 if len(named) else int(rows["jumlah"].sum())
    said = " ".join(rows.loc[rows["status"] == "hanya jumlah", "catatan"])
    origin = "contoh" if "contoh" in set(rows["asal"]) else rows["asal"].iloc[0]
    decrees = [d for d in rows["keputusan"].unique() if d]
    return Penetapan(DaftarLokus(jenis, year, sure, doubt, counted), "; ".join(decrees) or BELUM_ADA,
                     said, "; ".join(rows["sumber"].unique()), origin)  # fmt: skip


def sebelumnya(lists: Sequence[Penetapan]) -> dict[str, Perubahan]:
    """For each list that has one before it of its kind: what became of that one."""
    pairs = ((a, b) for a, b in pairwise(lists) if a.daftar.jenis == b.daftar.jenis)
    return {b.nama: compare(a.daftar, b.daftar) for a, b in pairs}


@dataclass(frozen=True)
class Ukuran:
    """One measure of a group of pekon before and after a year; the change only where it may be told."""

    kelompok: str
    kode: str
    sebelum: Figur | None
    sesudah: Figur | None
    beda: Figur | None
    catatan: str


@dataclass(frozen=True)
class RiwayatLokus:
    """One list over the places of a choice, beside the pekon that just missed."""

    penetapan: Penetapan
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @property
    def tahun(self) -> int:
        return int(self.penetapan.daftar.tahun)

    @cached_property
    def unit(self) -> frozenset[str]:
        """The places of the choice, lokus or not."""
        return frozenset(self.tempat.unit_dari(Pilihan(self.pilihan.kecamatan), pekon=False))

    @property
    def lokus(self) -> list[str]:
        """The sure places of the list inside the choice."""
        return sorted(self.penetapan.daftar.pasti & self.unit)

    @cached_property
    def aturan(self) -> Aturan | None:
        """The rule that tells who just missed; None where the release has none of the lists it asks for."""
        return _aturan(self.tahun)

    @cached_property
    def nyaris(self) -> list[str]:
        """As many pekon as the list has, next by the rule, and not on it; those of the choice."""
        if self.aturan is None:
            return []
        rows = _urut(self.aturan)
        doubt = frozenset().union(*(r.kandidat for r in self.penetapan.daftar.ragu))
        taken = rows["kode_kemendagri"].isin(self.penetapan.daftar.pasti | doubt)
        near = rows[rows["golongan"].isin(NYARIS) & ~taken].sort_values("urutan")
        first = near["kode_kemendagri"].head(len(self.penetapan.daftar.pasti))
        return sorted(set(first) & self.unit)

    @cached_property
    def ukuran(self) -> dict[str, list[tuple[Ukuran, Ukuran]]]:
        """By theme: each measure for the lokus and for those that just missed."""
        return {
            theme: [
                (self._ukur(kode, self.lokus, "lokus"), self._ukur(kode, self.nyaris, "nyaris"))
                for kode in codes
                if baca("periode", kode, "pekon")
            ]
            for theme, codes in UKURAN.items()
        }

    def _ukur(self, kode: str, places: list[str], kelompok: str) -> Ukuran:
        periods = baca("periode", kode, "pekon")
        before = next((p for p in periods if int(p[:4]) < self.tahun), None)
        after = next((p for p in periods if int(p[:4]) >= self.tahun), None)
        figures = [_jumlah(kode, p, places) if p else None for p in (before, after)]
        change, why = _beda(*figures)
        return Ukuran(kelompok, kode, *figures, change, why)


def _jumlah(kode: str, periode: str, places: list[str]) -> Figur:
    """The places together; with some of them hidden a lower bound, said so by its sign."""
    return sum_figures(irisan(kode, periode, "pekon", places), kartu(kode), "+".join(places) or "-", periode)[
        0
    ]


def _beda(before: Figur | None, after: Figur | None) -> tuple[Figur | None, str]:
    """The change, or why it may not be computed."""
    if before is None or after is None:
        return None, f"tidak ada angka {'sebelum' if before is None else 'sesudah'}nya"
    if not (before.tampak and after.tampak) or before.penanda or after.penanda:
        return None, "tidak dihitung: sebagian pekon tidak tampil"
    points = [Titik(label(f.periode), f, kartu(f.indikator)["sumber"]) for f in (before, after)]
    if breaks := cari_patah(points):
        return None, f"tidak disambung: {breaks[0].sebab}"
    gap = after.nilai - before.nilai
    changed = after.bagian(indikator=f"{after.indikator}.beda", nilai=gap, pembilang=None, penyebut=None,
                           status="ada" if gap else "nol", beda=True)  # fmt: skip
    return changed, ""


def _aturan(tahun: int) -> Aturan | None:
    """The rule of that time; where the release lacks its list, the other; None where it has neither."""
    rules = load_aturan()
    wanted = [ATURAN_BARU, ATURAN_LAMA] if tahun >= TAHUN_BARU else [ATURAN_LAMA, ATURAN_BARU]
    for number in wanted:
        try:
            baca("calon_lokus", rules[number].minta)
        except PeriodeTidakAda:
            continue
        return rules[number]
    return None


@per_rilis(4)
def _urut_nomor(nomor: str) -> pd.DataFrame:
    rule = load_aturan()[nomor]
    return choose_lokus(baca("calon_lokus", rule.minta), rule)


def _urut(aturan: Aturan) -> pd.DataFrame:
    return _urut_nomor(aturan.nomor)


def kalimat(page: RiwayatLokus, perubahan: Perubahan | None) -> str:
    """The point of the page in one sentence."""
    one = page.penetapan
    if perubahan is None:
        known = "" if one.daftar.pasti or one.daftar.ragu else ", hanya jumlahnya yang terbit"
        return (
            f"Lokus {one.daftar.jenis} {one.daftar.tahun}: {format_bilangan(one.daftar.jumlah)} "
            f"pekon{known}. Daftar sebelumnya tidak ada, jadi masuk dan keluar belum dapat disebut."
        )
    before, after = perubahan.sebelum, perubahan.sesudah
    parts = ", ".join(f"{name} {_kata(perubahan.rentang[name])}" for name in ("bertahan", "masuk", "keluar"))
    why = "" if perubahan.bernama else " Namanya tidak terbit semua, jadi hanya batasnya yang dapat disebut."
    return (
        f"Lokus {after.jenis} {before.tahun} → {after.tahun}: dari {before.jumlah} menjadi {after.jumlah} "
        f"pekon; {parts}.{why}"
    )


def _kata(r: Rentang) -> str:
    return str(r.paling_sedikit) if r.pasti else f"{r.paling_sedikit} sampai {r.paling_banyak}"


def kata_nyaris(page: RiwayatLokus) -> str:
    """Who the pekon beside the lokus are, and by which rule."""
    rule, kind = page.aturan, page.penetapan.daftar.jenis
    if rule is None:
        return "Pekon yang nyaris menjadi lokus belum dapat disebut: rilis ini tidak memuat daftar berdesil."
    own = "" if kind == "kemiskinan ekstrem" else f" Aturan penetapan lokus {kind} tidak terbit."
    period = label(baca("calon_lokus", rule.minta)["periode"].iloc[0])
    return (
        f"Nyaris menjadi lokus: {len(page.nyaris)} pekon berikutnya menurut aturan “{rule.judul}” "
        f"({rule.kata.ukuran}, {period}) yang tidak ada di daftar ini.{own}"
    )
