"""From the table of figures to cells and relations, and back to what each row may show.

A figure that appears twice (a count, and the numerator of a rate) is one cell, so that it is withheld
everywhere or nowhere. Relations come from the area tree and from the cards: `jumlah_dari`, `bagian_dari`,
numerator and denominator; `pelengkap` says that whom a rate does not count is a figure too. A relation that
the figures do not meet is left out: no reader can use it.
"""

import hmac
from collections.abc import Iterator

import pandas as pd

from dashboard.domain.kerahasiaan import Jaringan, Sel
from dashboard.domain.kerahasiaan_kembar import find_identities
from dashboard.domain.kerahasiaan_pasangan import Hasil, suppress

TAK_DIKENAL = ".0000"
TAK_DIKENAL_SAMA_SEKALI = ".00.0000"
"""The cell of what has no known kecamatan: not a place below kecamatan, and the same as its kecamatan row."""

DAHULUKAN_TAK_DIKENAL = 10
"""How far the draw favours "pekon tak dikenal" as partner: nobody misses it, yet it must not be certain."""

PELENGKAP = "pelengkap"
"""How the name of a figure begins that is the rest of a rate."""

KUNCI = ["kode_indikator", "tingkat", "kode_wilayah", "periode"]

PUTUSAN = [*KUNCI, "status_baru", "tutup", "tutup_penyebut"]
"""The new status of a row, whether all its numbers are withheld, and whether its denominator is."""

Tempat = tuple[str, str]
"""(kode_wilayah, periode)"""


