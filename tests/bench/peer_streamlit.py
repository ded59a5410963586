"""Peer: the page as one would first write it in Streamlit, with plotly's Choroplethmap, offline."""

import plotly.graph_objects as go
import streamlit as st

from tests.bench import frames

st.set_page_config(layout="wide")


@st.cache_resource
def load() -> tuple:
    """Frames and polygons, read once per server."""
    return frames.read_frames()


def choropleth(frame, shapes) -> go.Figure:
    """136 polygons in five classes on an empty ground (no tiles are asked for)."""
    trace = go.Choroplethmap(
        geojson=shapes,
        locations=frame["kode_wilayah"],
        z=frame["kelas"],
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


by_indicator, shapes = load()
indicator = st.selectbox("Indikator", list(by_indicator), key="indikator")
frame = by_indicator[indicator]

with st.container(key="kpi"):
    st.metric("Kabupaten", frame["kabupaten"].iloc[0])
left, right = st.columns([3, 2])
with left, st.container(key="peta"):
    st.plotly_chart(choropleth(frame, shapes), key="peta_plotly")
with right, st.container(key="batang"):
    bars = frames.largest(frame)
    figure = go.Figure(go.Bar(x=bars["nilai"], y=bars["nama"], text=bars["teks"], orientation="h"))
    st.plotly_chart(figure.update_layout(height=320, margin=dict.fromkeys("ltrb", 0)), key="batang_plotly")
with st.container(key="tabel"):
    st.dataframe(frames.table(frame), hide_index=True, height=240)
