"""What a reader can work out of the cells not shown: exact bounds by linear programming.

One programme holds all groups of tied cells at once, since groups do not touch. Each solution is a table
the reader must hold possible, so it settles every cell that reaches its far end in it; a cell is asked for
by itself only while no such table has been found.
"""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_matrix

from dashboard.domain.kerahasiaan import RENTANG, Jaringan, bounds, component, components, needed

LONGGAR = 1000
"""How far above its value a withheld cell is let go in the programme; further away nothing is decided."""

TELITI = 1e-6


class Soal:
    """The equalities and inequalities over some cells not shown, as matrices for the solver."""

    def __init__(self, jaringan: Jaringan, cells: list[int], tertutup: set[int]) -> None:
        self.jaringan, self.cells = jaringan, cells
        self.place = {i: k for k, i in enumerate(cells)}
        self.value = np.array([jaringan.sel[i].nilai for i in cells], dtype=float)
        self.limits = [self._limits(i, tertutup) for i in cells]
        self.equal = self._equalities()
        self.at_most = self._inequalities()

    def _limits(self, i: int, tertutup: set[int]) -> tuple[int, int]:
        low, high = bounds(self.jaringan, i, tertutup)
        return low, min(high, self.jaringan.sel[i].nilai + LONGGAR)

    def _equalities(self) -> tuple:
        numbers = sorted({n for i in self.cells for n in self.jaringan.hubungan.get(i, ())})
        entries = []
        for row, number in enumerate(numbers):
            whole, parts = self.jaringan.jumlah[number]
            entries += [(row, self.place[j], 1.0) for j in parts if j in self.place]
            entries += [(row, self.place[whole], -1.0)] if whole in self.place else []
        return self._matrix(entries, len(numbers))

    def _inequalities(self) -> tuple:
        pairs = [
            (part, whole)
            for part in self.cells
            for whole in self.jaringan.atas.get(part, ())
            if whole in self.place
        ]
        entries = [(row, self.place[part], 1.0) for row, (part, _) in enumerate(pairs)]
        entries += [(row, self.place[whole], -1.0) for row, (_, whole) in enumerate(pairs)]
        matrix, _ = self._matrix(entries, len(pairs))
        return matrix, np.zeros(len(pairs))

    def _matrix(self, entries: list, rows: int) -> tuple:
        """The matrix, and its right side: what the true values give, since the shown part is their
        complement."""
        if not entries:
            return None, None
        row, column, sign = zip(*entries, strict=True)
        matrix = coo_matrix((sign, (row, column)), shape=(rows, len(self.cells))).tocsr()
        return matrix, matrix @ self.value

    def solve(self, weight: np.ndarray) -> np.ndarray:
        """A possible table that makes the weighted sum as great as can be."""
        at_most = self.at_most if self.at_most[0] is not None else (None, None)
        result = linprog(-weight, *at_most, *self.equal, bounds=self.limits, method="highs")
        if result.x is None:
            raise RuntimeError(f"audit kerahasiaan tidak selesai: {result.message}")
        return result.x


def audit(jaringan: Jaringan, tertutup: set[int], groups: list[list[int]] | None = None) -> list[int]:
    """One cell of each group that a reader can narrow too far; empty when every cell is safe."""
    groups = components(jaringan, tertutup) if groups is None else groups
    groups = [g for g in groups if any(needed(jaringan.sel[i]) for i in g)]
    if not groups:
        return []
    return _Pencarian(Soal(jaringan, [i for g in groups for i in g], tertutup), groups).run()


def is_open(jaringan: Jaringan, tertutup: set[int], i: int) -> bool:
    """Whether one cell keeps its room, whatever becomes of the others."""
    group = component(jaringan, tertutup, i)
    problem, place = Soal(jaringan, group, tertutup), np.arange(len(group)) == group.index(i)
    high, low = (problem.solve(sign * place.astype(float))[place][0] for sign in (1, -1))
    return high - low >= needed(jaringan.sel[i]) - TELITI


class _Pencarian:
    """Asks for the far ends of all cells, groups side by side, until each is reached or refused."""

    def __init__(self, problem: Soal, groups: list[list[int]]) -> None:
        sel = problem.jaringan.sel
        self.problem = problem
        self.groups = [np.array([problem.place[i] for i in g]) for g in groups]
        self.low, self.high = problem.value.copy(), problem.value.copy()
        self.need = np.array([needed(sel[i]) for i in problem.cells], dtype=float)
        self.small = np.array([sel[i].berkelas for i in problem.cells])
        self.asked = np.zeros((2, len(problem.cells)), dtype=bool)

    def run(self) -> list[int]:
        """Cells found too narrow, at most one a group."""
        leaks = []
        waiting = self.groups
        while waiting:
            weight = np.zeros(len(self.problem.cells))
            still = []
            for group in waiting:
                cell = self._next(group)
                if cell is None:
                    continue
                if self.asked[:, cell].all():
                    leaks.append(self.problem.cells[cell])
                    continue
                self._ask(group, cell, weight)
                still.append(group)
            if still:
                self._learn(self.problem.solve(weight))
            waiting = still
        return leaks

    def _open(self, cells: np.ndarray) -> np.ndarray:
        return cells[self.high[cells] - self.low[cells] < self.need[cells] - TELITI]

    def _next(self, group: np.ndarray) -> int | None:
        """A cell still too narrow; one that was asked about at both ends first, for it is a leak."""
        cells = self._open(group)
        if not len(cells):
            return None
        done = cells[self.asked[:, cells].all(axis=0)]
        return int(done[0] if len(done) else cells[0])

    def _ask(self, group: np.ndarray, cell: int, weight: np.ndarray) -> None:
        """Weigh one cell in full and the other open small ones so little that they cannot outvote it."""
        end = 0 if self.asked[1, cell] else 1
        sign = 1.0 if end else -1.0
        others = self._open(group[self.small[group]])
        weight[others] = sign * 0.3 / (RENTANG * max(len(others), 1))
        weight[cell] = sign
        self.asked[end, cell] = True

    def _learn(self, table: np.ndarray) -> None:
        self.low = np.minimum(self.low, table)
        self.high = np.maximum(self.high, table)
