"""Classes whose 1–4 is not shown at kecamatan either: PBI members by reason, candidates by fate.

The classes of a place add up to an indicator of published.nilai, whose row there is decided already; those of
the kabupaten are the sums over its kecamatan. Some of them are together at least another indicator, their
companion: candidates are among the eligible. Where either indicator is not shown, none of the classes is.
Kecamatan give way before the kabupaten: its classes are shown while anything else can be withheld.
"""

import hmac

import pandas as pd

from dashboard.domain.kerahasiaan import AMBANG, RENTANG, Jaringan, Sel
from dashboard.domain.kerahasiaan_pasangan import Hasil, suppress
from dashboard.domain.kerahasiaan_serentak import BAWAH, Langkah, ancestors, widen

TABEL = {
    "pbi_alasan": ("segmen", "status_peserta", "alasan", "kelas"),
    "pbi_nasib": ("segmen", "nasib"),
}
"""The columns whose values, joined by "/", name a class of each table; finer rows of one class go with it."""

KUNCI = ["tabel", "golongan", "kode_wilayah", "periode"]
TERTUTUP = ("rahasia", "ditahan")

TEMPAT = "tempat"
"""The step that withholds all classes of one place."""

Kelompok = tuple[str, str, str, str]
"""All classes of one place: (tabel, induk, kode_wilayah, periode)"""

Letak = tuple[str, str, str]
"""(golongan or kode_indikator, kode_wilayah, periode)"""


