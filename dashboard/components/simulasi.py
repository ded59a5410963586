"""What Simulasi Penetapan shows: a rule run on a release, beside a list that was decided."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.session import baca, dengan_rilis, per_rilis
from dashboard.components.tempat import Pilihan, Tempat, kandidat
from dashboard.domain.angka import format_bilangan
from dashboard.domain.aturan_lokus import Aturan
from dashboard.domain.lokus import choose_lokus
from dashboard.domain.lokus_alasan import kalimat_kurang
from dashboard.store.lokus import INDIKATOR

KEDUANYA, ATURAN, PUTUSAN, BUKAN = "keduanya", "hanya aturan", "hanya ditetapkan", "bukan keduanya"


class Putusan(NamedTuple):
    """A decided list with names: its key, its words, the pekon in it, and names that are not settled."""

    kunci: str
    kata: str
    pasti: frozenset[str]
    ragu: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def mungkin(self) -> frozenset[str]:
        """Every place that an unsettled name may be."""
        return frozenset(kode for _, places in self.ragu for kode in places)


@per_rilis(3)
def baca_putusan() -> dict[str, Putusan]:
    """The decided lists whose pekon are named, newest first."""
    rows = baca("lokus")
    named = rows[rows["status"] != "hanya jumlah"]
    year = named["tahun_pelaksanaan"].fillna(named["tahun_penetapan"])
    groups = named.assign(tahun=year.fillna(0).astype(int)).groupby(["tahun", "jenis", "keputusan"])
    found = [_putusan(*key, group) for key, group in groups]
    return {p.kunci: p for p in reversed(found)}


def _putusan(tahun: int, jenis: str, keputusan: str, rows: pd.DataFrame) -> Putusan:
    sure = frozenset(rows.loc[rows["status"] == "pasti", "kode_wilayah"])
    doubt = rows[rows["status"] == "belum pasti"].to_dict("records")
    decree = f", {keputusan}" if keputusan else ""
    words = f"Lokus {jenis} {tahun} ({len(rows)} nama){decree}"
    names = tuple((row["nama_menurut_sumber"], tuple(kandidat(row))) for row in doubt)
    return Putusan(f"{jenis}~{tahun}~{keputusan}", words, sure, names)


@dataclass(frozen=True)
class Simulasi:
    """One rule on one release over the places of a choice; the rule itself always runs on the whole
    kabupaten."""

    aturan: Aturan
    rilis: Any = field(repr=False)
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)
    putusan: Putusan | None = None

    @cached_property
    def hasil(self) -> pd.DataFrame:
        """Rows of choose_lokus; shared by all sessions, never changed in place."""
        with dengan_rilis(self.rilis):
            return _run(self.aturan)

    @cached_property
    def semua(self) -> list:
        """The same as records, the chosen first."""
        with dengan_rilis(self.rilis):
            return _records(self.aturan)

    @cached_property
    def calon(self) -> pd.DataFrame:
        """What the rule chooses from."""
        with dengan_rilis(self.rilis):
            return baca("calon_lokus", self.aturan.minta)

    @cached_property
    def periode(self) -> str:
        """The period that the rule ran on."""
        return self.calon["periode"].iloc[0]

    @cached_property
    def baris(self) -> list:
        """The rows inside the choice, the chosen first."""
        inside = set(self.tempat.unit_dari(self.pilihan, pekon=False))
        return [row for row in self.semua if row.kode_kemendagri in inside]

    @cached_property
    def masuk(self) -> list:
        return [row for row in self.baris if row.terpilih]

    @cached_property
    def kode_masuk(self) -> frozenset[str]:
        """Every pekon that came in, over the whole kabupaten."""
        return frozenset(row.kode_kemendagri for row in self.semua if row.terpilih)

    @property
    def ada_terlewat(self) -> bool:
        """Whether a pekon that did not come in stands before one that did."""
        return any(row.terpilih and row.urutan > len(self.kode_masuk) for row in self.semua)

    @property
    def kecamatan_terpilih(self) -> int:
        """In how many kecamatan the chosen pekon lie, over the whole kabupaten."""
        return len({kode[:8] for kode in self.kode_masuk})

    @cached_property
    def banyak(self) -> Counter:
        """How many pekon of the choice stand in each state."""
        return Counter(self.keadaan(row) for row in self.baris)

    def keadaan(self, row) -> str:
        """In the rule's list, in the decided one, in both or in none."""
        decided = self.putusan is not None and row.kode_kemendagri in self.putusan.pasti
        if row.terpilih:
            return KEDUANYA if decided else ATURAN
        return PUTUSAN if decided else BUKAN

    @cached_property
    def dapat_mengubah(self) -> int:
        """How many pekon without a figure might have changed the list."""
        return sum("dapat mengubah" in row.alasan for row in self.semua)

    @property
    def terpilih(self):
        """The row of the chosen pekon, None without one."""
        return next((row for row in self.semua if row.kode_kemendagri == self.pilihan.pekon), None)

    @property
    def kode(self) -> tuple[str, str]:
        """The indicators of count and whole."""
        return INDIKATOR[self.aturan.sumber, self.aturan.satuan]

    def figur(self, row) -> Figur:
        """What is counted at a pekon."""
        number = None if pd.isna(row.jumlah) else float(row.jumlah)
        return Figur(
            "nilai", self.kode[0], row.kode_kemendagri, self.periode, self.rilis.id, number,
            satuan=self.aturan.kata.satuan, status=row.status, asal=self.rilis.asal,
        )  # fmt: skip

    def figur_bagian(self, row) -> Figur:
        """The share at a pekon, with its two numbers."""
        shown = row.status in ("ada", "nol") and not pd.isna(row.penyebut) and row.penyebut > 0
        part, whole = (float(row.jumlah), float(row.penyebut)) if shown else (None, None)
        status = row.status if shown or row.status not in ("ada", "nol") else "tidak_ada"
        return Figur(
            "simulasi", "-".join(self.kode), row.kode_kemendagri, self.periode, self.rilis.id,
            100 * part / whole if shown else None, satuan="persen", status=status,
            pembilang=part, penyebut=whole, asal=self.rilis.asal,
        )  # fmt: skip

    def hitung(self, apa: str, number: int) -> Figur:
        """How many pekon, as a figure of this page."""
        area = "+".join(self.pilihan.kecamatan) or self.tempat.kabupaten
        area += "~lokus" if self.pilihan.lokus else ""
        status = "ada" if number else "nol"
        key = ("simulasi", f"{self.kode[0]}.{apa}", area, self.periode, self.rilis.id)
        return Figur(*key, float(number), "pekon", status, asal=self.rilis.asal)


