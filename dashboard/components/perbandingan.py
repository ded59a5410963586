"""What the Perbandingan page sets side by side: two periods, two places or two releases of one indicator."""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from functools import cached_property

from dashboard import store
from dashboard.components.angka import Figur
from dashboard.components.banding import Banding
from dashboard.components.figur import figur_pilihan, figur_tempat, figur_tingkat
from dashboard.components.kartu import asal_kartu, kartu
from dashboard.components.katalog import KODE_BERGANTI, PENYEBUT_BERGANTI, SERI_TERBIT
from dashboard.components.seri import Titik, titik_terbit
from dashboard.components.session import baca, dengan_rilis, per_rilis, rilis
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.components.terbit import fakta_terbit
from dashboard.domain.angka import format_waktu
from dashboard.domain.periode import label
from dashboard.home import find_home

JENIS = {"periode": "Dua periode", "tempat": "Dua tempat", "rilis": "Dua rilis"}


@dataclass(frozen=True)
class Sisi:
    """One side: a period, the places, the release they are read from (None: the one on screen)."""

    nama: str
    periode: str
    pilihan: Pilihan
    rilis: store.Rilis | None = None

    def baca(self) -> AbstractContextManager:
        """Read within: the release of this side."""
        return dengan_rilis(self.rilis) if self.rilis else nullcontext()


@dataclass(frozen=True)
class Perbandingan:
    """One indicator on two sides, over the chosen places."""

    kode: str
    jenis: str
    kiri: Sisi
    kanan: Sisi
    tempat: Tempat = field(repr=False)

    @cached_property
    def kartu(self) -> dict:
        return kartu(self.kode)

    @property
    def asal(self) -> str:
        """Where the figures come from: published, or the files of this release."""
        return asal_kartu(self.kartu)

    @cached_property
    def patah(self) -> str:
        """Why the two periods may not be compared; empty when they may."""
        return sebab_patah(self.kode, self.kiri.periode, self.kanan.periode, self.tempat.kabupaten)

    @cached_property
    def utama(self) -> Banding:
        """The whole of each side."""
        return self._whole(self.kode)

    def _whole(self, kode: str) -> Banding:
        figures = []
        for side in self._sisi:
            with side.baca():
                figures.append(figur_pilihan(kode, side.periode, side.pilihan, self.tempat)[0])
        break_ = sebab_patah(kode, self.kiri.periode, self.kanan.periode, self.tempat.kabupaten)
        return Banding(*figures, break_)

    @cached_property
    def tingkat(self) -> str:
        """The finest level at which both sides say something of a part; empty when there is none."""
        have = str(self.kartu["tingkat_tersedia"]).split(",")
        return next((t for t in ("pekon", "kecamatan") if t in have and self._filled(t)), "")

    def _filled(self, tingkat: str) -> bool:
        return all(any(f.tampak for f in self._semua(side, tingkat).values()) for side in self._sisi)

    def _semua(self, side: Sisi, tingkat: str) -> dict[str, Figur]:
        with side.baca():
            return figur_tingkat(self.kode, side.periode, tingkat)

    def _figures(self, side: Sisi) -> list[Figur]:
        """What one side says of every part of the chosen area."""
        places = self.tempat.bagian_dari(self.kanan.pilihan, self.tingkat, pekon=False)
        with side.baca():
            return [figur_tempat(self.kode, side.periode, self.tingkat, kode) for kode in places]

    @cached_property
    def bagian(self) -> list[tuple[str, Banding]]:
        """Every part of the chosen area, the largest rise first, those without a change last."""
        if self.jenis == "tempat" or not self.tingkat:
            return []
        sides = zip(*(self._figures(side) for side in self._sisi), strict=True)
        pairs = [(left.tempat, Banding(left, right, self.patah)) for left, right in sides]
        return sorted(pairs, key=lambda p: (p[1].beda is None, -(p[1].beda or 0)))

    @property
    def _sisi(self) -> tuple[Sisi, Sisi]:
        return self.kiri, self.kanan

    @cached_property
    def blok(self) -> list[tuple[dict, Banding]]:
        """The other indicators of the same theme on both sides, where both sides have the period."""
        cards = baca("indikator")
        same = cards[(cards["tema"] == self.kartu["tema"]) & (cards["kode"] != self.kode)].to_dict("records")
        pairs = [(card, self._whole(card["kode"])) for card in same]
        return [(card, pair) for card, pair in pairs if pair.kiri.tampak and pair.kanan.tampak]

    @property
    def perhatian(self) -> str:
        """What changes with the sides besides the thing measured; empty when nothing does."""
        changing = PENYEBUT_BERGANTI.get(self.kartu["sumber"]) or KODE_BERGANTI.get(self.kode)
        if not changing or self.jenis != "periode":
            return ""
        return (
            f"{changing[:1].upper()}{changing[1:]}, jadi naik atau turun belum tentu berarti keadaan berubah."
        )


