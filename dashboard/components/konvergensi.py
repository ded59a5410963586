"""What the Konvergensi page shows: for families of decile 1, which programme arrived, which did not, what
nobody can say; over which places, in which words."""

from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from dashboard.components.angka import Figur, teks
from dashboard.components.bahan_unduh import catatan_unduh, rujukan_indikator
from dashboard.components.figur import figur_kosong, figur_pilihan
from dashboard.components.konvergensi_figur import (
    JKN,
    KODE,
    TUNAI,
    kode_belum,
    per_pekon,
    periode_konvergensi,
    program_terhitung,
)
from dashboard.components.pandangan import Pandangan
from dashboard.components.session import baca
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.periode import label
from dashboard.export.tabel import Catatan

SEMUA_LOKUS = "semua jenis lokus"


@dataclass(frozen=True)
class Konvergensi:
    """Decile 1 against the programmes over the places of a choice; `program` is the one on the map."""

    program: str
    jenis_lokus: str
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @cached_property
    def periode(self) -> str:
        return periode_konvergensi()

    @cached_property
    def tempat_lokus(self) -> Tempat:
        """The places where only lokus of the chosen kind count as lokus."""
        if not self.pilihan.lokus or self.jenis_lokus == SEMUA_LOKUS:
            return self.tempat
        rows = baca("lokus", self.jenis_lokus)
        sure = rows[(rows["status"] == "pasti") & (rows["kode_wilayah"] != "")]
        return replace(self.tempat, kode_lokus=frozenset(sure["kode_wilayah"]))

    @cached_property
    def rincian(self) -> list[str]:
        """The kecamatan, or the kabupaten, whose lists and conditions are told; a pekon has its kecamatan."""
        held = (self.pilihan.pekon[:8],) if self.pilihan.pekon else self.pilihan.kecamatan
        return list(held) or [self.tempat.kabupaten]

    @property
    def sasaran(self) -> list[str]:
        """The same, save that a chosen pekon stands for itself."""
        return [self.pilihan.pekon] if self.pilihan.pekon else self.rincian

    @property
    def kata_sasaran(self) -> str:
        return self.tempat.kata(replace(self.pilihan, lokus=False))

    @property
    def kata_rincian(self) -> str:
        return self.tempat.kata(
            Pilihan(kecamatan=() if self.rincian == [self.tempat.kabupaten] else tuple(self.rincian))
        )

    @cached_property
    def pandangan(self) -> Pandangan:
        """The chosen programme on the map: by pekon where its figures go so far down."""
        levels = str(baca("indikator", kode_belum(self.program))["tingkat_tersedia"].iloc[0])
        level = "pekon" if "pekon" in levels.split(",") else "kecamatan"
        return Pandangan(kode_belum(self.program), self.periode, level, self.pilihan, self.tempat_lokus)

    def total(self, kode: str) -> tuple[Figur, int]:
        """An indicator over everything chosen, and how many units of it are not shown."""
        if (self.pilihan.pekon or self.pilihan.lokus) and not per_pekon(kode):
            place = self.pilihan.pekon or "lokus"
            return figur_kosong(kode, place, self.periode, "persen", "tidak_ditanya"), 0
        return figur_pilihan(kode, self.periode, self.pilihan, self.tempat_lokus)

    @cached_property
    def baris(self) -> list[str]:
        """Places of the matrix: the kabupaten, then kecamatan or, where the choice narrows, its pekon."""
        choice, places = self.pilihan, self.tempat_lokus
        top = [self.tempat.kabupaten]
        if choice.pekon:
            return [*top, choice.pekon[:8], choice.pekon]
        if choice.kecamatan or choice.lokus:
            return [*top, *places.kecamatan_dari(choice), *places.unit_dari(choice)]
        return [*top, *places.kecamatan]


def kalimat_konvergensi(page: Konvergensi) -> str:
    """How many families no cash and no food reached, and how many have no insurance, of those examined."""
    aid, hidden = page.total(KODE[TUNAI])
    jkn, _ = page.total(kode_belum(JKN))
    where = page.tempat_lokus.kata(page.pilihan)
    if aid.status == "tidak_berlaku":
        return f"Di {where} tidak ada keluarga desil 1."
    if not aid.tampak:
        reason = "tidak dapat ditampilkan" if hidden or aid.status != "tidak_ada" else "belum ada"
        return f"Angka keluarga desil 1 tanpa bantuan tunai atau pangan di {where} {reason}."
    text = f"Di {where}, {teks(aid)} keluarga desil 1 tidak tercatat menerima bantuan tunai atau pangan"
    return text + (f"; {teks(jkn)} tanpa JKN (PBI)." if jkn.tampak else ".")


def kata_syarat(row: dict) -> str:
    """A rule of eligibility in words."""
    parts = []
    if not pd.isna(row["desil_sampai"]):
        parts.append(f"desil {int(row['desil_dari'])}–{int(row['desil_sampai'])}")
    if row["tanpa_program"]:
        names = dict(zip(baca("program")["program"], baca("program")["nama_pendek"], strict=True))
        parts.append("tanpa " + " atau ".join(names.get(p, p) for p in row["tanpa_program"].split(";")))
    if row["hanya_jenis"]:
        parts.append(f"hanya {row['hanya_jenis']}")
    if row["perlu_komponen"]:
        parts.append("punya komponen PKH")
    return ", ".join(parts) or "tidak dibatasi desil"


def catatan_daftar(page: Konvergensi) -> list[str]:
    """What lists are missing or old, in sentences."""
    rows = baca("konvergensi")
    found = []
    for program in program_terhitung():
        name = program["nama_pendek"]
        period = rows.loc[rows["program"] == program["program"], "periode_daftar"].iloc[0]
        if not period:
            found.append(f"Daftar {name} belum masuk: keluarga yang mungkin berhak tidak diketahui.")
        elif period[:4] < page.periode[:4]:
            found.append(f"Daftar {name} terakhir {label(period)}, lebih tua daripada DTSEN.")
    return found


def dasar_syarat(rule: dict) -> str:
    """Where a rule comes from, or that it is our own assumption."""
    return rule["sumber"] if rule["dasar"] == "sumber" else "asumsi tim"


def catatan_konvergensi(page: Konvergensi, kata: str, codes: list[str]) -> Catatan:
    """What a file says of itself: the indicators behind its figures."""
    known = set(baca("indikator")["kode"])
    return catatan_unduh(kata, [rujukan_indikator(k, page.periode) for k in codes if k in known])