@per_rilis(64)
def _run(aturan: Aturan) -> pd.DataFrame:
    return choose_lokus(baca("calon_lokus", aturan.minta), aturan)


@per_rilis(64)
def _records(aturan: Aturan) -> list:
    return list(_run(aturan).itertuples(index=False))


def kalimat(page: Simulasi) -> str:
    """How many came in, where, and how many of them were decided."""
    inside = f"{format_bilangan(len(page.kode_masuk))} pekon di {page.kecamatan_terpilih} kecamatan"
    words = f"{inside} masuk menurut aturan ini"
    if page.putusan:
        both = len(page.putusan.pasti & page.kode_masuk)
        words += f"; {format_bilangan(both)} di antaranya juga ditetapkan"
    return f"{words}."


def kalimat_ragu(page: Simulasi) -> str:
    """What could have changed the list without being known: hidden figures, ties, unsettled names."""
    parts = []
    if page.dapat_mengubah:
        parts.append(f"{page.dapat_mengubah} pekon tanpa angka dapat mengubah daftar")
    tied = [row for row in page.semua if row.seri]
    outcomes = {row.golongan for row in tied}
    if "masuk" in outcomes and outcomes & {"bawah", "jatah"}:
        parts.append(f"{len(tied)} pekon hanya dibedakan oleh kode wilayahnya")
    if short := kalimat_kurang(page.hasil, page.aturan):
        parts.append(short)
    return f"Perhatikan: {'; '.join(parts)}." if parts else ""


def kalimat_mengapa(page: Simulasi) -> tuple[str, str]:
    """The question about the chosen pekon, and its answer in one sentence."""
    row = page.terpilih
    name = page.tempat.sebut(row.kode_kemendagri)
    return f"Mengapa {name} {'masuk' if row.terpilih else 'tidak masuk'}?", row.alasan
