"""What the attacker makes of the figures about decile 1: he subtracts who is left out from who qualifies."""

from typing import Any

import pandas as pd

from tests.rilis.penyerang import Angka, Sistem, groups

KELUARGA, BARIS = "keluarga_desil1", "desil1_keluarga_dtsen"
PROGRAM = {"pkh": "belum_pkh_desil1", "sembako": "belum_sembako_desil1", "blt_dd": "belum_blt_dd_desil1"}


def read_states(system: Sistem, release: dict[str, pd.DataFrame]) -> None:
    """Whom a rate leaves out, what is left of the families, and the states of the table, as equations."""
    places = set(zip(release["nilai"]["kode_wilayah"], release["nilai"]["periode"], strict=True))
    for place in sorted(places):
        families = (KELUARGA, "pembilang", *place)
        system.add({families: 1, (BARIS, "pembilang", *place): -1}, equal=False)
        for program, kode in PROGRAM.items():
            part, whole = (kode, "pembilang", *place), (kode, "penyebut", *place)
            left, rest = _free(system, (kode, "pelengkap", *place)), _free(system, (program, "sisa", *place))
            system.add({whole: -1, part: 1, left: 1})
            system.add({families: -1, rest: 1} | ({whole: 1} if _has(system, whole) else {}))
    states = release["konvergensi"]
    for (program, wilayah, periode), rows in states.groupby(["program", "kode_wilayah", "periode"]):
        number = dict(zip(rows["keadaan"], rows["jumlah"], strict=True))
        _know_states(system, program, (wilayah, periode), number)
        unsaid = [c for c in _pekon_without(system, program, wilayah, periode, places) if _has(system, c)]
        if not pd.isna(number["tidak diketahui"]):
            least = _constant(system, number["tidak diketahui"])
            system.add({least: 1, **dict.fromkeys(unsaid, -1)}, equal=False)


def _know_states(system: Sistem, program: str, place: tuple[str, str], number: dict[str, Any]) -> None:
    kode = PROGRAM[program]
    cells = {"belum": (kode, "pembilang", *place), "menerima": (kode, "pelengkap", *place)}
    for keadaan, cell in cells.items():
        if not pd.isna(number[keadaan]) and _has(system, cell):
            system.add({cell: 1, _constant(system, number[keadaan]): -1})
    if not any(pd.isna(n) for n in number.values()):
        system.add({(KELUARGA, "pembilang", *place): 1, _constant(system, sum(number.values())): -1})


def _pekon_without(system: Sistem, program: str, wilayah: str, periode: str, places: set) -> list[Angka]:
    """Families of pekon in which nobody qualifies: there the list is missing or does not apply."""
    below = [p for p in places if p[1] == periode and p[0].startswith(wilayah) and len(p[0]) > 8]
    bare = [p for p in below if not _has(system, (PROGRAM[program], "penyebut", *p))]
    return [(KELUARGA, "pembilang", *p) for p in bare]


def _free(system: Sistem, cell: Angka) -> Angka:
    system.batas[cell] = (0, float("inf"))
    system.status[cell] = "bebas"
    return cell


def _has(system: Sistem, cell: Angka) -> bool:
    return cell in system.tahu or cell in system.batas


def _constant(system: Sistem, number: float) -> Angka:
    cell = ("", "", "", str(int(number)))
    system.tahu[cell] = float(number)
    return cell


def find_narrowed(system: Sistem, truth: dict[Angka, int]) -> list[str]:
    """Small true figures of pekon that he knows within less than three steps."""
    found = []
    for group in groups(system):
        for i, cell in enumerate(group.cells):
            if len(cell[2]) > 8 and 1 <= truth.get(cell, 0) <= 4:
                low, high = group.bound(i, 1), group.bound(i, -1)
                if low is None or high is None or high - low < 3 - 1e-6:
                    found.append(f"{cell} {truth[cell]}: {low}–{high}")
    shown = [c for c, n in system.tahu.items() if len(c[2]) > 8 and 1 <= truth.get(c, 0) <= 4]
    return found + [f"{c} tampil" for c in shown]
