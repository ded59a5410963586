"""The attacker: an outsider with the published files, the public cards, a spreadsheet and a solver.

Shares no code with what it attacks. It reads one release or several, writes down every equation it can think
of over the figures not shown, and asks for the smallest and greatest value each of them can have.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from tests.rilis import penyerang_kondisi, penyerang_rincian

JAUH = 500
"""An open cell is searched this far above what is known of the others."""

PARTS = ("pembilang", "penyebut")
DISEBUT = {
    "keluarga desil 1": "desil1_keluarga_dtsen",
    "keluarga dalam DTSEN": "keluarga_dtsen",
    "balita stunting": "balita_stunting",
    "balita diukur": "balita_diukur",
}
"""What a reader understands by the words of a card."""

CLOSED = ("rahasia", "ditahan", "gerbang")
UNPLACED = (".0000", ".00")

Angka = tuple[str, str, str, str]
"""(kode_indikator, pembilang|penyebut, kode_wilayah, periode)"""


@dataclass
class Sistem:
    """Figures known, figures not known with their limits, and sums over them."""

    tahu: dict[Angka, float] = field(default_factory=dict)
    batas: dict[Angka, tuple[float, float]] = field(default_factory=dict)
    sama: list[tuple[dict[Angka, float], float]] = field(default_factory=list)
    paling: list[tuple[dict[Angka, float], float]] = field(default_factory=list)
    status: dict[Angka, str] = field(default_factory=dict)
    sekutu: dict[Angka, Angka] = field(default_factory=dict)

    def name(self, cell: Angka) -> Angka:
        """The one name of a figure that appears under several."""
        return self.sekutu.get(cell, cell)

    def add(self, signs: dict[Angka, int], equal: bool = True) -> None:
        """Sum of signed figures = 0 (or ≤ 0), known ones moved to the right side."""
        left: dict[Angka, float] = defaultdict(float)
        right = 0.0
        for named, sign in signs.items():
            cell = self.name(named)
            if cell in self.tahu:
                right -= sign * self.tahu[cell]
            elif cell in self.batas:
                left[cell] += sign
            else:
                return
        if left:
            (self.sama if equal else self.paling).append((dict(left), right))


def read_release(path: Path) -> dict[str, pd.DataFrame]:
    """The tables of a published file that hold numbers of places or rows."""
    with duckdb.connect(str(path), read_only=True) as con:
        names = ("nilai", "indikator", "batch", "sumber", "keraguan", "gerbang", "wilayah")
        names += (*penyerang_rincian.TABEL, "konvergensi", "stunting_kondisi")
        return {name: con.execute(f"SELECT * FROM published.{name}").df() for name in names}


def write_down(
    release: dict[str, pd.DataFrame], earlier: list[dict[str, pd.DataFrame]] = (), first: bool = True
) -> Sistem:
    """All an outsider can say about the figures of a release, earlier ones at hand.

    In a home's first release nothing is withheld out of habit: what is withheld in a pekon is not nought.
    """
    cards = release["indikator"].set_index("kode")
    cards = cards[cards["sumber"] != "terbit"]
    rows = release["nilai"][release["nilai"]["kode_indikator"].isin(cards.index)]
    unsaid = find_unsaid(rows, cards)
    system = Sistem()
    _read_figures(system, rows, cards, _without_crossing_sums(cards) if first else None)
    for old in earlier:
        _remember(system, old["nilai"], _unchanged(release, old), cards)
    _read_gate(system, release["gerbang"], cards)
    _match_rates(system, cards)
    _tie_areas(system, rows)
    _tie_cards(system, rows, cards)
    _tie_files(system, release, cards)
    _tie_unsaid(system, rows, unsaid)
    penyerang_rincian.read_classes(system, release, [(old, _unchanged(release, old)) for old in earlier])
    penyerang_kondisi.read_split(system, release)
    return system


def _without_crossing_sums(cards: pd.DataFrame) -> set[str]:
    """Counts that no others of their source add up to: only there a pekon's withheld figure is not small."""
    counts = cards[cards["jenis"] == "jumlah"]
    return set(counts.index[counts.groupby("sumber")["sumber"].transform("size") < 3])