class Tabel:
    """All figures of a release as cells; `kartu` has kode, jenis, peka, sumber, jumlah_dari, bagian_dari."""

    def __init__(self, nilai: pd.DataFrame, kartu: pd.DataFrame, kunci: bytes) -> None:
        self.kunci = kunci
        self.kartu = {k.kode: k for k in kartu.itertuples() if k.sumber != "terbit"}
        self.baris = [r for r in nilai.itertuples() if r.kode_indikator in self.kartu and _in_scope(r)]
        self.tingkat = {r.kode_wilayah: r.tingkat for r in self.baris}
        self.seri: dict[tuple[str, str], str] = {}
        self.angka: dict[str, dict[Tempat, int]] = {}
        self._gather_series()
        self.nomor: dict[tuple[str, Tempat], int] = {}
        self.sel: list[Sel] = []
        self._make_cells()

    def _gather_series(self) -> None:
        """One series per figure; a series whose every number stands in an earlier one is that same figure."""
        found: dict[tuple[str, str], dict[Tempat, int]] = {}
        for r in self.baris:
            for peran in ("pembilang", "penyebut"):
                number = getattr(r, peran)
                if not pd.isna(number):
                    place = found.setdefault((r.kode_indikator, peran), {})
                    place[r.kode_wilayah, r.periode] = int(number)
        asal: dict[str, str] = {}
        order = sorted(found, key=lambda k: (self.kartu[k[0]].jenis == "persen", k[1] == "penyebut", k))
        for key in order:
            sumber = self.kartu[key[0]].sumber
            same = (
                s
                for s, numbers in self.angka.items()
                if asal[s] == sumber and _is_within(found[key], numbers)
            )
            self.seri[key] = name = next(same, "/".join(key))
            asal[name] = sumber
            self.angka.setdefault(name, found[key])

    def _make_cells(self) -> None:
        peka = {seri for (kode, _), seri in self.seri.items() if _true(self.kartu[kode].peka)}
        for seri, numbers in self.angka.items():
            for place, number in numbers.items():
                self._add(seri, place, number, seri in peka, self.tingkat[place[0]] not in ATAS)

    def _add(self, seri: str, place: Tempat, number: int, peka: bool, below: bool) -> int:
        self.nomor[seri, place] = len(self.sel)
        whole = place[0].count(".") == 1
        draw = self._draw(seri, place[0])
        unsaid = seri.startswith(PELENGKAP)
        self.sel.append(Sel((seri, *place), number, below, peka, draw, terakhir=whole, tak_berbaris=unsaid))
        return len(self.sel) - 1

    def _draw(self, seri: str, wilayah: str) -> float:
        """The same in every period, so that a neighbour's earlier figure does not tell the one withheld."""
        digest = hmac.digest(self.kunci, f"{seri}|{wilayah}".encode(), "sha256")
        draw = int.from_bytes(digest[:8], "big") / 2**64
        return draw / DAHULUKAN_TAK_DIKENAL if wilayah.endswith(TAK_DIKENAL) else draw

    def add_other(self, seri: str, place: Tempat, number: int, closed: bool) -> int:
        """A figure decided elsewhere, shown or not: it only ties and bounds the figures of this table."""
        position = self._add(seri, place, number, closed, place[0].count(".") > 2)
        self.sel[position].semu = closed
        return position

    def add_unsaid(self, seri: str, place: Tempat, number: int) -> int:
        """A count that stands on no row: a small one is guarded like those that do, without a class."""
        position = self._add(f"{PELENGKAP} {seri}", place, number, True, place[0].count(".") > 2)
        sel = self.sel[position]
        sel.kabur = sel.ditahan_lalu = True
        sel.dilepas = not sel.kecil
        return position

    def cell(self, kode: str, peran: str, place: Tempat) -> int | None:
        """The position of a figure among the cells."""
        return self.nomor.get((self.seri.get((kode, peran), ""), place))

    def recall(self, lalu: pd.DataFrame) -> None:
        """Take in what the release before showed and withheld (rows of published.nilai)."""
        for r in lalu.itertuples():
            i = self.cell(r.kode_indikator, "pembilang", (r.kode_wilayah, r.periode))
            # What an indicator never tells of a pekon says nothing of another whose numbers are the same.
            if i is None or (r.tingkat == "pekon" and self._is_coarse(r.kode_indikator)):
                continue
            if r.status in ("rahasia", "ditahan") and self.kartu[r.kode_indikator].jenis == "jumlah":
                self.sel[i].ditahan_lalu = True
            self.sel[i].dikenal |= not pd.isna(r.pembilang) and int(r.pembilang) == self.sel[i].nilai

    def _is_coarse(self, kode: str) -> bool:
        return getattr(self.kartu[kode], "tingkat_terendah", "pekon") != "pekon"

    def network(self, tak_dikenal: set[tuple[str, str]]) -> Jaringan:
        """Cells and relations; `tak_dikenal` names (kode, periode) whose unplaced total is published
        elsewhere."""
        sums = [
            *self._area_sums(),
            *self._card_sums(),
            *self._unplaced_sums(tak_dikenal),
            *self._undeclared_sums(),
            *self._sibling_sums(),
            *self._complement_sums(),
        ]
        return Jaringan(self.sel, [s for s in sums if self._holds(*s)], list(self._parts_of_wholes()))

    def _holds(self, whole: int, parts: tuple[int, ...]) -> bool:
        return bool(parts) and self.sel[whole].nilai == sum(self.sel[p].nilai for p in parts)

    def _area_sums(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        below: dict[tuple[str, str, str], list[int]] = {}
        for (seri, (wilayah, periode)), i in self.nomor.items():
            if "." in wilayah:
                below.setdefault((seri, wilayah.rpartition(".")[0], periode), []).append(i)
        for (seri, parent, periode), parts in below.items():
            whole = self.nomor.get((seri, (parent, periode)))
            if whole is not None:
                yield whole, tuple(parts)

    def _card_sums(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        for kode, kartu in self.kartu.items():
            codes = _codes(kartu.jumlah_dari)
            for place in self.angka.get(self.seri.get((kode, "pembilang"), ""), {}) if codes else ():
                parts = (self.cell(c, "pembilang", place) for c in codes)
                yield self.cell(kode, "pembilang", place), tuple(p for p in parts if p is not None)

    def _unplaced_sums(self, tak_dikenal: set[tuple[str, str]]) -> Iterator[tuple[int, tuple[int, ...]]]:
        for kode, periode in sorted(tak_dikenal):
            seri = self.seri.get((kode, "pembilang"), "")
            parts = [
                i for (s, (w, p)), i in self.nomor.items() if (s, p) == (seri, periode) and is_unplaced(w)
            ]
            if parts:
                total = sum(self.sel[i].nilai for i in parts)
                yield self._add(seri, (TAK_DIKENAL, periode), total, True, False), tuple(parts)

    def _undeclared_sums(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Both sides of a relation found in the figures are the parts of a sum that stands nowhere."""
        by_source: dict[str, dict[str, dict[Tempat, int]]] = {}
        for (kode, peran), seri in self.seri.items():
            if peran == "pembilang":
                below = {t: n for t, n in self.angka[seri].items() if self.tingkat[t[0]] not in ATAS}
                by_source.setdefault(self.kartu[kode].sumber, {})[seri] = below
        identities = [sides for series in by_source.values() for sides in find_identities(series)]
        for number, sides in enumerate(identities):
            for place in {t for seri in sides[0] for t in self.angka[seri]}:
                parts = [[self.nomor[s, place] for s in side if (s, place) in self.nomor] for side in sides]
                total = self._add(
                    f"kesamaan {number}", place, sum(self.sel[i].nilai for i in parts[0]), True, False
                )
                self.sel[total].semu = True
                self._blur(*parts)
                yield from ((total, tuple(side)) for side in parts)

    def _sibling_sums(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Parts that nowhere exceed their whole together leave a rest: it stands nowhere, nor is it below
        nought."""
        for whole, codes in self._siblings().items():
            rests = []
            for place, number in self.angka.get(self.seri.get((whole, "pembilang"), ""), {}).items():
                found = (self.cell(c, "pembilang", place) for c in codes)
                parts = tuple(i for i in found if i is not None)
                rests.append((place, parts, number - sum(self.sel[i].nilai for i in parts)))
            if all(rest >= 0 for _, _, rest in rests):
                for place, parts, rest in [r for r in rests if len(r[1]) > 1]:
                    i = self._add(f"selebihnya {whole}", place, rest, True, False)
                    self.sel[i].semu = True
                    yield self.cell(whole, "pembilang", place), (*parts, i)

    def _siblings(self) -> dict[str, list[str]]:
        """Counts by the one that they are a part of, where no card says that they are all of it."""
        parts: dict[str, list[str]] = {}
        for kode, kartu in self.kartu.items():
            whole = kartu.bagian_dari if kartu.jenis == "jumlah" else ""
            if whole in self.kartu and not _codes(self.kartu[whole].jumlah_dari):
                parts.setdefault(whole, []).append(kode)
        return {whole: codes for whole, codes in parts.items() if len(codes) > 1}

    def _complement_sums(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Whom a rate leaves out, where a reader subtracts: small, it must not come out of that either."""
        for kode in [k for k, c in self.kartu.items() if _true(getattr(c, "pelengkap", ""))]:
            places = self.angka.get(self.seri.get((kode, "penyebut"), ""), {})
            for place in list(places):
                part, whole = (self.cell(kode, peran, place) for peran in ("pembilang", "penyebut"))
                if part is not None and part != whole and self.sel[part].nilai <= self.sel[whole].nilai:
                    number = self.sel[whole].nilai - self.sel[part].nilai
                    below = self.tingkat[place[0]] not in ATAS
                    yield whole, (part, self._add(f"{PELENGKAP} {kode}", place, number, True, below))

    def _blur(self, left: list[int], right: list[int]) -> None:
        """A small figure that equals the sum of several says by its class what none of them can be."""
        for one, several in ((left, right), (right, left)):
            above = [i for i in one if self.sel[i].nilai > 0]
            if len(above) == 1 and sum(self.sel[i].nilai > 0 for i in several) > 1:
                self.sel[above[0]].samar = True

    def _parts_of_wholes(self) -> Iterator[tuple[int, int]]:
        pairs = [((k, "pembilang"), (k, "penyebut")) for k, c in self.kartu.items() if c.jenis == "persen"]
        for kode, kartu in self.kartu.items():
            wholes = _codes(kartu.bagian_dari) + _codes(getattr(kartu, "tidak_melebihi", ""))
            pairs += [((kode, "pembilang"), (whole, "pembilang")) for whole in wholes]
        for part, whole in pairs:
            for place in self.angka.get(self.seri.get(part, ""), {}):
                i, j = self.cell(*part, place), self.cell(*whole, place)
                if i is not None and j is not None and i != j and self.sel[i].nilai <= self.sel[j].nilai:
                    yield i, j


ATAS = ("kecamatan", "kabupaten")


def suppress_table(
    nilai: pd.DataFrame,
    kartu: pd.DataFrame,
    kunci: bytes,
    lalu: pd.DataFrame | None = None,
    tak_dikenal: set[tuple[str, str]] = frozenset(),
) -> tuple[pd.DataFrame, Hasil, Tabel]:
    """What each row may show: PUTUSAN, and serentak (withheld with all others beside it: never here)."""
    tabel = Tabel(nilai, kartu, kunci)
    if lalu is not None:
        tabel.recall(lalu)
    jaringan = tabel.network(tak_dikenal)
    hasil = suppress(jaringan)
    rows = [show_row(tabel, r, hasil.tertutup) for r in tabel.baris]
    return pd.DataFrame(rows, columns=PUTUSAN).assign(serentak=False), hasil, tabel


def show_row(tabel: Tabel, r: object, tertutup: set[int]) -> tuple:
    """What a row of figures may show: PUTUSAN."""
    place = (r.kode_wilayah, r.periode)
    above, below = (tabel.cell(r.kode_indikator, peran, place) for peran in ("pembilang", "penyebut"))
    hidden_above, hidden_below = above in tertutup, below in tertutup
    key = (r.kode_indikator, r.tingkat, r.kode_wilayah, r.periode)
    # A rate of nought says nothing about its denominator; any other rate with its numerator gives it away.
    closed = hidden_above or (hidden_below and above is not None and tabel.sel[above].nilai > 0)
    if r.status == "gerbang" or not closed:
        return *key, r.status, closed or r.status == "gerbang", hidden_below
    return *key, "rahasia" if hidden_above and tabel.sel[above].berkelas else "ditahan", True, hidden_below


def _in_scope(r: object) -> bool:
    return r.asal != "terbit" and not r.kode_wilayah.endswith(TAK_DIKENAL_SAMA_SEKALI)


def is_unplaced(wilayah: str) -> bool:
    """Whether a place is the one that holds what could not be placed."""
    return wilayah.endswith((TAK_DIKENAL, ".00"))


def _is_within(few: dict, many: dict) -> bool:
    return any(few.values()) and all(many.get(place) == number for place, number in few.items())


def _codes(text: object) -> list[str]:
    if isinstance(text, (list, tuple)):
        return [str(t) for t in text]
    return [t.strip() for t in text.split(",") if t.strip()] if isinstance(text, str) else []


def _true(value: object) -> bool:
    return str(value).strip().lower() in ("true", "1", "ya")
