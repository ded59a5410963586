"""A small map of where a place lies: outlines of all kecamatan, its own one shaded, the place itself dark."""

from html import escape
from urllib.parse import quote

from dashboard.components.peta import Geometri
from dashboard.components.peta.bentuk import Cincin, path
from dashboard.components.rupa_peta import bentuk_tersedia, geometri
from dashboard.components.session import per_rilis
from dashboard.export.pdf_profil import WARNA_PETA as WARNA

Bidang = tuple[str, Cincin]  # role (lain, kecamatan, sini) and one ring of points
LANGKAH = 300  # as many steps across as so small a picture can show
SEBUTAN = {"batas": "menurut peta batas yang indikatif", "petak": "menurut petak pekon"}


def sebut_lokator() -> str:
    """By which shapes the map is drawn, in words."""
    return SEBUTAN[bentuk_tersedia()[0]]


def _geometri() -> Geometri:
    """Real boundaries where the release holds some, else tiles."""
    return geometri("pekon", bentuk_tersedia()[0])


def _step() -> float:
    left, _, right, _ = _geometri().kotak
    return (right - left) / LANGKAH


@per_rilis(1)
def _kecamatan() -> list[tuple[str, Cincin]]:
    """The outlines of all kecamatan, each ring with its code."""
    return [(k.kode, thin(ring, _step())) for k in _geometri().kecamatan for ring in k.cincin]


def thin(ring: Cincin, step: float) -> Cincin:
    """The ring without the points closer than a step to the one before; what would vanish stays whole."""
    kept = [ring[0]]
    for x, y in ring[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= step:
            kept.append((x, y))
    return tuple(kept) if len(kept) > 2 else ring


def bidang_lokator(kode: str) -> list[Bidang]:
    """The rings to draw, in this order."""
    shapes = _geometri()
    rings = [("kecamatan" if own == kode[:8] else "lain", ring) for own, ring in _kecamatan()]
    units = shapes.unit[shapes.urutan[kode]].cincin if kode in shapes.urutan else ()
    return sorted(rings, reverse=True) + [("sini", thin(ring, _step())) for ring in units]


def html_lokator(kode: str, keterangan: str) -> str:
    """The map as a picture that stands in the text; `keterangan` is read aloud."""
    left, top, right, bottom = _geometri().kotak
    rings = bidang_lokator(kode)
    shapes = "".join(f"<path fill='{WARNA[role]}' d='{path([ring])}'/>" for role, ring in rings)
    box = f"{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}"
    group = f"<g stroke='#fff' stroke-width='{2 * _step():.0f}'>{shapes}</g>"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box}'>{group}</svg>"
    return f'<img class="lokator" src="data:image/svg+xml,{quote(svg)}" alt="{escape(keterangan)}">'
