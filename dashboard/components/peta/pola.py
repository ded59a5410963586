"""Looks of units without a shown figure: told apart without colour, in the browser and in exported pictures.

Each pattern is drawn in screen pixels; ids start with `peta-` because an SVG looks them up by name.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tanda:
    """One look: letter with which it travels, status of the release, fill."""

    huruf: str
    status: str
    isi: str


def _pattern(name: str, size: float, content: str, height: float | None = None) -> str:
    return (
        f'<pattern id="peta-{name}" patternUnits="userSpaceOnUse" width="{size}" height="{height or size}">'
        f"{content}</pattern>"
    )


_LOCK = (
    '<g transform="translate({} {})" fill="#52606D"><rect x="0" y="3.4" width="6.4" height="4.6" rx=".6"/>'
    '<path d="M1.2 3.4V2.2a2 2 0 0 1 4 0v1.2" fill="none" stroke="#52606D" stroke-width="1"/></g>'
)

PATTERNS = "".join(
    [
        _pattern(
            "tidak_ada", 6,
            '<rect width="6" height="6" fill="#F5F7FA"/>'
            '<path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="#7B8794" stroke-width="1.1"/>',
        ),
        _pattern(
            "rahasia", 7,
            '<rect width="7" height="7" fill="#FFFFFF"/><circle cx="1.75" cy="1.75" r="1.15" fill="#7B8794"/>'
            '<circle cx="5.25" cy="5.25" r="1.15" fill="#7B8794"/>',
        ),
        _pattern(
            "ditahan", 20,
            '<rect width="20" height="20" fill="#D9DFE5"/>' + _LOCK.format(2, 1) + _LOCK.format(12, 11),
        ),
        _pattern(
            "gerbang", 8,
            '<rect width="8" height="8" fill="#FFFFFF"/>'
            '<path d="M0 0L8 8M8 0L0 8" stroke="#B44D12" stroke-width=".9"/>',
        ),
        _pattern(
            "tidak_ditanya", 7,
            '<rect width="7" height="7" fill="#FFFFFF"/>'
            '<path d="M3.5 0V7" stroke="#9AA5B1" stroke-width="1.2"/>',
        ),
        _pattern(
            "tidak_berlaku", 18,
            '<rect width="18" height="12" fill="#FFFFFF"/>'
            '<path d="M3 6H10" stroke="#7B8794" stroke-width="1.4"/>',
            12,
        ),
        _pattern(
            "miring", 9,
            '<rect width="9" height="9" fill="#FECC5C"/>'
            '<path d="M-1 1L1 -1M0 9L9 0M8 10L10 8" stroke="#8A5A00" stroke-width="1.3"/>',
        ),
        _pattern(
            "titik", 8,
            '<rect width="8" height="8" fill="#BDC9E1"/><circle cx="2" cy="2" r="1.3" fill="#045A8D"/>'
            '<circle cx="6" cy="6" r="1.3" fill="#045A8D"/>',
        ),
    ]
)  # fmt: skip

MIRING, TITIK = "url(#peta-miring)", "url(#peta-titik)"
"""Fills for classes that are told apart by kind, not by more or less."""

TANDA = (
    Tanda("n", "nol", "#FFFFFF"),
    Tanda("r", "rahasia", "url(#peta-rahasia)"),
    Tanda("t", "ditahan", "url(#peta-ditahan)"),
    Tanda("g", "gerbang", "url(#peta-gerbang)"),
    Tanda("x", "tidak_ada", "url(#peta-tidak_ada)"),
    Tanda("q", "tidak_ditanya", "url(#peta-tidak_ditanya)"),
    Tanda("b", "tidak_berlaku", "url(#peta-tidak_berlaku)"),
)
HURUF_STATUS = {tanda.status: tanda.huruf for tanda in TANDA}
DI_LUAR = "-"  # the filter leaves this unit out: plain pale, not counted
ISI_DI_LUAR = "#EEF1F4"
