"""Classes of DTSEN decile by kecamatan, "belum berperingkat" a class of its own.

The classes come from the indicators 1, 1–4, all and unranked; the wider ones are differences of these.
"""

from dataclasses import dataclass, field

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_tempat
from dashboard.components.selisih import subtract
from dashboard.components.tempat import Pilihan, Tempat

KELAS = {"1": "Desil 1", "2-4": "Desil 2–4", "5-10": "Desil 5–10", "belum": "Belum berperingkat"}


@dataclass(frozen=True)
class Profil:
    """Families of each kecamatan by class; `jumlah` is all families of DTSEN there."""

    kecamatan: list[str]
    sel: dict[tuple[str, str], Figur] = field(repr=False)
    jumlah: dict[str, Figur] = field(repr=False)


def baca_profil(periode: str, choice: Pilihan, tempat: Tempat) -> Profil:
    """The profile of the kecamatan that the choice covers."""
    places = tempat.kecamatan_dari(choice)
    cells: dict[tuple[str, str], Figur] = {}
    whole: dict[str, Figur] = {}
    for place in places:
        first, four, unranked, everyone = (
            figur_tempat(kode, periode, "kecamatan", place)
            for kode in (
                "desil1_keluarga_dtsen",
                "desil14_keluarga_dtsen",
                "belum_berperingkat_dtsen",
                "keluarga_dtsen",
            )
        )
        whole[place] = everyone
        cells[place, "1"], cells[place, "belum"] = first, unranked
        cells[place, "2-4"] = _sisa("desil2_4", four, first)
        cells[place, "5-10"] = _sisa("desil5_10", everyone, four, unranked)
    return Profil(places, cells, whole)


def _sisa(name: str, whole: Figur, *parts: Figur) -> Figur:
    """What is left of a figure without its parts; hidden as soon as one of them is."""
    rest = whole
    for part in parts:
        rest = subtract(part, rest)
    status = "nol" if rest.nilai == 0 else rest.status
    return rest.bagian(tabel="turunan", indikator=name, periode=whole.periode, beda=False, status=status)
