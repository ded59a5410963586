"""What ties the rates of families of decile 1, programme by programme, to one another.

PKH, sembako and "cash or food" look at the same families: who receives one of the first two receives cash or
food. A reader bounds one figure by another, so such a rate is decided beside those decided before it, and
none of their numbers may be narrowed by it. Who does not receive PKH, for want of a component on the lists or
without being reached, is a count of families too: all of decile 1 without those that receive.

BLT dana desa and sembako APBD both look at the families that neither PKH nor sembako reaches; only that BLT
dana desa leaves out kelurahan, and pekon without a list. One subtracted from the other tells of those places.
"""

import pandas as pd

from dashboard.domain.kerahasiaan import AMBANG
from dashboard.domain.kerahasiaan_tabel import PELENGKAP, Tabel, Tempat

Jumlah = tuple[int, tuple[int, ...]]
Sebutan = tuple[str, str]
"""(kode_indikator, pembilang|penyebut|pelengkap): belum, berhak, menerima"""

PKH, SEMBAKO = "belum_pkh_desil1", "belum_sembako_desil1"
APBD, BLT = "belum_sembako_apbd_desil1", "belum_blt_dd_desil1"
TUNAI = "tanpa_tunai_pangan_desil1"
TERIKAT = (PKH, SEMBAKO, APBD, TUNAI)

PALING: tuple[tuple[Sebutan, Sebutan], ...] = (
    *(((kode, peran), (TUNAI, peran)) for kode in (PKH, SEMBAKO) for peran in ("penyebut", PELENGKAP)),
    ((TUNAI, "pembilang"), (SEMBAKO, "pembilang")),
    ((TUNAI, "pembilang"), (APBD, "pembilang")),
    ((APBD, "pembilang"), (SEMBAKO, "pembilang")),
)
"""(part, whole): the first is at most the second, wherever the lists of both are in."""


def add_without(tabel: Tabel, kode: str, wholes: dict[Tempat, int]) -> list[Jumlah]:
    """Cells for who does not receive, of all; where they are few the place is shut from the start."""
    sums = []
    for place, i in wholes.items():
        j = _find(tabel, (kode, PELENGKAP), place)
        if j is None or tabel.sel[j].nilai > tabel.sel[i].nilai:
            continue
        number = tabel.sel[i].nilai - tabel.sel[j].nilai
        without = tabel.add_unsaid(f"tanpa {kode}", place, number)
        sums.append((i, (j, without)))
        if tabel.sel[without].kecil:
            _shut(tabel, kode, place)
    return sums


def _shut(tabel: Tabel, kode: str, place: Tempat) -> None:
    for peran in ("pembilang", "penyebut"):
        if (i := tabel.cell(kode, peran, place)) is not None:
            tabel.sel[i].ditahan_lalu = True


def tie_programmes(tabel: Tabel) -> list[tuple[int, int]]:
    """The pairs of PALING that the figures of the table meet, place by place."""
    found = [
        (_find(tabel, part, place), _find(tabel, whole, place))
        for place in {sel.kunci[1:] for sel in tabel.sel}
        for part, whole in PALING
    ]
    pairs = {(i, j) for i, j in found if i is not None and j is not None and i != j}
    return sorted((i, j) for i, j in pairs if tabel.sel[i].nilai <= tabel.sel[j].nilai)


def _find(tabel: Tabel, sebutan: Sebutan, place: Tempat) -> int | None:
    kode, peran = sebutan
    if peran == PELENGKAP:
        return tabel.nomor.get((f"{PELENGKAP} {kode}", place))
    return tabel.cell(kode, peran, place)


def find_told(beda: pd.DataFrame) -> set[Tempat]:
    """Where BLT dana desa is withheld, beside sembako APBD, since one without the other leaves few families.

    beda: kode_wilayah of a pekon, periode, golongan (why the pekon counts for the one only: a reader knows
    each apart), beda (families). A kecamatan with a small one is withheld, and of the same golongan one more
    that is not small, so that the total does not tell either; where there is none, the kabupaten.
    """
    told: set[Tempat] = set()
    some = beda[beda["beda"] > 0].assign(kecamatan=beda["kode_wilayah"].str[:8])
    for (periode, _), rows in some.groupby(["periode", "golongan"]):
        few = set(rows.loc[rows["beda"] < AMBANG, "kecamatan"])
        if not few:
            continue
        others = rows[~rows["kecamatan"].isin(few)].groupby("kecamatan")["beda"].sum()
        partner = others.idxmin() if len(others) else rows["kecamatan"].iloc[0][:5]
        told |= {(place, periode) for place in (*few, partner)}
    return told
