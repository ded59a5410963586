"""A picture as PNG, from its SVG text, without browser, network or fonts of the machine.

Letters come from `fon/`: Arimo in two weights, cut down to Latin letters and signs, as wide as Arial, which
the pictures ask for. So a name that fits its tile in the browser fits it here, on any server.
"""

from pathlib import Path

import resvg_py

LEBAR = 1600
FON = Path(__file__).with_name("fon")
_FILES = [str(FON / name) for name in ("Arimo-Regular.ttf", "Arimo-Bold.ttf")]


def png(svg: str, lebar: int = LEBAR) -> bytes:
    """The picture at this width in pixels."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=lebar,
            skip_system_fonts=True,
            font_files=_FILES,
            font_family="Arimo",
            sans_serif_family="Arimo",
        )
    )
