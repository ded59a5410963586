"""The same frames for every tool: one release's indicators by pekon, and the tiles as polygons in degrees."""

import json
import math
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard import store
from dashboard.domain.angka import format_bilangan
from dashboard.home import Home

CLASS_COLOURS = ["#FFFFB2", "#FECC5C", "#FD8D3C", "#F03B20", "#BD0026"]
CENTRE = {"lon": 104.2, "lat": -5.1}
DEGREES = 0.035  # width of a tile
BARS = 7
CODES = ("desil1_keluarga_dtsen", "kpm_pkh", "kpm_sembako", "pbi_jk_aktif")


def export_frames(home: Home, folder: Path) -> list[str]:
    """Write what the peers show from the present release; returns the choices, as our page words them."""
    rilis = store.open_latest(home)
    values = pd.concat([frame_of(rilis, code) for code in CODES])
    write_frames(folder, values, store.read_petak(rilis))
    return values["indikator"].unique().tolist()


def frame_of(rilis: store.Rilis, code: str) -> pd.DataFrame:
    """One indicator at its latest period, a row per pekon, with class and words ready to be drawn."""
    card = store.read_indikator(rilis, code).iloc[0]
    rows = store.read_nilai(rilis, code, store.read_periode(rilis, code, "pekon")[0])
    units = rows[(rows["tingkat"] == "pekon") & (rows["jenis"] != "tak dikenal")]
    whole = rows.loc[rows["tingkat"] == "kabupaten", "nilai"].iloc[0]
    breaks = store.read_kelas(rilis, code, "pekon")["atas"].to_numpy()
    unit = card["satuan"]
    return pd.DataFrame(
        {
            "indikator": f"{card['nama']} · {unit}",
            "kode_wilayah": units["kode_wilayah"],
            "nama": units["nama"],
            "kecamatan": units["nama_kecamatan"],
            "nilai": units["nilai"],
            "kelas": [class_of(value, breaks) for value in units["nilai"]],
            "teks": [words_of(value, unit) for value in units["nilai"]],
            "status": units["status"],
            "kabupaten": words_of(whole, unit),
        }
    )


def class_of(value: float, breaks: Sequence[float]) -> float:
    """Which of the release's classes a figure falls into; none without a figure."""
    return math.nan if pd.isna(value) else float(min(np.searchsorted(breaks, value), len(breaks) - 1))


def words_of(value: float, unit: str) -> str:
    """The figure as it is written."""
    return "–" if pd.isna(value) else f"{format_bilangan(value)} {unit}"


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