def _too_fine(rows: pd.DataFrame, cards: pd.DataFrame) -> pd.Series:
    """Rows below the lowest level of an indicator: nothing is said of them, yet they add up."""
    return (rows["tingkat"] == "pekon") & (rows["kode_indikator"].map(cards["tingkat_terendah"]) != "pekon")


def _dark(rows: pd.DataFrame, cards: pd.DataFrame) -> set[tuple[str, str, str]]:
    """Figures whose whole is not shown at their place, and those of a kecamatan that shows none of its pekon:
    there a nought is withheld as well."""
    closed = rows[rows["status"].isin(CLOSED)]
    places = {(r.kode_indikator, r.kode_wilayah, r.periode) for r in closed.itertuples()}
    rests = {k: (c["sisa_dari"], c["bagian_dari"]) for k, c in cards.iterrows() if c["sisa_dari"]}
    dark = {(k, w, p) for whole, w, p in places for k, wholes in rests.items() if whole in wholes}
    pekon = rows[(rows["tingkat"] == "pekon") & rows["kode_indikator"].isin(list(rests))]
    lit = {_above(r) for r in pekon[pekon["pembilang"].notna()].itertuples()}
    return dark | {
        (r.kode_indikator, r.kode_wilayah, r.periode) for r in pekon.itertuples() if _above(r) not in lit
    }


def _above(r) -> tuple[str, str, str]:
    return r.kode_indikator, r.kode_wilayah.rpartition(".")[0], r.periode


def _read_figures(system: Sistem, rows: pd.DataFrame, cards: pd.DataFrame, plain: set[str] | None) -> None:
    dark = _dark(rows, cards)
    for r, too_fine in zip(rows.itertuples(), _too_fine(rows, cards), strict=True):
        for part in PARTS[: 2 if cards.at[r.kode_indikator, "jenis"] == "persen" else 1]:
            cell = (r.kode_indikator, part, r.kode_wilayah, r.periode)
            number = getattr(r, part)
            if too_fine:
                system.batas[cell] = (0, np.inf)
                system.status[cell] = "bebas"
            elif not pd.isna(number):
                system.tahu[cell] = float(number)
            elif r.status in CLOSED or (part == "penyebut" and not pd.isna(r.pembilang)):
                lit = plain is not None and (r.kode_indikator, r.kode_wilayah, r.periode) not in dark
                system.batas[cell] = _class(r, part, cards, plain if lit else None)
                system.status[cell] = r.status if part == "pembilang" else "ditahan"


def _class(r, part: str, cards: pd.DataFrame, plain: set[str] | None) -> tuple[float, float]:
    """What the status says, and how we work: a nought of a pekon is shown, so that what is withheld there is
    none; and a partner is not small, save where sums cross. Without `plain` there may be old habits."""
    if part == "pembilang" and r.status == "rahasia":
        return 1, 4
    if plain is None or r.tingkat != "pekon" or r.status == "gerbang":
        return 0, np.inf
    count = cards.at[r.kode_indikator, "jenis"] == "jumlah" and r.kode_indikator in plain
    return (5 if count and r.status == "ditahan" else 1), np.inf


def _unchanged(new: dict[str, pd.DataFrame], old: dict[str, pd.DataFrame]) -> set[tuple[str, str]]:
    """(sumber, periode) made from the very same files in both releases: its figures are the same."""
    columns = ["sumber", "periode", "bagian", "hash"]
    files = [set(release["batch"][columns].itertuples(index=False, name=None)) for release in (new, old)]
    changed = {row[:2] for row in files[0] ^ files[1]}
    return {row[:2] for row in files[0] & files[1]} - changed


def _remember(system: Sistem, old: pd.DataFrame, same: set, cards: pd.DataFrame) -> None:
    for r in old.itertuples():
        if r.kode_indikator not in cards.index:
            continue
        if (cards.at[r.kode_indikator, "sumber"], r.periode) not in same:
            continue
        for part in PARTS:
            cell = (r.kode_indikator, part, r.kode_wilayah, r.periode)
            if cell in system.batas and not pd.isna(getattr(r, part)):
                system.tahu[cell] = float(getattr(r, part))
                del system.batas[cell]
            elif cell in system.batas and part == "pembilang" and r.status == "rahasia":
                system.batas[cell] = (1, 4)