class Susunan:
    """The cells of all classes and the sums that tie them.

    `kelas` has KUNCI, jumlah, induk (the indicator that classes add up to), pendamping (the companion, '' for
    none) and adalah_lantai (a class that the companion is part of); `induk` has kode_indikator, kode_wilayah,
    periode, jumlah, tutup.
    """

    def __init__(
        self, kelas: pd.DataFrame, induk: pd.DataFrame, kunci: bytes, done: set[Langkah] = frozenset()
    ) -> None:
        self.kunci = kunci
        self.done = done
        self.kelas = list(kelas.itertuples())
        self.induk = {(r.kode_indikator, r.kode_wilayah, r.periode): r for r in induk.itertuples()}
        self.sel: list[Sel] = []
        self.nomor: dict[Letak, int] = {}
        self.kelompok: dict[int, set[Kelompok]] = {}
        self.jumlah: list[tuple[int, tuple[int, ...]]] = []
        self.bagian: list[tuple[int, int]] = []
        few = _few_of_all(self.kelas)
        for r in self.kelas:
            i = self.nomor[_place(r)] = self._add(_place(r), int(r.jumlah), closed=self.is_closed(r))
            self.kelompok[i] = {_group(r)}
            self.sel[i].ditahan_lalu |= _place(r) in few
            self.sel[i].dilepas = self.sel[i].terakhir  # a class of the whole kabupaten is nobody's secret
            if self.is_given_up(r):
                self._give_up(r)

    def _add(self, letak: Letak, jumlah: int, *, closed: bool = False) -> int:
        draw = hmac.digest(self.kunci, "|".join(letak[:2]).encode(), "sha256")
        below = letak[1].count(".") > 1
        self.sel.append(
            Sel(letak, jumlah, below, True, int.from_bytes(draw[:8], "big") / 2**64, closed,
                terakhir=not below)
        )  # fmt: skip
        return len(self.sel) - 1

    def is_given_up(self, r: object) -> bool:
        """Whether all classes of its place are withheld for want of partners."""
        tabel, induk, wilayah, periode = _group(r)
        above = ((BAWAH, (tabel, induk, place, periode)) for place in ancestors(wilayah))
        return (TEMPAT, _group(r)) in self.done or any(step in self.done for step in above)

    def _give_up(self, r: object) -> None:
        """Withhold a class with its whole place: then not even a nought is known. One or two people in all,
        shown as such, leave no room that could be asked for."""
        sel = self.sel[self.nomor[_place(r)]]
        sel.serentak = sel.ditahan_lalu = True
        sel.dilepas |= self.has_no_room(_group(r))

    def has_no_room(self, kelompok: Kelompok) -> bool:
        """Whether a place shows that it is all of one or two people."""
        whole = self.induk.get(kelompok[1:])
        return whole is not None and not whole.tutup and whole.jumlah < RENTANG

    def is_closed(self, r: object) -> bool:
        """Whether the indicator that a class is part of, or its companion, is not shown at its place."""
        rows = (self.induk.get((kode, r.kode_wilayah, r.periode)) for kode in (r.induk, r.pendamping))
        return any(row is not None and row.tutup for row in rows)

    def _add_decided(self, letak: Letak) -> int | None:
        """The cell of an indicator decided elsewhere; one that is not shown must keep its room here too."""
        row = self.induk.get(letak)
        if row is None:
            return None
        if letak not in self.nomor:
            i = self.nomor[letak] = self._add(letak, int(row.jumlah), closed=bool(row.tutup))
            self.sel[i].bawah_kecamatan, self.sel[i].peka = False, bool(row.tutup)
        return self.nomor[letak]

    def recall(self, lalu: pd.DataFrame) -> None:
        """Take in what the release before showed and withheld: KUNCI, jumlah, status."""
        for r in lalu.itertuples():
            i = self.nomor.get(_place(r))
            if i is not None:
                self.sel[i].ditahan_lalu |= r.status in TERTUTUP
                shown = not pd.isna(r.jumlah) and int(r.jumlah) == self.sel[i].nilai
                self.sel[i].dikenal |= shown

    def network(self) -> Jaringan:
        """Cells and relations."""
        groups: dict[tuple[str, Letak], list[int]] = {}
        for r in self.kelas:
            i = self.nomor[_place(r)]
            groups.setdefault(("jumlah", (r.induk, r.kode_wilayah, r.periode)), []).append(i)
            if r.kode_wilayah.count(".") > 1:
                parent = (_place(r)[0], r.kode_wilayah.rpartition(".")[0], r.periode)
                groups.setdefault(("wilayah", parent), []).append(i)
            if r.adalah_lantai:
                groups.setdefault(("lantai", (r.pendamping, r.kode_wilayah, r.periode)), []).append(i)
        for (kind, letak), parts in groups.items():
            self._tie(kind, letak, tuple(parts))
        self._keep_totals()
        return Jaringan(self.sel, self.jumlah, self.bagian)

    def _keep_totals(self) -> None:
        """A class of the whole kabupaten is no partner: it is withheld for itself or with all others."""
        for r in [r for r in self.kelas if r.kode_wilayah.count(".") == 1]:
            sel = self.sel[self.nomor[_place(r)]]
            sel.peka = sel.ditahan_lalu

    def steps(self, i: int) -> list[list[Langkah]]:
        """What may help a leaking cell: all classes of its place, of all kecamatan, of the kabupaten too."""
        chains = []
        for tabel, induk, wilayah, periode in sorted(self.kelompok.get(i, ())):
            here = [(TEMPAT, (tabel, induk, wilayah, periode))] if wilayah.count(".") > 1 else []
            province, kabupaten = [wilayah, *ancestors(wilayah)][-1:-3:-1]
            wider = [(BAWAH, (tabel, induk, place, periode)) for place in (kabupaten, province)]
            chains.append([*here, *wider])
        return chains

    def _tie(self, kind: str, letak: Letak, parts: tuple[int, ...]) -> None:
        total = sum(self.sel[i].nilai for i in parts)
        if kind == "lantai":
            self._tie_floor(letak, parts, total)
            return
        whole = self.nomor.get(letak) if kind == "wilayah" else self._add_decided(letak)
        if whole is not None and self.sel[whole].nilai == total:
            self.jumlah.append((whole, parts))
            if kind == "jumlah":
                self._join(whole, parts)

    def _tie_floor(self, letak: Letak, parts: tuple[int, ...], total: int) -> None:
        """What these classes reach together stands nowhere, but it is at least that indicator."""
        least = self._add_decided(letak)
        if least is None or self.sel[least].nilai > total:
            return
        self.sel[least].dilepas = True  # its own layer keeps its room
        i = self._add((f"bersama {letak[0]}", *letak[1:]), total, closed=self.sel[least].ditahan_lalu)
        self.sel[i].bawah_kecamatan, self.sel[i].semu = False, not self.sel[least].ditahan_lalu
        self.sel[i].dilepas = any(self.has_no_room(group) for p in parts for group in self.kelompok[p])
        self.jumlah.append((i, parts))
        self.bagian.append((least, i))
        self._join(least, parts)
        self._join(i, parts)

    def _join(self, i: int, parts: tuple[int, ...]) -> None:
        """What helps the classes that a cell is tied to helps it."""
        self.kelompok.setdefault(i, set()).update(*(self.kelompok[p] for p in parts))


