"""What the attacker makes of programmes that look at the same families: he bounds one by another."""

import pandas as pd

from tests.rilis.penyerang import Angka, Sistem

KELUARGA = "keluarga_desil1"
KODE = {
    "pkh": "belum_pkh_desil1",
    "sembako": "belum_sembako_desil1",
    "pbi": "belum_pbi_desil1",
    "tunai_pangan": "tanpa_tunai_pangan_desil1",
    "apa_pun": "tanpa_bantuan_desil1",
}
MEMUAT = (
    ("pkh", "tunai_pangan"),
    ("sembako", "tunai_pangan"),
    ("tunai_pangan", "apa_pun"),
    ("pbi", "apa_pun"),
)
"""(one, wider): who receives the one receives the wider one; so with who can be examined."""
TERSISA = (("tunai_pangan", "sembako"), ("apa_pun", "tunai_pangan"), ("apa_pun", "pbi"))
"""(wider, one): whom not even the wider one reached, the one did not reach."""


def read_programmes(system: Sistem, release: dict[str, pd.DataFrame]) -> None:
    """Every inequality between programmes, place by place; who does not receive completes the families."""
    rows = release["nilai"]
    for place in sorted(set(zip(rows["kode_wilayah"], rows["periode"], strict=True))):
        for kode in KODE.values():
            part, whole = (kode, "pembilang", *place), (kode, "penyebut", *place)
            reached = _free(system, (kode, "pelengkap", *place))
            system.add({whole: -1, part: 1, reached: 1})
            system.add({(KELUARGA, "pembilang", *place): -1, whole: 1}, equal=False)
            without = _free(system, (kode, "tanpa", *place))
            system.add({(KELUARGA, "pembilang", *place): -1, reached: 1, without: 1})
        for one, wider in MEMUAT:
            for peran in ("penyebut", "pelengkap"):
                system.add(_below((KODE[one], peran, *place), (KODE[wider], peran, *place)), equal=False)
        for wider, one in TERSISA:
            parts = (KODE[wider], "pembilang", *place), (KODE[one], "pembilang", *place)
            system.add(_below(*parts), equal=False)


def _below(part: Angka, whole: Angka) -> dict[Angka, int]:
    return {part: 1, whole: -1}


def _free(system: Sistem, cell: Angka) -> Angka:
    if cell not in system.tahu and cell not in system.batas:
        system.batas[cell] = (0, float("inf"))
        system.status[cell] = "bebas"
    return cell
