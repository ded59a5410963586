"""States of families of decile 1 in one pekon: what follows from its rate and its families, no more."""

from collections.abc import Sequence

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_tempat
from dashboard.components.konvergensi_figur import (
    DASAR,
    KEADAAN,
    figur_keadaan,
    figur_menerima,
    pasangan_belum,
    periode_konvergensi,
    punya_daftar,
    sebut_keadaan,
    tingkat,
)
from dashboard.domain.kerahasiaan import AMBANG


def figur_keadaan_di(program: str, keadaan: str, places: Sequence[str]) -> Figur:
    """Families of decile 1 in a state of a programme over places of any one level."""
    if tingkat(places[0]) == "pekon":
        return _figur_pekon(program, keadaan, places[0])
    return figur_keadaan(program, keadaan, places)


def _figur_pekon(program: str, keadaan: str, place: str) -> Figur:
    part, whole = pasangan_belum(program, place)
    found = {"berhak": whole, "belum": part, "menerima": figur_menerima(program, place)}
    figure = found.get(keadaan) or _sisa(program, keadaan, whole)
    return figure.bagian(indikator=sebut_keadaan(program, keadaan))


def _sisa(program: str, keadaan: str, whole: Figur) -> Figur:
    """Who does not qualify, or of whom nothing is known: how the two part is told only where one of them is
    nought in the whole kabupaten; few of them, never."""
    blank = whole.bagian(nilai=None, status="ditahan", tulisan="")
    families = figur_tempat(DASAR, periode_konvergensi(), "pekon", whole.tempat)
    if families.status == "nol":
        return blank.bagian(status="tidak_berlaku")
    kabupaten = [whole.tempat[:5]]
    nought = [k for k in KEADAAN[2:] if figur_keadaan(program, k, kabupaten).status == "nol"]
    if keadaan in nought:
        return blank.bagian(nilai=0.0, status="nol")
    known = families.tampak and (whole.tampak or not punya_daftar(program))
    rest = families.nilai - (whole.nilai or 0.0) if known else 0.0
    return blank.bagian(nilai=rest, status="ada") if nought and rest >= AMBANG else blank
