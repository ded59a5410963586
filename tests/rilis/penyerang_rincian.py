"""What the attacker makes of the finer tables: classes by decile, PBI members by reason, candidates by fate.

Figures of classes by decile are nobody's secret at kecamatan; he wants them for the figures of
published.nilai. Of PBI (`RAHASIA`) 1–4 at kecamatan is what he wants too.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pandas as pd

TABEL = ("desil", "pbi_alasan", "pbi_nasib", "penerima_kelas")
RAHASIA = ("pbi_alasan", "pbi_nasib")
NAMA = {
    "desil": ["sumber", "satuan", "kelas"],
    "pbi_alasan": ["segmen", "status_peserta", "alasan", "kelas"],
    "pbi_nasib": ["segmen", "nasib"],
    "penerima_kelas": ["sumber", "kelas"],
}
SAMA = {
    "desil dtsen keluarga 1": "desil1_keluarga_dtsen",
    "desil dtsen keluarga belum": "belum_berperingkat_dtsen",
    "desil dtsen jiwa 1": "desil1_jiwa_dtsen",
    "desil p3ke keluarga 1": "desil1_keluarga_p3ke",
    "desil p3ke jiwa 1": "desil1_jiwa_p3ke",
    "desil dtks rumah tangga 1": "kelas1_dtks",
}
"""Classes that he reads as an indicator."""

JUMLAH = {
    "keluarga_dtsen": "desil dtsen keluarga ",
    "keluarga_p3ke": "desil p3ke keluarga ",
    "jiwa_p3ke": "desil p3ke jiwa ",
    "rumah_tangga_dtks": "desil dtks rumah tangga ",
    "pbi_jk_aktif": "pbi_alasan pbi_jk aktif ",
    "pbi_jk_nonaktif": "pbi_alasan pbi_jk nonaktif ",
    "pbi_apbd_aktif": "pbi_alasan pbi_apbd aktif ",
    "pbi_apbd_nonaktif": "pbi_alasan pbi_apbd nonaktif ",
    "pbi_jk_calon": "pbi_nasib pbi_jk ",
    "pbi_apbd_calon": "pbi_nasib pbi_apbd ",
    "kpm_pkh": "penerima_kelas pkh ",
    "kpm_sembako": "penerima_kelas sembako ",
    "kpm_sembako_apbd": "penerima_kelas sembako_apbd ",
    "kpm_blt_dd": "penerima_kelas blt_dd ",
}
"""Indicators that all classes of a list add up to."""

BERKAS = {"dtsen": "dtsen_keluarga"}


def list_classes(release: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """nama, kode_wilayah, periode, jumlah, status, sumber (of its files) of every class at every place; finer
    rows of one class are added up."""
    columns = ["nama", "sumber", "kode_wilayah", "periode"]
    parts = [pd.DataFrame(columns=[*columns, "jumlah", "status"])]
    for tabel in TABEL:
        rows = release[tabel]
        named = [" ".join([tabel, *map(str, values)]) for values in rows[NAMA[tabel]].to_numpy()]
        rows = rows.assign(nama=named, sumber=rows[NAMA[tabel][0]].replace(BERKAS))
        if len(rows):
            parts.append(
                rows.groupby(columns, as_index=False).agg(jumlah=("jumlah", _whole), status=("status", "max"))
            )
    return pd.concat([p for p in parts if len(p)] or parts[:1])


def _whole(numbers: pd.Series) -> float:
    return float(numbers.sum()) if numbers.notna().all() else float("nan")


def find_mismatched(release: dict[str, pd.DataFrame]) -> list[tuple]:
    """Classes with a number where the indicator that they are has none, or the reverse."""
    figures = release["nilai"].set_index(["kode_indikator", "kode_wilayah", "periode"])["pembilang"]
    found = []
    for r in list_classes(release).itertuples():
        key = (SAMA.get(r.nama), r.kode_wilayah, r.periode)
        if key in figures.index and pd.isna(figures[key]) != pd.isna(r.jumlah):
            found.append((r.nama, *key[1:]))
    return found


def read_classes(system: Any, release: dict[str, pd.DataFrame], earlier: Iterable[tuple]) -> None:
    """Every class, as far as it is shown now or was in a release from the same files, and what ties them."""
    rows = list_classes(release)
    known = {(r.nama, r.kode_wilayah, r.periode): r.jumlah for r in rows.itertuples()}
    for old, same in earlier:
        for r in list_classes(old).itertuples():
            key = (r.nama, r.kode_wilayah, r.periode)
            if (r.sumber, r.periode) in same and key in known and pd.isna(known[key]):
                known[key] = r.jumlah
    looks = {(r.nama, r.kode_wilayah, r.periode): r.status for r in rows.itertuples()}
    for (nama, wilayah, periode), number in known.items():
        _learn(system, (nama, "pembilang", wilayah, periode), number)
        if nama.split()[0] in RAHASIA and wilayah.count(".") == 2 and pd.isna(number):
            _want(system, (nama, "pembilang", wilayah, periode), looks[nama, wilayah, periode])
    _tie_places(system, known)
    _tie_totals(system, known)
    _tie_people(system, known)
    _tie_candidates(system, known)


def _want(system: Any, cell: tuple, look: str) -> None:
    """A class of PBI not shown at a kecamatan: 1–4 by its look, else anything. Where all of the whole is one
    or two people and shown, there is no room that anybody could keep."""
    nama, _, wilayah, periode = cell
    whole = next(kode for kode, head in JUMLAH.items() if nama.startswith(head))
    if system.tahu.get((whole, "pembilang", wilayah, periode), 3) < 3:
        return
    system.status[cell] = look
    if look == "rahasia":
        system.batas[cell] = (1, 4)


def _tie_candidates(system: Any, known: dict) -> None:
    """Candidates are among those of an eligible decile who are deactivated for no excluding reason."""
    found = defaultdict(list)
    for nama, wilayah, periode in known:
        words = nama.split()
        if words[0] == "pbi_alasan" and words[2] == "nonaktif" and words[-1] == "sesuai":
            found[words[1], wilayah, periode].append((nama, "pembilang", wilayah, periode))
    for (segmen, *place), names in found.items():
        signs = {(f"{segmen}_calon", "pembilang", *place): 1, **dict.fromkeys(names, -1)}
        system.add(signs, equal=False)


def _learn(system: Any, cell: tuple, number: float) -> None:
    twin = (SAMA.get(cell[0], ""), *cell[1:])
    if not pd.isna(number):
        system.tahu[cell] = float(number)
    elif twin in system.tahu or twin in system.batas:
        system.sekutu[cell] = system.name(twin)
    else:
        system.batas[cell] = (0, float("inf"))
        system.status[cell] = "bebas"
    if cell in system.tahu and system.name(twin) in system.batas:
        system.add({cell: 1, twin: -1})


def _tie_places(system: Any, known: dict) -> None:
    below = defaultdict(list)
    for nama, wilayah, periode in known:
        if wilayah.count(".") == 2:
            below[nama, wilayah.rpartition(".")[0], periode].append((nama, "pembilang", wilayah, periode))
    for (nama, parent, periode), parts in below.items():
        system.add({(nama, "pembilang", parent, periode): -1, **dict.fromkeys(parts, 1)})


def _tie_totals(system: Any, known: dict) -> None:
    classes = defaultdict(list)
    for nama, wilayah, periode in known:
        for kode, head in JUMLAH.items():
            if nama.startswith(head):
                classes[kode, wilayah, periode].append(nama)
        if nama.startswith("desil dtsen keluarga ") and nama.split()[-1] in ("1", "2", "3", "4"):
            classes["desil14_keluarga_dtsen", wilayah, periode].append(nama)
    for (kode, *place), names in classes.items():
        system.add(
            {(kode, "pembilang", *place): -1, **dict.fromkeys([(n, "pembilang", *place) for n in names], 1)}
        )


def _tie_people(system: Any, known: dict) -> None:
    """Families of a class are at most its people."""
    for nama, *place in known:
        people = nama.replace(" keluarga ", " jiwa ")
        if people != nama and (people, *place) in known:
            system.add({(nama, "pembilang", *place): 1, (people, "pembilang", *place): -1}, equal=False)
