"""What the Peta page shows: one indicator, period and level over the chosen places, with its words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import TERTUTUP, figur_kosong, figur_pilihan, figur_tingkat
from dashboard.components.kartu import asal_kartu, kartu
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import STATUS, format_daftar, rank_ties

SEBUTAN = {"pekon": "pekon", "kecamatan": "kecamatan"}


@dataclass(frozen=True)
class Baris:
    """One place in the view: its figure and its rank among the places shown."""

    kode: str
    figur: Figur
    peringkat: int | None


@dataclass(frozen=True)
class Pandangan:
    """One indicator at one period and level over the places of a choice."""

    kode: str
    periode: str
    tingkat: str
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @cached_property
    def kartu(self) -> dict:
        return kartu(self.kode)

    @property
    def asal(self) -> str:
        """Where the figures come from: published, or the files of this release."""
        return asal_kartu(self.kartu)

    @property
    def terpilih(self) -> str | None:
        """The place to mark: the chosen pekon, or at kecamatan level the kecamatan that holds it."""
        if self.tingkat == "pekon" or not self.pilihan.pekon:
            return self.pilihan.pekon if self.tingkat == "pekon" else self._satu_kecamatan
        return self.pilihan.pekon[:8]

    @property
    def _satu_kecamatan(self) -> str | None:
        return self.pilihan.kecamatan[0] if len(self.pilihan.kecamatan) == 1 else None

    @cached_property
    def kode_tempat(self) -> list[str]:
        return self.tempat.bagian_dari(self.pilihan, self.tingkat, pekon=False)

    @cached_property
    def baris(self) -> list[Baris]:
        """Shown figures from high to low with tied ranks, then the places without a number."""
        unit, found = self.kartu["satuan"], figur_tingkat(self.kode, self.periode, self.tingkat)
        figures = [
            (k, found.get(k) or figur_kosong(self.kode, k, self.periode, unit)) for k in self.kode_tempat
        ]
        shown = sorted((p for p in figures if p[1].tampak), key=lambda p: -p[1].nilai)
        ranks = rank_ties([f.nilai for _, f in shown])
        ranked = [Baris(k, f, r) for (k, f), r in zip(shown, ranks, strict=True)]
        return ranked + [Baris(k, f, None) for k, f in figures if not f.tampak]

    @cached_property
    def tampak(self) -> list[Baris]:
        return [b for b in self.baris if b.peringkat]

    @cached_property
    def total(self) -> tuple[Figur, int]:
        """The figure of everything chosen, apart from a chosen pekon, and how many units are hidden in it."""
        area = Pilihan(self.pilihan.kecamatan, None, self.pilihan.lokus)
        return figur_pilihan(self.kode, self.periode, area, self.tempat)

    def nama(self, kode: str) -> str:
        """A short name; twins in this view carry their kecamatan."""
        name = self.tempat.nama[kode]
        return f"{name} ({self.tempat.nama[kode[:8]]})" if name in self._kembar else name

    @cached_property
    def _kembar(self) -> set[str]:
        counts = Counter(self.tempat.nama[k] for k in self.kode_tempat)
        return {name for name, count in counts.items() if count > 1}

    @cached_property
    def kalimat(self) -> str:
        return _kalimat(self)


def kalimat(view: Pandangan) -> str:
    """The point of the map in one sentence, made from its numbers."""
    return view.kalimat


def _kalimat(view: Pandangan) -> str:
    rows, what, name = view.tampak, SEBUTAN[view.tingkat], view.kartu["nama"]
    if not rows and any(b.figur.status in TERTUTUP for b in view.baris):
        return f"Semua angka {lower_first(name)} di sini dirahasiakan atau ditahan."
    if not rows:
        return f"Belum ada angka {lower_first(name)} yang dapat ditampilkan di sini."
    if rows[0].figur.nilai == 0:
        return f"{name}: nol di semua {what} yang dapat ditampilkan."
    top = _di_antara(view) + _sebut(view, [b for b in rows if b.peringkat == 1])
    if view.kartu["jenis"] == "persen":
        return f"{name} tertinggi di {top}."
    half = _half(view)
    if half is None or len(rows) < 4:
        return f"{name} terbanyak di {top}."
    count = f"{half} {what} yang tampil" if _di_antara(view) else f"{half} dari {len(view.baris)} {what}"
    return f"{count} memuat separuh {lower_first(name)}; terbanyak di {top}."


def _di_antara(view: Pandangan) -> str:
    """Among which places one is the first, where a place that is not shown may be above it."""
    unknown = TERTUTUP if view.kartu["jenis"] == "persen" else set(TERTUTUP) - {"rahasia"}
    if not any(b.figur.status in unknown for b in view.baris):
        return ""
    return f"antara {len(view.tampak)} {SEBUTAN[view.tingkat]} yang tampil: "


def kata_tertutup(view: Pandangan) -> str:
    """Why the map is mostly without colour; '' where most places show their figure."""
    closed = sum(b.figur.status in TERTUTUP for b in view.baris)
    if 2 * closed <= len(view.baris):
        return ""
    why = lower_first(STATUS["ditahan"].arti)
    return f"{closed} dari {len(view.baris)} {SEBUTAN[view.tingkat]} {why}"


def lower_first(text: str) -> str:
    """As it stands inside a sentence: 'Keluarga desil 1' -> 'keluarga desil 1', but 'KPM PKH' stays."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _sebut(view: Pandangan, top: Sequence[Baris]) -> str:
    unit = "" if view.kartu["jenis"] == "persen" else f" {view.kartu['satuan']}"
    value = f"{teks(top[0].figur)}{unit}"
    if len(top) == 1:
        return f"{view.nama(top[0].kode)}, {value}"
    if len(top) <= 3:
        return f"{format_daftar([view.nama(b.kode) for b in top])}, masing-masing {value}"
    return f"{len(top)} {SEBUTAN[view.tingkat]}, masing-masing {value}"


def _half(view: Pandangan) -> int | None:
    """How many of the largest places hold half of the whole, hidden places included; None when not known."""
    total, hidden = view.total
    if hidden or not total.tampak:
        return None
    running = 0.0
    for number, row in enumerate(view.tampak, 1):
        running += row.figur.nilai
        if running >= total.nilai / 2:
            return number
    return None


def keterangan(view: Pandangan, row: Baris, lokus: str) -> list[str]:
    """The lines of a tooltip under the name: value with unit, rank, lokus, or why there is no number."""
    figure = row.figur
    if not figure.tampak:
        status = figure.status if figure.status in STATUS else "tidak_ada"
        return [STATUS[status].arti] + ([f"Lokus: {lokus}"] if lokus else [])
    unit = "" if view.kartu["satuan"] == "persen" else f" {view.kartu['satuan']}"
    lines = [f"{view.kartu['nama_pendek']}: {teks(figure)}{unit}"]
    lines.append(f"Peringkat {row.peringkat} dari {len(view.tampak)}")
    return lines + ([f"Lokus: {lokus}"] if lokus else [])
