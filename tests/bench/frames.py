"""The same frames for every tool: one release's indicators by pekon, and the tiles as polygons in degrees."""

import json
import math
import os
from pathlib import Path

import pandas as pd

CLASS_COLOURS = ["#FFFFB2", "#FECC5C", "#FD8D3C", "#F03B20", "#BD0026"]
CENTRE = {"lon": 104.2, "lat": -5.1}
DEGREES = 0.035  # width of a tile
BARS = 7


def hexagon(x: float, y: float) -> list[list[float]]:
    """Corners of one pointy-top hexagon (width 1, y down) in degrees, closed, anticlockwise."""
    radius = 1 / math.sqrt(3)
    corners = [
        (x + radius * math.sin(k * math.pi / 3), y + radius * math.cos(k * math.pi / 3)) for k in range(7)
    ]
    return [[CENTRE["lon"] + cx * DEGREES, CENTRE["lat"] - cy * DEGREES] for cx, cy in corners]


def geojson(tiles: pd.DataFrame) -> dict:
    """The tiles (kode_wilayah, x, y) as a feature collection around CENTRE."""
    middle_x, middle_y = tiles["x"].astype(float).mean(), tiles["y"].astype(float).mean()
    features = [
        {
            "type": "Feature",
            "id": tile.kode_wilayah,
            "properties": {},
            "geometry": {
                "type": "Polygon",
                "coordinates": [hexagon(float(tile.x) - middle_x, float(tile.y) - middle_y)],
            },
        }
        for tile in tiles.itertuples()
    ]
    return {"type": "FeatureCollection", "features": features}


def write_frames(folder: Path, values: pd.DataFrame, tiles: pd.DataFrame) -> None:
    """Keep the frames where the peers' servers find them."""
    folder.mkdir(parents=True, exist_ok=True)
    values.to_parquet(folder / "nilai.parquet")
    (folder / "petak.geojson").write_text(json.dumps(geojson(tiles)), encoding="utf-8")


def read_frames() -> tuple[dict[str, pd.DataFrame], dict]:
    """Frames by indicator name, and the polygons, from the folder named by TKPK_BENCH."""
    folder = Path(os.environ["TKPK_BENCH"])
    values = pd.read_parquet(folder / "nilai.parquet")
    shapes = json.loads((folder / "petak.geojson").read_text(encoding="utf-8"))
    return {name: frame for name, frame in values.groupby("indikator", sort=False)}, shapes


def colourscale() -> list[list]:
    """The five class colours as a stepped plotly scale."""
    return [[(k + edge) / 5, colour] for k, colour in enumerate(CLASS_COLOURS) for edge in (0, 1)]


def hover(frame: pd.DataFrame) -> list[str]:
    """What the tooltip of each pekon says."""
    return [f"{row.nama}<br>Kec. {row.kecamatan}<br>{row.teks}" for row in frame.itertuples()]


def largest(frame: pd.DataFrame) -> pd.DataFrame:
    """The pekon of the bar chart, smallest first as plotly stacks upward."""
    return frame.nlargest(BARS, "nilai").iloc[::-1]


def table(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of the table, largest first."""
    return frame.sort_values("nilai", ascending=False)[["nama", "kecamatan", "teks", "status"]]
