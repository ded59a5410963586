"""A page with HTML that stays mounted, short and packed, for its browser test."""

import streamlit as st

from dashboard.components.hidup import html_hidup

angka = st.number_input("Angka", 0, 9, 0)
rows = "".join(f"<tr><td>Pekon {i}</td><td>{i * angka}</td></tr>" for i in range(120 if angka < 9 else 3))
html_hidup(f"<p title='{angka}'>Angka {angka}</p><img src='x:' onerror='window.bobol = 1'>", "pendek")
html_hidup(f"<div style='height:200px;overflow:auto'><table>{rows}</table></div>", "panjang")
