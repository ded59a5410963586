"""What the rule for lokus says of one place, for the pages about a place: the line as Ambang Lokus opens."""

from dataclasses import dataclass, field

from dashboard.components.ambang import Ambang
from dashboard.components.ambang_bahan import NAMA
from dashboard.components.ambang_pilih import ambang_awal
from dashboard.components.angka import Figur
from dashboard.components.tempat import Tempat
from dashboard.domain.periode import short_label

BUKAN_PENETAPAN = "Hitungan aturan, bukan penetapan."


@dataclass(frozen=True)
class BacaanTempat:
    """In how many readings a place is in, how far it is from the line, and why."""

    halaman: Ambang = field(repr=False)
    kode: str

    @property
    def daftar(self) -> str:
        return f"{NAMA[self.halaman.bacaan.sumber]} {short_label(self.halaman.hasil.periode)}"

    @property
    def dasar(self) -> str:
        return f"{self.daftar}, {self.halaman.kuota} pekon"

    @property
    def bacaan(self) -> list[tuple[str, Figur]]:
        """k of n for each list that could run, apart: lists are not added."""
        lists = [name for name in NAMA if self.halaman.semua.jalan(name)]
        return [(NAMA[name], self.halaman.figur_bacaan(self.kode, name)) for name in lists]

    @property
    def jarak(self) -> Figur:
        return self.halaman.figur_jarak(self.kode)

    @property
    def alasan(self) -> str:
        return str(self.halaman.baris[self.kode].alasan)


def bacaan_tempat(kode: str, tempat: Tempat) -> BacaanTempat | None:
    """None while the release has no list that a rule could run on."""
    page = ambang_awal(tempat)
    return BacaanTempat(page, kode) if page else None