def _read_gate(system: Sistem, gate: pd.DataFrame, cards: pd.DataFrame) -> None:
    for r in gate.itertuples():
        cell = (r.kode_indikator, "pembilang", r.kode_wilayah, r.periode)
        if cell in system.batas and not pd.isna(r.angka_a):
            mine = r.aturan != "keluarga_melebihi_orang" or bool(cards.at[r.kode_indikator, "tidak_melebihi"])
            system.tahu[cell] = float(r.angka_a if mine else r.angka_b)
            del system.batas[cell]


def _match_rates(system: Sistem, cards: pd.DataFrame) -> None:
    """The cards say in words what a rate is made of; the same count stands under its own name."""
    for kode in cards.index[cards["jenis"] == "persen"]:
        for part in PARTS:
            said = cards.at[kode, f"{part}_nama"]
            _join(system, kode, part, DISEBUT.get(said, said))


def _join(system: Sistem, kode: str, part: str, count: str) -> None:
    for cell in [c for c in (*system.tahu, *system.batas) if c[:2] == (kode, part)]:
        twin = (count, "pembilang", *cell[2:])
        if twin not in system.tahu and twin not in system.batas:
            continue
        if cell in system.tahu and twin in system.batas:
            system.tahu[twin] = system.tahu[cell]
            del system.batas[twin]
        if cell in system.batas and twin in system.batas:
            low, high = zip(system.batas[cell], system.batas[twin], strict=True)
            system.batas[twin] = (max(low), min(high))
            if system.status[cell] == "rahasia":
                system.status[twin] = "rahasia"
        system.sekutu[cell] = twin
        system.batas.pop(cell, None)
        system.status.pop(cell, None)


def _tie_areas(system: Sistem, rows: pd.DataFrame) -> None:
    parts = defaultdict(list)
    for r in rows.itertuples():
        if "." in r.kode_wilayah:
            for part in ("pembilang", "penyebut"):
                parts[r.kode_indikator, part, r.kode_wilayah.rpartition(".")[0], r.periode].append(
                    (r.kode_indikator, part, r.kode_wilayah, r.periode)
                )
    for whole, members in parts.items():
        present = [c for c in members if c in system.tahu or c in system.batas]
        # A rate's unplaced row is left out when its numerator is nought; the count it was matched to adds up.
        if present and not any(c in system.sekutu for c in members):
            system.add({whole: -1, **dict.fromkeys(present, 1)})


def _tie_cards(system: Sistem, rows: pd.DataFrame, cards: pd.DataFrame) -> None:
    places = rows[["kode_indikator", "kode_wilayah", "periode"]].drop_duplicates()
    for r in places.itertuples(index=False):
        card = cards.loc[r.kode_indikator]
        own = (r.kode_indikator, "pembilang", r.kode_wilayah, r.periode)
        parts = [(c, "pembilang", *own[2:]) for c in _list(card["jumlah_dari"])]
        if parts:
            system.add({own: -1, **dict.fromkeys(parts, 1)})
        for whole in _list(card["bagian_dari"]) + _list(card["tidak_melebihi"]):
            _tie_part(system, own, (whole, "pembilang", *own[2:]))
        if card["jenis"] == "persen":
            _tie_part(system, own, (own[0], "penyebut", *own[2:]))
        apart = [(c, "pembilang", *own[2:]) for c in _parts_apart(cards, r.kode_indikator)]
        if len(apart) > 1 and not any(system.status.get(system.name(c)) == "gerbang" for c in (own, *apart)):
            system.add({own: -1, **dict.fromkeys(apart, 1)}, equal=False)


def _parts_apart(cards: pd.DataFrame, whole: str) -> list[str]:
    """Counts that are parts of one whole: by their names he knows that nobody is in two of them."""
    return list(cards.index[(cards["bagian_dari"] == whole) & (cards["jenis"] == "jumlah")])


