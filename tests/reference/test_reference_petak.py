"""The tile layout: every kecamatan in one piece, near the truth, the same each time it is computed."""

from itertools import pairwise

import pytest

from dashboard.home import REFERENCE
from dashboard.pipeline.petak import Petak, Unit, compute_petak, read_units, report
from dashboard.pipeline.petak_kisi import centre, count_pieces, neighbours
from tests.reference.tabel import read_table, units


def stored() -> list[Petak]:
    return [
        Petak(row["kode_wilayah"], int(row["kolom"]), int(row["baris"]), float(row["pergeseran_km"]))
        for row in read_table("petak")
    ]


def two_clouds() -> list[Unit]:
    """Two kecamatan of ten units whose points lie mixed along one road."""
    return [
        Unit(
            f"18.04.0{group}.20{number:02d}",
            f"18.04.0{group}",
            -5 - 0.013 * (number % 3),
            104 + 0.02 * number,
        )
        for group in (1, 2)
        for number in range(group, group + 10)
    ]


def test_each_unit_has_a_cell_of_its_own():
    tiles = stored()
    assert [tile.kode_wilayah for tile in tiles] == [row["kode_wilayah"] for row in units()]
    assert len({(tile.kolom, tile.baris) for tile in tiles}) == len(tiles) == 136


def test_every_kecamatan_and_the_kabupaten_are_in_one_piece_without_holes():
    tiles = stored()
    verdict = report(read_units(REFERENCE / "wilayah.csv")[0], tiles)
    assert (verdict.jumlah_kecamatan, verdict.kecamatan_terpisah, verdict.lubang) == (15, 0, 0)
    assert count_pieces({(tile.kolom, tile.baris) for tile in tiles}) == 1


def test_units_stand_near_their_true_place():
    verdict = report(read_units(REFERENCE / "wilayah.csv")[0], stored())
    assert verdict.pergeseran_rata_km <= 2.4
    assert verdict.pergeseran_terjauh_km <= 6


def test_names_find_room_on_a_projector():
    """Tiles of at least 50 px when the layout fills 1280×720."""
    rows = read_table("petak")
    xs, ys = [float(row["x"]) for row in rows], [float(row["y"]) for row in rows]
    wide, high = max(xs) - min(xs) + 1, max(ys) - min(ys) + 1.155
    assert min(1280 / wide, 720 / high) >= 50


def test_centres_belong_to_the_cells():
    for row in read_table("petak"):
        x, y = centre((int(row["kolom"]), int(row["baris"])))
        assert (float(row["x"]), float(row["y"])) == pytest.approx((x, y), abs=1e-4)


def test_west_stays_west_and_north_stays_north():
    place = {row["kode_wilayah"]: (float(row["x"]), float(row["y"])) for row in read_table("petak")}

    def middle(kecamatan: str, axis: int) -> float:
        found = [xy[axis] for kode, xy in place.items() if kode.startswith(kecamatan)]
        return sum(found) / len(found)

    west_to_east = ["18.04.22", "18.04.04", "18.04.10", "18.04.08", "18.04.07", "18.04.18"]
    assert all(middle(a, 0) < middle(b, 0) for a, b in pairwise(west_to_east))
    north_to_south = ["18.04.20", "18.04.08", "18.04.23", "18.04.09"]
    assert all(middle(a, 1) < middle(b, 1) for a, b in pairwise(north_to_south))


def test_the_stored_layout_is_what_the_points_give():
    found, area = read_units(REFERENCE / "wilayah.csv")
    assert compute_petak(found, area) == stored()


def test_any_kabupaten_comes_out_connected_and_the_same_again():
    tiles = compute_petak(two_clouds(), 300.0)
    assert tiles == compute_petak(two_clouds(), 300.0)
    assert report(two_clouds(), tiles).kecamatan_terpisah == 0


def test_neighbours_are_mutual_and_one_hexagon_away():
    for cell in [(3, 4), (3, 5)]:
        x, y = centre(cell)
        for other in neighbours(cell):
            assert cell in neighbours(other)
            ox, oy = centre(other)
            assert (ox - x) ** 2 + (oy - y) ** 2 == pytest.approx(1)