def sebab_patah(kode: str, kiri: str, kanan: str, kabupaten: str) -> str:
    """Why two periods of a published series may not be compared: another survey, another poverty line."""
    if kode not in SERI_TERBIT or kiri == kanan:
        return ""
    points = titik_terbit(fakta_terbit(SERI_TERBIT[kode], kabupaten))
    ends = [next((p for p in points if p.figur.periode == period), None) for period in (kiri, kanan)]
    if None in ends:
        return ""
    left, right = ends
    if left.metode != right.metode:
        return f"cara mengukurnya berbeda ({left.metode} dan {right.metode})"
    lines = [_garis(points, point) for point in ends]
    return f"garisnya diganti ({lines[0]} menjadi {lines[1]})" if all(lines) and lines[0] != lines[1] else ""


def _garis(points: Iterable[Titik], point: Titik) -> str:
    """The line in force: a source that does not repeat it goes on with the one before."""
    known = [p.garis for p in points if p.figur.periode <= point.figur.periode and p.garis]
    return known[-1] if known else ""


@per_rilis(200)
def periode_terisi(kode: str) -> list[str]:
    """The periods of an indicator in which some figure is shown, newest first."""
    return [p for p in baca("periode", kode) if (kode, p) in _tampak()]


@per_rilis(3)
def _tampak() -> set[tuple[str, str]]:
    """Indicator and period of everything that is shown somewhere."""
    rows = baca("periode_tampak")
    return set(zip(rows["kode_indikator"], rows["periode"], strict=True))


@per_rilis(3)
def indikator_berpasangan() -> list[str]:
    """The indicators with at least two periods to compare."""
    return [k for k in baca("indikator")["kode"] if len(periode_terisi(k)) > 1]


def rilis_lain() -> list[store.Rilis]:
    """The other releases kept, newest first."""
    home = find_home()
    found = []
    for id_rilis in store.list_releases(home):
        if id_rilis != rilis().id:
            try:
                found.append(store.open_release(home, id_rilis))
            except store.BelumAdaRilis:
                continue
    return found


def dua_periode(kode: str, kiri: str, kanan: str, pilihan: Pilihan, tempat: Tempat) -> Perbandingan:
    """The same place in two periods."""
    sides = (Sisi(label(p), p, pilihan) for p in (kiri, kanan))
    return Perbandingan(kode, "periode", *sides, tempat)


def dua_tempat(kode: str, periode: str, kiri: str, kanan: str, tempat: Tempat) -> Perbandingan:
    """Two places in the same period."""
    sides = (Sisi(tempat.sebut(k), periode, pilihan_tempat(k, tempat)) for k in (kiri, kanan))
    return Perbandingan(kode, "tempat", *sides, tempat)


def dua_rilis(kode: str, periode: str, lama: store.Rilis, pilihan: Pilihan, tempat: Tempat) -> Perbandingan:
    """The same place and period as an older release said it and as this one does."""
    left = Sisi(nama_rilis(lama), periode, pilihan, lama)
    return Perbandingan(kode, "rilis", left, replace(left, nama=nama_rilis(rilis()), rilis=None), tempat)


def nama_rilis(one: store.Rilis) -> str:
    """A release by the time it was made: two of one day are told apart."""
    return f"Rilis {format_waktu(one.dibuat).replace(' pukul', ',')}"


def pilihan_tempat(kode: str, tempat: Tempat) -> Pilihan:
    """The choice that covers exactly one place."""
    if kode == tempat.kabupaten:
        return Pilihan()
    return Pilihan(pekon=kode) if kode in tempat.unit else Pilihan(kecamatan=(kode,))