def suppress_classes(
    kelas: pd.DataFrame, induk: pd.DataFrame, kunci: bytes, lalu: pd.DataFrame | None = None
) -> tuple[pd.DataFrame, Hasil]:
    """The classes not to be shown: KUNCI and status_baru (rahasia|ditahan).

    Where nothing is left that could be withheld for a class, all classes of its place are, noughts too.
    """
    done = _given_up_before(kelas, lalu) if lalu is not None else set()
    while True:
        susunan = Susunan(kelas, induk, kunci, done)
        if lalu is not None:
            susunan.recall(lalu)
        hasil = suppress(susunan.network())
        wider = widen((chain for i in hasil.sisa for chain in susunan.steps(i)), done)
        if not wider:
            break
        done |= wider
    rows = []
    for r in susunan.kelas:
        i = susunan.nomor[_place(r)]
        if susunan.is_closed(r) or susunan.is_given_up(r):
            rows.append((*_key(r), "ditahan"))
        elif i in hasil.tertutup:
            rows.append((*_key(r), "rahasia" if susunan.sel[i].berkelas else "ditahan"))
    return pd.DataFrame(rows, columns=[*KUNCI, "status_baru"]), hasil


def _given_up_before(kelas: pd.DataFrame, lalu: pd.DataFrame) -> set[Langkah]:
    """Places where the release before withheld a nought: it gave up all of them, and so does this one."""
    old = lalu[lalu["status"].isin(TERTUTUP) & (lalu["kode_wilayah"].str.count(r"\.") > 1)][KUNCI]
    noughts = kelas[kelas["jumlah"] == 0].merge(old, on=KUNCI)
    return {(TEMPAT, _group(r)) for r in noughts.itertuples()}


def _few_of_all(kelas: list) -> set[Letak]:
    """Classes of one or two people in the whole kabupaten, with the smallest that can hide them: shown, they
    would leave their kecamatan no room."""
    groups: dict[Kelompok, list] = {}
    for r in [r for r in kelas if r.kode_wilayah.count(".") == 1 and r.jumlah]:
        groups.setdefault(_group(r), []).append(r)
    found: set[Letak] = set()
    for rows in groups.values():
        few = [r for r in rows if r.jumlah < RENTANG]
        others = sorted((r for r in rows if r.jumlah >= AMBANG), key=lambda r: r.jumlah)
        if few:
            found |= {_place(r) for r in [*few, *others[:1]]}
    return found


def _key(r: object) -> tuple:
    return tuple(getattr(r, name) for name in KUNCI)


def _group(r: object) -> Kelompok:
    return r.tabel, r.induk, r.kode_wilayah, r.periode


def _place(r: object) -> Letak:
    return f"{r.tabel}/{r.golongan}", r.kode_wilayah, r.periode
