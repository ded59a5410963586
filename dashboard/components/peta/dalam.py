"""Lokus of a finer level outlined over coarser shapes: pekon on the map of kecamatan."""

from collections.abc import Mapping

from dashboard.components.peta.geometri import Geometri
from dashboard.components.peta.pola import DI_LUAR

CIUT = 0.86  # the lokus outline inside a tile; on real boundaries it follows the boundary


def outline_inner(
    dalam: Geometri | None, lokus: Mapping[str, str], urutan: Mapping[str, int], letters: str
) -> list[dict]:
    """Shape, centre, shrinking and mark of each finer lokus whose kecamatan the filter leaves in."""
    if dalam is None:
        return []
    small = dalam.dokumen.get("ciut", CIUT)
    units = dalam.dokumen["unit"]
    return [
        {name: units[dalam.urutan[kode]][name] for name in ("d", "x", "y")} | {"ciut": small, "tanda": mark}
        for kode, mark in sorted(lokus.items())
        if kode in dalam.urutan and kode[:8] in urutan and letters[urutan[kode[:8]]] != DI_LUAR
    ]
