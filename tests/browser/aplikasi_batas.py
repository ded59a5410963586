"""A page with the map of made-up boundaries alone, for its browser tests."""

import pandas as pd
import streamlit as st

from dashboard.components.peta import legenda, peta
from dashboard.components.peta.geometri_batas import geometri_batas
from dashboard.home import REFERENCE
from dashboard.pipeline.batas_bentuk import KETERANGAN, KOLOM, draw
from tests.pipeline.batas_uji import KABUPATEN, SUMBER, sel


@st.cache_resource
def bentuk() -> pd.DataFrame:
    cells = sel().sort_values("KDEPUM")
    rows = draw(cells["KDEPUM"].to_list(), cells.geometry.to_numpy(), str(KABUPATEN.name))
    told = (SUMBER, "2023", "uji.geojson", "2026-01-05", KETERANGAN)
    return pd.DataFrame([(*row, *told) for row in rows], columns=list(KOLOM))


wilayah = pd.read_csv(REFERENCE / "wilayah.csv", dtype=str)
tingkat = st.selectbox("Tingkat", ["pekon", "kecamatan"])
geometri = geometri_batas(bentuk(), wilayah, tingkat)
kelas = pd.DataFrame({"urut": [1, 2], "bawah": [0, 50], "atas": [50, 200]})
nilai = pd.DataFrame(
    [(unit.kode, i % 2, "ada", [f"{i} keluarga"]) for i, unit in enumerate(geometri.unit)],
    columns=["kode_wilayah", "warna", "status", "teks"],
)
kode = peta(
    geometri,
    nilai,
    legenda=legenda(kelas, "keluarga", judul="Keluarga uji"),
    lokus={geometri.unit[3].kode: "pasti"},
    alt="Peta batas uji.",
    contoh=True,
    key="peta_batas_uji",
)
st.text(f"Terpilih: {kode}")
