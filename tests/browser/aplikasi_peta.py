"""A page with the map alone, for its browser tests: values follow from the controls."""

import pandas as pd
import streamlit as st

from dashboard.components.peta import geometri_kecamatan, geometri_petak, legenda, peta
from dashboard.home import REFERENCE

TANPA_ANGKA = ("nol", "rahasia", "ditahan", "gerbang", "tidak_ada", "tidak_ditanya", "tidak_berlaku")
KELAS = pd.DataFrame({"urut": [1, 2, 3, 4, 5], "bawah": [5, 30, 60, 90, 120], "atas": [30, 60, 90, 120, 200]})


@st.cache_resource
def geometri():
    wilayah = pd.read_csv(REFERENCE / "wilayah.csv", dtype=str)
    petak = pd.read_csv(REFERENCE / "petak.csv", dtype={"kode_wilayah": str})
    return geometri_petak(petak, wilayah)


def nilai(kodes: list[str], geser: int) -> pd.DataFrame:
    """The i-th unit has the value 5 + i + geser; the first seven have none, one of each kind."""
    rows = []
    for i, kode in enumerate(kodes):
        status = TANPA_ANGKA[i] if i < len(TANPA_ANGKA) else "ada"
        value = 5 + i + geser
        kelas = KUNCI.kelas(value) if status == "ada" else -1
        rows.append(
            (kode, kelas, status, [f"{value} keluarga", f"Peringkat {i + 1} dari {len(kodes)}"], value)
        )
    return pd.DataFrame(rows, columns=["kode_wilayah", "warna", "status", "teks", "ukuran"])


def set_pilihan(kode: str | None) -> None:
    st.session_state.pilihan = kode or ""


KUNCI = legenda(KELAS, "keluarga", "kemiskinan", judul="Keluarga uji")
semua = geometri()
kolom = st.columns(5)
geser = kolom[0].number_input("Geser", 0, 60, 0, step=30)
tingkat = kolom[1].selectbox("Tingkat", ["pekon", "kecamatan"])
gaya = kolom[2].selectbox("Gaya", ["warna", "lingkaran"])
kecamatan = kolom[3].text_input("Kecamatan")
pilihan = kolom[4].text_input("Pilihan", key="pilihan")

dipakai = semua if tingkat == "pekon" else geometri_kecamatan(semua)
kodes = [unit.kode for unit in dipakai.unit]
lokus = dict(zip(kodes[20:26], ["pasti"] * 3 + ["diundang"] * 2 + ["belum pasti"], strict=False))
frame = nilai(kodes, geser)
if kecamatan:
    frame = frame[frame["kode_wilayah"].str.startswith(kecamatan)]
kode = peta(
    dipakai,
    frame,
    legenda=KUNCI,
    lokus=lokus if tingkat == "pekon" else None,
    terpilih=pilihan or None,
    fokus=[kecamatan] if kecamatan else [],
    gaya=gaya,
    alt="Peta keluarga uji menurut pekon.",
    contoh=True,
    key="peta_uji",
    tinggi=480,
    on_pilih=set_pilihan,
)
st.text(f"Terpilih: {kode}")
