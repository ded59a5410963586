"""Sources side by side, one block at a time: gaps only between figures of one block and one unit."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from dashboard.components.angka import Figur, angka, teks
from dashboard.components.figur import figur_kosong, figur_pilihan, figur_tingkat
from dashboard.components.pandangan import lower_first
from dashboard.components.session import baca_rekam, rilis
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import TAMPAK, format_bilangan

BLOK = {
    "penduduk_kk": "Penduduk dan KK",
    "kesejahteraan": "Kesejahteraan",
    "penerima": "Penerima bantuan",
}


@dataclass(frozen=True)
class Blok:
    """One block over the places of a choice: a column per indicator, ordered by unit."""

    kode: str
    tingkat: str
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)
    periode: dict[str, str] = field(repr=False)

    @cached_property
    def kartu(self) -> list[dict]:
        """The cards of the block that have figures at this level; equal units stand together."""
        cards = baca_rekam("indikator")
        own = [
            c
            for c in cards
            if c["blok"] == self.kode and c["kode"] in self.periode and c["jenis"] == "jumlah"
        ]
        units = list(dict.fromkeys(c["satuan"] for c in own))
        return sorted(own, key=lambda c: (units.index(c["satuan"]), c["urutan"]))

    @cached_property
    def kode_tempat(self) -> list[str]:
        return self.tempat.bagian_dari(self.pilihan, self.tingkat)

    @cached_property
    def sel(self) -> dict[tuple[str, str], Figur]:
        """The figure of every place and indicator."""
        cells = {}
        for card in self.kartu:
            kode, periode = card["kode"], self.periode[card["kode"]]
            known = figur_tingkat(kode, periode, self.tingkat)
            for place in self.kode_tempat:
                cells[place, kode] = known.get(place) or figur_kosong(kode, place, periode, card["satuan"])
        return cells

    @cached_property
    def total(self) -> dict[str, tuple[Figur, int]]:
        """Per indicator the figure of everything chosen, and how many units are hidden in it."""
        codes = [c["kode"] for c in self.kartu]
        return {k: figur_pilihan(k, self.periode[k], self.pilihan, self.tempat) for k in codes}

    @cached_property
    def pasangan(self) -> list[tuple[str, str]]:
        """Pairs of sources with the same unit, which alone may be subtracted; the likest indicators first."""
        cards = {c["kode"]: c for c in self.kartu}
        pairs = [
            (a, b)
            for a, b in combinations(cards, 2)
            if cards[a]["satuan"] == cards[b]["satuan"] and cards[a]["sumber"] != cards[b]["sumber"]
        ]
        return sorted(pairs, key=lambda pair: -_likeness(*pair))

    def nama(self, kode: str) -> str:
        return next(c["nama_pendek"] for c in self.kartu if c["kode"] == kode)

    def beda(self, a: str, b: str, place: str) -> Figur:
        """The figure of B minus the figure of A at one place, or why there is none."""
        return subtract(self.sel[place, a], self.sel[place, b])

    def beda_total(self, a: str, b: str) -> Figur:
        """B minus A over everything chosen."""
        return subtract(self.total[a][0], self.total[b][0])


def _likeness(a: str, b: str) -> int:
    """How many leading words two indicator codes share: desil1_keluarga_dtsen, desil1_keluarga_p3ke -> 2.

    One that only lengthens the other (kpm_sembako, kpm_sembako_apbd) is another budget, not another witness.
    """
    words = list(zip(a.split("_"), b.split("_"), strict=False))
    return next((i for i, (x, y) in enumerate(words) if x != y), 0)


def subtract(a: Figur, b: Figur) -> Figur:
    """B − A as a figure of its own; a lower bound or a hidden value gives no difference."""
    hidden = next((f.status for f in (a, b) if not f.tampak), None)
    if hidden == "rahasia" or (hidden is None and "≥" in (a.penanda, b.penanda)):
        hidden = "ditahan"  # the gap itself is not 1 to 4
    if hidden in TAMPAK:
        hidden = "tidak_ada"
    value = None if hidden else b.nilai - a.nilai
    name, period = f"{b.indikator}-{a.indikator}", f"{b.periode}-{a.periode}"
    return Figur(
        "selisih",
        name,
        b.tempat,
        period,
        rilis().id,
        value,
        b.satuan,
        hidden or "ada",
        asal=b.asal,
        beda=True,
    )


def html_beda(gap: Figur, base: Figur) -> str:
    """The difference with its share of the base figure."""
    if not (gap.tampak and gap.nilai and base.nilai):
        return angka(gap)
    share = 100 * gap.nilai / base.nilai
    return f"{angka(gap)} <i>{'+' if share > 0 else '−'}{format_bilangan(abs(share), 1)} %</i>"


def kalimat_blok(block: Blok, pair: tuple[str, str] | None) -> str:
    """What the chosen pair says, made from the data."""
    if pair is None:
        return "Tidak ada dua sumber dengan satuan yang sama di kelompok ini, jadi tidak ada selisih."
    a, b = pair
    gap = block.beda_total(a, b)
    where = block.tempat.kata(block.pilihan)
    first, second = block.nama(b), lower_first(block.nama(a))
    if not gap.tampak:
        return f"{first} dan {second} di {where} tidak dapat dikurangkan: ada angka yang tidak ditampilkan."
    if not gap.nilai:
        return f"{first} sama dengan {second} di {where}."
    word = "lebih banyak" if gap.nilai > 0 else "lebih sedikit"
    text = f"{first} {format_bilangan(abs(gap.nilai))} {gap.satuan} {word} daripada {second} di {where}"
    widest = _widest(block, a, b)
    return f"{text}; selisih terbesar di {widest}." if widest else f"{text}."


def _widest(block: Blok, a: str, b: str) -> str:
    gaps = [(abs(g.nilai), p, g) for p in block.kode_tempat if (g := block.beda(a, b, p)).tampak and g.nilai]
    if len(gaps) < 2:
        return ""
    largest = max(gap for gap, _, _ in gaps)
    places = [(p, g) for gap, p, g in gaps if gap == largest]
    if len(places) > 1:
        return f"{len(places)} tempat, masing-masing {format_bilangan(largest)}"
    return f"{block.tempat.nama[places[0][0]]} ({teks(places[0][1])})"


def urutkan(block: Blok, pair: tuple[str, str] | None, by_gap: bool) -> Sequence[str]:
    """Places by name, or by the size of the gap with places without one last."""
    if pair is None or not by_gap:
        return block.kode_tempat
    gaps = {p: block.beda(*pair, p) for p in block.kode_tempat}
    return sorted(block.kode_tempat, key=lambda p: -abs(gaps[p].nilai) if gaps[p].tampak else 1)
