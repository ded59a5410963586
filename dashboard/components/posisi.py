"""Where the kabupaten stands among the 15 of its province: a rank always with its basis, never without."""

from dataclasses import dataclass

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_terbit
from dashboard.components.session import baca, per_rilis, rilis
from dashboard.domain.angka import rank_ties

BUKAN_KABKOTA = ("Provinsi Lampung", "Indonesia")
SEMUA = 15  # kabupaten and kota in the province; with fewer a rank says nothing


@dataclass(frozen=True)
class Posisi:
    """All kabupaten and kota of one measure and period, highest first, with tied ranks."""

    kode: str
    periode: str
    kita: str
    baris: list[tuple[int, str, Figur]]  # rank, name, figure

    @property
    def urutan(self) -> int:
        """Our rank; 1 is the highest figure, that is the worst place."""
        return next(rank for rank, name, _ in self.baris if name == self.kita)

    @property
    def figur(self) -> Figur:
        """The rank as a figure of its own."""
        words = f"ke-{self.urutan} dari {len(self.baris)}"
        place = next(f.tempat for _, name, f in self.baris if name == self.kita)
        return Figur("peringkat", self.kode, place, self.periode, rilis().id, None, tulisan=words)


def nama_kita() -> str:
    """The name of this kabupaten as the comparators write it."""
    return str(baca("rilis")["nama_kabupaten"].iloc[0])


@per_rilis(30)
def baca_posisi(kode: str) -> list[Posisi]:
    """Every period of a measure for which all 15 are published, oldest first."""
    rows = baca("pembanding", kode)
    rows = rows[~rows["wilayah"].isin(BUKAN_KABKOTA)]
    found = []
    for periode, group in rows.groupby("periode"):
        figures = [(r["wilayah"], figur_terbit(r, "pembanding")) for r in group.to_dict("records")]
        names = {name for name, _ in figures}
        if len(names) == SEMUA and nama_kita() in names:
            ordered = sorted(figures, key=lambda f: (-f[1].nilai, f[0]))
            ranks = rank_ties([f.nilai for _, f in ordered])
            lines = [(r, n, f) for r, (n, f) in zip(ranks, ordered, strict=True)]
            found.append(Posisi(kode, str(periode), nama_kita(), lines))
    return found
