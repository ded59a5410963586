"""Classes of DTSEN decile by kecamatan, "belum berperingkat" a class of its own; 5 to 10 stand together."""

from dataclasses import dataclass, field

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_tempat
from dashboard.components.session import baca, rilis
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import TAMPAK

KELAS = {
    "1": "Desil 1",
    "2": "Desil 2",
    "3": "Desil 3",
    "4": "Desil 4",
    "5-10": "Desil 5–10",
    "belum": "Belum berperingkat",
}
ATAS = tuple(str(n) for n in range(5, 11))


@dataclass(frozen=True)
class Profil:
    """Families of each kecamatan by class; `jumlah` is all families of DTSEN there."""

    kecamatan: list[str]
    sel: dict[tuple[str, str], Figur] = field(repr=False)
    jumlah: dict[str, Figur] = field(repr=False)


def baca_profil(periode: str, choice: Pilihan, tempat: Tempat) -> Profil:
    """The profile of the kecamatan that the choice covers."""
    places = tempat.kecamatan_dari(choice)
    rows = baca("desil", "dtsen", periode, "kecamatan")
    rows = rows[rows["satuan"] == "keluarga"]
    found = {(r["kode_wilayah"], r["kelas"]): _figur(r) for r in rows.to_dict("records")}
    cells = {}
    for place in places:
        for kelas in KELAS:
            parts = [found.get((place, k)) for k in (ATAS if kelas == "5-10" else (kelas,))]
            cells[place, kelas] = _jumlah(parts, place, kelas, periode)
    whole = {k: figur_tempat("keluarga_dtsen", periode, "kecamatan", k) for k in places}
    return Profil(places, cells, whole)


def _figur(row: dict) -> Figur:
    shown = row["status"] in TAMPAK
    value = float(row["jumlah"]) if shown else None
    key = ("desil", f"dtsen-{row['kelas']}", row["kode_wilayah"], row["periode"], rilis().id)
    return Figur(*key, value, satuan=row["satuan"], status=row["status"], asal=row["asal"])


def _jumlah(parts: list[Figur | None], place: str, kelas: str, periode: str) -> Figur:
    """The class as a figure; several parts are summed, and hidden as soon as one of them is."""
    known = [p for p in parts if p is not None]
    if len(known) == 1:
        return known[0]
    key = ("desil", f"dtsen-{kelas}", place, periode, rilis().id)
    hidden = next((p.status for p in known if not p.tampak), None)
    if hidden or not known:
        return Figur(*key, None, satuan="keluarga", status=hidden or "tidak_ada", asal=rilis().asal)
    total = sum(p.nilai for p in known)
    status = "ada" if total else "nol"
    return Figur(*key, total, satuan="keluarga", status=status, asal=known[0].asal)
