"""Peer: the page in Dash at its strongest: polygons by URL, Patch() sends only what changed."""

import sys

import plotly.graph_objects as go
from dash import Dash, Input, Output, Patch, dash_table, dcc, html
from flask import jsonify

from tests.bench import frames

BY_INDICATOR, SHAPES = frames.read_frames()
FIRST = next(iter(BY_INDICATOR))

app = Dash(__name__, compress=False)


@app.server.get("/petak.geojson")
def polygons():
    """The polygons, asked for once by the browser."""
    return jsonify(SHAPES)


def map_figure(frame) -> go.Figure:
    """136 polygons in five classes on an empty ground."""
    trace = go.Choroplethmap(
        geojson="/petak.geojson",
        locations=frame["kode_wilayah"],
        z=frame["kelas"].tolist(),
        zmin=-0.5,
        zmax=4.5,
        colorscale=frames.colourscale(),
        text=frames.hover(frame),
        hoverinfo="text",
        showscale=False,
    )
    figure = go.Figure(trace)
    figure.update_layout(map={"style": "white-bg", "center": frames.CENTRE, "zoom": 9.2})
    return figure.update_layout(margin=dict.fromkeys("ltrb", 0), height=480)


def lengths(frame) -> dict:
    """Lengths, names and labels of the bars."""
    bars = frames.largest(frame)
    return {"x": bars["nilai"].tolist(), "y": bars["nama"].tolist(), "text": bars["teks"].tolist()}


def bar_figure(frame) -> go.Figure:
    """The largest pekon."""
    return go.Figure(go.Bar(**lengths(frame), orientation="h")).update_layout(
        height=320, margin=dict.fromkeys("ltrb", 0)
    )


def layout() -> html.Div:
    """KPI, map, bar chart and table under one choice."""
    frame = BY_INDICATOR[FIRST]
    row = {"display": "grid", "gridTemplateColumns": "3fr 2fr"}
    return html.Div(
        [
            dcc.Dropdown(list(BY_INDICATOR), FIRST, id="indikator", clearable=False, searchable=False),
            html.H2(frame["kabupaten"].iloc[0], id="kpi"),
            html.Div(
                [
                    dcc.Graph(id="peta", figure=map_figure(frame)),
                    dcc.Graph(id="batang", figure=bar_figure(frame)),
                ],
                style=row,
            ),
            dash_table.DataTable(
                frames.table(frame).to_dict("records"),
                id="tabel",
                fixed_rows={"headers": True},
                virtualization=True,
                page_action="none",
                style_table={"height": 240},
                style_cell={"width": 150},
            ),
        ]
    )


app.layout = layout


@app.callback(
    Output("kpi", "children"),
    Output("peta", "figure"),
    Output("batang", "figure"),
    Output("tabel", "data"),
    Input("indikator", "value"),
    prevent_initial_call=True,
)
def show(indicator: str) -> tuple:
    """Only values travel: colours and tooltips of the map, lengths and names of the bars, the rows."""
    frame = BY_INDICATOR[indicator]
    peta, batang = Patch(), Patch()
    peta["data"][0]["z"] = frame["kelas"].tolist()
    peta["data"][0]["text"] = frames.hover(frame)
    batang["data"][0].update(lengths(frame))
    return frame["kabupaten"].iloc[0], peta, batang, frames.table(frame).to_dict("records")


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(sys.argv[1]))
