"""The part of Lembar Kecamatan about help: what reached families of decile 1, readings, papers."""

from dataclasses import dataclass, field
from functools import cached_property

from dashboard.components.angka import Figur
from dashboard.components.bacaan_tempat import BacaanTempat, bacaan_tempat
from dashboard.components.konvergensi_figur import TUNAI, figur_belum, kode_belum, periode_konvergensi
from dashboard.components.profil import sebut_angka
from dashboard.components.rantai import HalamanRantai, kalimat_pekon, langkah_putus
from dashboard.components.rantai_baris import RantaiPekon, tahun_awal, tahun_tersedia
from dashboard.components.rantai_ringkas import keadaan_langkah
from dashboard.components.tempat import Pilihan, Tempat

PROGRAM = {"pkh": "Belum PKH", "sembako": "Belum sembako", TUNAI: "Tanpa tunai/pangan", "pbi": "Tanpa PBI"}
"""Few enough to be read from the back of the room; all programmes stand on Konvergensi."""
LENGKAP = "lengkap"


@dataclass(frozen=True)
class Bantuan:
    """Help and papers of the pekon of one kecamatan."""

    kode: str
    tempat: Tempat = field(repr=False)

    @cached_property
    def periode(self) -> str:
        return periode_konvergensi()

    @cached_property
    def tahun(self) -> int | None:
        """The year of the papers; None before the first."""
        return tahun_awal() if tahun_tersedia() else None

    @cached_property
    def rantai(self) -> HalamanRantai | None:
        if self.tahun is None:
            return None
        return HalamanRantai(self.tahun, (), Pilihan(kecamatan=(self.kode,)), self.tempat)

    @cached_property
    def dokumen(self) -> dict[str, RantaiPekon]:
        return {p.kode: p for p in self.rantai.pekon} if self.rantai else {}

    def belum(self, unit: str) -> list[Figur]:
        """Who qualifies and does not receive, per programme."""
        return [figur_belum(program, unit) for program in PROGRAM]

    def bacaan(self, unit: str) -> BacaanTempat | None:
        return bacaan_tempat(unit, self.tempat)

    def kata_dokumen(self, unit: str) -> str:
        """The papers of a place in a few words."""
        papers = self.dokumen.get(unit)
        if papers is None:
            return "berkas belum ada"
        if papers.ditanya:
            return langkah_putus(papers.langkah) or LENGKAP
        return keadaan_langkah(papers.langkah[0].status)

    @property
    def indikator(self) -> list[tuple[str, str]]:
        """The indicators of the part with their period."""
        return [(kode_belum(program), self.periode) for program in PROGRAM] if self.periode else []

    @property
    def kalimat(self) -> str:
        """Families without cash or food and without insurance, then the papers."""
        aid, jkn = figur_belum(TUNAI, self.kode), figur_belum("pbi", self.kode)
        missing = f"tanpa bantuan tunai atau pangan: {sebut_angka(aid)}; tanpa PBI: {sebut_angka(jkn)}"
        reached = f"Keluarga desil 1 {missing}."
        return f"{reached} {kalimat_pekon(self.rantai)}" if self.rantai else reached
