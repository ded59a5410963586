"""Tables that break figures of published.nilai down at kecamatan and kabupaten, and what ties them to it.

Their classes do not stand below kecamatan, so none is hidden for its own sake; they must only not give back
what published.nilai withholds. A class that is an indicator under another name is shown where that indicator
is. The other classes of a group are shown at a place where every indicator that they add up to, or that they
complete, is shown there; else all of them are withheld together. So what a reader can add up over classes he
can add up over indicators already, and how a known sum is spread over its classes tells no other figure.
"""

from dataclasses import dataclass

KOLOM = {
    "desil": ("sumber", "satuan", "kelas"),
    "penerima_kelas": ("sumber", "kelas"),
}
"""The columns whose values, joined by "/", name a class of a finer table."""

SAMA = {
    "desil": {
        "dtsen/keluarga/1": "desil1_keluarga_dtsen",
        "dtsen/keluarga/belum": "belum_berperingkat_dtsen",
        "dtsen/jiwa/1": "desil1_jiwa_dtsen",
        "p3ke/keluarga/1": "desil1_keluarga_p3ke",
        "p3ke/jiwa/1": "desil1_jiwa_p3ke",
        "dtks/rumah tangga/1": "kelas1_dtks",
    },
    "penerima_kelas": {},
}
"""Classes that are an indicator under another name."""


@dataclass(frozen=True)
class Kelompok:
    """Classes that are shown or withheld together: how their names begin, which ones (none named: all the
    others), and the indicators that all have to be shown."""

    awal: str
    terikat: tuple[str, ...]
    kelas: tuple[str, ...] = ()


_DTSEN = ("desil1_keluarga_dtsen", "desil14_keluarga_dtsen", "belum_berperingkat_dtsen", "keluarga_dtsen")

KELOMPOK = {
    "desil": (
        Kelompok("dtsen/keluarga/", _DTSEN[:2], ("2", "3", "4")),
        Kelompok("dtsen/keluarga/", _DTSEN[1:], ("5", "6", "7", "8", "9", "10")),
        # Families of a class are at most its people, who are at most all people of the list.
        Kelompok("dtsen/jiwa/", (*_DTSEN, "desil1_jiwa_dtsen", "jiwa_dtsen")),
        Kelompok("p3ke/keluarga/", ("desil1_keluarga_p3ke", "keluarga_p3ke")),
        Kelompok("p3ke/jiwa/", ("desil1_keluarga_p3ke", "desil1_jiwa_p3ke", "keluarga_p3ke", "jiwa_p3ke")),
        Kelompok("dtks/rumah tangga/", ("kelas1_dtks", "rumah_tangga_dtks")),
    ),
    "penerima_kelas": tuple(
        Kelompok(f"{sumber}/", (kode,))
        for sumber, kode in (
            *((daftar, f"kpm_{daftar}") for daftar in ("pkh", "sembako", "sembako_apbd", "blt_dd")),
            ("pbi_jk", "pbi_jk_aktif"),
            ("pbi_apbd", "pbi_apbd_aktif"),
        )
    ),
}


def tie(tabel: str, kelas: list[str]) -> list[tuple[str, str, bool]]:
    """(class, indicator, whether it is that indicator) for classes of a finer table. A class that nothing
    ties is refused: nobody has said when it may be shown."""
    ties = [found for name in kelas for found in _ties_of(tabel, name)]
    loose = set(kelas) - {name for name, _, _ in ties}
    if loose:
        raise ValueError(f"{tabel}: tidak ada aturan kerahasiaan untuk kelas {', '.join(sorted(loose))}")
    return ties


def _ties_of(tabel: str, kelas: str) -> list[tuple[str, str, bool]]:
    if kelas in SAMA[tabel]:
        return [(kelas, SAMA[tabel][kelas], True)]
    return [
        (kelas, kode, False)
        for group in KELOMPOK[tabel]
        if kelas.startswith(group.awal) and (not group.kelas or kelas.removeprefix(group.awal) in group.kelas)
        for kode in group.terikat
    ]
