"""The hexagon grid of the tile map: pointy-top cells in rows, odd rows half a cell to the right."""

from math import sqrt

ROW_HEIGHT = sqrt(3) / 2  # distance between two rows when a hexagon is 1 wide

EVEN_ROW = ((1, 0), (-1, 0), (0, -1), (-1, -1), (0, 1), (-1, 1))
ODD_ROW = ((1, 0), (-1, 0), (1, -1), (0, -1), (1, 1), (0, 1))

Cell = tuple[int, int]  # kolom, baris


def centre(cell: Cell) -> tuple[float, float]:
    """The middle of a cell, x to the right and y down, in hexagon widths."""
    column, row = cell
    return column + 0.5 * (row % 2), row * ROW_HEIGHT


def neighbours(cell: Cell) -> list[Cell]:
    """The six cells around a cell."""
    column, row = cell
    return [(column + dc, row + dr) for dc, dr in (ODD_ROW if row % 2 else EVEN_ROW)]


def grid(columns: int, rows: int) -> list[Cell]:
    """All cells of a rectangle, row by row."""
    return [(column, row) for row in range(rows) for column in range(columns)]


def count_pieces(cells: set[Cell]) -> int:
    """In how many separate pieces a set of cells lies."""
    left, pieces = set(cells), 0
    while left:
        pieces += 1
        stack = [left.pop()]
        while stack:
            found = [cell for cell in neighbours(stack.pop()) if cell in left]
            left.difference_update(found)
            stack.extend(found)
    return pieces
