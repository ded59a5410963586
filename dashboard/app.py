"""Page config, the list of pages, the shared frame. Nothing else."""

import streamlit as st

from dashboard.components.kepala import belum_ada_rilis, bingkai
from dashboard.components.session import BelumAdaRilis, buka_rilis

st.set_page_config(page_title="Dasbor TKPK", layout="wide", initial_sidebar_state="collapsed")

# Groups keep the menu on one line at 1280 px; the page paths are what others link to.
PAGES = {
    "": [
        st.Page("app_pages/ringkasan.py", title="Ringkasan", default=True),
        st.Page("app_pages/peta.py", title="Peta"),
    ],
    "Tema": [
        st.Page("app_pages/katalog.py", title="Katalog Indikator"),
        st.Page("app_pages/kemiskinan.py", title="Kemiskinan"),
        st.Page("app_pages/desil1.py", title="Desil 1"),
        st.Page("app_pages/stunting.py", title="Stunting"),
    ],
    "Lokus & Program": [
        st.Page("app_pages/lokus.py", title="Lokus"),
        st.Page("app_pages/simulasi_penetapan.py", title="Simulasi Penetapan"),
        st.Page("app_pages/ambang_lokus.py", title="Ambang Lokus"),
        st.Page("app_pages/riwayat_lokus.py", title="Riwayat Lokus"),
        st.Page("app_pages/rantai_dokumen.py", title="Rantai Dokumen"),
        st.Page("app_pages/konvergensi.py", title="Konvergensi"),
        st.Page("app_pages/pbi.py", title="PBI"),
    ],
    "Wilayah": [
        st.Page("app_pages/profil_pekon.py", title="Profil Pekon"),
        st.Page("app_pages/lembar_kecamatan.py", title="Lembar Kecamatan"),
    ],
    "Data": [
        st.Page("app_pages/perbandingan.py", title="Perbandingan"),
        st.Page("app_pages/selisih_sumber.py", title="Selisih Sumber"),
        st.Page("app_pages/data_sumber.py", title="Data & Sumber"),
        st.Page("app_pages/metode.py", title="Metode"),
    ],
}

page = st.navigation(PAGES, position="top")
try:
    buka_rilis()
except BelumAdaRilis:
    belum_ada_rilis()
else:
    bingkai()
    page.run()
