"""The locator map: fewer points than the boundaries hold, none of its shapes lost."""

from dashboard.components.lokator import bidang_lokator, sebut_lokator, thin
from dashboard.components.session import dengan_rilis


def test_points_closer_than_a_step_are_left_out():
    ring = ((0, 0), (1, 0), (5, 0), (5, 3), (5, 6), (0, 6))
    assert thin(ring, 4) == ((0, 0), (5, 0), (5, 6), (0, 6))


def test_a_ring_that_would_vanish_stays_whole():
    ring = ((0, 0), (1, 0), (1, 1))
    assert thin(ring, 4) == ring


def test_a_release_without_boundaries_shows_tiles(rilis_kecil):
    with dengan_rilis(rilis_kecil):
        assert sebut_lokator() == "menurut petak pekon"
        roles = [role for role, _ in bidang_lokator("18.04.09.2004")]
    assert roles.count("sini") == 1
    assert {"lain", "kecamatan"} <= set(roles)