def _tie_part(system: Sistem, part: Angka, whole: Angka) -> None:
    if "gerbang" not in (system.status.get(system.name(part)), system.status.get(system.name(whole))):
        system.add({part: 1, whole: -1}, equal=False)


def _tie_files(system: Sistem, release: dict[str, pd.DataFrame], cards: pd.DataFrame) -> None:
    """Where an indicator is the number of rows of its files, their row counts are its totals."""
    files = release["batch"].groupby(["sumber", "periode"])
    rows = files["baris_diterima"].sum(min_count=1)
    whole_files = files["baris_diterima"].apply(lambda s: s.notna().all())
    unplaced = files["tak_dikenal"].sum(min_count=1)[files["tak_dikenal"].apply(lambda s: s.notna().all())]
    rows = rows[whole_files]
    counts = [c for c in (*system.tahu, *system.batas) if c[1] == "pembilang"]
    kabupaten = [c for c in counts if c[2].count(".") == 1]
    for kode in cards.index[cards["jenis"] == "jumlah"]:
        mine = [c for c in kabupaten if c[0] == kode]
        key = {c: (cards.at[kode, "sumber"], c[3]) for c in mine}
        seen = [system.tahu[c] == rows[key[c]] for c in mine if c in system.tahu and key[c] in rows.index]
        if not seen or not all(seen):
            continue
        for cell in mine:
            if cell in system.batas and key[cell] in rows.index:
                system.add({cell: 1, _constant(system, rows[key[cell]]): -1})
            if key[cell] in unplaced.index:
                members = [c for c in counts if (c[0], c[3]) == (kode, cell[3]) and c[2].endswith(UNPLACED)]
                if _possible(system, members, unplaced[key[cell]]):
                    system.add({**dict.fromkeys(members, 1), _constant(system, unplaced[key[cell]]): -1})


def find_unsaid(rows: pd.DataFrame, cards: pd.DataFrame) -> list[dict[str, int]]:
    """Sums of one source that agree wherever all of it is shown: he believes them everywhere."""
    counts = rows[rows["kode_indikator"].map(cards["jenis"]) == "jumlah"]
    wide = counts.pivot(index=["kode_wilayah", "periode"], columns="kode_indikator", values="pembilang")
    found = []
    for of_source in cards[cards["jenis"] == "jumlah"].groupby("sumber").groups.values():
        codes = [c for c in of_source if c in wide.columns][:7]
        seen = wide[codes].dropna().to_numpy(dtype=float)
        for signs in product((-1, 0, 1), repeat=len(codes)):
            used = np.array(signs, dtype=bool)
            if used.sum() > 2 and (seen[:, used] > 0).all(axis=1).sum() >= 10 and not (seen @ signs).any():
                found.append({c: s for c, s in zip(codes, signs, strict=True) if s})
    return found


def _tie_unsaid(system: Sistem, rows: pd.DataFrame, unsaid: list[dict[str, int]]) -> None:
    for wilayah, periode in set(zip(rows["kode_wilayah"], rows["periode"], strict=True)):
        for signs in unsaid:
            system.add({(c, "pembilang", wilayah, periode): s for c, s in signs.items()})


def _possible(system: Sistem, cells: list[Angka], total: float) -> bool:
    """Whether figures can have a sum at all: rows without a pekon may be counted where their family lives."""
    limits = [system.batas.get(c, (system.tahu.get(c),) * 2) for c in map(system.name, cells)]
    return sum(low for low, _ in limits) <= total <= sum(high for _, high in limits)


def _constant(system: Sistem, number: float) -> Angka:
    cell = ("", "", "", str(number))
    system.tahu[cell] = float(number)
    return cell


def _list(text: str | None) -> list[str]:
    return [t for t in (text or "").split(",") if t]


