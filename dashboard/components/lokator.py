"""A small map of where a place lies: outlines of all kecamatan, its own one shaded, the place itself dark."""

from html import escape
from urllib.parse import quote

from dashboard.components.peta import Geometri, geometri_petak
from dashboard.components.peta.bentuk import path
from dashboard.components.session import baca, per_rilis
from dashboard.export.pdf_profil import WARNA_PETA as WARNA

Bidang = tuple[str, tuple]  # role (lain, kecamatan, sini) and one ring of points


@per_rilis(3)
def _geometri() -> Geometri:
    return geometri_petak(baca("petak"), baca("wilayah"))


def bidang_lokator(kode: str) -> list[Bidang]:
    """The rings to draw, in this order."""
    shapes = _geometri()
    rings = [
        ("kecamatan" if k.kode == kode[:8] else "lain", ring) for k in shapes.kecamatan for ring in k.cincin
    ]
    own = shapes.unit[shapes.urutan[kode]].cincin if kode in shapes.urutan else ()
    return sorted(rings, reverse=True) + [("sini", ring) for ring in own]


def html_lokator(kode: str, keterangan: str) -> str:
    """The map as a picture that stands in the text; `keterangan` is read aloud."""
    left, top, right, bottom = _geometri().kotak
    rings = bidang_lokator(kode)
    shapes = "".join(f"<path fill='{WARNA[role]}' d='{path([ring])}'/>" for role, ring in rings)
    box = f"{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}"
    group = f"<g stroke='#fff' stroke-width='8'>{shapes}</g>"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box}'>{group}</svg>"
    return f'<img class="lokator" src="data:image/svg+xml,{quote(svg)}" alt="{escape(keterangan)}">'
