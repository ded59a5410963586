"""Repair of a tile layout: swaps and moves that bring each group into one piece at the least displacement.

Threshold accepting in whole numbers: a change is kept when it worsens the score by less than a limit that
sinks to nothing. Without floats and exponentials the same costs give the same layout on every machine. A
change is scored by what it touches only: the two cells, their neighbours, the one or two groups involved.
"""

import random
from dataclasses import dataclass

EMPTY = -1
HEMMED = 5  # an empty cell with this many used neighbours is a hole in the map


@dataclass(frozen=True)
class Weights:
    """What a fault costs; the unit is a displacement of one hexagon width, squared, times 1000."""

    piece: int = 3800  # a group lies in one piece more than it should
    same: int = 250  # reward: two neighbouring cells of one group, so that its name finds room
    edge: int = 250  # reward: two neighbouring cells both used, so that the outline stays calm
    hole: int = 1300


class Layout:
    """Who stands where, and what a change would cost. Cells, tiles and groups are numbers."""

    def __init__(self, around: list[list[int]], groups: list[int], costs: list[list[int]], place: list[int]):
        self.around, self.groups, self.costs, self.place = around, groups, costs, list(place)
        self.weights = Weights()
        self.used = [EMPTY] * len(around)
        for tile, cell in enumerate(place):
            self.used[cell] = tile
        self.members: dict[int, list[int]] = {}
        for tile, group in enumerate(groups):
            self.members.setdefault(group, []).append(tile)
        self.pieces = {group: self.count_pieces(tiles) for group, tiles in self.members.items()}

    def count_pieces(self, tiles: list[int]) -> int:
        """In how many separate pieces these tiles lie."""
        left = {self.place[tile] for tile in tiles}
        pieces = 0
        while left:
            pieces += 1
            stack = [left.pop()]
            while stack:
                found = [cell for cell in self.around[stack.pop()] if cell in left]
                left.difference_update(found)
                stack.extend(found)
        return pieces

    def holes(self, cells: set[int]) -> int:
        """How many of these cells are empty and hemmed in."""
        used = self.used
        return sum(
            used[cell] == EMPTY and sum(used[other] != EMPTY for other in self.around[cell]) >= HEMMED
            for cell in cells
        )

    def score(self) -> int:
        """Displacement, pieces (of the kabupaten too) and holes, less the rewards: small is good."""
        tiles = list(range(len(self.place)))
        extra = sum(self.pieces.values()) - len(self.pieces) + self.count_pieces(tiles) - 1
        moved = sum(self.costs[tile][cell] for tile, cell in enumerate(self.place))
        pairs = sum(self._reward(cell, self._group_at(cell)) for cell in self.place) // 2
        holes = self.holes(set(range(len(self.around))))
        return moved + self.weights.piece * extra + self.weights.hole * holes - pairs

    def try_swap(self, a: int, b: int, limit: int) -> bool:
        """Exchange what stands on two cells; taken back when the score rises by `limit` or more."""
        tile, other = self.used[a], self.used[b]
        change = self.costs[tile][b] - self.costs[tile][a] - self._local(a, b)
        if other != EMPTY:
            change += self.costs[other][a] - self.costs[other][b]
        self._swap(a, b)
        pieces = self._recount(a, b)
        change += self._local(a, b)
        change += self.weights.piece * sum(count - self.pieces[group] for group, count in pieces.items())
        if change >= limit:
            self._swap(a, b)
            return False
        self.pieces.update(pieces)
        return True

    def _group_at(self, cell: int) -> int:
        tile = self.used[cell]
        return EMPTY if tile == EMPTY else self.groups[tile]

    def _reward(self, cell: int, group: int, without: int = EMPTY) -> int:
        """Neighbour pairs of a used cell; `without` leaves out a pair counted from its other side."""
        reward = 0
        for other in self.around[cell]:
            other_group = self._group_at(other)
            if other_group != EMPTY and other != without:
                reward += self.weights.edge + (self.weights.same if other_group == group else 0)
        return reward

    def _local(self, a: int, b: int) -> int:
        score = 0
        for cell, without in ((a, EMPTY), (b, a)):
            group = self._group_at(cell)
            if group != EMPTY:
                score -= self._reward(cell, group, without)
        if EMPTY in (self.used[a], self.used[b]):  # two tiles changing places make and mend no hole
            score += self.weights.hole * self.holes({a, b, *self.around[a], *self.around[b]})
        return score

    def _swap(self, a: int, b: int) -> None:
        used = self.used
        used[a], used[b] = used[b], used[a]
        for cell in (a, b):
            if used[cell] != EMPTY:
                self.place[used[cell]] = cell

    def _recount(self, a: int, b: int) -> dict[int, int]:
        groups = {self._group_at(a), self._group_at(b)}
        if len(groups) == 1:
            return {}  # two tiles of one group: its outline is the same
        return {group: self.count_pieces(self.members[group]) for group in groups - {EMPTY}}


def anneal(layout: Layout, reach: list[list[int]], steps: int, seed: int, start: int = 1900) -> None:
    """Random exchanges within reach; the limit sinks from `start` to nothing."""
    rng = random.Random(seed)
    tiles = len(layout.place)
    for step in range(steps):
        a = layout.place[rng.randrange(tiles)]
        near = reach[a]
        layout.try_swap(a, near[rng.randrange(len(near))], start * (steps - step) // steps)


def settle(layout: Layout, reach: list[list[int]]) -> None:
    """Take every exchange within reach that improves the score, until none does."""
    better = True
    while better:
        better = False
        for tile in range(len(layout.place)):
            for b in reach[layout.place[tile]]:
                if layout.place[tile] != b:
                    better |= layout.try_swap(layout.place[tile], b, 0)