@dataclass
class Kelompok:
    """Figures that must be reasoned about together, and the matrices that tie them."""

    cells: list[Angka]
    equal: tuple[np.ndarray, np.ndarray]
    at_most: tuple[np.ndarray, np.ndarray]
    limits: list[tuple[float, float]]

    def __post_init__(self) -> None:
        self.seen = np.full(len(self.cells), np.inf), np.full(len(self.cells), -np.inf)

    def bound(self, i: int, sign: int) -> float | None:
        """Least (sign 1) or greatest (sign -1) value of one figure; None when nothing fits what is known."""
        weight = np.zeros(len(self.cells))
        weight[i] = sign
        result = linprog(weight, *self._pair(self.at_most), *self._pair(self.equal), bounds=self.limits)
        if result.status == 3:
            return -sign * np.inf
        if result.status == 0:
            # Every solution is a table that fits: it shows how far the other figures can go too.
            np.minimum(self.seen[0], result.x, out=self.seen[0])
            np.maximum(self.seen[1], result.x, out=self.seen[1])
        return sign * result.fun if result.status == 0 else None

    def allows(self, i: int, value: int) -> bool:
        """Whether whole numbers for all figures exist in which this one has that value."""
        low, high = np.array(self.limits).T
        low, high = low.copy(), np.minimum(high, JAUH + np.abs(self.equal[1]).max(initial=0))
        low[i] = high[i] = value
        rules = [LinearConstraint(self.equal[0], self.equal[1], self.equal[1])] if len(self.equal[1]) else []
        if len(self.at_most[1]):
            rules.append(LinearConstraint(self.at_most[0], -np.inf, self.at_most[1]))
        weight = np.zeros(len(self.cells))
        return milp(
            weight, integrality=np.ones(len(self.cells)), bounds=Bounds(low, high), constraints=rules
        ).success

    @staticmethod
    def _pair(pair: tuple[np.ndarray, np.ndarray]) -> tuple:
        return pair if len(pair[1]) else (None, None)


def groups(system: Sistem) -> list[Kelompok]:
    """Split all that is not known into groups that do not touch."""
    rules = [(row, True) for row in system.sama] + [(row, False) for row in system.paling]
    label = {cell: cell for cell in system.batas}

    def root(cell: Angka) -> Angka:
        while label[cell] != cell:
            cell = label[cell]
        return cell

    for (left, _), _ in rules:
        first, *others = left
        for cell in others:
            label[root(cell)] = root(first)
    members, ruled = defaultdict(list), defaultdict(list)
    for cell in system.batas:
        members[root(cell)].append(cell)
    for rule in rules:
        ruled[root(next(iter(rule[0][0])))].append(rule)
    return [_matrices(system, cells, ruled[key]) for key, cells in members.items()]


def _matrices(system: Sistem, cells: list[Angka], rules: list) -> Kelompok:
    place = {cell: i for i, cell in enumerate(cells)}

    def matrix(equal: bool) -> tuple[np.ndarray, np.ndarray]:
        chosen = [row for row, is_equal in rules if is_equal == equal]
        left, right = np.zeros((len(chosen), len(cells))), np.zeros(len(chosen))
        for k, (signs, value) in enumerate(chosen):
            right[k] = value
            for cell, sign in signs.items():
                left[k, place[cell]] = sign
        return left, right

    return Kelompok(cells, matrix(True), matrix(False), [system.batas[c] for c in cells])


def attack(system: Sistem, small: int = 3, withheld: int = 3) -> list[str]:
    """What he recovers: small figures narrowed at all, withheld ones within fewer steps than `withheld`."""
    found = []
    for group in groups(system):
        for i, cell in enumerate(group.cells):
            need = small if system.status[cell] == "rahasia" else withheld
            if (
                system.status[cell] in ("gerbang", "bebas")
                or group.seen[1][i] - group.seen[0][i] >= need - 1e-6
            ):
                continue
            low, high = group.bound(i, 1), group.bound(i, -1)
            if low is None or high is None:
                found.append(f"{cell}: tidak ada tabel yang cocok")
            elif high - low < need - 1e-6:
                found.append(f"{cell} {system.status[cell]}: {low:.2f}–{high:.2f}")
    return found


def attack_whole_numbers(system: Sistem) -> list[str]:
    """Small figures for which some value of 1 to 4 fits no table of whole numbers."""
    return [
        f"{cell}: bukan {value}"
        for group in groups(system)
        for i, cell in enumerate(group.cells)
        if system.status[cell] == "rahasia"
        for value in range(1, 5)
        if not group.allows(i, value)
    ]
